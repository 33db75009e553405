// The ids of a plan, found before anything is decoded, so that every reference can be looked up where it is read and
// an entry with a mistake elsewhere can still be referred to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/tree.h"
#include "load/format_info.h"

namespace ayumi::load {

// The ids of one kind of thing, by their position in the plan's vector of them.
class Directory {
 public:
  struct Name {
    std::string id;  // empty where the entry has no readable id
    Span span{};
    std::string meant;  // what an id that can't be one should be; others may refer to the thing by it already
    std::vector<std::string> titles{};  // what it is called, in each language
  };

  explicit Directory(Words kind = {}) : kind_(kind) {}

  // Positions are given out in the order of the calls. A name without an id makes the directory incomplete.
  void add(Name name);
  // Adds those of another; the directory is as incomplete as either is.
  void add(const Directory& other);
  // Must be called after the last `add`; adds data.duplicate-id for every id that is there before.
  void finish(Diagnostics& diagnostics);
  // Puts the name at `order[i]` in position i.
  void reorder(const std::vector<std::uint32_t>& order);
  // Some names couldn't be read (a file with a syntax error): an unknown one is no mistake then.
  void set_incomplete() { complete_ = false; }

  std::optional<std::uint32_t> find(std::string_view id) const;
  const std::vector<Name>& names() const { return names_; }
  bool is_complete() const { return complete_; }
  const Words& kind() const { return kind_; }

 private:
  void sort();

  Words kind_;
  std::vector<Name> names_;
  std::vector<std::uint32_t> sorted_;  // by id, then by position
  bool complete_ = true;
};

struct PlanNames {
  Directory categories{{"分野", "category"}};
  Directory partners{{"参加団体", "partner"}};
  Directory documents{{"資料", "document"}};
  Directory comment_kinds{{"意見の種類", "comment kind"}};
  Directory bands{{"評価区分", "rating band"}};
  Directory reasons{{"理由", "reason"}};
  Directory states{{"進捗の段階", "state"}};
  Directory projects{{"事業", "project"}};
  std::vector<Directory> indicators;  // of each project
  std::vector<Directory> tasks;       // of each project
  // Of each project and task; those that have an id, so a position in it says nothing.
  std::vector<std::vector<Directory>> planned_steps;
  Directory own_indicators{{"計画の指標", "indicator of the plan"}};
  Directory composites{{"合成指標", "composite indicator"}};
};

// The elements of the list `key`; anything else counts as none (decoding says so).
const formats::Array* find_list(const formats::Table& table, std::string_view key);
// What plan.toml names; nullptr: it couldn't be read, and any name will do.
PlanNames scan_plan(const formats::Node* plan, Diagnostics& diagnostics);
// Adds what another one names: a file's projects, indicators and composites.
void add(PlanNames& names, const PlanNames& of_file);
// Adds the projects of a file with their indicators and tasks; nullptr as above. To be called in the order of the
// files.
void scan_projects(const formats::Node* file, PlanNames& names, Diagnostics& diagnostics);
// Adds the plan's own indicators and composites in a file; as above.
void scan_indicators(const formats::Node* file, PlanNames& names);

}  // namespace ayumi::load
