#include "addon/environment.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "addon/convert.h"

namespace addon {
namespace {

constexpr auto kTurn = std::chrono::milliseconds(1);

// Ids are numbers of JavaScript's, exact up to 2^53.
constexpr int kCallBits = 40;

}  // namespace

Environment::Environment(Napi::Env env) : env_(env), poller_(*this), lanes_(*this) {
  const auto json = env.Global().Get("JSON").As<Napi::Object>();
  json_parse_ = Napi::Persistent(json.Get("parse").As<Napi::Function>());
  set_immediate_ = Napi::Persistent(env.Global().Get("setImmediate").As<Napi::Function>());
  turn_ = Napi::Persistent(Napi::Function::New(env, [this](const Napi::CallbackInfo& info) {
    turn_asked_ = false;
    take_news();
    settle_some(info.Env());
    look_again();
  }));
  const napi_value name = Napi::String::New(env, "ovs-netlink");
  napi_status status = napi_create_threadsafe_function(env, nullptr, nullptr, name, 0, 1, nullptr,
                                                       nullptr, this, on_wake, &wake_);
  NAPI_THROW_IF_FAILED_VOID(env, status);
  // An idle environment may end; submit() holds it while there is work.
  napi_unref_threadsafe_function(env, wake_);
  // Hooks run last in, first out: this one before the threadsafe function's own.
  status = napi_add_env_cleanup_hook(env, on_cleanup, this);
  NAPI_THROW_IF_FAILED_VOID(env, status);
}

Environment::~Environment() {
  if (!stopped_) napi_remove_env_cleanup_hook(env_, on_cleanup, this);
  stop();
  for (Share* share : *shares_) share->reset();
}

void Environment::on_cleanup(void* self) { static_cast<Environment*>(self)->stop(); }

void Environment::stop() {
  if (stopped_) return;
  stopped_ = true;
  lanes_.stop();
  poller_.stop();
  napi_release_threadsafe_function(wake_, napi_tsfn_abort);
}

int Environment::hold(netlink::Fd fd) {
  const int number = fd.get();
  held_[number] = std::move(fd);
  return number;
}

void Environment::let_go(int fd) { held_.erase(fd); }

void Environment::hand_over(int fd) {
  (void)held_[fd].release();
  held_.erase(fd);
}

Napi::Value Environment::share(Napi::Env env, Share what) {
  auto held = std::make_unique<Share>(std::move(what));
  const auto lose = [shares = shares_](Napi::Env, Share* lost) {
    shares->erase(lost);
    delete lost;
  };
  const auto handle = Napi::External<Share>::New(env, held.get(), lose);
  shares_->insert(held.release());
  return handle;
}

CallId Environment::connect(Napi::Function settle) {
  auto table = Napi::Float64Array::New(settle.Env(), 2 * kMostATurn);
  settlers_.push_back({Napi::Persistent(settle), Napi::Persistent(table), table.Data()});
  return static_cast<CallId>(settlers_.size() - 1) << kCallBits;
}

// No job may be known that was not queued: what can fail has to come before this.
void Environment::enrol(std::unique_ptr<Job> job, CallId id) {
  job->known_by(id);
  if (job->holds && holding_++ == 0) napi_ref_threadsafe_function(env_, wake_);
  active_[id] = std::move(job);
}

void Environment::submit_polled(std::unique_ptr<PolledJob> job, CallId id) {
  PolledJob& polled = *job;
  enrol(std::move(job), id);
  poller_.add(polled);
}

void Environment::submit(std::unique_ptr<LaneJob> job, CallId id) {
  if (counting_ && counted_ >= most_counted_) {
    const std::string most = std::to_string(most_counted_);
    Napi::Error full = Napi::Error::New(env_, "the queue is full at its limit of " + most);
    full.Set("code", "ERR_QUEUE_FULL");
    throw full;
  }
  LaneJob& queued = *job;
  lanes_.start(queued);
  queued.counts = counting_;
  enrol(std::move(job), id);
  if (counting_) counted_++;
  lanes_.add(queued);
  if (counted_ == 1) look_for_answer();
}

void Environment::cancel(CallId id) {
  const auto found = active_.find(id);
  if (found == active_.end()) return;
  found->second->cancel();
  poller_.wake();
}

void Environment::complete(std::span<Task* const> tasks) {
  std::vector<News> news;
  news.reserve(tasks.size());
  for (const Task* task : tasks) news.push_back({task->id, true});
  tell(news);
}

void Environment::progress(const Task& task) {
  const News news{task.id, false};
  tell({&news, 1});
}

void Environment::over(Polled& polled) {
  const News news{polled.call, true};
  tell({&news, 1});
}

void Environment::tell(std::span<const News> news) {
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    first = news_.empty() && !looking_;
    news_.insert(news_.end(), news.begin(), news.end());
  }
  // One call for all that gather until the JavaScript thread comes for them; without the lock, on
  // which that thread would have to wait as soon as it is awake.
  if (first) napi_call_threadsafe_function(wake_, nullptr, napi_tsfn_nonblocking);
}

void Environment::on_wake(napi_env env, napi_value, void* self, void*) {
  // Without an environment this is the teardown's call: nobody is left to be notified.
  if (env == nullptr) return;
  auto& environment = *static_cast<Environment*>(self);
  environment.take_news();
  // The next turn does it when it has been asked for.
  if (!environment.turn_asked_) environment.settle_some(Napi::Env(env));
}

// Before the jobs that strayed are settled, so that what is called next finds a thread.
void Environment::relieve_stranded() {
  for (std::size_t ended = lanes_.relieve(); ended > 0; ended--) {
    const Napi::Env env(env_);
    const auto process = env.Global().Get("process").As<Napi::Object>();
    const auto message = Napi::String::New(
        env, "ovs-netlink: a thread could not return to its network namespace and was ended");
    process.Get("emitWarning").As<Napi::Function>().Call(process, {message});
  }
}

void Environment::take_news() {
  std::vector<News> news;
  {
    const std::lock_guard lock(mutex_);
    news.swap(news_);
    if (looking_ && !news.empty()) {
      looking_ = false;
      vigil_.end(false);
    }
  }
  settling_.insert(settling_.end(), news.begin(), news.end());
}

void Environment::ask_for_turn() {
  if (turn_asked_) return;
  set_immediate_.Call({turn_.Value()});
  turn_asked_ = true;
}

// After a lone call was queued.
void Environment::look_for_answer() {
  if (!vigil_.begin()) return;
  {
    const std::lock_guard lock(mutex_);
    if (!news_.empty()) return;  // of another kind, and somebody has been woken for it
    looking_ = true;
  }
  ask_for_turn();
}

void Environment::look_again() {
  const bool over = vigil_.over();
  {
    const std::lock_guard lock(mutex_);
    if (!looking_) return;
    if (over && news_.empty()) {
      looking_ = false;  // from here on the thread is woken
      vigil_.end(true);
      return;
    }
  }
  ask_for_turn();
}

// Until `end`; true when nothing of it is left.
bool Environment::prepare(Napi::Env env, Job& job, Clock::time_point end) {
  try {
    do {
      if (job.prepare_some(env)) return true;
    } while (Clock::now() < end);
    return false;
  } catch (const Napi::Error&) {
    return true;  // result() meets it again, and the promise is rejected with it
  }
}

// Twice as many where a turn, with all that others did in it, was far below kTurn; half where it
// was not.
void Environment::pace(Clock::time_point now) {
  if (!turned_) return;
  const auto took = now - *turned_;
  if (took > kTurn) a_turn_ = std::max(kLeastATurn, a_turn_ / 2);
  if (took < kTurn / 2) a_turn_ = std::min(kMostATurn, a_turn_ * 2);
}

void Environment::settle_some(Napi::Env env) {
  const auto begin = Clock::now();
  const auto end = begin + kTurn;
  pace(begin);
  turned_.reset();
  try {
    const Napi::HandleScope scope(env);
    relieve_stranded();
    std::vector<Settled> settled;
    while (!settling_.empty() && settled.size() < a_turn_) {
      if (!settled.empty() && Clock::now() >= end) break;
      const News news = settling_.front();
      if (!prepare(env, *active_.at(news.id), end)) break;
      settling_.pop_front();
      if (news.finished) settled.push_back(settle(env, news.id));
    }
    tell_settled(env, settled);
    if (!settling_.empty()) {
      turned_ = begin;
      ask_for_turn();
    }
  } catch (const Napi::Error&) {
    // Nothing of this throws but in an environment that is being terminated and takes no
    // calls any more. This was called by C, so no exception may leave it.
  }
  if (holding_ == 0) napi_unref_threadsafe_function(env, wake_);
}

// One call for all of those next to each other that one copy of the library made.
void Environment::tell_settled(Napi::Env env, const std::vector<Settled>& settled) {
  const auto settler = [](const Settled& each) { return each.id >> kCallBits; };
  for (auto from = settled.begin(); from != settled.end();) {
    const auto to = std::find_if(
        from, settled.end(), [&](const Settled& each) { return settler(each) != settler(*from); });
    const Settler& its = settlers_.at(settler(*from));
    const auto count = static_cast<double>(to - from);
    Napi::Array values = Napi::Array::New(env);
    std::uint32_t with_value = 0;
    for (double* row = its.rows; from != to; from++) {
      const Ending ending = from->rejected              ? Ending::kRejected
                            : from->value.IsUndefined() ? Ending::kResolved
                                                        : Ending::kWithValue;
      *row++ = static_cast<double>(from->id);
      *row++ = static_cast<double>(ending);
      if (ending != Ending::kResolved) values.Set(with_value++, from->value);
    }
    its.settle.Call({its.table.Value(), Napi::Number::New(env, count), values});
  }
}

Environment::Settled Environment::settle(Napi::Env env, CallId id) {
  const std::unique_ptr<Job> job = std::move(active_.extract(id).mapped());
  if (job->counts) counted_--;
  if (job->holds) holding_--;
  Settled settled{id, true, job->undone(env)};
  if (!settled.value.IsEmpty()) return settled;
  settled.rejected = false;
  try {
    settled.value = job->result(env, settled.rejected);
  } catch (const Napi::Error& unexpected) {
    settled.rejected = true;
    settled.value = unexpected.Value();
  }
  return settled;
}

}  // namespace addon
