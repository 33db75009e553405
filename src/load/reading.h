// How a site is read.
#pragma once

#include "base/file_system.h"
#include "base/sources.h"

namespace ayumi::load {

class Memory;

// Where the files are, where their texts stay, how many threads read them, and what is known of them from before.
struct Reading {
  const FileReader& files;
  Sources& sources;
  unsigned workers = 1;
  Memory* memory = nullptr;  // none: everything is read
};

}  // namespace ayumi::load
