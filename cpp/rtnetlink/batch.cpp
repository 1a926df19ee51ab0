#include "rtnetlink/batch.h"

#include <arpa/inet.h>
#include <linux/netfilter/nfnetlink.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>

#include "rtnetlink/program_runner.h"
#include "rtnetlink/steps.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;
using netlink::Verdict;
using netlink::View;

constexpr std::string_view kBegin = "NFNL_MSG_BATCH_BEGIN";

std::string path_of(std::size_t message) { return join("messages", message); }

// The option of a message, by its path in the batch; the message as a whole without one.
std::string path_of(std::size_t message, std::string_view option) {
  return option.empty() ? path_of(message) : join(path_of(message), option);
}

std::uint8_t subsystem_of(const Operation& operation) {
  return static_cast<std::uint8_t>(NFNL_SUBSYS_ID(operation.type));
}

// Only what the layer above never asks for.
void check(const Batch& batch) {
  for (const Batch::Message& each : batch.messages) {
    const Family* family = each.operation->family;
    const bool fits =
        family != nullptr && family->protocol == netlink::Protocol::kNetfilter &&
        subsystem_of(*each.operation) == subsystem_of(*batch.messages.front().operation);
    if (!fits) throw std::logic_error("a batch of several subsystems");
  }
}

Batch::Message message_of(const Value& value, std::size_t at, std::size_t place) {
  const auto* given = value.as<Object>();
  if (given == nullptr) throw std::logic_error("a batch's message");
  try {
    auto [operation, request] = encode(*given, place);
    return {&operation, std::move(request), given->is("echo")};
  } catch (const BadOption& bad) {
    const std::string path = path_of(at, bad.option);
    std::string text = bad.what();
    if (text.starts_with(bad.option)) text.replace(0, bad.option.size(), path);
    throw BadOption(path, bad.why, text);
  }
}

Bytes frame(std::uint16_t type, std::uint8_t subsystem, std::optional<std::uint32_t> generation) {
  netlink::MessageWriter writer(type, 0);
  nfgenmsg head{};
  head.version = NFNETLINK_V0;
  head.res_id = htons(subsystem);
  writer.header(head);
  if (generation) writer.put_number(NFNL_BATCH_GENID, htonl(*generation));
  return std::move(writer).finish();
}

void append_bytes(Bytes& to, View bytes) { to.insert(to.end(), bytes.begin(), bytes.end()); }

// The most that the reports may take that were asked for: of each message one, or of a set's
// elements one each, and each as the kernel counts what it queues.
std::size_t room_for_echoes(const Batch& batch) {
  constexpr std::size_t kReport = 8192, kElement = 24, kElementReport = 1024;
  std::size_t bytes = 0;
  for (const Batch::Message& each : batch.messages) {
    if (!each.echo) continue;
    bytes += kReport + each.request.bytes.size() / kElement * kElementReport;
  }
  return bytes;
}

// The deletion of a table, say, also reports what goes with it, and the first message the new
// generation.
void note_echo(Batch& batch, std::size_t at, const netlink::Message& report) {
  const Batch::Message& message = batch.messages[at];
  if (report.head.nlmsg_type != message.operation->type) return;
  message.operation->object->for_each_object(report.whole, false, [&](Object object) {
    Object echo;
    echo.set("message", static_cast<std::int64_t>(at));
    echo.set("object", std::move(object));
    batch.echoes.push_back(std::move(echo));
  });
}

// It was not sent, or it is not known how it went.
void unsent(int error, std::size_t bytes, Outcome& outcome) {
  outcome.verdict = {.error = error};
  outcome.syscall = "sendmsg";
  const std::string size = std::to_string(bytes) + " bytes";
  if (error == EMSGSIZE) {
    outcome.verdict.reason = "the send buffer limit is too small for a batch of " + size;
  } else if (error == ENOBUFS) {
    outcome.verdict.reason = "the kernel has no memory for a batch of " + size;
  }
}

void refused(const Batch& batch, Hearing::Ruling ruling, Outcome& outcome) {
  outcome.verdict = std::move(ruling.verdict);
  outcome.syscall = kBegin;
  if (outcome.verdict.error == ERESTART) {
    outcome.verdict.reason = "there is another generation by now";
  }
  if (!ruling.message) return;
  const auto& [operation, request, echo] = batch.messages[*ruling.message];
  const std::string option = option_at_fault(*operation, request.bytes, outcome.verdict);
  outcome.option = path_of(*ruling.message, option);
  outcome.syscall = operation->syscall();
}

}  // namespace

Batch batch_of(const Object& options, std::size_t place) {
  Batch batch;
  if (const Value* generation = given(options, "generation")) {
    batch.generation =
        static_cast<std::uint32_t>(checked_integer(*generation, 0, UINT32_MAX, "generation"));
  }
  const auto* messages = options.get<List>("messages");
  if (messages == nullptr) throw std::logic_error("a batch without messages");
  batch.messages.reserve(messages->size());
  for (const Value& each : *messages) {
    batch.messages.push_back(message_of(each, batch.messages.size(), place));
  }
  check(batch);
  return batch;
}

// Of a batch that goes well only the last message need be acknowledged; the first is for Hearing.
Bytes framed(const Batch& batch) {
  const std::uint8_t subsystem = subsystem_of(*batch.messages.front().operation);
  Bytes bytes = frame(NFNL_MSG_BATCH_BEGIN, subsystem, batch.generation);
  for (const Batch::Message& each : batch.messages) {
    const std::size_t at = bytes.size();
    append_bytes(bytes, each.request.bytes);
    auto head = netlink::read_struct<nlmsghdr>(each.request.bytes);
    const bool told = &each == &batch.messages.front() || &each == &batch.messages.back();
    head.nlmsg_flags &= ~(NLM_F_ACK | NLM_F_ECHO);
    if (told) head.nlmsg_flags |= NLM_F_ACK;
    if (each.echo) head.nlmsg_flags |= NLM_F_ECHO;
    std::memcpy(bytes.data() + at, &head, sizeof head);
  }
  append_bytes(bytes, frame(NFNL_MSG_BATCH_END, subsystem, std::nullopt));
  return bytes;
}

void Hearing::hear(std::size_t at, Verdict verdict) {
  if (!verdict) {
    if (!error_) return;
    failed_ = at;
    error_ = std::move(verdict);
    return;
  }
  if (at == 1) first_did_ = true;
  if (at == messages_) last_did_ = true;
}

// A batch that fails as a whole does so in the name of its first message, where the kernel is done
// with the beginning; of that message it then says twice how it went. And so where the memory for
// errors runs out, which whatever ENOMEM is about is no message's fault either.
Hearing::Ruling Hearing::ruling() && {
  if (error_) {
    if (!last_did_) return {{.error = ENOBUFS, .lost = true}};
    return {};
  }
  const bool whole = failed_ == 0 || (failed_ == 1 && first_did_) || error_.error == ENOMEM;
  if (whole) return {std::move(error_)};
  return {std::move(error_), failed_ - 1};
}

bool run(Batch& batch, std::size_t at, const Place& place, Runner& runner, Outcome& outcome) {
  if (batch.messages.empty()) return true;
  for (std::size_t i = 0; i < batch.messages.size(); i++) {
    const Hole* hole = runner.fill(batch.messages[i].request, at, outcome.verdict);
    if (hole == nullptr) continue;
    outcome.resolving = true;
    outcome.link = hole->link;
    outcome.option = path_of(i, hole->option);
    return false;
  }
  Bytes bytes = framed(batch);
  Hearing hearing(batch.messages.size());
  const auto answered = [&](std::size_t message, const netlink::Message& answer) {
    if (answer.head.nlmsg_type == NLMSG_ERROR) {
      hearing.hear(message, netlink::parse_verdict(answer));
    } else if (message > 0 && message <= batch.messages.size()) {
      note_echo(batch, message - 1, answer);
    }
  };
  const int error = place.others->netfilter.exchange_batch(bytes, room_for_echoes(batch), answered);
  if (error != 0) {
    unsent(error, bytes.size(), outcome);
    return false;
  }
  Hearing::Ruling ruling = std::move(hearing).ruling();
  if (ruling.verdict) return true;
  refused(batch, std::move(ruling), outcome);
  return false;
}

}  // namespace rtnetlink
