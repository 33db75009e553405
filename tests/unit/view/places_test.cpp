// From a place in the files to the page that shows it.
#include "view/places.h"

#include "support/catch.h"
#include "unit/commands/prepared.h"

using namespace ayumi;
using commands::testing::full_site;
using commands::testing::prepared;

namespace {

struct Site {
  explicit Site(const load::testing::SampleSite& sample) : prepared_site(prepared(sample.files())) {
    for (const view::SiteViews& views : prepared_site->views) places.emplace_back(prepared_site->site, views);
  }

  const model::Plan& plan() const { return prepared_site->site.plans.at(0); }
  const model::PlanYear& year() const { return plan().years.at(0); }
  std::string ja(const Span& place) const { return places.at(0).page_of(place); }
  std::string en(const Span& place) const { return places.at(1).page_of(place); }

  std::unique_ptr<commands::PreparedSite> prepared_site;
  std::vector<view::Places> places;
};

}  // namespace

TEST_CASE("Every kind of entry has the page that shows it, and that page is there") {
  const auto sample = full_site();
  const Site site(sample);
  CHECK(site.ja(site.plan().span) == "area/index.html");
  CHECK(site.en(site.plan().span) == "en/area/index.html");
  CHECK(site.en(site.plan().projects[0].span) == "en/area/projects/hub/index.html");
  CHECK(site.en(site.plan().projects[1].span) == "en/area/projects/school/index.html");
  CHECK(site.en(site.year().observations[0].span) == "en/area/projects/hub/index.html");
  CHECK(site.en(site.year().observations[1].span) == "en/area/trends/index.html");
  CHECK(site.en(site.year().results[0].span) == "en/area/projects/hub/index.html");
  CHECK(site.en(site.year().comments[0].span) == "en/area/projects/hub/index.html");
  CHECK(site.en(site.year().comments[1].span) == "en/area/comments/index.html");
  CHECK(site.en(site.year().changes[0].span) == "en/area/changes/index.html");
  CHECK(site.en(site.year().key_figures[0].span) == "en/area/figures/index.html");
  CHECK(site.ja(site.plan().composites[0].span) == "area/composites/all/index.html");
  CHECK(site.ja(site.prepared_site->site.glossary[0].span) == "glossary/index.html");
  std::vector<Span> all{site.plan().span, site.plan().composites[0].span, site.prepared_site->site.glossary[0].span};
  for (const auto& one : site.plan().categories) all.push_back(one.span);
  for (const auto& one : site.year().observations) all.push_back(one.span);
  for (const auto& one : site.year().comments) all.push_back(one.span);
  for (const auto& one : site.year().key_figures) all.push_back(one.span);
  for (const auto& one : site.year().changes) all.push_back(one.span);
  for (const Span& span : all) {
    INFO(site.en(span));
    CHECK(site.prepared_site->renderer->has_page(site.ja(span)));
    CHECK(site.prepared_site->renderer->has_page(site.en(span)));
  }
}

TEST_CASE("A place within an entry is the entry's") {
  const auto sample = full_site();
  const Site site(sample);
  CHECK(site.en(site.year().observations[0].value_span) == "en/area/projects/hub/index.html");
  CHECK(site.en(site.year().observations[1].value_span) == "en/area/trends/index.html");
  CHECK(site.en(site.plan().projects[1].indicators[0].span) == "en/area/projects/school/index.html");
}

TEST_CASE("A narrative has the page that it stands on, in each language") {
  const auto sample = full_site();
  const Site site(sample);
  const auto body = [&](const std::string& key, std::size_t version) {
    return site.prepared_site->site.find_narrative(key)->versions.at(version).span;
  };
  CHECK(site.ja(body("home", 0)) == "index.html");
  CHECK(site.en(body("home", 1)) == "en/index.html");
  CHECK(site.ja(body("pages/about", 0)) == "about/index.html");
  CHECK(site.ja(body("plans/area/projects/hub", 0)) == "area/projects/hub/index.html");
  CHECK(site.en(body("plans/area/projects/hub", 0)) == "en/area/projects/hub/index.html");  // there is no other
}

TEST_CASE("Places that no page shows") {
  const auto sample = full_site();
  const Site site(sample);
  CHECK(site.ja({}).empty());
  const Source elsewhere("data/elsewhere.toml", "a = 1\n");
  CHECK(site.ja({&elsewhere, 0, 1}).empty());
}
