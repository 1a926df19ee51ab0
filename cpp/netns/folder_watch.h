// Word of what becomes of files in folders, by one inotify instance of the process: of those a user
// may have few (fs.inotify.max_user_instances, 128), of folders to watch many.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "netlink/socket.h"

namespace netns {

class Folders;

// Takes notice of one folder at a time. Not for two threads at once; several of them are for as
// many.
class FolderWatch {
 public:
  FolderWatch() = default;
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // An errno, or 0; `syscall` is what failed.
  int open(const char*& syscall);

  // Watches what the path leads to now, instead of what was watched: files whose names come, go and
  // move, or, with `name`, the file of that name alone; and the folder itself. An errno, or 0.
  int follow(const std::string& folder, const std::string& name = {});

  // Put these into an epoll(7): either is readable when take() may have something to report.
  // Whoever sees the shared one first takes what it has for all, which then have their own.
  int shared_fd() const;
  int own_fd() const { return own_.get(); }

  // Whether anything happened since the last time.
  bool take();

 private:
  friend class Folders;

  std::shared_ptr<Folders> folders_;
  netlink::Fd own_;  // an eventfd
  int watched_ = -1;
  std::string name_;
};

}  // namespace netns
