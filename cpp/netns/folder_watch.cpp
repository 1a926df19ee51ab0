#include "netns/folder_watch.h"

#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace netns {
namespace {

constexpr std::uint32_t kNames = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
constexpr std::uint32_t kItself = IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

}  // namespace

// The instance, while anybody uses it, and who is to be notified of which of its watches. The
// kernel has one watch for each folder, so that all who watch a folder share it.
class Folders {
 public:
  // An errno, or 0.
  static int share(std::shared_ptr<Folders>& folders) {
    static std::mutex mutex;
    static std::weak_ptr<Folders> shared;
    const std::lock_guard lock(mutex);
    folders = shared.lock();
    if (folders != nullptr) return 0;
    auto made = std::make_shared<Folders>();
    made->inotify_ = netlink::Fd(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (!made->inotify_) return errno;
    shared = folders = std::move(made);
    return 0;
  }

  int fd() const { return inotify_.get(); }

  int follow(FolderWatch& watch, const std::string& folder, const std::string& name) {
    const std::lock_guard lock(mutex_);
    const int found = ::inotify_add_watch(inotify_.get(), folder.c_str(), kNames | kItself);
    if (found < 0) return errno;
    watch.name_ = name;
    if (found == watch.watched_) return 0;
    leave(watch);
    watch.watched_ = found;
    watches_[found].insert(&watch);
    return 0;
  }

  void forget(FolderWatch& watch) {
    const std::lock_guard lock(mutex_);
    leave(watch);
  }

  // Hands what the kernel has reported to whom it is about.
  void distribute() {
    const std::lock_guard lock(mutex_);
    alignas(inotify_event) std::array<char, 4096> buffer;
    for (;;) {
      const ssize_t got = ::read(inotify_.get(), buffer.data(), buffer.size());
      if (got <= 0) return;
      for (ssize_t at = 0; at < got;) {
        const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
        tell(*event);
        at += static_cast<ssize_t>(sizeof *event + event->len);
      }
    }
  }

 private:
  void leave(FolderWatch& watch) {
    const auto at = watches_.find(watch.watched_);
    watch.watched_ = -1;
    if (at == watches_.end()) return;
    at->second.erase(&watch);
    if (!at->second.empty()) return;
    (void)::inotify_rm_watch(inotify_.get(), at->first);
    watches_.erase(at);
  }

  void tell(const inotify_event& event) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) {
      for (const auto& [watched, those] : watches_) {
        for (FolderWatch* each : those) wake(*each);
      }
      return;
    }
    const auto at = watches_.find(event.wd);
    if (at == watches_.end()) return;
    const std::string_view name = event.len == 0 ? std::string_view() : event.name;
    for (FolderWatch* each : at->second) {
      if (name.empty() || each->name_.empty() || each->name_ == name) wake(*each);
    }
    if ((event.mask & IN_IGNORED) == 0) return;
    // The folder is gone, and its watch with it.
    for (FolderWatch* each : at->second) each->watched_ = -1;
    watches_.erase(at);
  }

  static void wake(FolderWatch& watch) {
    const std::uint64_t one = 1;
    (void)!::write(watch.own_.get(), &one, sizeof one);
  }

  netlink::Fd inotify_;
  std::mutex mutex_;
  std::unordered_map<int, std::unordered_set<FolderWatch*>> watches_;
};

FolderWatch::~FolderWatch() {
  if (folders_ != nullptr) folders_->forget(*this);
}

int FolderWatch::open(const char*& syscall) {
  syscall = "eventfd";
  own_ = netlink::Fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  if (!own_) return errno;
  syscall = "inotify_init1";
  return Folders::share(folders_);
}

int FolderWatch::follow(const std::string& folder, const std::string& name) {
  return folders_->follow(*this, folder, name);
}

int FolderWatch::shared_fd() const { return folders_->fd(); }

bool FolderWatch::take() {
  folders_->distribute();
  std::uint64_t count = 0;
  return ::read(own_.get(), &count, sizeof count) > 0;
}

}  // namespace netns
