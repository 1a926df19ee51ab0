// Values as JSON: what is written is what is read, and what is no JSON is refused.
#include "rtnetlink/json.h"

#include "testing/check.h"

using namespace rtnetlink;

namespace {

// What is read, written again; "-" for what cannot be read.
std::string again(std::string_view text) {
  const auto value = read_json(text);
  if (!value) return "-";
  std::string written;
  CHECK(write_json(*value, written));
  return written;
}

}  // namespace

TEST("JSON that is read is written as it was") {
  const std::string_view texts[] = {
      "null",
      "true",
      "[]",
      "{}",
      "\"\"",
      "-9007199254740991",
      R"([1,[2,[3,{}]],"x",false])",
      R"({"name":"eth0","up":true,"addresses":["192.0.2.1/24"],"data":{"vni":42}})",
      R"("\"\\\u0000\u001f")",
      "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"",
  };
  for (const std::string_view text : texts) CHECK_EQ(again(text), text);
}

TEST("escapes, and surrogates that are alone") {
  CHECK_EQ(again(R"("\b\f\n\r\t\/")"), R"("\u0008\u000c\u000a\u000d\u0009/")");
  CHECK_EQ(again(R"("\u00e9\u20ac")"), "\"\xc3\xa9\xe2\x82\xac\"");
  CHECK_EQ(again(R"("\ud800")"), "\"\xef\xbf\xbd\"");
}

TEST("a number that is no integer, or is not held exactly, is told as such") {
  for (const std::string_view text : {"1.5", "1e300", "9007199254740993", "1e+21", "-0.25"}) {
    const auto value = read_json(text);
    CHECK(value && value->as<NotInteger>() != nullptr);
  }
  CHECK(read_json("1e3")->as<std::int64_t>() != nullptr);
}

TEST("what JSON cannot hold is not written") {
  std::string text;
  CHECK(!write_json(Counter{1}, text));
  CHECK(!write_json(List{Raw{1, 2}}, text));
}

TEST("what is no JSON is refused, cut off anywhere or nested without an end") {
  const std::string_view whole = R"({"a":[1,{"b":"\u00e9\n"},null,true],"c":-1.5})";
  CHECK_EQ(again(R"({"a":[1]})"), R"({"a":[1]})");
  for (std::size_t size = 0; size < whole.size(); size++) {
    CHECK(!read_json(whole.substr(0, size)));
  }
  const std::string_view wrong[] = {"{a:1}", "[1,]",    "{\"a\"}",   "[1 2]",    "nul",
                                    "1x",    "\"\\x\"", "\"\\u12\"", "]",        "tru",
                                    "--1",   "inf",     "-nan",      "{\"a\":}", "[,]"};
  for (const std::string_view text : wrong) CHECK(!read_json(text));
  CHECK(!read_json(std::string(100'000, '[')));
}
