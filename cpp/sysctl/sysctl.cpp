#include "sysctl/sysctl.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <memory>

namespace sysctl {
namespace {

using netlink::Fd;

// Nothing is waited for, and no link is followed.
constexpr int kAlways = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
constexpr int kFolder = O_RDONLY | O_DIRECTORY | kAlways;

constexpr std::string_view kNoProc = "/proc/sys is not there: proc(5) is not mounted";
constexpr std::string_view kNoSuch = "there is no such sysctl";

Failure failed(const char* syscall, std::string_view reason = {}) {
  return {errno, syscall, reason};
}

bool is_proc(const Fd& fd) {
  struct statfs status {};
  return ::fstatfs(fd.get(), &status) == 0 && status.f_type == PROC_SUPER_MAGIC;
}

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> parts;
  for (std::size_t at = 0;;) {
    const std::size_t end = path.find('/', at);
    parts.emplace_back(path.substr(at, end - at));
    if (end == std::string_view::npos) return parts;
    at = end + 1;
  }
}

bool leads_on(const std::string& part) {
  return !part.empty() && part != "." && part != ".." && part.find('\0') == std::string::npos;
}

// Of what could not be opened: the mode of an entry says more than EACCES.
Failure unopened(const Fd& folder, const std::string& part, int flags) {
  const int error = errno;
  if (error == ENOENT || error == ENOTDIR) return {ENOENT, "openat", kNoSuch};
  if (error == EROFS) return {error, "openat", "/proc/sys is mounted read-only"};
  if (error == EISDIR) return {error, "openat", "it is a folder of sysctls"};
  if (error == EACCES) {
    struct stat status {};
    const bool writes = (flags & O_ACCMODE) == O_WRONLY;
    const mode_t needed = writes ? S_IWUSR : S_IRUSR;
    const bool known = ::fstatat(folder.get(), part.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (known && (status.st_mode & needed) == 0) {
      return {error, "fstatat", writes ? "it is read-only" : "it cannot be read, only written"};
    }
  }
  return {error, "openat"};
}

// Part by part, so that nothing but an entry of a folder is ever looked up.
Failure open(const std::string& path, int flags, Fd& fd) {
  const std::vector<std::string> parts = split(path);
  if (parts.front() != "net" || !std::all_of(parts.begin(), parts.end(), leads_on)) {
    return {EINVAL, "openat", "it is no network sysctl"};
  }
  fd = Fd(::open("/proc/sys", kFolder | O_PATH));
  if (!fd) return errno == ENOENT ? failed("open", kNoProc) : failed("open");
  if (!is_proc(fd)) return {ENOENT, "open", kNoProc};
  for (std::size_t at = 0; at < parts.size(); at++) {
    const bool last = at + 1 == parts.size();
    const int how = last ? flags | kAlways : kFolder | O_PATH;
    Fd next(::openat(fd.get(), parts[at].c_str(), how));
    if (!next) return unopened(fd, parts[at], how);
    if (!is_proc(next)) return {ENOENT, "openat", "something else is mounted there"};
    fd = std::move(next);
  }
  return {};
}

// The kernel writes a value in one go, and leaves out what does not fit.
Failure read_all(const Fd& fd, std::string& text) {
  constexpr std::size_t kFirst = 4096;
  constexpr std::size_t kMost = 1 << 20;
  for (std::size_t size = kFirst;; size *= 16) {
    text.resize(size);
    const ssize_t count = ::pread(fd.get(), text.data(), size, 0);
    if (count < 0) {
      return errno == EISDIR ? failed("pread", "it is a folder of sysctls") : failed("pread");
    }
    text.resize(static_cast<std::size_t>(count));
    if (text.size() < size || size >= kMost) return {};
  }
}

struct Folder {
  std::vector<std::string> folders, files;
};

Failure look_into(Fd fd, Folder& folder) {
  DIR* opened = ::fdopendir(fd.get());
  if (opened == nullptr) return failed("fdopendir");
  (void)fd.release();
  const std::unique_ptr<DIR, int (*)(DIR*)> closes(opened, ::closedir);
  while (const dirent* entry = ::readdir(opened)) {
    const std::string name = entry->d_name;
    if (!leads_on(name)) continue;
    if (entry->d_type == DT_DIR) folder.folders.push_back(name);
    if (entry->d_type == DT_REG) folder.files.push_back(name);
  }
  return {};
}

// Of a file of this folder. One that has gone since is left out.
void add_entry(const Fd& folder, const std::string& name, const std::string& path,
               std::vector<Entry>& entries) {
  struct stat status {};
  if (::fstatat(folder.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return;
  Entry entry{path, std::nullopt, (status.st_mode & S_IWUSR) != 0};
  const Fd fd(::openat(folder.get(), name.c_str(), O_RDONLY | kAlways));
  std::string text;
  if (fd && !read_all(fd, text)) entry.text = std::move(text);
  entries.push_back(std::move(entry));
}

Failure list_in(Fd fd, const std::string& path, std::vector<Entry>& entries) {
  Folder folder;
  Fd again(::fcntl(fd.get(), F_DUPFD_CLOEXEC, 0));
  if (!again) return failed("fcntl");
  if (const Failure failure = look_into(std::move(again), folder)) return failure;
  for (const std::string& name : folder.files) add_entry(fd, name, path + '/' + name, entries);
  for (const std::string& name : folder.folders) {
    Fd below(::openat(fd.get(), name.c_str(), kFolder));
    if (!below && errno == ENOENT) continue;  // its link has gone since
    if (!below) return failed("openat");
    if (!is_proc(below)) continue;
    if (const Failure failure = list_in(std::move(below), path + '/' + name, entries)) {
      return failure;
    }
  }
  return {};
}

// One after another, without what is between them.
std::string_view next_word(std::string_view& text) {
  constexpr std::string_view kSpace = " \t\n";
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(kSpace));
  text.remove_prefix(word.size());
  return word;
}

bool is_same_word(std::string_view one, std::string_view other) {
  std::int64_t numbers[2];
  bool both = true;
  for (int at = 0; at < 2; at++) {
    const std::string_view word = at == 0 ? one : other;
    const bool hex = word.starts_with("0x");
    const auto read = std::from_chars(word.data() + (hex ? 2 : 0), word.data() + word.size(),
                                      numbers[at], hex ? 16 : 10);
    both = both && read.ec == std::errc() && read.ptr == word.data() + word.size();
  }
  return both ? numbers[0] == numbers[1] : one == other;
}

constexpr std::string_view kFewer = "the kernel accepts fewer values";

// How many numbers these are; 0 where something else is among them.
std::size_t count_numbers(std::string_view text) {
  for (std::size_t count = 0;; count++) {
    const std::string_view word = next_word(text);
    if (word.empty()) return count;
    std::int64_t number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return 0;
  }
}

// What there is after a write that succeeded decides where the kernel's answer cannot: not each of
// its own functions says that it took fewer numbers, and Linux 6.1 returns 1 for `forwarding`,
// whatever was written.
Failure taken(const std::string& path, const std::string& text, bool whole) {
  const std::size_t numbers = count_numbers(text);
  if (whole && numbers <= 1) return {};
  std::string now;
  const bool known = !read(path, now);
  if (known && is_same(now, text)) return {};
  const std::size_t kept = known ? count_numbers(now) : 0;
  return whole && (kept == 0 || kept >= numbers) ? Failure{} : Failure{EINVAL, "pwrite", kFewer};
}

}  // namespace

Failure read(const std::string& path, std::string& text) {
  Fd fd;
  if (const Failure failure = open(path, O_RDONLY, fd)) return failure;
  return read_all(fd, text);
}

Failure write(const std::string& path, const std::string& text) {
  Fd fd;
  if (const Failure failure = open(path, O_WRONLY, fd)) return failure;
  const ssize_t count = ::pwrite(fd.get(), text.data(), text.size(), 0);
  if (count >= 0) return taken(path, text, static_cast<std::size_t>(count) == text.size());
  if (errno == EINVAL) return failed("pwrite", "the kernel does not accept that value");
  if (errno == ENOENT) return failed("pwrite", "there is no such value");
  return failed("pwrite");
}

Failure list(const std::string& under, std::vector<Entry>& entries) {
  Fd fd;
  if (const Failure failure = open(under, kFolder, fd)) {
    // Perhaps it is no folder.
    Fd file;
    if (failure.error != ENOENT || open(under, O_PATH, file)) return failure;
    const std::size_t end = under.rfind('/');
    if (const Failure gone = open(under.substr(0, end), kFolder, fd)) return gone;
    add_entry(fd, under.substr(end + 1), under, entries);
    return {};
  }
  if (const Failure failure = list_in(std::move(fd), under, entries)) return failure;
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.path < b.path; });
  return {};
}

std::vector<std::string> names_in(const std::string& folder) {
  Fd fd;
  Folder found;
  if (!open(folder, kFolder, fd)) (void)look_into(std::move(fd), found);
  found.files.insert(found.files.end(), found.folders.begin(), found.folders.end());
  return std::move(found.files);
}

bool is_same(std::string_view one, std::string_view other) {
  for (;;) {
    const std::string_view a = next_word(one);
    const std::string_view b = next_word(other);
    if (!is_same_word(a, b)) return false;
    if (a.empty()) return true;
  }
}

}  // namespace sysctl
