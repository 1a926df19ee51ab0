// The lanes of one caller: which lane a task is for, and where its lanes meet.
#pragma once

#include <array>

#include "lane/lane.h"

namespace lane {

class Lanes {
 public:
  explicit Lanes(WayBack& back) : lanes_{Lane(back), Lane(back), Lane(back), Lane(back)} {}
  ~Lanes() { stop(); }
  Lanes(const Lanes&) = delete;
  Lanes& operator=(const Lanes&) = delete;

  // Both from one thread only. Starts the lane that will do the task; std::system_error when there
  // can be no thread.
  void start(const Task& task) { lane_of(task.places.front()).start(); }
  // Queues it on the lanes of its namespaces. Its lane must have been started. It must live until
  // it is completed, or the lanes are stopped.
  void add(Task& task);

  // From that thread too: replaces the threads that were ended because they could not return home
  // from a namespace. How many those were.
  std::size_t relieve();

  // Ends all threads after the tasks they are at; those that wait are dropped without a word.
  // Idempotent.
  void stop();

 private:
  Lane& lane_of(const NetnsRef& ref);

  // The process's own namespace has the first lane to itself.
  std::array<Lane, 4> lanes_;
};

}  // namespace lane
