#include "rtnetlink/settle.h"

#include <cerrno>

#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;

// What there is of what the step changes; none where it could not be read.
std::optional<Object> read_found(Runner& runner, const Step& step, Outcome& outcome) {
  Object which;
  which.set("link", *step.given->find("link"));
  Request look = request_of(step.operation->look, which);
  Bytes reply;
  if (runner.fill(look, step.place, outcome.verdict) != nullptr) return std::nullopt;
  outcome.verdict = runner.read(look, step.place, reply);
  outcome.verdict.offset.reset();  // in the look, and not in the step's request
  if (!outcome.verdict) return std::nullopt;
  return find_operation(step.operation->look)->object->decode(reply, false);
}

// What sets those options back that are given, as far as they were reported.
Object as_found(const Object& given, const Object& found) {
  Object back;
  for (const auto& [name, value] : given) {
    const Value* was = name == "link" ? &value : found.find(name);
    if (!value.absent() && was != nullptr) back.set(name, *was);
  }
  return back;
}

void ignored(std::string option, std::string reason, Outcome& outcome) {
  outcome.verdict.error = ENOTSUP;
  outcome.verdict.reason = std::move(reason);
  outcome.option = std::move(option);
}

}  // namespace

bool settle(Runner& runner, Step& step, Outcome& outcome) {
  const auto found = read_found(runner, step, outcome);
  if (!found) return false;
  const auto encode = [&](const Object& options) {
    return step.operation->object->encode(*step.operation, options, step.place);
  };
  const Settling* settling = step.operation->settling;
  if (settling == nullptr) {
    step.undo = {encode(as_found(*step.given, *found)), step.place};
    return true;
  }
  Unfit unfit;
  const Object asked = settling->asked(*step.given, *found, unfit);
  if (!unfit.option.empty()) {
    ignored(std::move(unfit.option), std::move(unfit.reason), outcome);
    return false;
  }
  step.request = {};
  if (asked.empty()) return true;
  step.request = encode(asked);
  step.undo = {encode(settling->back(asked, *found)), step.place};
  return runner.fill(step.request, step.place, outcome.verdict) == nullptr;
}

bool is_whole(Runner& runner, const Step& step, const Bytes& reply, Outcome& outcome) {
  const ObjectType& type = *step.operation->object;
  if (const Settling* settling = step.operation->settling) {
    if (!step.strict || reply.empty()) return true;
    std::string refused = settling->refused(*step.given, type.decode(reply, false));
    if (refused.empty()) return true;
    ignored(std::move(refused), "the driver did not take it", outcome);
    return false;
  }
  const auto found = read_found(runner, step, outcome);
  if (!found) return false;
  const Wanted wanted{&type, *step.given, type.decode(step.request.bytes, false)};
  const auto all = differences(wanted, *found, [] { return std::nullopt; });
  if (all.empty()) return true;
  ignored(all.front().option, "the driver made something else of it", outcome);
  return false;
}

}  // namespace rtnetlink
