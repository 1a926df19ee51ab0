#include "rtnetlink/value.h"

#include <cmath>

namespace rtnetlink {
namespace {

constexpr std::size_t kLongest = 200;  // bytes of a text that a message repeats

struct Describe {
  std::string operator()(std::monostate) const { return "undefined"; }
  std::string operator()(Null) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(Counter counter) const { return std::to_string(counter.value) + "n"; }
  std::string operator()(NotInteger number) const { return std::to_string(number.value); }
  std::string operator()(const std::string& text) const {
    if (text.size() <= kLongest) return '"' + text + '"';
    return "a text of " + std::to_string(text.size()) + " bytes";
  }
  std::string operator()(const Raw& raw) const { return std::to_string(raw.size()) + " bytes"; }
  std::string operator()(const List&) const { return "an array"; }
  std::string operator()(const Object&) const { return "an object"; }
};

}  // namespace

Value number_of(double number) {
  constexpr double kLargestSafe = 9007199254740991;  // Number.MAX_SAFE_INTEGER
  const bool integer = std::trunc(number) == number && std::fabs(number) <= kLargestSafe;
  return integer ? Value(static_cast<std::int64_t>(number)) : Value(NotInteger{number});
}

std::string describe(const Value& value) { return value.visit(Describe{}); }

}  // namespace rtnetlink
