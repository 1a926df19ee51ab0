// Programs as JavaScript asks for them, read on the lane into steps (rtnetlink/program.h).
#pragma once

#include <memory>

#include "rtnetlink/program.h"
#include "rtnetlink/value.h"

namespace rtnetlink {

struct Encoded {
  const Operation& operation;
  Request request;
};

// { operation, options }, for the namespace of this number.
Encoded encode(const Object& given, std::size_t place);

// What a list of steps is read from: a text, JSON, which is a part of what JavaScript handed over
// for several calls, or, where something in it is not JSON's, values.
class Source {
 public:
  Source() = default;
  Source(std::shared_ptr<const std::string> block, std::string_view text)
      : block_(std::move(block)), text_(text) {}
  explicit Source(Value value) : value_(std::move(value)) {}

  struct BadStep {
    BadOption bad;
    std::size_t step;
  };

  // Once. None when there is no list. Throws a BadStep, or what else there may be.
  std::vector<Step> take();

 private:
  std::shared_ptr<const std::string> block_;
  std::string_view text_;
  Value value_;
};

}  // namespace rtnetlink
