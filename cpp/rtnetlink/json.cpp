#include "rtnetlink/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <clocale>  // newlocale, as every C library here has it
#include <cmath>
#include <cstdlib>  // strtod_l, likewise
#include <string>

namespace rtnetlink {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

constexpr auto kEscaped = [] {
  std::array<bool, 256> escaped{};
  std::fill_n(escaped.begin(), 0x20, true);
  escaped['"'] = escaped['\\'] = true;
  return escaped;
}();

// How much of a text stands for itself.
std::size_t plain_size(std::string_view text) {
  const auto is_escaped = [](char code) { return kEscaped[static_cast<unsigned char>(code)]; };
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_escaped) -
                                  text.begin());
}

void write_text(std::string_view value, std::string& text) {
  if (plain_size(value) == value.size()) {  // as nearly every one does: two quotes, and what it is
    const std::size_t at = text.size();
    text.resize(at + value.size() + 2, '"');
    value.copy(text.data() + at + 1, value.size());
    return;
  }
  text += '"';
  while (!value.empty()) {
    const std::size_t plain = plain_size(value);
    text.append(value, 0, plain);
    value.remove_prefix(plain);
    if (value.empty()) break;
    const auto code = static_cast<unsigned char>(value.front());
    if (code < 0x20) {
      text += "\\u00";
      text += kHexDigits[code >> 4];
      text += kHexDigits[code & 15];
    } else {
      text += '\\';
      text += value.front();
    }
    value.remove_prefix(1);
  }
  text += '"';
}

struct Write {
  std::string& text;
  Counters counters;

  bool operator()(bool value) const {
    text += value ? "true" : "false";
    return true;
  }
  bool operator()(std::int64_t value) const {
    char digits[20];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
    text.append(digits, end);
    return true;
  }
  bool operator()(Counter counter) const {
    if (counters == Counters::kNone) return false;
    text += '"' + std::to_string(counter.value) + '"';
    return true;
  }
  // The fewest digits that are this number and no other.
  bool operator()(NotInteger number) const {
    constexpr std::size_t kLongest = 32;
    if (!std::isfinite(number.value)) return false;
    char digits[kLongest];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number.value).ptr;
    text.append(digits, end);
    return true;
  }
  bool operator()(const std::string& value) const {
    write_text(value, text);
    return true;
  }
  bool operator()(Null) const {
    text += "null";
    return true;
  }
  bool operator()(const List& list) const {
    char before = '[';
    for (const Value& value : list) {
      text += before;
      if (!value.visit(*this)) return false;
      before = ',';
    }
    text += list.empty() ? "[]" : "]";
    return true;
  }
  bool operator()(const Object& object) const {
    char before = '{';
    for (const auto& [key, value] : object) {
      text += before;
      if (!write_json_member(key, value, text, counters)) return false;
      before = ',';
    }
    text += object.empty() ? "{}" : "}";
    return true;
  }
  template <typename Other>
  bool operator()(const Other&) const {
    return false;
  }
};

// Each function takes what it is named for from the front of what is left, and returns false when
// there is no such thing there.
class Reader {
 public:
  explicit Reader(std::string_view text) : left_(text) {}

  bool whole(Value& value) {
    if (!any(value, 0)) return false;
    return left_.empty();
  }

 private:
  static constexpr int kDeepest = 32;

  bool any(Value& value, int depth) {
    if (left_.empty() || depth > kDeepest) return false;
    switch (left_.front()) {
      case '{': return object(value, depth);
      case '[': return list(value, depth);
      case '"': return text(value.become<std::string>());
      case 't': value = true; return word("true");
      case 'f': value = false; return word("false");
      case 'n': value = Null{}; return word("null");
      default: return number(value);
    }
  }

  bool object(Value& value, int depth) {
    auto& object = value.become<Object>();
    skip();
    if (!take('}')) {
      do {
        std::string key;
        if (!text(key) || !take(':') || !any(object.append(std::move(key)), depth + 1)) {
          return false;
        }
      } while (take(','));
      if (!take('}')) return false;
    }
    return true;
  }

  bool list(Value& value, int depth) {
    auto& list = value.become<List>();
    skip();
    if (!take(']')) {
      do {
        if (!any(list.emplace_back(), depth + 1)) return false;
      } while (take(','));
      if (!take(']')) return false;
    }
    return true;
  }

  bool text(std::string& into) {
    if (!take('"')) return false;
    for (;;) {
      const std::size_t plain = plain_size(left_);
      into.append(left_, 0, plain);
      left_.remove_prefix(plain);
      if (take('"')) return true;
      if (!take('\\') || !escaped(into)) return false;
    }
  }

  // What follows a backslash.
  bool escaped(std::string& into) {
    if (left_.empty()) return false;
    const char which = left_.front();
    skip();
    switch (which) {
      case '"':
      case '\\':
      case '/': into += which; return true;
      case 'b': into += '\b'; return true;
      case 'f': into += '\f'; return true;
      case 'n': into += '\n'; return true;
      case 'r': into += '\r'; return true;
      case 't': into += '\t'; return true;
      case 'u': return code_unit(into);
      default: return false;
    }
  }

  // JSON.stringify escapes control characters so, and surrogates that are alone, which UTF-8 has no
  // form for: they become the replacement character, as everywhere between JavaScript and UTF-8.
  bool code_unit(std::string& into) {
    constexpr std::size_t kDigits = 4;
    if (left_.size() < kDigits) return false;
    std::uint16_t unit = 0;
    const char* end = left_.data() + kDigits;
    if (const auto read = std::from_chars(left_.data(), end, unit, 16); read.ptr != end) {
      return false;
    }
    left_.remove_prefix(kDigits);
    if (unit < 0x80) {
      into += static_cast<char>(unit);
    } else if (unit < 0x800) {
      into += static_cast<char>(0xc0 | unit >> 6);
      into += static_cast<char>(0x80 | (unit & 0x3f));
    } else {
      const bool surrogate = unit >= 0xd800 && unit < 0xe000;
      const unsigned code = surrogate ? 0xfffd : unit;
      into += static_cast<char>(0xe0 | code >> 12);
      into += static_cast<char>(0x80 | (code >> 6 & 0x3f));
      into += static_cast<char>(0x80 | (code & 0x3f));
    }
    return true;
  }

  bool number(Value& value) {
    const std::string_view unsigned_part = left_.substr(left_.front() == '-' ? 1 : 0);
    if (unsigned_part.empty() || unsigned_part.front() < '0' || unsigned_part.front() > '9') {
      return false;  // from_chars would take "inf", too
    }
    const char* end = left_.data() + left_.size();
    std::int64_t integer = 0;
    const auto whole = std::from_chars(left_.data(), end, integer);
    const bool goes_on = whole.ptr != end && (*whole.ptr == '.' || *whole.ptr == 'e');
    if (whole.ec == std::errc() && !goes_on) {
      value = number_of(static_cast<double>(integer));
      left_.remove_prefix(static_cast<std::size_t>(whole.ptr - left_.data()));
      return true;
    }
    return fraction(value);
  }

  // Not by std::from_chars, which LLVM's C++ library has for integers alone.
  bool fraction(Value& value) {
    static const locale_t plain = newlocale(LC_ALL_MASK, "C", nullptr);
    const std::string digits(left_.substr(0, left_.find_first_not_of("+-.0123456789eE")));
    char* end = nullptr;
    const double read = strtod_l(digits.c_str(), &end, plain);
    if (end == digits.c_str() || !std::isfinite(read)) return false;
    value = number_of(read);
    left_.remove_prefix(static_cast<std::size_t>(end - digits.c_str()));
    return true;
  }

  bool word(std::string_view expected) {
    if (!left_.starts_with(expected)) return false;
    left_.remove_prefix(expected.size());
    return true;
  }

  bool take(char expected) {
    if (left_.empty() || left_.front() != expected) return false;
    skip();
    return true;
  }
  void skip() { left_.remove_prefix(1); }

  std::string_view left_;
};

}  // namespace

bool write_json(const Value& value, std::string& text, Counters counters) {
  return value.visit(Write{text, counters});
}

bool write_json_member(std::string_view key, const Value& value, std::string& text,
                       Counters counters) {
  write_text(key, text);
  text += ':';
  return write_json(value, text, counters);
}

std::optional<Value> read_json(std::string_view text) {
  Value value;
  if (!Reader(text).whole(value)) return std::nullopt;
  return value;
}

}  // namespace rtnetlink
