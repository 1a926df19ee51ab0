#include "rtnetlink/steps.h"

#include <algorithm>
#include <stdexcept>

#include "netlink/message.h"
#include "rtnetlink/json.h"
#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

const Value kAbsent;

// A member of what src/addon/binding.ts puts together, which is there and of its type.
template <typename T>
const T& member(const Object& object, std::string_view name) {
  const T* found = object.get<T>(name);
  if (found == nullptr) throw std::logic_error("a step's " + std::string(name));
  return *found;
}

// The request under this name of a step, if it has one.
std::optional<Encoded> encode_if_given(const Object& step, std::string_view name,
                                       std::size_t place) {
  const auto* given = step.get<Object>(name);
  if (given == nullptr) return std::nullopt;
  return encode(*given, place);
}

// Members of the options that are defaults of the layer above are not compared.
Object without(Object options, const Object& step) {
  const auto* names = step.get<List>("defaults");
  if (names == nullptr || names->empty()) return options;
  Object rest;
  for (const auto& [name, value] : options) {
    const auto is = [&, &option = name](const Value& each) {
      const auto* text = each.as<std::string>();
      return text != nullptr && *text == option;
    };
    if (std::none_of(names->begin(), names->end(), is)) rest.set(name, value);
  }
  return rest;
}

// What of the step is compared with what is there afterwards. Takes its options.
void check_truth(Step& step, Object& given) {
  const ObjectType& type = *step.operation->object;
  const netlink::Verb verb = step.operation->verb();
  const bool deletes = verb == netlink::Verb::kDelete;
  if (type.truth == nullptr || (verb != netlink::Verb::kNew && !deletes)) return;
  // Of a deletion that a link would ignore a part of, something else is deleted.
  if (deletes && type.ranged == nullptr && type.unfit_on == nullptr) return;
  Object& options = *given.get<Object>("options");
  const bool looks = !deletes || type.ranged != nullptr;
  const bool adds = looks && !step.operation->replaces();
  Checked& checked = step.checked.emplace();
  if (adds && type.certain_on != nullptr) checked.certain_on = type.certain_on(options);
  const bool later = !checked.certain_on.empty();
  if (later) checked.options = options;
  if (looks && !later) checked.truth = type.truth(*step.operation, options);
  checked.given = without(std::move(options), given);
  checked.anew = given.is("anew");
  checked.if_exists = given.is("ifExists");
}

// A step of what is no request, if it is one.
std::optional<Step> other_step(const Object& given, std::size_t place) {
  const Operation* operation = find_operation(member<std::string>(given, "operation"));
  if (operation == nullptr || operation->object != nullptr) return std::nullopt;
  const auto& options = member<Object>(given, "options");
  Step step{operation, {}, place, std::nullopt};
  if (operation->name == kBatch) {
    step.batch = std::make_unique<Batch>(batch_of(options, place));
    // By which the lane knows the socket that it needs.
    const auto& messages = step.batch->messages;
    if (!messages.empty()) step.request.family = messages.front().operation->family;
    return step;
  }
  const bool compares = operation->reply == Reply::kMany;
  step.sysctls = std::make_unique<Sysctls>(sysctls_of(options, compares));
  return step;
}

Step to_step(Object& given) {
  const auto place = static_cast<std::size_t>(member<std::int64_t>(given, "place"));
  if (auto step = other_step(given, place)) return std::move(*step);
  Encoded encoded = encode(given, place);
  Step step{&encoded.operation, std::move(encoded.request), place, std::nullopt};
  if (const auto* undo = given.get<Object>("undo")) {
    const auto its = static_cast<std::size_t>(member<std::int64_t>(*undo, "place"));
    step.undo = {encode(*undo, its).request, its};
  }
  if (auto asked = encode_if_given(given, "asked", place)) {
    step.asked = {asked->operation.object, std::move(asked->request), std::nullopt};
    const auto* options = given.get<Object>("asked")->get<Object>("given");
    if (options != nullptr) step.asked->given = *options;
  }
  auto look = encode_if_given(given, "look", place);
  auto remove = encode_if_given(given, "remove", place);
  if (look && remove) step.leftover = {std::move(look->request), std::move(remove->request)};
  if (!step.operation->look.empty()) step.given = *given.get<Object>("options");
  check_truth(step, given);
  step.statistics = given.is("statistics");
  step.bytes = given.is("bytes");
  if (given.is("countersAsText")) step.counters = Counters::kText;
  if (const auto* error = given.get<std::int64_t>("absent")) step.absent = static_cast<int>(*error);
  if (const auto* error = given.get<std::int64_t>("forgives")) {
    step.forgives = static_cast<int>(*error);
  }
  step.restores = given.is("restores");
  step.strict = given.is("strict");
  if (const auto* what = given.get<std::string>("lookFirst")) {
    step.look_first = *what == "all" ? LookFirst::kAll : LookFirst::kKey;
  }
  if (const auto* verifies = given.get<List>("verifies")) {
    for (const Value& at : *verifies) {
      const auto* earlier = at.as<std::int64_t>();
      if (earlier == nullptr) throw std::logic_error("a step's verifies");
      step.verifies.push_back(static_cast<std::size_t>(*earlier));
    }
  }
  if (const auto* at = given.get<std::int64_t>("verifiesPeer")) {
    step.verifies_peer = static_cast<std::size_t>(*at);
  }
  return step;
}

}  // namespace

Encoded encode(const Object& given, std::size_t place) {
  const auto& name = member<std::string>(given, "operation");
  const Operation* operation = find_operation(name);
  if (operation == nullptr || operation->object == nullptr) {
    throw std::logic_error("no request " + name);
  }
  const Value* options = given.find("options");
  const Object& checked = checked_object(options == nullptr ? kAbsent : *options, "options");
  return {*operation, operation->object->encode(*operation, checked, place)};
}

std::vector<Step> Source::take() {
  if (block_ != nullptr && !text_.empty()) {
    auto read = read_json(text_);
    if (!read) throw std::logic_error("steps that are no JSON");
    value_ = std::move(*read);
  }
  block_.reset();
  std::vector<Step> steps;
  auto* list = value_.as<List>();
  if (list == nullptr) return steps;
  steps.reserve(list->size());
  for (Value& step : *list) {
    auto* given = step.as<Object>();
    if (given == nullptr) throw std::logic_error("a step that is no object");
    // Nothing would undo it.
    if (!steps.empty() && steps.back().batch) throw std::logic_error("a step after a batch");
    try {
      steps.push_back(to_step(*given));
    } catch (const BadOption& bad) {
      throw BadStep{bad, steps.size()};
    }
  }
  value_ = {};
  return steps;
}

}  // namespace rtnetlink
