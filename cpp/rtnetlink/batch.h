// A batch of netfilter's as a step of a program: messages of one subsystem that take effect all
// together, or none of them (linux/netfilter/nfnetlink.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rtnetlink/operation.h"

namespace rtnetlink {

class Runner;
struct Outcome;
struct Place;

// The operation of such a step.
inline constexpr std::string_view kBatch = "nftBatch";

struct Batch {
  struct Message {
    const Operation* operation;
    Request request;
    bool echo;  // what it made is to be reported
  };
  std::vector<Message> messages{};
  // It fails with ERESTART where the subsystem is at another one.
  std::optional<std::uint32_t> generation{};
  // { message, object }: what was reported, and the place of the message that made it.
  std::vector<Object> echoes{};
};

// { generation?, messages: [{ operation, options, echo? }] }. Throws BadOption.
Batch batch_of(const Object& options, std::size_t place);

// All of it as it is sent, its beginning and its end, too; the holes are filled.
netlink::Bytes framed(const Batch& batch);

// How a batch went, of what the kernel said of its messages, in that order. Each is known by its
// place in what was sent: 0 is the beginning.
class Hearing {
 public:
  explicit Hearing(std::size_t messages) : messages_(messages) {}

  void hear(std::size_t at, netlink::Verdict verdict);

  struct Ruling {
    netlink::Verdict verdict{};
    std::optional<std::size_t> message{};  // whose it is; none: of the batch as a whole
  };
  Ruling ruling() &&;

 private:
  std::size_t messages_;
  std::size_t failed_ = 0;  // where the first error is of
  netlink::Verdict error_{};
  bool first_did_ = false, last_did_ = false;
};

// Sends it; false, with the option of the message at fault, when that failed.
bool run(Batch& batch, std::size_t at, const Place& place, Runner& runner, Outcome& outcome);

}  // namespace rtnetlink
