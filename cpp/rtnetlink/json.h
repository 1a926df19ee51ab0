// Values as JSON (RFC 8259), the form in which most of them cross between JavaScript and the
// threads: V8 writes and reads a text several times faster than Node-API takes an object apart or
// puts one together.
#pragma once

#include <optional>

#include "rtnetlink/value.h"

namespace rtnetlink {

// How counters, which are bigints in JavaScript, are written: not at all, or as texts.
enum class Counters : std::uint8_t { kNone, kText };

// Appends the value to `text`, UTF-8. False when there is something in it that JSON cannot hold, a
// counter or bytes; what was appended then means nothing.
bool write_json(const Value& value, std::string& text, Counters counters = Counters::kNone);

// `"key":` and the value, likewise.
bool write_json_member(std::string_view key, const Value& value, std::string& text,
                       Counters counters = Counters::kNone);

// The value of a text that V8's JSON.stringify wrote, which is valid UTF-8. Nothing when it is no
// JSON, or nested deeper than anything that is sent here.
std::optional<Value> read_json(std::string_view text);

}  // namespace rtnetlink
