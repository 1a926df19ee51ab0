#include "addon/job.h"

#include "addon/convert.h"

namespace addon {

namespace {

// { cancelled: true }, of a job that was wanted no more before it was done.
Napi::Value cancelled_facts(Napi::Env env) {
  Napi::Object facts = Napi::Object::New(env);
  facts.Set("cancelled", true);
  return facts;
}

}  // namespace

Napi::Value Polled::why_ended(Napi::Env env) const {
  if (ended) return cancelled_facts(env);
  if (!unpolled) return {};
  return Facts(env, unpolled.error, unpolled.syscall).object;
}

Napi::Value LaneJob::undone(Napi::Env env) const {
  if (dropped) return cancelled_facts(env);
  if (!unopened) return {};
  Facts facts(env, unopened.error, unopened.syscall);
  facts.set("place", static_cast<double>(unopened_place));
  return facts.object;
}

}  // namespace addon
