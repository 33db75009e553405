// Narratives as they are read: with the figures that they quote, without markup.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/file_system.h"
#include "evaluate/figures.h"
#include "model/site.h"

namespace ayumi::commands {

// For one thread. Reads the theme and makes the views of a language when they are asked for. All that it is given must
// outlive it.
class NarrativeReader {
 public:
  NarrativeReader(const FileReader& files, std::string folder, const model::Site& site,
                  const evaluate::Figures& figures);
  ~NarrativeReader();
  NarrativeReader(const NarrativeReader&) = delete;
  NarrativeReader& operator=(const NarrativeReader&) = delete;

  // On one line; nullopt where the theme can't be read or the narrative has a mistake.
  std::optional<std::string> text(const std::string& key, const model::NarrativeVersion& version) const;

 private:
  struct Readings;

  const FileReader& files_;
  const std::string folder_;
  const model::Site& site_;
  const evaluate::Figures& figures_;
  mutable std::unique_ptr<Readings> readings_;
};

}  // namespace ayumi::commands
