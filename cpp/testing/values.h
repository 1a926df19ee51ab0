// What tests make values of, and show bytes as.
#pragma once

#include <initializer_list>
#include <string>

#include "netlink/message.h"
#include "rtnetlink/value.h"

namespace testing {

inline rtnetlink::Object object(std::initializer_list<rtnetlink::Object::Member> members) {
  rtnetlink::Object result;
  for (const auto& [name, value] : members) result.set(name, value);
  return result;
}

inline std::string hex(netlink::View bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

}  // namespace testing
