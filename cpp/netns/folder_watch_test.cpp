// Real folders, in a temporary one: who is told of what, by the one instance of all.
#include "netns/folder_watch.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "testing/check.h"

using netns::FolderWatch;

namespace {

struct Folder {
  Folder() {
    char made[] = "/tmp/folder-watch-XXXXXX";
    CHECK(::mkdtemp(made) != nullptr);
    path = made;
  }
  ~Folder() {
    for (const char* name : {"a", "b", "c"}) remove(name);
    (void)::rmdir(path.c_str());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string at(const char* name) const { return path + "/" + name; }
  void add(const char* name) const {
    std::FILE* file = std::fopen(at(name).c_str(), "w");
    CHECK(file != nullptr);
    (void)std::fclose(file);
  }
  void remove(const char* name) const { (void)::unlink(at(name).c_str()); }

  std::string path;
};

void follow(FolderWatch& watch, const std::string& folder, const std::string& name = {}) {
  const char* syscall = "";
  CHECK_EQ(watch.open(syscall), 0);
  CHECK_EQ(watch.follow(folder, name), 0);
}

bool is_readable(int fd) {
  pollfd one{fd, POLLIN, 0};
  return ::poll(&one, 1, 0) == 1;
}

}  // namespace

TEST("several watches have one inotify instance, and each is told of its own name") {
  const Folder folder;
  FolderWatch all, a, b;
  follow(all, folder.path);
  follow(a, folder.path, "a");
  follow(b, folder.path, "b");
  CHECK_EQ(all.shared_fd(), a.shared_fd());
  CHECK_EQ(a.shared_fd(), b.shared_fd());
  CHECK(!all.take() && !a.take() && !b.take());
  folder.add("a");
  CHECK(is_readable(b.shared_fd()));
  CHECK(!b.take());
  // Whoever came first took what there was for all.
  CHECK(!is_readable(a.shared_fd()));
  CHECK(is_readable(a.own_fd()));
  CHECK(a.take() && all.take());
  CHECK(!a.take() && !all.take() && !b.take());
}

TEST("names that come, go and move are told") {
  const Folder folder;
  FolderWatch a;
  follow(a, folder.path, "a");
  folder.add("a");
  CHECK(a.take());
  CHECK_EQ(std::rename(folder.at("a").c_str(), folder.at("b").c_str()), 0);
  CHECK(a.take());
  CHECK_EQ(std::rename(folder.at("b").c_str(), folder.at("a").c_str()), 0);
  CHECK(a.take());
  folder.remove("a");
  CHECK(a.take());
}

TEST("one that is gone is told of nothing, and takes nothing from those that stay") {
  const Folder folder;
  FolderWatch stays;
  follow(stays, folder.path);
  {
    FolderWatch goes;
    follow(goes, folder.path);
    folder.add("a");
  }
  CHECK(stays.take());
  folder.add("b");
  CHECK(stays.take());
}

TEST("a folder that is removed is told to all, and one of the same name is followed anew") {
  FolderWatch one, other;
  std::string path;
  {
    const Folder folder;
    path = folder.path;
    follow(one, path);
    follow(other, path, "a");
  }
  CHECK(one.take() && other.take());
  CHECK_EQ(one.follow(path), ENOENT);
  CHECK_EQ(::mkdir(path.c_str(), 0700), 0);
  CHECK_EQ(one.follow(path), 0);
  CHECK(!one.take());
  (void)::rmdir(path.c_str());
  CHECK(one.take());
  CHECK(!other.take());
}

TEST("who turns to another folder hears no more of the first") {
  const Folder first, second;
  FolderWatch watch;
  follow(watch, first.path);
  CHECK_EQ(watch.follow(second.path), 0);
  first.add("a");
  CHECK(!watch.take());
  second.add("a");
  CHECK(watch.take());
}

TEST("what does not fit the kernel's queue is told to everybody") {
  const Folder folder, other;
  FolderWatch here, there;
  follow(here, folder.path, "c");
  follow(there, other.path);
  // fs.inotify.max_queued_events, 16,384 by default; equal neighbours are one event.
  for (int at = 0; at < 20000; at++) {
    folder.add("a");
    folder.remove("a");
  }
  CHECK(here.take() && there.take());
}
