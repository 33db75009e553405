#include "view/editions_view.h"

#include <fmt/core.h>

#include <utility>

#include "view/routes.h"

namespace ayumi::view {

namespace {

// As people read sizes of files: one decimal from a kilobyte on.
std::string size_text(std::size_t bytes) {
  constexpr std::size_t kThousand = 1000;
  if (bytes < kThousand) return fmt::format("{} B", bytes);
  const bool is_small = bytes < kThousand * kThousand;
  const std::size_t unit = is_small ? kThousand : kThousand * kThousand;
  const std::size_t tenths = (bytes * 10 + unit / 2) / unit;
  return fmt::format("{}.{} {}", tenths / 10, tenths % 10, is_small ? "kB" : "MB");
}

std::string edition_name(int edition, const Wording& wording) {
  return wording.words().fill("editions.edition", {{"n", std::to_string(edition)}});
}

// In the language of the page if it was told in that, else in the site's own, marked as such.
Html correction_html(const CorrectionText& correction, const Wording& wording, const std::string& site_language) {
  if (correction.text.empty()) return {};
  std::vector<model::TextVersion> versions = {{site_language, correction.text, {}}};
  if (!correction.english.empty() && site_language != "en") versions.push_back({"en", correction.english, {}});
  return wording.text(model::LocalizedText(std::move(versions)));
}

}  // namespace

std::string record_name(model::FiscalYear year, int edition, const Wording& wording) {
  const std::string name = wording.words().fill("editions.record", {{"year", wording.year_long(year)}});
  return edition == 1 ? name : name + wording.words().get("format.place") + edition_name(edition, wording);
}

EditionChangesView changes_view(const EditionChanges& changes, const Wording& wording) {
  EditionChangesView view;
  view.former = record_name(changes.former_year, changes.former_edition, wording);
  view.later = record_name(changes.year, changes.edition, wording);
  const MessageLanguage language = wording.message_language();
  for (const EditionChangeGroup& group : changes.groups) {
    const std::string& plan = group.plan.in(language);
    if (view.plans.empty() || view.plans.back().name != plan) view.plans.push_back({plan, {}});
    ChangeKindView& kind = view.plans.back().kinds.emplace_back(ChangeKindView{group.kind.in(language), {}});
    for (const EditionChangeLine& line : group.lines) {
      kind.lines.push_back(
          {line.what.in(language), line.before.in(language), line.after.in(language), line.remark.in(language)});
      ++view.count;
    }
  }
  return view;
}

std::vector<EditionView> edition_views(const std::vector<Edition>& editions, const std::vector<EditionChanges>& changes,
                                       const Wording& wording, const std::string& prefix,
                                       const std::string& site_language) {
  std::vector<EditionView> views;
  for (std::size_t i = 0; i < editions.size(); ++i) {
    const Edition& edition = editions[i];
    EditionView view;
    view.year = wording.year_long(edition.year);
    view.edition = edition_name(edition.edition, wording);
    view.date = wording.date(edition.date);
    view.correction = correction_html(edition.correction, wording, site_language);
    const std::string home = prefix + routes::home();
    view.path = edition.path + (edition.pages.contains(home) ? home : routes::home());
    view.zip_path = edition.zip;
    view.zip_size = size_text(edition.zip_bytes);
    view.fingerprint = edition.fingerprint;
    for (const EditionChanges& one : changes) {
      if (one.year != edition.year || one.edition != edition.edition) continue;
      view.changes_path = routes::edition_changes(one.name);
      view.changes_from = record_name(one.former_year, one.former_edition, wording);
    }
    view.latest = i == 0 || editions[i - 1].year != edition.year;
    views.push_back(std::move(view));
  }
  return views;
}

SnapshotInfo snapshot_info(const SnapshotNotice& notice, const Wording& wording, const std::string& site_language) {
  SnapshotInfo info;
  const Words& words = wording.words();
  info.notice =
      words.fill("snapshot.notice", {{"year", wording.year_long(notice.year)}, {"date", wording.date(notice.date)}});
  for (const EditionCorrection& one : notice.corrections) {
    info.corrections.push_back(
        words.fill_html("snapshot.correction", {{"edition", escape(edition_name(one.edition, wording))},
                                                {"date", escape(wording.date(one.date))},
                                                {"reason", correction_html(one.reason, wording, site_language)}}));
  }
  info.latest = notice.latest;
  return info;
}

std::vector<Link> record_links(const std::vector<Edition>& editions, const std::string& page,
                               std::optional<model::FiscalYear> year, const Wording& wording) {
  std::vector<Link> links;
  for (std::size_t i = 0; i < editions.size(); ++i) {
    const Edition& edition = editions[i];
    const bool is_former = i > 0 && editions[i - 1].year == edition.year;
    const bool is_other = year && edition.year != *year;
    if (is_former || is_other || !edition.pages.contains(page)) continue;
    links.push_back({wording.words().fill("editions.switch", {{"year", wording.year_long(edition.year)}}),
                     edition.path + page, false});
  }
  return links;
}

}  // namespace ayumi::view
