// Word that names in a folder of namespaces may have come or gone.
#pragma once

#include <string>

#include "netns/folder_watch.h"
#include "netns/netns.h"

namespace netns {

// Reports that something changed, not what: whoever is notified lists the folder again, and so
// misses nothing. It learns of files in the folder by inotify, and of what is bound to them, which
// inotify does not see, by the kernel's note that a mount of this mount namespace changed. For one
// thread at a time.
class NamesWatch {
 public:
  // The folder need not exist, but what it lies in has to: ENOENT.
  Failure open(const std::string& folder);

  // Readable when something may have changed. Of mounts that is reported once: to be asked whether
  // it is readable, by epoll_ctl(2) too, may be what forgets it. So the folder must be listed after
  // it was asked first.
  int fd() const { return epoll_.get(); }

  // Forgets what has been reported. An errno when nothing can be reported any more, or 0.
  int take();

 private:
  int follow();
  bool add_to_epoll(int fd, std::uint32_t events);

  std::string folder_;
  FolderWatch names_;  // of the folder, or, while there is none, of what it lies in
  netlink::Fd mounts_, epoll_;
};

}  // namespace netns
