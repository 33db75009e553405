#include "load/narrative_places.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "load/file_complaints.h"

namespace ayumi::load {
namespace {

using Parts = std::vector<std::string_view>;

std::vector<std::string> ids_of(const Directory& directory) {
  std::vector<std::string> ids;
  for (const Directory::Name& name : directory.names()) ids.push_back(name.id);
  return ids;
}

// One file below a plan's folder, part by part.
class PlanFile {
 public:
  PlanFile(const ContentFile& file, const PlanPlaces& places, const Parts& parts, Diagnostics& diagnostics)
      : file_(file), places_(places), parts_(parts), diagnostics_(diagnostics) {}

  std::optional<std::string> key() {
    if (parts_.size() == 3 && is_page(parts_[2])) return file_.key;
    if (parts_.size() == 4 && parts_[2] == "years")
      return with_year(3, places_.plan->first);  // years before the plan have no page
    if (parts_.size() == 4 && parts_[2] == "categories") return with_id(places_.names->categories);
    if (parts_.size() == 4 && parts_[2] == "composites") return with_id(places_.names->composites);
    if (parts_.size() == 4 && parts_[2] == "projects") return with_id(places_.names->projects);
    if (parts_.size() == 5 && parts_[2] == "projects")
      return with_id(places_.names->projects) ? with_year(4, places_.plan->first_with_values()) : std::nullopt;
    diagnostics_.add(complaints::no_such_place(file_.path, file_.key));
    return std::nullopt;
  }

 private:
  static bool is_page(std::string_view name) {
    constexpr std::array<std::string_view, 8> kPages{"overview", "method",   "review",    "trends",
                                                     "changes",  "comments", "dashboard", "figures"};
    return std::find(kPages.begin(), kPages.end(), name) != kPages.end();
  }

  std::optional<std::string> with_id(const Directory& directory) {
    if (directory.find(parts_[3])) return file_.key;
    if (directory.is_complete()) {
      const Message kind = directory.kind().message();
      diagnostics_.add(complaints::no_such_entity(kind, parts_[3], ids_of(directory), file_.path));
    }
    return std::nullopt;
  }

  std::optional<std::string> with_year(std::size_t part, model::FiscalYear first) {
    const auto year = model::parse_fiscal_year(parts_[part]);
    if (!year) {
      diagnostics_.add(complaints::bad_year_folder(parts_[part], file_.path));
      return std::nullopt;
    }
    const model::Plan& plan = *places_.plan;
    const bool is_known = plan.first.start != 0 && plan.last.start != 0;
    if (is_known && (*year < first || *year > plan.last) && year != plan.outlook) {
      diagnostics_.add(complaints::year_folder_outside_plan(*year, first, plan.last, file_.path));
      return std::nullopt;
    }
    const std::string folder = file_.key.substr(0, file_.key.size() - parts_[part].size());
    return folder + std::to_string(year->start);
  }

  const ContentFile& file_;
  const PlanPlaces& places_;
  const Parts& parts_;
  Diagnostics& diagnostics_;
};

// Letters, digits, "-", "_" and ".", so that the address needs no escapes.
bool is_page_name(std::string_view name) {
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  };
  return !name.empty() && name.front() != '.' && std::all_of(name.begin(), name.end(), is_allowed);
}

std::optional<std::string> page_key(const ContentFile& file, const Parts& parts, Diagnostics& diagnostics) {
  for (const std::string_view part : parts) {
    if (is_page_name(part)) continue;
    diagnostics.add(complaints::bad_folder_id(part, file.path));
    return std::nullopt;
  }
  return file.key;
}

}  // namespace

std::optional<std::string> narrative_key(const ContentFile& file, const std::vector<PlanPlaces>& plans,
                                         Diagnostics& diagnostics) {
  const Parts parts = split(file.key, '/');
  if (file.key == "home") return file.key;
  if (parts.size() >= 2 && parts[0] == "pages") return page_key(file, parts, diagnostics);
  if (parts.size() < 3 || parts[0] != "plans") {
    diagnostics.add(complaints::no_such_place(file.path, file.key));
    return std::nullopt;
  }
  const auto plan = std::find_if(plans.begin(), plans.end(), [&](const PlanPlaces& one) { return one.id == parts[1]; });
  if (plan != plans.end()) return PlanFile(file, *plan, parts, diagnostics).key();
  std::vector<std::string> ids;
  ids.reserve(plans.size());
  for (const PlanPlaces& one : plans) ids.push_back(one.id);
  diagnostics.add(complaints::no_such_entity({"計画", "plan"}, parts[1], ids, file.path));
  return std::nullopt;
}

}  // namespace ayumi::load
