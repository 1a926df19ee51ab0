// Numbers that the kernel counts in units of its own, and the API in one that cannot be mistaken:
// bits a second, milliseconds, shares of one.
#pragma once

#include <cstdint>
#include <string_view>

#include "rtnetlink/value.h"

namespace rtnetlink {

enum class Unit : std::uint8_t {
  kNone,
  kShare,         // 0 to 1, of 2^32 - 1
  kBits,          // bits a second, of whole bytes
  kTicks,         // milliseconds, of packet scheduler's ticks of 64 ns
  kMicroseconds,  // milliseconds
  kCodel,         // milliseconds, in microseconds, of which whole units of 1,024 ns are kept
  kNanoseconds,   // milliseconds
};

// Nanoseconds of a tick: PSCHED_SHIFT of the kernel's net/pkt_sched.h, the same since 2.6.31.
constexpr std::uint32_t kTick = 64;

// The kernel's number for a value, `max` at most; else a BadOption.
std::uint64_t in_kernels(Unit unit, const Value& value, std::uint64_t max, std::string_view option);

// The value for the kernel's number: the shortest that comes to it again.
Value from_kernels(Unit unit, std::uint64_t number);

// What is reported of a time that CoDel was given, in milliseconds. It cannot be read from the
// request: the same number says less there than in a report.
Value kept_by_codel(const Value& given, std::string_view option);

}  // namespace rtnetlink
