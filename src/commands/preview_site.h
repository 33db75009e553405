// The site as `ayumi serve` shows it: read again after a change, each page made when it is asked for. Writes nothing.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/timings.h"
#include "commands/prepared_site.h"

namespace ayumi::commands {

// The site as it was found once. Immutable but for what `PreviewSite::check` adds.
struct Attempt {
  unsigned long number = 0;                // counts the readings
  std::unique_ptr<PreparedSite> prepared;  // without a renderer where mistakes left none
  Diagnostics diagnostics;                 // of all that is read and computed, sorted
  bool is_sound = false;                   // pages can be made of it
};

// What is wrong, with what keeps alive the sources that it points into.
struct PreviewMistakes {
  Diagnostics diagnostics;
  Diagnostics before_publication{};                 // besides: what the preview can do without; see PreviewSite
  std::shared_ptr<const Attempt> attempt;           // null before the first reading
  std::shared_ptr<const Attempt> publication = {};  // the site without its drafts, where that has mistakes
};

// A file of the site.
struct PreviewFile {
  std::shared_ptr<const std::string> bytes;  // null: there is none, or it couldn't be made and never could be before
  bool is_page = false;
  std::string pictures;                    // on the page: a digest of them as they are now
  Diagnostics diagnostics;                 // why it couldn't be made; the bytes are then the last good ones
  std::shared_ptr<const Attempt> attempt;  // keeps alive what the diagnostics point into
};

class PreviewSite {
 public:
  // Finds what stands beside the site's own files, as snapshots do, by its path in the site.
  using FindFile = std::function<std::optional<std::string>(const std::string& path)>;

  // `preparation.files` must outlive it, and what `of_archive`, the mistakes in what stands beside, points into.
  explicit PreviewSite(Preparation preparation, FindFile find_beside = {}, Diagnostics of_archive = {});

  // Reads and evaluates. Where there are mistakes, pages go on being made of the last sound site. `changed`: what
  // load::Memory::promise is told, where it is known. By one thread at a time.
  std::shared_ptr<const Attempt> reload(Timings& timings, std::optional<std::set<std::string>> changed = std::nullopt);
  // Forgets what the last readings replaced, looks at translations and makes every page of the latest site once, since
  // some mistakes show only then; then those of the site without its drafts, as it would be published. Gives up when
  // asked to stop, and says nothing where the site has been read again meanwhile; then nothing changes. By one thread
  // at a time, which may be another than that of `reload`.
  void check(const std::stop_token& stop);

  // The others are for any thread.

  // The last one that pages could be made of; null where there never was any.
  std::shared_ptr<const Attempt> sound() const;
  // Of the latest site as a whole, what `check` found included.
  PreviewMistakes mistakes() const;
  // `path` as in the published site: "en/index.html", "files/ja/photo.jpg".
  PreviewFile file(const std::string& path) const;

 private:
  struct Kept {
    std::string path;
    unsigned long attempt = 0;  // the number of the one that it was made of
    std::shared_ptr<const std::string> bytes;
    std::vector<render::LinkedFile> linked;
  };

  // Of that attempt, or of any; no bytes where it isn't kept.
  Kept made_before(const std::string& path, std::optional<unsigned long> attempt) const;
  void keep(Kept made) const;
  std::string content_path(const std::string& file) const;
  std::string digest_of_pictures(const std::vector<render::LinkedFile>& linked) const;
  void forget_replaced();
  std::shared_ptr<Attempt> latest() const;
  std::shared_ptr<const Attempt> publication(const Attempt& attempt, const std::stop_token& stop,
                                             const Diagnostics& found) const;
  std::shared_ptr<const std::string> content_file(const PreparedSite& site, std::string_view path) const;

  load::Memory memory_;
  const Preparation publication_preparation_;
  Preparation preparation_;
  const FindFile find_beside_;
  const Diagnostics of_archive_;
  unsigned long count_ = 0;
  bool is_complete_ = false;  // the reading before came to its end
  mutable std::mutex mutex_;
  std::shared_ptr<Attempt> latest_;
  std::shared_ptr<const Attempt> sound_;
  // What these were before. To take a big site apart lasts as long as to evaluate it: not while somebody waits.
  std::vector<std::shared_ptr<const Attempt>> replaced_;
  Diagnostics found_;                           // by `check`, of latest_
  std::shared_ptr<const Attempt> publication_;  // likewise; null where nothing is wrong with it
  mutable std::deque<Kept> kept_;               // the pages asked for last, the newest first
};

}  // namespace ayumi::commands
