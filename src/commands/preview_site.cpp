#include "commands/preview_site.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "commands/draft_mentions.h"
#include "preview/content_type.h"
#include "render/link_paths.h"

namespace ayumi::commands {

namespace {

// A page is asked for twice at least after a change: whether it is another one, and then itself. Several are open.
constexpr std::size_t kMostKept = 24;
constexpr std::size_t kMostBytes = 512UL * 1024 * 1024;
constexpr std::string_view kFiles = "files/";

Preparation with_memory(Preparation preparation, load::Memory& memory) {
  preparation.translations = Preparation::Translations::left;
  preparation.memory = &memory;
  return preparation;
}

// The site as `ayumi build` would make it.
Preparation for_publication(Preparation preparation) {
  preparation.translations = Preparation::Translations::left;
  preparation.drafts = Preparation::Drafts::left_out;
  preparation.purpose = view::BuildInfo::Purpose::publication;
  return preparation;
}

bool leave_templates(const std::set<std::string>& changed) {
  return std::none_of(changed.begin(), changed.end(), [](const std::string& path) {
    return path.starts_with("templates/") || path.starts_with("themes/");
  });
}

bool has_same(const Diagnostics& diagnostics, const Diagnostic& wanted) {
  const auto is_same = [&](const Diagnostic& one) {
    return one.code == wanted.code && one.file() == wanted.file() && one.span.begin == wanted.span.begin &&
           one.message == wanted.message;
  };
  return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), is_same);
}

}  // namespace

PreviewSite::PreviewSite(Preparation preparation, FindFile find_beside, Diagnostics of_archive)
    : publication_preparation_(for_publication(preparation)),
      preparation_(with_memory(std::move(preparation), memory_)),
      find_beside_(std::move(find_beside)),
      of_archive_(std::move(of_archive)) {}

std::shared_ptr<const Attempt> PreviewSite::reload(Timings& timings, std::optional<std::set<std::string>> changed) {
  // What a reading that failed was told is lost.
  if (!std::exchange(is_complete_, false)) changed.reset();
  using Templates = Preparation::Templates;
  preparation_.templates = changed && leave_templates(*changed) ? Templates::as_before : Templates::read;
  if (changed) memory_.promise(*std::move(changed));
  auto attempt = std::make_shared<Attempt>();
  attempt->number = ++count_;
  preparation_.before = latest_ == nullptr ? nullptr : latest_->prepared.get();  // no other thread changes it
  attempt->prepared = prepare(preparation_, timings, attempt->diagnostics);
  attempt->diagnostics.sort();
  attempt->is_sound = attempt->prepared->renderer != nullptr && !attempt->diagnostics.has_errors();
  const std::lock_guard lock(mutex_);
  replaced_.push_back(std::exchange(latest_, attempt));
  found_ = {};
  replaced_.push_back(std::exchange(publication_, nullptr));
  if (attempt->is_sound) replaced_.push_back(std::exchange(sound_, attempt));
  is_complete_ = true;
  return attempt;
}

void PreviewSite::forget_replaced() {
  std::vector<std::shared_ptr<const Attempt>> replaced;
  const std::lock_guard lock(mutex_);
  replaced.swap(replaced_);
}

void PreviewSite::check(const std::stop_token& stop) {
  forget_replaced();
  const std::shared_ptr<Attempt> attempt = latest();
  if (attempt == nullptr) return;
  Diagnostics found;
  check_translations(*attempt->prepared, preparation_, stop, found);
  if (attempt->is_sound && !stop.stop_requested()) attempt->prepared->renderer->check(1, stop, found);
  std::shared_ptr<const Attempt> without_drafts = publication(*attempt, stop, found);
  const std::lock_guard lock(mutex_);
  if (stop.stop_requested() || latest_ != attempt) return;
  found_ = std::move(found);
  publication_.swap(without_drafts);
}

// Null where nothing is wrong that isn't with the drafts shown, too (`found`).
std::shared_ptr<const Attempt> PreviewSite::publication(const Attempt& attempt, const std::stop_token& stop,
                                                        const Diagnostics& found) const {
  if (!attempt.is_sound || attempt.prepared->drafts.empty() || stop.stop_requested()) return nullptr;
  Preparation preparation = publication_preparation_;
  preparation.stop = stop;
  auto made = std::make_shared<Attempt>();
  Timings timings;
  Diagnostics all;
  made->prepared = prepare(preparation, timings, all);
  if (made->prepared->renderer != nullptr && !all.has_errors()) made->prepared->renderer->check(1, stop, all);
  mention_drafts(made->prepared->drafts, all);
  for (const Diagnostic& one : all.all()) {
    if (one.severity == Severity::error && !has_same(found, one)) made->diagnostics.add(one);
  }
  return made->diagnostics.empty() ? nullptr : made;
}

std::shared_ptr<Attempt> PreviewSite::latest() const {
  const std::lock_guard lock(mutex_);
  return latest_;
}

std::shared_ptr<const Attempt> PreviewSite::sound() const {
  const std::lock_guard lock(mutex_);
  return sound_;
}

PreviewMistakes PreviewSite::mistakes() const {
  const std::lock_guard lock(mutex_);
  if (latest_ == nullptr) return {};
  PreviewMistakes mistakes{latest_->diagnostics, of_archive_, latest_, publication_};
  mistakes.diagnostics.append(Diagnostics(found_));
  mistakes.diagnostics.sort();
  if (publication_ != nullptr) mistakes.before_publication.append(Diagnostics(publication_->diagnostics));
  mistakes.before_publication.sort();
  return mistakes;
}

PreviewSite::Kept PreviewSite::made_before(const std::string& path, std::optional<unsigned long> attempt) const {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.path == path; });
  return found == kept_.end() || (attempt && found->attempt != *attempt) ? Kept() : *found;
}

void PreviewSite::keep(Kept made) const {
  const std::lock_guard lock(mutex_);
  std::erase_if(kept_, [&](const Kept& kept) { return kept.path == made.path; });
  kept_.push_front(std::move(made));
  if (kept_.size() > kMostKept) kept_.pop_back();
}

// A page whose bytes stay the same is another one to look at where a picture has been replaced.
std::string PreviewSite::digest_of_pictures(const std::vector<render::LinkedFile>& linked) const {
  std::string seen;
  for (const render::LinkedFile& file : linked) {
    if (!preview::content_type(file.address).starts_with("image/")) continue;
    const auto bytes = preparation_.files.read(content_path(file.path), kMostBytes);
    seen += bytes ? sha256(*bytes) : file.path;
  }
  return seen.empty() ? seen : sha256(seen);
}

std::string PreviewSite::content_path(const std::string& file) const {
  return join_path(join_path(preparation_.folder, "content"), file);
}

std::shared_ptr<const std::string> PreviewSite::content_file(const PreparedSite& site, std::string_view path) const {
  // Others are never published.
  if (!path.starts_with(kFiles) || !render::is_inert(path)) return nullptr;
  const auto found = std::find_if(site.site.files.begin(), site.site.files.end(),
                                  [&](const std::string& file) { return render::file_address(file) == path; });
  if (found == site.site.files.end()) return nullptr;
  auto bytes = preparation_.files.read(content_path(*found), kMostBytes);
  return bytes ? std::make_shared<const std::string>(*std::move(bytes)) : nullptr;
}

PreviewFile PreviewSite::file(const std::string& path) const {
  const std::shared_ptr<const Attempt> attempt = sound();
  if (attempt == nullptr) return {};
  const render::Renderer& renderer = *attempt->prepared->renderer;
  if (!renderer.has_page(path)) {
    PreviewFile file{content_file(*attempt->prepared, path), false, {}, {}, attempt};
    if (file.bytes != nullptr) return file;
    auto other = renderer.render_file(path, file.diagnostics);
    if (!other && find_beside_) other = find_beside_(path);
    if (other) file.bytes = std::make_shared<const std::string>(*std::move(other));
    return file;
  }
  PreviewFile file{nullptr, true, {}, {}, attempt};
  Kept made = made_before(path, attempt->number);
  if (made.bytes == nullptr) {
    made = {path, attempt->number, nullptr, {}};
    auto page = renderer.render_page(path, made.linked, file.diagnostics);
    file.diagnostics.sort();
    if (page && !file.diagnostics.has_errors()) {
      made.bytes = std::make_shared<const std::string>(*std::move(page));
      keep(made);
    } else {
      made = made_before(path, std::nullopt);
    }
  }
  file.bytes = std::move(made.bytes);
  file.pictures = digest_of_pictures(made.linked);
  return file;
}

}  // namespace ayumi::commands
