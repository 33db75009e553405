// Small bags in memory, verified, and what was said about them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "archive/bag.h"
#include "support/memory_file_system.h"

namespace ayumi::archive::testing {

using ayumi::testing::MemoryFileSystem;

// What a check said; the spans point into its sources.
struct Verdict {
  std::unique_ptr<Sources> sources = std::make_unique<Sources>();
  Diagnostics diagnostics;
  BagSummary summary;

  bool valid() const { return !diagnostics.has_errors(); }
};

Verdict verify(const FileReader& files, const std::string& path = "bag");

// A bag "bag" of version 1.0, made by BagWriter: the files a.txt, empty, b/c.txt and b/日本.txt, some labels.
std::unique_ptr<MemoryFileSystem> sample_bag();

// A bag "bag" from what its tag files say, whatever it is. The checksum of each "@name" in them is that of the file.
class RawBag {
 public:
  RawBag();
  RawBag& with(const std::string& path, const std::string& text);
  RawBag& without(const std::string& path);
  Verdict verify() const;

 private:
  std::map<std::string, std::string> files_;
};

// "code" of each, or "code:line" where it has a place; ordered, each once.
std::vector<std::string> said(const Verdict& verdict);
bool says(const Verdict& verdict, const std::string& code);

}  // namespace ayumi::archive::testing
