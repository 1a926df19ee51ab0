// Prints what the library would send, for another decoder to read (test/addon/encoder.test.ts).
// Each line of the input is an operation and its options as JSON.stringify() writes them,
//
//   newNeighbor {"link":7,"dst":"192.0.2.1"}
//
// and each line of the output the bytes of the request, in hexadecimal.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iostream>
#include <stdexcept>

#include "rtnetlink/operation.h"

namespace {

using namespace rtnetlink;

// As much of JSON as options are written in: no escapes in strings, no fractions, no null.
class Json {
 public:
  explicit Json(std::string_view text) : rest_(text) {}

  Value whole() {
    Value value = next();
    if (!rest_.empty()) fail();
    return value;
  }

 private:
  Value next() {
    if (skip("{")) return object();
    if (skip("[")) return list();
    if (skip("\"")) return string();
    if (skip("true")) return true;
    if (skip("false")) return false;
    return integer();
  }

  Object object() {
    Object members;
    for (bool first = true; !skip("}"); first = false) {
      if (!first) expect(",");
      expect("\"");
      const std::string name = string();
      expect(":");
      members.set(name, next());
    }
    return members;
  }

  List list() {
    List items;
    for (bool first = true; !skip("]"); first = false) {
      if (!first) expect(",");
      items.push_back(next());
    }
    return items;
  }

  std::string string() {
    const std::size_t end = rest_.find('"');
    std::string text(rest_.substr(0, end));
    if (end == std::string_view::npos || text.find('\\') != std::string::npos) fail();
    rest_.remove_prefix(end + 1);
    return text;
  }

  std::int64_t integer() {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (error != std::errc()) fail();
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return number;
  }

  bool skip(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  void expect(std::string_view word) {
    if (!skip(word)) fail();
  }

  [[noreturn]] void fail() const {
    throw std::runtime_error("no such JSON here: " + std::string(rest_));
  }

  std::string_view rest_;
};

void print_request(std::string_view line) {
  const std::size_t space = std::min(line.find(' '), line.size());
  const Operation* operation = find_operation(line.substr(0, space));
  if (operation == nullptr) throw std::runtime_error("no such operation");
  const Value options = Json(line.substr(space).substr(1)).whole();
  if (options.as<Object>() == nullptr) throw std::runtime_error("the options are no object");
  const Request request = operation->object->encode(*operation, *options.as<Object>(), 0);
  for (const std::uint8_t byte : request.bytes) (void)std::printf("%02x", byte);
  (void)std::printf("\n");
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    try {
      print_request(line);
    } catch (const std::exception& error) {
      (void)std::fprintf(stderr, "%s: %s\n", line.c_str(), error.what());
      return EXIT_FAILURE;
    }
  }
  return EXIT_SUCCESS;
}
