// What the addon keeps for one JavaScript environment (the main thread or a
// worker): its lanes, its poller, and the way back for finished jobs.
//
// Lifetime: made with the addon's exports, kept as instance data. All public
// members are for the JavaScript thread. When the environment goes, a
// cleanup hook stops and joins every thread before Node-API goes with it.
#pragma once

#include <unordered_set>

#include "addon/poller.h"
#include "lane/lanes.h"

namespace addon {

class Environment final : private lane::WayBack, private PolledBack {
 public:
  explicit Environment(Napi::Env env);
  ~Environment();
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

  static Environment& of(Napi::Env env) { return *env.GetInstanceData<Environment>(); }

  // A copy of the library that makes calls, and the function by which it learns how as many went
  // as one turn of the event loop is given: with a table of [id, Ending, ...], how many calls are
  // in it, and the values of those that have one. Its calls have ids above the one returned, by
  // less than 2^40.
  CallId connect(Napi::Function settle);

  // Queues the job on the lanes of its namespaces. Throws an error with the code ERR_QUEUE_FULL
  // when as many as may be are queued or at work.
  void submit(std::unique_ptr<LaneJob> job, CallId id);

  // How many jobs of submit() may be queued or at work; those that are already stay.
  void limit_queues(std::size_t most) { most_counted_ = most; }
  // Whether the calls that follow count.
  void count_calls(bool count) { counting_ = count; }

  // Hands a job to the poller at once.
  void submit_polled(std::unique_ptr<PolledJob> job, CallId id);

  Poller& poller() { return poller_; }

  // A job that waits in a queue is dropped, a ping is ended; what has been sent goes on.
  void cancel(CallId id);

  // A descriptor that JavaScript has as a number. It is closed when JavaScript lets go of it,
  // or when the environment goes: a worker that is terminated closes nothing itself.
  int hold(netlink::Fd fd);
  void let_go(int fd);
  // From now on it is JavaScript's to close.
  void hand_over(int fd);

  // Something that JavaScript has as a handle, for which shared() is called. It is let go when
  // JavaScript resets or loses that, or when the environment goes: not every runtime reports what
  // a worker had that was terminated. An environment that is being terminated takes none, and none
  // is left over then.
  using Share = std::shared_ptr<void>;
  Napi::Value share(Napi::Env env, Share what);
  static Share& shared(Napi::Value handle) { return *handle.As<Napi::External<Share>>().Data(); }

  // JSON.parse.
  Napi::Value parse_json(Napi::Env env, const std::string& text) {
    return json_parse_.Call({Napi::String::New(env, text)});
  }

 private:
  using Clock = lane::Vigil::Clock;

  // Of a job that is finished, or of one that has something to prepare.
  struct News {
    CallId id;
    bool finished;
  };

  void complete(std::span<Task* const> tasks) override;
  void progress(const Task& task) override;
  void over(Polled& polled) override;
  void tell(std::span<const News> news);

  // What is settled in one turn of the event loop, so that others get theirs: a settled promise
  // often leads to the next call at once, which takes several times as long. More where the turns
  // turn out to be short.
  static constexpr std::size_t kLeastATurn = 8, kMostATurn = 64;

  // What becomes of a call's promise: it is resolved, or settled with a value.
  enum class Ending : std::uint8_t { kResolved, kWithValue, kRejected };

  // A call that has ended.
  struct Settled {
    CallId id;
    bool rejected;
    Napi::Value value;
  };

  // What connect() was given, and the memory of the table that it is called with.
  struct Settler {
    Napi::FunctionReference settle;
    Napi::Reference<Napi::Float64Array> table;
    double* rows;
  };

  void enrol(std::unique_ptr<Job> job, CallId id);
  static void on_cleanup(void* self);
  static void on_wake(napi_env env, napi_value, void* self, void*);
  void stop();
  void take_news();
  void settle_some(Napi::Env env);
  void pace(Clock::time_point now);
  void tell_settled(Napi::Env env, const std::vector<Settled>& settled);
  void relieve_stranded();
  static bool prepare(Napi::Env env, Job& job, Clock::time_point end);
  void look_for_answer();
  void look_again();
  void ask_for_turn();
  Settled settle(Napi::Env env, CallId id);

  napi_env env_;
  napi_threadsafe_function wake_ = nullptr;
  bool stopped_ = false;
  std::vector<Settler> settlers_;                            // of each connect()
  std::unordered_map<CallId, std::unique_ptr<Job>> active_;  // queued or at work
  std::size_t counted_ = 0;                                  // of these, those that count
  std::size_t holding_ = 0;                                  // and those that hold the process
  std::size_t most_counted_ = SIZE_MAX;
  bool counting_ = true;

  // News about `active_`, in their order: a little of it is dealt with in each
  // turn of the event loop.
  std::deque<News> settling_;
  std::size_t a_turn_ = kLeastATurn;
  std::optional<Clock::time_point> turned_;  // when the last turn began, if it left some

  // While a lone call is at work, the event loop may turn instead of going to sleep.
  lane::Vigil vigil_{std::chrono::microseconds(200)};

  std::unordered_map<int, netlink::Fd> held_;
  // Shared with the handles, some of which are lost later than the environment.
  std::shared_ptr<std::unordered_set<Share*>> shares_ =
      std::make_shared<std::unordered_set<Share*>>();
  Napi::FunctionReference json_parse_, set_immediate_, turn_;
  bool turn_asked_ = false;  // setImmediate(turn_) has been called

  std::mutex mutex_;
  std::vector<News> news_;  // waiting for the JavaScript thread
  bool looking_ = false;    // which looks for it itself, and need not be woken

  // Last, so that their threads end before anything they use.
  Poller poller_;
  lane::Lanes lanes_;
};

}  // namespace addon
