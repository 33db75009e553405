// Numbers printed before the steps of a roadmap.
#include "model/step_number.h"

#include "support/catch.h"

using namespace ayumi::model;

TEST_CASE("numbers are the same however they are written", "[roadmap]") {
  CHECK(is_same_number("2", "②"));
  CHECK(is_same_number("２", "②"));
  CHECK(is_same_number("(2)", "⑵"));
  CHECK(is_same_number("❷", "②"));
  CHECK(is_same_number("12", "⑫"));
  CHECK(is_same_number("02", " 2."));
  CHECK(is_same_number("２－１", "2-1"));
  CHECK(is_same_number("イ", "(イ)"));
}

TEST_CASE("other numbers differ", "[roadmap]") {
  CHECK_FALSE(is_same_number("1", "②"));
  CHECK_FALSE(is_same_number("①②", "⑫"));
  CHECK_FALSE(is_same_number("2", "2-1"));
  CHECK_FALSE(is_same_number("20", "2"));
  CHECK_FALSE(is_same_number("ア", "イ"));
}

TEST_CASE("a step done carries out the planned steps of its number", "[roadmap]") {
  Task task;
  for (const char* number : {"①", "②", "", "②"}) task.plan.emplace_back().number = number;
  Step step;
  step.number = "2";
  CHECK(planned_of(task, step) == std::vector<const PlannedStep*>{&task.plan[1], &task.plan[3]});
  step.number = "";
  CHECK(planned_of(task, step).empty());
  task.plan[0].id = "trial";
  step.planned = "trial";
  CHECK(planned_of(task, step) == std::vector<const PlannedStep*>{&task.plan[0]});
}
