// Prints what the library would send, for another decoder to read (test/encoder/encode.ts), and
// what it reads in what another program sends. Each line of the input is an operation and its
// options as JSON.stringify() writes them, or the bytes of a message, in hexadecimal:
//
//   newNeighbor {"link":7,"dst":"192.0.2.1"}
//   newQdisc 340000002400...
//
// and each line of the output the bytes of the request, or the object as JSON.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iostream>
#include <stdexcept>

#include "rtnetlink/json.h"
#include "rtnetlink/operation.h"

namespace {

using namespace rtnetlink;

void print_object(const Operation& operation, std::string_view digits) {
  constexpr std::size_t kDigits = 2;
  netlink::Bytes message;
  for (std::size_t at = 0; at + kDigits <= digits.size(); at += kDigits) {
    const char* begin = digits.data() + at;
    std::uint8_t byte = 0;
    if (std::from_chars(begin, begin + kDigits, byte, 16).ptr != begin + kDigits) {
      throw std::runtime_error("no bytes");
    }
    message.push_back(byte);
  }
  std::string text;
  for (const Object& object : operation.object->objects_of(message)) {
    if (!write_json(object, text)) throw std::runtime_error("what JSON has not");
  }
  (void)std::printf("%s\n", text.c_str());
}

void print(std::string_view line) {
  const std::size_t space = std::min(line.find(' '), line.size());
  const Operation* operation = find_operation(line.substr(0, space));
  if (operation == nullptr) throw std::runtime_error("no such operation");
  const std::string_view rest = line.substr(space).substr(1);
  if (!rest.starts_with('{')) return print_object(*operation, rest);
  const auto options = read_json(rest);
  const auto* members = options ? options->as<Object>() : nullptr;
  if (members == nullptr) throw std::runtime_error("the options are no object");
  const Request request = operation->object->encode(*operation, *members, 0);
  for (const std::uint8_t byte : request.bytes) (void)std::printf("%02x", byte);
  (void)std::printf("\n");
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    try {
      print(line);
    } catch (const std::exception& error) {
      (void)std::fprintf(stderr, "%s: %s\n", line.c_str(), error.what());
      return EXIT_FAILURE;
    }
  }
  return EXIT_SUCCESS;
}
