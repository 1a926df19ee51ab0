// Waiting awake: to be woken takes a thread longer than most requests take, on a virtual machine
// many times longer. So both ends of a call may look for what they wait for, for a little while,
// before they go to sleep.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <thread>

namespace lane {

// Whether it is worth it to stay awake, by how it went before: each time in vain doubles the number
// of waits that are slept through until the next try, so that a program that calls rarely, or whose
// processors are busy with others, loses nothing. For one thread.
class Vigil {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Vigil(Clock::duration most) : most_(most) {}

  // Begins one, unless it is not worth it.
  bool begin() {
    // With one processor, who waits awake keeps it from the one that is waited for.
    static const bool several = std::thread::hardware_concurrency() > 1;
    if (!several) return false;
    if (skip_ > 0) {
      skip_--;
      return false;
    }
    end_ = Clock::now() + most_;
    return true;
  }

  bool over() const { return Clock::now() >= end_; }

  void end(bool in_vain) {
    skipped_ = in_vain ? std::min(2 * skipped_ + 1, kMostSkipped) : 0;
    skip_ = skipped_;
  }

 private:
  static constexpr std::uint32_t kMostSkipped = 1023;

  Clock::duration most_;
  Clock::time_point end_;
  std::uint32_t skipped_ = 0, skip_ = 0;
};

}  // namespace lane
