// The main function of every program of unit tests.
#define CATCH_CONFIG_MAIN
#include "support/catch.h"
