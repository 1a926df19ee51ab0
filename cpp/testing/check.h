// A small harness for the tests of everything below cpp/addon:
//
//   TEST("an empty message is only a header") {
//     CHECK_EQ(message.size(), 16u);
//   }
//
// A failed check ends its test. Each outcome is reported to the runner (test/run.mjs) in the words
// of test/support/test.ts, and the last line printed is the counts.
#pragma once

#include <sstream>
#include <string>
#include <type_traits>

namespace testing {

// Ends the running test as failed or skipped. Thrown by the macros alone.
struct Failed {
  std::string what;
};
struct Skipped {
  std::string reason;
};

// Registers a test when the program starts. `name` must outlive the program: a literal.
struct Test {
  Test(const char* name, void (*body)());
};

// `value` in a failure's words. What has no operator<< is shown as its size.
template <typename Value>
std::string show(const Value& value) {
  std::ostringstream out;
  if constexpr (std::is_same_v<Value, bool>) {
    out << (value ? "true" : "false");
  } else if constexpr (std::is_enum_v<Value>) {
    out << +static_cast<std::underlying_type_t<Value>>(value);
  } else if constexpr (std::is_integral_v<Value>) {
    out << +value;  // a std::uint8_t is a number here, not a character
  } else if constexpr (requires { out << value; }) {
    out << value;
  } else {
    out << "(" << sizeof(Value) << " bytes)";
  }
  return out.str();
}

[[noreturn]] void fail(const char* file, int line, const std::string& what);

template <typename Left, typename Right>
void check_equal(const char* file, int line, const char* expression, const Left& left,
                 const Right& right) {
  if (left == right) return;
  fail(file, line, std::string(expression) + ": " + show(left) + " is not " + show(right));
}

}  // namespace testing

#define CHECK_JOIN_(a, b) a##b
#define CHECK_JOIN(a, b) CHECK_JOIN_(a, b)

#define TEST(name)                                                                                \
  static void CHECK_JOIN(test_body, __LINE__)();                                                  \
  static const ::testing::Test CHECK_JOIN(test, __LINE__){name, CHECK_JOIN(test_body, __LINE__)}; \
  static void CHECK_JOIN(test_body, __LINE__)()

#define CHECK(condition)                                               \
  do {                                                                 \
    if (!(condition)) ::testing::fail(__FILE__, __LINE__, #condition); \
  } while (false)

#define CHECK_EQ(left, right) \
  ::testing::check_equal(__FILE__, __LINE__, #left " == " #right, left, right)

// Ends the test as skipped; `reason` says what this machine lacks.
#define SKIP(reason) \
  throw ::testing::Skipped { reason }
