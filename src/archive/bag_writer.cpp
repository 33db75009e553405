#include "archive/bag_writer.h"

#include <fmt/core.h>

#include <stdexcept>
#include <utility>

#include "archive/bag_path.h"
#include "archive/digests.h"

namespace ayumi::archive {
namespace {

constexpr HashAlgorithm kAlgorithm = HashAlgorithm::sha512;

Failure refused(const std::string& path, const Message& why) {
  return {Failure::Kind::other,
          {fmt::format("「{}」はバッグに入れられません。{}", path, why.ja),
           fmt::format("“{}” can't be put into a bag: {}", path, why.en)},
          path};
}

std::string parent_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

std::string manifest_line(const std::string& digest, const std::string& path) {
  return digest + "  " + encode_path(path) + "\n";
}

std::string one_line(std::string text) {
  for (char& character : text) {
    if (character == '\n' || character == '\r') character = ' ';
  }
  return text;
}

std::string info_text(const std::vector<BagLabel>& labels) {
  std::string text;
  for (const BagLabel& label : labels) {
    if (label.name.empty() || label.name.find(':') != std::string::npos) {
      throw std::invalid_argument("no label of bag-info.txt: " + label.name);
    }
    text += one_line(label.name) + ": " + one_line(label.value) + "\n";
  }
  return text;
}

}  // namespace

BagWriter::BagWriter(FileSystem& files, const std::string& folder) : files_(files), staging_(files, folder) {}

Result<void> BagWriter::start() {
  if (auto started = staging_.start(); !started) return started;
  return files_.create_directories(join_path(staging_.path(), "data"));
}

// Where to write the file, once it is sure that it can be written.
Result<std::string> BagWriter::reserve(const std::string& path) {
  if (const auto why = refusal(path)) return refused(path, *why);
  if (plain_path(path) != path)
    return refused(path, {"パスが正規の形ではありません", "the path isn't in its plain form"});
  const std::string staged = join_path(staging_.path(), "data/" + path);
  const std::lock_guard lock(mutex_);
  if (!digests_.try_emplace(path).second) {
    return refused(path, {"同じパスのファイルがすでにあります", "there is a file of this path already"});
  }
  if (folders_.insert(parent_of(staged)).second) {
    if (auto made = files_.create_directories(parent_of(staged)); !made) return made.failure();
  }
  return staged;
}

void BagWriter::record(const std::string& path, std::string digest, std::size_t size) {
  const std::lock_guard lock(mutex_);
  digests_[path] = std::move(digest);
  bytes_ += size;
}

Result<void> BagWriter::add(const std::string& path, std::string_view bytes) {
  const auto staged = reserve(path);
  if (!staged) return staged.failure();
  if (auto written = files_.write(*staged, bytes); !written) return written;
  record(path, hash(kAlgorithm, bytes), bytes.size());
  return {};
}

Result<void> BagWriter::copy(const std::string& from, const std::string& path) {
  const auto staged = reserve(path);
  if (!staged) return staged.failure();
  if (auto copied = files_.copy_file(from, *staged); !copied) return copied;
  // Of the copy, not of the original, which somebody may be changing.
  Digests digests({kAlgorithm});
  const auto size = add_file(files_, *staged, digests);
  if (!size) return size.failure();
  record(path, digests.finish().at(kAlgorithm), *size);
  return {};
}

Result<std::string> BagWriter::write_tag_files(const std::vector<BagLabel>& labels, const std::string& date) {
  std::string manifest;
  for (const auto& [path, digest] : digests_) manifest += manifest_line(digest, "data/" + path);
  const std::string info =
      info_text(labels) + fmt::format("Bagging-Date: {}\nPayload-Oxum: {}.{}\n", date, bytes_, digests_.size());
  const std::map<std::string, std::string> tag_files = {
      {"bag-info.txt", info},
      {"bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
      {"manifest-sha512.txt", manifest}};
  std::string tag_manifest;
  for (const auto& [name, text] : tag_files) {
    if (auto written = files_.write(join_path(staging_.path(), name), text); !written) return written.failure();
    tag_manifest += manifest_line(hash(kAlgorithm, text), name);
  }
  const std::string path = join_path(staging_.path(), "tagmanifest-sha512.txt");
  if (auto written = files_.write(path, tag_manifest); !written) return written.failure();
  return hash(kAlgorithm, tag_manifest);
}

Result<WrittenBag> BagWriter::commit(const std::vector<BagLabel>& labels, const std::string& date) {
  auto fingerprint = write_tag_files(labels, date);
  if (!fingerprint) return fingerprint.failure();
  if (auto committed = staging_.commit(); !committed) return committed.failure();
  return WrittenBag{digests_.size(), bytes_, *std::move(fingerprint)};
}

}  // namespace ayumi::archive
