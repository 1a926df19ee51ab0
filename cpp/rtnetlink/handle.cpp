#include "rtnetlink/handle.h"

#include <linux/pkt_sched.h>

#include <charconv>

#include "rtnetlink/checked.h"

namespace rtnetlink {
namespace {

// One of the two numbers of a handle.
bool read_half(std::string_view text, std::uint32_t& half) {
  constexpr std::size_t kDigits = 4;
  half = 0;
  if (text.empty()) return true;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, half, 16);
  return text.size() <= kDigits && read.ec == std::errc() && read.ptr == end;
}

std::string hexadecimal(std::uint32_t number) {
  char digits[8];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number, 16).ptr;
  return {digits, end};
}

}  // namespace

std::uint32_t checked_handle(const Value& value, std::string_view option) {
  constexpr std::string_view kExpected = "a handle such as '1:' or '1:10'";
  const std::string& text = checked_text(value, option, kExpected);
  const std::size_t colon = text.find(':');
  std::uint32_t major = 0;
  std::uint32_t minor = 0;
  const std::string_view view(text);
  if (colon == std::string::npos || text.size() < 2 || !read_half(view.substr(0, colon), major) ||
      !read_half(view.substr(colon + 1), minor)) {
    refuse(option, std::string(kExpected), value);
  }
  return TC_H_MAKE(major << 16, minor);
}

std::string format_handle(std::uint32_t handle) {
  const std::uint32_t major = TC_H_MAJ(handle) >> 16;
  const std::uint32_t minor = TC_H_MIN(handle);
  return (major == 0 ? "" : hexadecimal(major)) + ':' + (minor == 0 ? "" : hexadecimal(minor));
}

}  // namespace rtnetlink
