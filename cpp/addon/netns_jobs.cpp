#include <fcntl.h>

#include <cerrno>
#include <functional>

#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"

namespace addon {
namespace {

// A job about namespaces themselves: one call on the lane, its outcome a value.
template <typename Result>
class NetnsJob : public LaneJob {
 public:
  using Work = std::function<netns::Failure(Result&, const std::vector<rtnetlink::Place>&)>;
  using ToJs = std::function<Napi::Value(Napi::Env, Result&)>;

  NetnsJob(std::vector<NetnsRef> places, Work work, ToJs to_js)
      : LaneJob(std::move(places)), work_(std::move(work)), to_js_(std::move(to_js)) {}

  bool run(Lane&, const std::vector<rtnetlink::Place>& open) override {
    failure_ = work_(result_, open);
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (!failure_) return to_js_(env, result_);
    rejected = true;
    return Facts(env, failure_.error, failure_.syscall).object;
  }

 private:
  Work work_;
  ToJs to_js_;
  Result result_{};
  netns::Failure failure_;
};

std::vector<NetnsRef> home() { return std::vector<NetnsRef>(1); }

std::vector<NetnsRef> named(const std::string& folder, const std::string& name) {
  std::vector<NetnsRef> places(1);
  places[0].path = folder + '/' + name;
  places[0].key = places[0].path;
  return places;
}

// For a job that removes a name: it runs in no namespace, but takes
// its turn among the calls that use the name.
std::unique_ptr<LaneJob> in_queue_of(std::unique_ptr<LaneJob> job) {
  job->opens_places = false;
  return job;
}

Napi::Value inode_to_js(Napi::Env env, std::uint64_t inode) {
  return Napi::Number::New(env, static_cast<double>(inode));
}

// The caller lets go of the descriptor with close().
Napi::Value fd_to_js(Napi::Env env, netlink::Fd& fd) {
  Napi::Object made = Napi::Object::New(env);
  made.Set("inode", inode_to_js(env, netns::inode_of(fd.get())));
  made.Set("fd", Napi::Number::New(env, Environment::of(env).hold(std::move(fd))));
  return made;
}

struct Nothing {};

// What a new namespace is to be before anybody can find it, and what of that failed.
struct Beginning {
  bool loopback;
  std::vector<sysctl::Setting> sysctls;
  sysctl::Failure refused{};
  std::size_t at = 0;

  netns::Start start() {
    if (sysctls.empty()) return {loopback};
    return {loopback, [this]() -> netns::Failure {
              refused = sysctl::Change().set(sysctls, true, at);
              return {refused.error, refused.syscall};
            }};
  }

  Facts facts(Napi::Env env, const netns::Failure& failure) const {
    if (refused) return {env, refused, sysctls[at].path};
    return {env, failure.error, failure.syscall};
  }
};

class CreateAnonymousJob : public LaneJob {
 public:
  explicit CreateAnonymousJob(Beginning beginning)
      : LaneJob(home()), beginning_(std::move(beginning)) {}

  bool run(Lane&, const std::vector<rtnetlink::Place>&) override {
    failure_ = netns::create_anonymous(beginning_.start(), fd_);
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (!failure_) return fd_to_js(env, fd_);
    rejected = true;
    return beginning_.facts(env, failure_).object;
  }

 private:
  Beginning beginning_;
  netlink::Fd fd_;
  netns::Failure failure_;
};

// Makes a name, or, where there may be one already, finds what that leads to: in one go, so that
// what is found is what was in the way.
class CreateJob : public LaneJob {
 public:
  CreateJob(const std::string& folder, const std::string& name, Beginning beginning, bool may_exist)
      : LaneJob(named(folder, name)),
        folder_(folder),
        name_(name),
        beginning_(std::move(beginning)),
        may_exist_(may_exist) {
    opens_places = false;
  }

  bool run(Lane& lane, const std::vector<rtnetlink::Place>&) override {
    failure_ = netns::create(folder_, name_, beginning_.start(), inode_);
    if (may_exist_ && failure_.error == EEXIST) look(lane);
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (!failure_) return inode_to_js(env, inode_);
    rejected = true;
    const Facts facts = beginning_.facts(env, failure_);
    if (failure_.error == EEXIST && inode_ != 0) {
      Napi::Object found = Napi::Object::New(env);
      found.Set("inode", inode_to_js(env, inode_));
      found.Set("up", up_);
      Napi::Object entry = Napi::Object::New(env);
      entry.Set("found", found);
      entry.Set("differences", differences_to_js(env, differences_));
      Napi::Array existing = Napi::Array::New(env, 1);
      existing.Set(std::uint32_t{0}, entry);
      facts.object.Set("existing", existing);
    }
    return facts.object;
  }

 private:
  // A name that leads to no namespace is just taken. What else is in the way of the look is what
  // the call fails with: of what is there it says nothing.
  void look(Lane& lane) {
    const NetnsRef& place = places.front();
    netlink::Fd fd;
    netns::Failure failure = netns::open_path(place.path, fd);
    if (failure.error == EINVAL || failure.error == ENOENT) return;
    if (!failure) {
      netns::Failure unread;
      failure = lane.visit(place, fd.get(), [&] {
        unread = netns::is_loopback_up(up_);
        if (!unread) compare_sysctls();
      });
      if (!failure) failure = unread;
      if (beginning_.refused) failure = {beginning_.refused.error, beginning_.refused.syscall};
    }
    if (failure) {
      failure_ = failure;
    } else {
      inode_ = netns::inode_of(fd.get());
    }
  }

  void compare_sysctls() {
    auto& [loopback, sysctls, refused, at] = beginning_;
    for (at = 0; at < sysctls.size(); at++) {
      refused = rtnetlink::compare(sysctls[at], sysctls[at].path, differences_);
      if (refused) return;
    }
  }

  std::string folder_, name_;
  Beginning beginning_;
  bool may_exist_;
  std::uint64_t inode_ = 0;
  bool up_ = false;                                 // the loopback device of what was found
  std::vector<rtnetlink::Difference> differences_;  // and its sysctls
  netns::Failure failure_;
};

// Waits in the queue of the name as well as of the namespace, of which it opens the latter alone:
// where the name leads is what it is about.
class AttachJob : public LaneJob {
 public:
  AttachJob(const std::string& folder, const std::string& name, NetnsRef source)
      : LaneJob(named(folder, name)), folder_(folder), name_(name) {
    opens_places = false;
    places.push_back(std::move(source));
  }

  bool run(Lane&, const std::vector<rtnetlink::Place>&) override {
    constexpr std::size_t kSource = 1;
    NetnsRef& source = places[kSource];
    if (!source.fd) {
      unopened = source.path.empty() ? netns::open_own(source.fd)
                                     : netns::open_path(source.path, source.fd);
      unopened_place = kSource;
      if (unopened) return true;
    }
    inode_ = netns::inode_of(source.fd.get());
    failure_ = netns::attach(folder_, name_, source.fd.get());
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (!failure_) return inode_to_js(env, inode_);
    rejected = true;
    return Facts(env, failure_.error, failure_.syscall).object;
  }

 private:
  std::string folder_, name_;
  std::uint64_t inode_ = 0;
  netns::Failure failure_;
};

}  // namespace

std::unique_ptr<LaneJob> create_netns_job(const Napi::CallbackInfo& info) {
  const std::string folder = info[0].As<Napi::String>();
  const std::string name = info[1].As<Napi::String>();
  Beginning beginning{info[2].ToBoolean(), sysctls_from_js(info[3])};
  return std::make_unique<CreateJob>(folder, name, std::move(beginning), info[4].ToBoolean());
}

std::unique_ptr<LaneJob> attach_netns_job(const Napi::CallbackInfo& info) {
  const std::string folder = info[0].As<Napi::String>();
  const std::string name = info[1].As<Napi::String>();
  return std::make_unique<AttachJob>(folder, name, netns_from_js(info[2]));
}

std::unique_ptr<LaneJob> create_anonymous_netns_job(const Napi::CallbackInfo& info) {
  return std::make_unique<CreateAnonymousJob>(
      Beginning{info[0].ToBoolean(), sysctls_from_js(info[1])});
}

std::unique_ptr<LaneJob> delete_netns_job(const Napi::CallbackInfo& info) {
  const std::string folder = info[0].As<Napi::String>();
  const std::string name = info[1].As<Napi::String>();
  return in_queue_of(std::make_unique<NetnsJob<Nothing>>(
      named(folder, name), [=](Nothing&, const auto&) { return netns::remove(folder, name); },
      [](Napi::Env env, Nothing&) { return env.Undefined(); }));
}

std::unique_ptr<LaneJob> list_netns_job(const Napi::CallbackInfo& info) {
  const std::string folder = info[0].As<Napi::String>();
  return std::make_unique<NetnsJob<std::vector<netns::Entry>>>(
      home(),
      [=](std::vector<netns::Entry>& entries, const auto&) { return netns::list(folder, entries); },
      [](Napi::Env env, std::vector<netns::Entry>& entries) {
        Napi::Array list = Napi::Array::New(env, entries.size());
        for (std::uint32_t i = 0; i < entries.size(); i++) {
          Napi::Object entry = Napi::Object::New(env);
          entry.Set("name", entries[i].name);
          entry.Set("inode", inode_to_js(env, entries[i].inode));
          list.Set(i, entry);
        }
        return list;
      });
}

std::unique_ptr<LaneJob> open_netns_job(const Napi::CallbackInfo& info) {
  return std::make_unique<NetnsJob<netlink::Fd>>(
      one_place(info[0]),
      [](netlink::Fd& fd, const std::vector<rtnetlink::Place>& open) -> netns::Failure {
        fd = netlink::Fd(::fcntl(open.front().fd, F_DUPFD_CLOEXEC, 0));
        return fd ? netns::Failure{} : netns::Failure{errno, "fcntl"};
      },
      fd_to_js);
}

}  // namespace addon
