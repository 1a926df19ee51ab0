// Batches as they are sent, and what is made of the answers to them.
#include "rtnetlink/batch.h"

#include <arpa/inet.h>
#include <linux/netfilter/nfnetlink.h>

#include <cctype>
#include <cerrno>
#include <stdexcept>

#include "rtnetlink/json.h"
#include "rtnetlink/program.h"
#include "rtnetlink/steps.h"
#include "testing/check.h"

using namespace rtnetlink;
using netlink::Bytes;
using netlink::Message;
using netlink::View;

namespace {

// JSON as JSON.stringify() writes it, which has no white space.
Value value_of(std::string text) {
  std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0; });
  return *read_json(text);
}

Batch batch(std::string_view options) {
  return batch_of(*value_of(std::string(options)).as<Object>(), 0);
}

std::vector<Message> messages_in(View bytes) {
  std::vector<Message> messages;
  netlink::for_each_message(bytes, [&](const Message& each) { messages.push_back(each); });
  return messages;
}

bool has(const Message& message, int flag) { return (message.head.nlmsg_flags & flag) != 0; }

// The framing is the same whatever is in it; of connections every kernel has the headers.
constexpr std::string_view kThree = R"({"generation":258,"messages":[
  {"operation":"setConntrack","options":{"mark":1}},
  {"operation":"setConntrack","options":{"mark":2},"echo":true},
  {"operation":"setConntrack","options":{"mark":3}}]})";

template <typename Error>
std::string thrown_by(std::string_view options, std::string* option = nullptr) {
  try {
    (void)batch(options);
  } catch (const Error& error) {
    if constexpr (std::is_same_v<Error, BadOption>) *option = error.option;
    return error.what();
  }
  return {};
}

// How a batch of so many messages went, of the errors of its parts in this order.
Hearing::Ruling ruling(std::size_t messages,
                       std::initializer_list<std::pair<std::size_t, int>> heard) {
  Hearing hearing(messages);
  for (const auto& [at, error] : heard) hearing.hear(at, {.error = error});
  return std::move(hearing).ruling();
}

Outcome run_one(std::string_view options, netlink::OtherSockets& sockets) {
  std::vector<Step> steps;
  steps.push_back({find_operation(kBatch), {}, 0, std::nullopt});
  steps.back().batch = std::make_unique<Batch>(batch(options));
  return run(steps, {{.socket = nullptr, .fd = -1, .others = &sockets}});
}

}  // namespace

TEST("a batch is its messages between a beginning that names the subsystem, and an end") {
  const Bytes bytes = framed(batch(kThree));
  const std::vector<Message> all = messages_in(bytes);
  CHECK_EQ(all.size(), 5U);
  CHECK_EQ(all.front().head.nlmsg_type, NFNL_MSG_BATCH_BEGIN);
  CHECK_EQ(all.back().head.nlmsg_type, NFNL_MSG_BATCH_END);
  for (const Message* each : {&all.front(), &all.back()}) {
    const auto head = netlink::read_struct<nfgenmsg>(each->payload);
    CHECK_EQ(head.res_id, htons(NFNL_SUBSYS_CTNETLINK));
    CHECK_EQ(head.nfgen_family, AF_UNSPEC);
    CHECK_EQ(each->head.nlmsg_flags, NLM_F_REQUEST);
  }
  const netlink::Attributes attributes(all.front().payload.subspan(sizeof(nfgenmsg)));
  CHECK_EQ(*attributes.find(NFNL_BATCH_GENID)->number<std::uint32_t>(), htonl(258));
  CHECK_EQ(all.back().payload.size(), sizeof(nfgenmsg));
}

TEST("without a generation none is asked for") {
  const Bytes bytes = framed(batch(R"({"messages":[{"operation":"setConntrack","options":{}}]})"));
  const std::vector<Message> all = messages_in(bytes);
  CHECK_EQ(all.size(), 3U);
  CHECK_EQ(all.front().payload.size(), sizeof(nfgenmsg));
  CHECK(has(all[1], NLM_F_ACK));
}

TEST(
    "the first and the last message are acknowledged, and those report what they made that are "
    "to") {
  const Bytes bytes = framed(batch(kThree));
  const std::vector<Message> all = messages_in(bytes);
  CHECK(has(all[1], NLM_F_ACK) && !has(all[2], NLM_F_ACK) && has(all[3], NLM_F_ACK));
  CHECK(!has(all[1], NLM_F_ECHO) && has(all[2], NLM_F_ECHO) && !has(all[3], NLM_F_ECHO));
}

TEST("bad input is refused with its message, and that there is no such generation") {
  std::string option;
  const std::string text = thrown_by<BadOption>(R"({"messages":[
    {"operation":"setConntrack","options":{}},{"operation":"setConntrack","options":{"mark":"x"}}]})",
                                                &option);
  CHECK_EQ(option, "messages[1].mark");
  CHECK(text.starts_with("messages[1].mark: "));
  CHECK(!thrown_by<BadOption>(R"({"generation":4294967296,"messages":[]})", &option).empty());
  CHECK_EQ(option, "generation");
}

TEST("what is no batch of one subsystem of netfilter's is none of the caller's faults") {
  const std::string told = "a batch of several subsystems";
  CHECK_EQ(thrown_by<std::logic_error>(R"({"messages":[{"operation":"listLinks","options":{}}]})"),
           told);
  CHECK_EQ(thrown_by<std::logic_error>(R"({"messages":[{"operation":"setConntrack","options":{}},
    {"operation":"listFouPorts","options":{}}]})"),
           told);
  CHECK(
      !thrown_by<std::logic_error>(R"({"messages":[{"operation":"none","options":{}}]})").empty());
  CHECK(!thrown_by<std::logic_error>(R"({})").empty());
}

TEST("a batch is the last step") {
  Value steps = value_of(R"([{"operation":"nftBatch","place":0,"options":{"messages":[]}},
    {"operation":"listLinks","place":0}])");
  std::string told;
  try {
    (void)Source(std::move(steps)).take();
  } catch (const std::logic_error& error) {
    told = error.what();
  }
  CHECK_EQ(told, "a step after a batch");
}

TEST("a batch without messages is not sent") {
  netlink::OtherSockets none;
  CHECK(!run_one(R"({"messages":[]})", none).failed);
}

TEST("a batch went well when its last message did") {
  CHECK(ruling(1, {{1, 0}}).verdict);
  CHECK(ruling(3, {{1, 0}, {3, 0}}).verdict);
}

TEST("the first error decides, whatever others come") {
  const auto one = ruling(3, {{2, ENOENT}, {3, EEXIST}});
  CHECK(one.verdict.error == ENOENT && one.message == std::size_t{1});
  const auto first = ruling(3, {{1, EINVAL}, {2, ENOENT}, {3, 0}});
  CHECK(first.verdict.error == EINVAL && first.message == std::size_t{0});
  const auto last = ruling(3, {{1, 0}, {3, EINVAL}});
  CHECK(last.verdict.error == EINVAL && last.message == std::size_t{2});
}

TEST("errors of a batch as a whole are of none of its messages") {
  const auto stale = ruling(3, {{0, ERESTART}});
  CHECK(stale.verdict.error == ERESTART && !stale.message);
  // Each message was well, and yet not all of it: the kernel says so of the first.
  const auto together = ruling(3, {{1, EOPNOTSUPP}, {1, 0}, {3, 0}});
  CHECK(together.verdict.error == EOPNOTSUPP && !together.message);
  const auto alone = ruling(1, {{1, EOPNOTSUPP}, {1, 0}});
  CHECK(alone.verdict.error == EOPNOTSUPP && !alone.message);
  const auto memory = ruling(3, {{1, ENOMEM}});
  CHECK(memory.verdict.error == ENOMEM && !memory.message);
}

TEST("without a word of the last message it is not known how a batch went") {
  const auto nothing = ruling(3, {{1, 0}});
  CHECK(nothing.verdict.error == ENOBUFS && nothing.verdict.lost && !nothing.message);
}

TEST("what has no room is lost, and the socket is as it was") {
  netlink::OtherSockets sockets;
  CHECK_EQ(sockets.netfilter.open(netlink::Protocol::kNetfilter), 0);
  std::string options = R"({"messages":[)";
  constexpr std::size_t kTables = 4000;
  for (std::size_t i = 0; i < kTables; i++) {
    options += i == 0 ? "" : ",";
    options += R"({"operation":"newNftTable","echo":true,"options":{"family":"inet","name":")" +
               std::string(100, 'x') + std::to_string(i) + R"("}})";
  }
  options += "]}";
  const auto none = run_one(R"({"messages":[{"operation":"newNftTable",
    "options":{"family":"inet","name":"y"}}]})",
                            sockets);
  if (none.verdict.error == EOPNOTSUPP) SKIP("the kernel has no nf_tables");
  CHECK(!none.failed);
  Bytes bytes = framed(batch(options));
  Hearing hearing(kTables);
  std::size_t reports = 0;
  const auto answered = [&](std::size_t at, const Message& answer) {
    if (answer.head.nlmsg_type != NLMSG_ERROR) {
      reports++;
    } else {
      hearing.hear(at, netlink::parse_verdict(answer));
    }
  };
  CHECK_EQ(sockets.netfilter.exchange_batch(bytes, 0, answered), 0);
  CHECK(reports > 0 && reports < kTables);
  CHECK_EQ(std::move(hearing).ruling().verdict.error, ENOBUFS);
  const auto refused = run_one(R"({"generation":1,"messages":[{"operation":"newNftTable",
    "options":{"family":"inet","name":"z"}}]})",
                               sockets);
  CHECK_EQ(refused.verdict.error, ERESTART);
  CHECK_EQ(refused.syscall, "NFNL_MSG_BATCH_BEGIN");
}
