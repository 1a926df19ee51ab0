#include "rtnetlink/unit.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "rtnetlink/checked.h"

namespace rtnetlink {
namespace {

// How many of the kernel's are one of the API's.
double factor_of(Unit unit) {
  switch (unit) {
    case Unit::kNone: return 1;
    case Unit::kShare: return std::numeric_limits<std::uint32_t>::max();
    case Unit::kBits: return 1.0 / 8;
    case Unit::kTicks: return 1e6 / kTick;
    case Unit::kMicroseconds:
    case Unit::kCodel: return 1e3;
    case Unit::kNanoseconds: return 1e6;
  }
  return 1;
}

std::string_view name_of(Unit unit) {
  switch (unit) {
    case Unit::kNone:
    case Unit::kShare: return "";
    case Unit::kBits: return " bits a second";
    default: return " milliseconds";
  }
}

// A share is rounded to the nearest, and what is less than one of the kernel's is not none.
double scaled(Unit unit, double value) {
  const double exact = value * factor_of(unit);
  if (unit == Unit::kBits) return value > 0 && value < 8 ? 1 : std::floor(exact);
  return value > 0 && exact < 1 ? 1 : std::nearbyint(exact);
}

std::string text_of(double number) {
  Value value = number_of(number);
  return describe(value);
}

// The fewest digits with which a number of the API's comes to the kernel's again.
double shortest(Unit unit, std::uint64_t number) {
  const double exact = static_cast<double>(number) / factor_of(unit);
  if (unit == Unit::kBits) return exact;
  constexpr int kMostDigits = 17;
  if (exact == 0) return 0;
  for (int digits = 1; digits < kMostDigits; digits++) {
    const double places = digits - 1 - std::floor(std::log10(exact));
    const double ten = std::pow(10, std::fabs(places));
    const double rounded =
        places < 0 ? std::round(exact / ten) * ten : std::round(exact * ten) / ten;
    if (scaled(unit, rounded) == static_cast<double>(number)) return rounded;
  }
  return exact;
}

// Of microseconds the fewest of which CoDel keeps as much.
std::uint64_t in_codels(std::uint64_t microseconds) {
  constexpr int kShift = 10;  // the kernel's CODEL_SHIFT
  const std::uint64_t kept = (microseconds * 1000) >> kShift;
  return ((kept << kShift) + 999) / 1000;
}

}  // namespace

std::uint64_t in_kernels(Unit unit, const Value& value, std::uint64_t max,
                         std::string_view option) {
  const auto* integer = value.as<std::int64_t>();
  const auto* decimal = value.as<NotInteger>();
  const auto* counter = value.as<Counter>();
  const double most = unit == Unit::kShare ? 1 : static_cast<double>(max) / factor_of(unit);
  const std::string expected = "0 to " + text_of(most) + std::string(name_of(unit));
  if (integer == nullptr && decimal == nullptr && counter == nullptr) {
    refuse_type(option, expected, value);
  }
  const double number = integer != nullptr   ? static_cast<double>(*integer)
                        : decimal != nullptr ? decimal->value
                                             : static_cast<double>(counter->value);
  if (!(number >= 0) || number > most) refuse(option, expected, value);
  const double result = scaled(unit, number);
  return result >= static_cast<double>(max) ? max : static_cast<std::uint64_t>(result);
}

Value kept_by_codel(const Value& given, std::string_view option) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  return number_of(
      shortest(Unit::kCodel, in_codels(in_kernels(Unit::kCodel, given, kMost, option))));
}

Value from_kernels(Unit unit, std::uint64_t number) {
  // CoDel rounds down what it reports, too: of the next microsecond as much is kept, of this less.
  if (unit == Unit::kCodel) number = in_codels(number + 1);
  return number_of(shortest(unit, number));
}

}  // namespace rtnetlink
