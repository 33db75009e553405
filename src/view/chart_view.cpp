#include "view/chart_view.h"
