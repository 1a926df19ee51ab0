// The decoders. Whatever a message says, what is decoded crosses to JavaScript as JSON, and those
// of it that can be asked for are reported in the same words when a request that asks for them is
// read.
#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <map>
#include <set>

#include "rtnetlink/address.h"
#include "rtnetlink/bridge_vlan.h"
#include "rtnetlink/families.h"
#include "rtnetlink/json.h"
#include "rtnetlink/link.h"
#include "rtnetlink/link_truth.h"
#include "rtnetlink/mdb.h"
#include "rtnetlink/neighbor.h"
#include "rtnetlink/nexthop.h"
#include "rtnetlink/nsid.h"
#include "rtnetlink/object.h"
#include "rtnetlink/object_parts.h"
#include "rtnetlink/qdisc.h"
#include "rtnetlink/route.h"
#include "rtnetlink/rule.h"
#include "rtnetlink/traffic_class.h"
#include "rtnetlink/tunnel.h"
#include "rtnetlink/unit.h"

#include "fuzz/target.h"

namespace fuzz {
namespace {

using netlink::View;
using rtnetlink::BadOption;
using rtnetlink::List;
using rtnetlink::Object;
using rtnetlink::Operation;
using rtnetlink::Option;
using rtnetlink::Request;
using rtnetlink::Unit;
using rtnetlink::Value;

// The value as JSON; empty where there is something in it that JSON does not hold.
std::string as_json(const Value& value) {
  std::string text;
  return rtnetlink::write_json(value, text) ? text : std::string();
}

// Whether what is written as JSON, if it can be, is read and written again as the same.
bool is_json(const Value& value) {
  const std::string text = as_json(value);
  if (text.empty()) return true;
  const auto again = rtnetlink::read_json(text);
  return again && as_json(*again) == text;
}

// As JavaScript has it: of several members of one name the last.
Value unique(const Value& value) {
  if (const auto* list = value.as<List>()) {
    List items;
    for (const Value& item : *list) items.push_back(unique(item));
    return items;
  }
  const auto* object = value.as<Object>();
  if (object == nullptr) return value;
  Object members;
  for (auto member = object->begin(); member != object->end(); ++member) {
    const bool again = std::any_of(std::next(member), object->end(),
                                   [&](const auto& later) { return later.first == member->first; });
    if (!again) members.set(member->first, unique(member->second));
  }
  return members;
}

std::set<std::string_view> names_only_reported(const rtnetlink::ObjectType& object) {
  std::set<std::string_view> names;
  const auto add = [&](const auto& rows) {
    for (const auto& row : rows) {
      if (row.access == rtnetlink::Access::kRead) names.insert(row.name);
    }
  };
  if (object.layout != nullptr) {
    add(rtnetlink::options_of(*object.layout));
    return names;
  }
  add(rtnetlink::link_options());
  names.insert({"hardwareType", "portKind"});
  for (const rtnetlink::LinkFlag& flag : rtnetlink::link_flags()) {
    if (!flag.settable) names.insert(flag.name);
  }
  return names;
}

Object unique(const Object& object) { return *unique(Value(object)).as<Object>(); }

// The same inside of an option that is an object, or a list of some.
Value settable_in(const std::vector<rtnetlink::Option>& options, const Value& value) {
  if (const auto* list = value.as<rtnetlink::List>()) {
    rtnetlink::List rest;
    for (const Value& each : *list) rest.push_back(settable_in(options, each));
    return rest;
  }
  const auto* object = value.as<Object>();
  if (object == nullptr || options.empty()) return value;
  Object rest;
  for (const auto& [name, member] : *object) {
    const auto option = std::find_if(options.begin(), options.end(),
                                     [key = name](const auto& each) { return each.name == key; });
    if (option == options.end()) {
      if (name != "unknown") rest.set(name, member);
    } else if (option->access != rtnetlink::Access::kRead) {
      rest.set(name, settable_in(option->inside, member));
    }
  }
  return rest;
}

// What of `reported` can be asked for at all: the rest is only ever reported.
Object settable(const rtnetlink::ObjectType& object, const Object& reported) {
  static std::map<const rtnetlink::ObjectType*, std::set<std::string_view>> of_objects;
  const auto [known, first] = of_objects.try_emplace(&object);
  if (first) known->second = names_only_reported(object);
  const std::set<std::string_view>& only_reported = known->second;
  Object options;
  for (const auto& [name, value] : reported) {
    if (!only_reported.contains(name)) options.set(name, value);
  }
  if (object.layout == nullptr) return options;
  return *settable_in(rtnetlink::options_of(*object.layout), options).as<Object>();
}

Object without(const Object& object, std::string_view name) {
  Object rest;
  for (const auto& [key, value] : object) {
    if (key != name) rest.set(key, value);
  }
  return rest;
}

// Leaves out of `options` what cannot be asked for, as the errors name it; a few times, for a throw
// takes its time.
std::optional<Request> encoded(const Operation& operation, Object& options) {
  constexpr int kTries = 4;
  for (int tries = 0; tries < kTries; tries++) {
    try {
      return operation.object->encode(operation, options, 0);
    } catch (const BadOption& bad) {
      const std::string_view path = bad.option;
      const std::string_view name = path.substr(0, path.find_first_of(".["));
      if (options.find(name) == nullptr) return std::nullopt;
      options = without(options, name);
    }
  }
  return std::nullopt;
}

// Asks which option is at a place of a request, or is missing there.
void point(const Operation& operation, View request, std::size_t at) {
  (void)operation.object->option_at(request, at);
  if (const rtnetlink::Layout* layout = operation.object->layout) {
    (void)rtnetlink::option_missing(*layout, request, static_cast<std::uint16_t>(at), at);
  }
}

// A time of CoDel's is more in a report than in a request: the request's, read as a report.
Value as_report(Unit unit, const Value& asked) {
  if (unit != Unit::kCodel) return asked;
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  return rtnetlink::from_kernels(unit, rtnetlink::in_kernels(unit, asked, kMost, ""));
}

// What a request says of what it was asked for: all of it, but that what is off, as a flag may be,
// is reported by nothing.
bool told_back(const Option& option, const Value& asked, const Value& told) {
  if (const auto* list = asked.as<List>()) {
    const auto* other = told.as<List>();
    return other != nullptr && std::equal(list->begin(), list->end(), other->begin(), other->end(),
                                          [&](const Value& one, const Value& its) {
                                            return told_back(option, one, its);
                                          });
  }
  const auto* object = asked.as<Object>();
  if (object == nullptr) return as_json(as_report(option.unit, asked)) == as_json(told);
  const auto* other = told.as<Object>();
  return other != nullptr && std::all_of(object->begin(), object->end(), [&](const auto& member) {
           const Value* its = other->find(member.first);
           const Option* inside = rtnetlink::find_named(option.inside, member.first);
           return its == nullptr ||
                  told_back(inside == nullptr ? Option() : *inside, member.second, *its);
         });
}

void ask_for_the_same(const Operation& operation, View message, std::size_t at) {
  const rtnetlink::ObjectType& object = *operation.object;
  const Object reported = unique(object.decode(message, false));
  MUST(is_json(reported));
  Object options = settable(object, reported);
  const auto request = encoded(operation, options);
  if (!request) return;
  point(operation, request->bytes, at);
  const Object again = unique(object.decode(request->bytes, false));
  Option all{.name = {}, .access = {}};
  if (object.layout != nullptr) all.inside = rtnetlink::options_of(*object.layout);
  const bool same = told_back(all, options, again);
  if (!same)
    (void)std::fprintf(stderr, "%s\n%s\n", as_json(options).c_str(), as_json(again).c_str());
  MUST(same);
}

void decode(std::string_view name, View message) {
  if (message.size() < NLMSG_HDRLEN) return;
  const Operation& operation = *rtnetlink::find_operation(name);
  // Where to look, by nothing that a mutation could learn.
  const std::size_t hash = std::hash<std::string_view>{}(
      {reinterpret_cast<const char*>(message.data()), message.size()});
  const std::size_t at = hash % message.size();
  (void)as_json(operation.object->decode(message, true));
  point(operation, message, at);
  if (operation.object == &rtnetlink::kLink) {
    (void)rtnetlink::link_differences(message, message, rtnetlink::End::kPeer);
    (void)rtnetlink::link_differences(message, message);
  }
  // That takes many times as long as to decode: one input in eight.
  if (hash / message.size() % 8 == 0) ask_for_the_same(operation, message, at);
}

}  // namespace

void address(View input) { decode("newAddress", input); }
void bridge_vlan(View input) { decode("newVlan", input); }
// Every message of every family, whichever it is.
void families(View input) {
  for (const Operation& operation : rtnetlink::family_operations()) decode(operation.name, input);
}
void fdb(View input) { decode("newFdb", input); }
void filter(View input) { decode("newFilter", input); }
void link(View input) { decode("newLink", input); }
void mdb(View input) { decode("newMdb", input); }
void neighbor(View input) { decode("newNeighbor", input); }
void nexthop(View input) { decode("newNexthop", input); }
void nsid(View input) { decode("newNsid", input); }
void qdisc(View input) { decode("newQdisc", input); }
void route(View input) { decode("newRoute", input); }
void rule(View input) { decode("newRule", input); }
void traffic_class(View input) { decode("newClass", input); }
void tunnel(View input) { decode("newVni", input); }

}  // namespace fuzz
