#include "rtnetlink/link_raw.h"

#include "netlink/attributes.h"
#include "testing/check.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Bytes;
using netlink::View;

namespace {

Object attribute(std::int64_t type, Value value) {
  Object object;
  object.set("type", type);
  object.set("value", std::move(value));
  return object;
}

Bytes written(const Value& attributes) {
  netlink::MessageWriter message(0, 0);
  put_raw(message, attributes, "raw");
  const Bytes whole = std::move(message).finish();
  return {whole.begin() + NLMSG_HDRLEN, whole.end()};
}

std::string refused(const Value& attributes) {
  try {
    written(attributes);
    return "taken";
  } catch (const BadOption& error) {
    return error.option;
  }
}

}  // namespace

TEST("attributes of a kind without a table: bytes, digits, none, and attributes inside") {
  const List all{attribute(1, Raw{1, 2, 3}), attribute(2, "0a0B"), attribute(3, {}),
                 attribute(4, List{attribute(5, "ff")})};
  const Bytes bytes = written(all);
  CHECK_EQ(testing::hex(bytes),
           "0700010001020300"
           "060002000a0b0000"
           "04000300"
           "0c000480"
           "05000500ff000000");
  const List read = take_raw(bytes);
  CHECK_EQ(read.size(), 4U);
  CHECK_EQ(testing::hex(written(read)), testing::hex(bytes));
  CHECK(are_among(all, read));
  CHECK(are_among(List{all[1]}, read));
  CHECK(!are_among(List{attribute(2, "0a0c")}, read));
  CHECK(!are_among(List{attribute(4, List{attribute(5, "fe")})}, read));
  CHECK(are_among(Value{}, Value{}));
  CHECK(!are_among(all, Value{}));
}

TEST("attributes that cannot be meant are named by where they are") {
  CHECK_EQ(refused("00"), "raw");
  CHECK_EQ(refused(List{5}), "raw[0]");
  CHECK_EQ(refused(List{attribute(1, {}), attribute(-1, {})}), "raw[1].type");
  CHECK_EQ(refused(List{attribute(16384, {})}), "raw[0].type");
  CHECK_EQ(refused(List{Object{}}), "raw[0].type");
  CHECK_EQ(refused(List{attribute(1, "0")}), "raw[0].value");
  CHECK_EQ(refused(List{attribute(1, "0g")}), "raw[0].value");
  CHECK_EQ(refused(List{attribute(1, "-1")}), "raw[0].value");
  CHECK_EQ(refused(List{attribute(1, 7)}), "raw[0].value");
  CHECK_EQ(refused(List{attribute(1, List{attribute(2, "x")})}), "raw[0].value[0].value");
  CHECK_EQ(refused(List{attribute(1, Raw(40000))}), "raw[0].value");
  Object other = attribute(1, {});
  other.set("other", 5);
  CHECK_EQ(refused(List{other}), "raw[0].other");
  Value deep = List{};
  for (int depth = 0; depth < 12; depth++) deep = List{attribute(1, deep)};
  CHECK(refused(deep).starts_with("raw[0].value"));
}
