#include "templating/checker.h"
namespace ayumi::templating {
bool check_template(const Template&, const Shape&, const std::vector<Global>&, const Library&, Diagnostics&) { return true; }
}
