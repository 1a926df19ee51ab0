#include "rtnetlink/unit.h"

#include <limits>

#include "testing/check.h"

using namespace rtnetlink;

namespace {

// What CoDel reports of microseconds: US2TIME and codel_time_to_us of the kernel's net/codel.h.
std::uint64_t reported(std::uint64_t microseconds) {
  return (microseconds * 1000 >> 10 << 10) / 1000;
}

std::uint64_t written(Unit unit, const Value& value) {
  return in_kernels(unit, value, std::numeric_limits<std::uint32_t>::max(), "time");
}

}  // namespace

TEST("what CoDel reports of a time is what it keeps of the same time again") {
  for (std::uint64_t given = 0; given < 300'000; given++) {
    const Value value = from_kernels(Unit::kCodel, reported(given));
    const std::uint64_t again = written(Unit::kCodel, value);
    CHECK_EQ(reported(again), reported(given));
    CHECK(again <= given);
    CHECK(again + 1 >= given);  // no two times further apart are kept as one
    const Value asked = from_kernels(Unit::kMicroseconds, given);
    CHECK_EQ(describe(kept_by_codel(asked, "time")), describe(value));
  }
}

TEST("a number of the kernel's, in each unit, comes to itself again") {
  for (const Unit unit : {Unit::kNone, Unit::kShare, Unit::kBits, Unit::kTicks, Unit::kMicroseconds,
                          Unit::kNanoseconds}) {
    for (std::uint64_t number = 0; number < 4'000'000'000; number += number / 50 + 1) {
      CHECK_EQ(written(unit, from_kernels(unit, number)), number);
    }
  }
}
