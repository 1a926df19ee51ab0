// A task: work that a lane does in namespaces, and how it went. It knows nothing of who waits for
// it, and belongs to whoever made it until a WayBack has it again.
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "netlink/socket.h"
#include "netns/netns.h"
#include "rtnetlink/program.h"

namespace lane {

// A namespace as a task names it: by a path, by a descriptor of its own, or,
// with neither, the process's own.
struct NetnsRef {
  std::string path;
  netlink::Fd fd;
  std::string key;  // equal for refs that share a queue; empty for the process's own
};

class Lane;

class Task {
 public:
  explicit Task(std::vector<NetnsRef> places) : places(std::move(places)) {}
  virtual ~Task() = default;
  Task(const Task&) = delete;
  Task& operator=(const Task&) = delete;

  // On the lane, once, before everything below: reads what it is to do. False when that cannot be
  // done, whatever the kernel has to say: the task is over then.
  virtual bool prepare() { return true; }

  // After that: whether its namespace at `place` needs a socket of this protocol besides
  // rtnetlink's.
  virtual bool needs(netlink::Protocol protocol, std::size_t place) const {
    (void)protocol;
    (void)place;
    return false;
  }

  // On the lane, its namespaces open. True when the task is done; false when it goes on elsewhere.
  virtual bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) = 0;

  // On the lane, which has done with it, of a task that goes on elsewhere: nothing of it is under
  // way here when it ends there.
  virtual void go_on() {}

  // How many later tasks for the same one namespace may be done with it in one go.
  virtual std::size_t most_joined() const { return 0; }
  // Whether this is such a task.
  virtual bool joins(const Task& earlier) const {
    (void)earlier;
    return false;
  }
  // On the lane: does this task and those that joined it, each with its own outcome.
  virtual void run_joined(const std::vector<rtnetlink::Place>& open,
                          const std::vector<Task*>& joined) {
    (void)open;
    (void)joined;
  }

  std::uint64_t id = 0;                // its maker's number for it
  std::vector<NetnsRef> places;        // never empty; the first one's lane does the task
  bool opens_places = true;            // false: they only say in which queues the task waits
  std::atomic<bool> cancelled{false};  // from any thread: it is wanted no more
  // The lane's: whether prepare() was called, and what it said.
  enum class Readiness : std::uint8_t { kUnread, kReady, kRefused } readiness = Readiness::kUnread;
  bool dropped = false;  // it was cancelled before it began: nothing was done
  // It did not run, because one of its namespaces could not be opened.
  netns::Failure unopened;
  std::size_t unopened_place = 0;
};

// The way back from the lanes, for any of them.
class WayBack {
 public:
  // Takes tasks that are finished.
  virtual void complete(std::span<Task* const> tasks) = 0;
  // Is called, before that, for one that has something to prepare.
  virtual void progress(const Task& task) = 0;

 protected:
  ~WayBack() = default;
};

}  // namespace lane
