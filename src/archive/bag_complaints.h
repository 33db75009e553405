// What a check of a bag can have to say, each made in one place, in both languages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "archive/bag_names.h"
#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::archive::complaints {

// --- bagit.txt ---
Diagnostic no_declaration(const std::string& bag);
Diagnostic byte_order_mark(Span place);
Diagnostic bad_declaration(Span place);
Diagnostic blanks_in_declaration(Span place);
Diagnostic unknown_version(std::string_view found, Span place);
Diagnostic unknown_encoding(std::string_view found, Span place);
// A tag file that isn't in the encoding that bagit.txt says.
Diagnostic wrong_encoding(const std::string& file);

// --- what has to be there ---
Diagnostic no_payload_folder(const std::string& bag);
Diagnostic no_manifest(const std::string& bag);
// `only`: there is no other manifest of its kind that could be checked.
enum class Others { some, none };
Diagnostic unknown_algorithm(std::string_view found, Others others, const std::string& file);

// --- lines of manifests, of bag-info.txt and of fetch.txt ---
Diagnostic bad_manifest_line(Span place);
// An algorithm without a name is one that isn't known.
Diagnostic bad_checksum_form(std::string_view algorithm, std::size_t digits, Span place);
Diagnostic refused_path(const Message& why, Span place);
// A path of the payload in a tag manifest or the other way round; `kind` is the manifest's.
Diagnostic wrong_manifest(ManifestKind kind, Span place);
Diagnostic odd_path(std::string_view plain, Span place);
Diagnostic stray_percent(Span place);
Diagnostic too_many_lines(std::size_t most, const std::string& file);
// After so many of one code: how many more there are.
Diagnostic more_alike(const std::string& code, Severity severity, std::size_t more, const std::string& bag);
Diagnostic listed_twice(std::string_view path, Severity severity, Span place, Span first);
Diagnostic bad_info_line(Span place);
Diagnostic bad_oxum(Span place);
Diagnostic wrong_oxum(std::size_t bytes, std::size_t files, Span place);
Diagnostic second_oxum(Span place, Span first);
Diagnostic bad_date(Span place);
Diagnostic bad_fetch_line(Span place);
Diagnostic unlisted_fetch(std::string_view path, Span place);
// fetch.txt as a whole, and how many of its files are missing.
Diagnostic has_fetch(std::size_t missing, const std::string& file);

// --- files ---
Diagnostic is_link(const std::string& file);
Diagnostic is_no_file(const std::string& file);
// `twin`: a file that is there under a name that differs only in letter case, or has the same bytes; may be empty.
enum class Likeness { none, letter_case, same_bytes };
Diagnostic missing_file(std::string_view path, Likeness likeness, std::string_view twin, Span place);
Diagnostic wrong_checksum(std::string_view path, std::string_view algorithm, std::string_view found, Span place);
Diagnostic other_normal_form(std::string_view path, Span place);
// In no manifest at all, or not in the one of the name `manifest`.
Diagnostic unlisted_file(std::string_view manifest, const std::string& file);
Diagnostic unlisted_tag_file(std::string_view manifest, Severity severity, const std::string& file);
enum class Difference { letter_case, normal_form };
Diagnostic twins(Difference difference, std::string_view first, const std::string& file);

// --- zip files ---
Diagnostic unreadable_zip(std::string_view reason, const std::string& file);
Diagnostic refused_zip_entry(const Message& why, const std::string& file);
Diagnostic repeated_zip_entry(const std::string& file);
Diagnostic too_many_entries(std::size_t most, const std::string& file);
Diagnostic unpacks_to_too_much(std::size_t most, const std::string& file);
Diagnostic no_single_folder(const std::string& file);
Diagnostic other_folder_name(std::string_view folder, std::string_view expected, const std::string& file);

}  // namespace ayumi::archive::complaints
