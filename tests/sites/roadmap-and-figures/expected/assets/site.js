(compared elsewhere)
