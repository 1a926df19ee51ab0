// Listings that change while they are read: the kernel says so, and they are read again.
#include "rtnetlink/program.h"

#include <linux/rtnetlink.h>
#include <sys/resource.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <thread>

#include "testing/check.h"

using namespace rtnetlink;
using netlink::Bytes;
using netlink::Socket;

namespace {

// So many that a dump of them takes many datagrams, and a change in between is likely.
constexpr int kAddresses = 2000;

Object object(std::initializer_list<Object::Member> members) {
  Object made;
  for (const auto& [key, value] : members) made.set(key, value);
  return made;
}

int exchange(Socket& socket, std::string_view name, const Object& options) {
  const Operation& operation = *find_operation(name);
  Request request = operation.object->encode(operation, options, 0);
  Bytes replies;
  return socket.exchange(request.bytes, replies).error;
}

Object loopback_address(int number) {
  const std::string address =
      "10.99." + std::to_string(number / 256) + '.' + std::to_string(number % 256) + "/32";
  return object({{"link", std::int64_t{1}}, {"address", address}});
}

Socket opened() {
  Socket socket;
  CHECK_EQ(socket.open(), 0);
  return socket;
}

constexpr std::chrono::microseconds kAtOnce{0};

// While it lives, another thread changes the addresses.
class Churn {
 public:
  explicit Churn(std::chrono::microseconds pause)
      : thread_([this, pause] {
          Socket socket = opened();
          const Object address = loopback_address(kAddresses + next++);
          while (!stop_) {
            (void)exchange(socket, "newAddress", address);
            std::this_thread::sleep_for(pause);
            (void)exchange(socket, "deleteAddress", address);
            std::this_thread::sleep_for(pause);
            changes++;
          }
        }) {}
  Churn(const Churn&) = delete;
  Churn& operator=(const Churn&) = delete;
  ~Churn() {
    stop_ = true;
    thread_.join();
  }

  std::atomic<int> changes = 0;

 private:
  static inline std::atomic<int> next = 0;
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

// The addresses of a test, which go with it.
class Addresses {
 public:
  Addresses() : socket_(opened()) {
    for (int i = 0; i < kAddresses; i++)
      CHECK_EQ(exchange(socket_, "newAddress", loopback_address(i)), 0);
  }
  Addresses(const Addresses&) = delete;
  Addresses& operator=(const Addresses&) = delete;
  ~Addresses() {
    for (int i = 0; i < kAddresses; i++)
      (void)exchange(socket_, "deleteAddress", loopback_address(i));
  }

 private:
  Socket socket_;
};

Outcome listing(Socket& socket) {
  const Operation& operation = *find_operation("listAddresses");
  std::vector<Step> steps;
  steps.push_back({&operation, operation.object->encode(operation, object({}), 0), 0, {}});
  return run(steps, {{&socket, -1}});
}

std::size_t count(const Bytes& replies) {
  std::size_t found = 0;
  netlink::for_each_message(replies, [&](const netlink::Message&) { found++; });
  return found;
}

}  // namespace

TEST("a listing that never comes out consistent ends in EINTR, with what was read of it") {
  const Addresses addresses;
  Socket socket = opened();
  const Churn churn[] = {Churn(kAtOnce), Churn(kAtOnce), Churn(kAtOnce)};
  Outcome outcome;
  // All others go before the reader. Even so they may be kept from running while it reads.
  std::thread reader([&] {
    (void)::setpriority(PRIO_PROCESS, 0, 19);  // of this thread alone
    for (int tries = 0; tries < 1000 && outcome.verdict.error != EINTR; tries++)
      outcome = listing(socket);
  });
  reader.join();
  CHECK_EQ(outcome.verdict.error, EINTR);
  CHECK_EQ(*outcome.failed, 0u);
  CHECK(count(outcome.replies[0]) > kAddresses / 2);
  CHECK(count(outcome.replies[0]) < 2 * kAddresses);  // the last reading's alone
}

TEST("a listing that is disturbed now and then comes out, because it is read again") {
  const Addresses addresses;
  Socket socket = opened();
  const Operation& operation = *find_operation("listAddresses");
  const Churn churn(std::chrono::milliseconds(5));
  // Read once, it is disturbed; read up to eight times, it comes out.
  int disturbed = 0;
  for (int tries = 0; tries < 2000 && disturbed < 20; tries++) {
    Request request = operation.object->encode(operation, object({}), 0);
    Bytes replies;
    if (socket.exchange(request.bytes, replies).error == EINTR) disturbed++;
  }
  CHECK_EQ(disturbed, 20);
  const int before = churn.changes;
  int listings = 0;
  while (churn.changes < before + 20) {
    const Outcome outcome = listing(socket);
    CHECK_EQ(outcome.verdict.error, 0);
    CHECK(count(outcome.replies[0]) >= kAddresses);
    listings++;
  }
  CHECK(listings > 0);
}
