// A libc in front of libc, for test/faults: loaded by LD_PRELOAD, it makes one system call fail of
// those that the addon's threads make. Which one says a file that is mapped here, named by
// OVS_NETLINK_FAULTS, and that the test writes to while the process runs.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/netlink.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

// The file, as test/faults/plan.ts writes and reads it.
struct Plan {
  std::array<char, 32> call;  // the function's name; none for no fault
  std::int32_t error;         // the errno that it is to fail with
  std::int32_t nth;           // 1: the next call
  std::int32_t times;         // how many calls fail from then on
  std::int32_t seen;          // calls since the test wrote this
  std::int32_t failed;        // of those, how many failed
};

Plan* plan = nullptr;

__attribute__((constructor)) void open_plan() {
  const char* path = std::getenv("OVS_NETLINK_FAULTS");
  if (path == nullptr) return;
  const int file = ::open(path, O_RDWR | O_CLOEXEC);
  if (file < 0) return;
  void* mapped = ::mmap(nullptr, sizeof(Plan), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (mapped != MAP_FAILED) plan = static_cast<Plan*>(mapped);
  ::close(file);
}

// The lanes, the poller, and the threads that they start.
bool is_ours() {
  std::array<char, 16> name{};
  ::prctl(PR_GET_NAME, name.data());
  return std::strncmp(name.data(), "ovs-netlink", 11) == 0;
}

bool is_planned(const char* call) {
  return plan != nullptr && std::strcmp(plan->call.data(), call) == 0;
}

// The errno that this call is to fail with; 0: it is to be made.
int fault(const char* call, bool on_any_thread = false) {
  if (!is_planned(call)) return 0;
  if (!on_any_thread && !is_ours()) return 0;
  const std::int32_t at = __atomic_add_fetch(&plan->seen, 1, __ATOMIC_SEQ_CST);
  if (at < plan->nth || at - plan->nth >= plan->times) return 0;
  __atomic_add_fetch(&plan->failed, 1, __ATOMIC_SEQ_CST);
  return plan->error;
}

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

template <typename Result>
Result failed(int error, Result result) {
  errno = error;
  return result;
}

}  // namespace

// A function that returns -1 and sets errno when it fails.
#define FAILS(name, parameters, ...)                              \
  extern "C" int name parameters {                                \
    static auto* const real = next<int parameters>(#name);        \
    if (const int error = fault(#name)) return failed(error, -1); \
    return real(__VA_ARGS__);                                     \
  }

FAILS(bind, (int fd, const sockaddr* address, socklen_t size), fd, address, size)
FAILS(setns, (int fd, int type), fd, type)
FAILS(unshare, (int flags), flags)
FAILS(mkdir, (const char* path, mode_t mode), path, mode)
FAILS(flock, (int fd, int operation), fd, operation)
FAILS(umount2, (const char* path, int flags), path, flags)
FAILS(unlink, (const char* path), path)
FAILS(epoll_create1, (int flags), flags)
FAILS(eventfd, (unsigned int count, int flags), count, flags)
FAILS(inotify_init1, (int flags), flags)
FAILS(inotify_add_watch, (int fd, const char* path, std::uint32_t mask), fd, path, mask)
FAILS(mount,
      (const char* source, const char* target, const char* type, unsigned long flags,
       const void* data),
      source, target, type, flags, data)

// The third argument is a number or a pointer, or there is none.
#define FAILS_WITH_ONE_MORE(name, parameters, last, ...)          \
  extern "C" int name parameters {                                \
    static auto* const real = next<int parameters>(#name);        \
    if (const int error = fault(#name)) return failed(error, -1); \
    va_list rest;                                                 \
    va_start(rest, last);                                         \
    void* const more = va_arg(rest, void*);                       \
    va_end(rest);                                                 \
    return real(__VA_ARGS__, more);                               \
  }

FAILS_WITH_ONE_MORE(open, (const char* path, int flags, ...), flags, path, flags)
FAILS_WITH_ONE_MORE(openat, (int folder, const char* path, int flags, ...), flags, folder, path,
                    flags)
FAILS_WITH_ONE_MORE(fcntl, (int fd, int command, ...), command, fd, command)
FAILS_WITH_ONE_MORE(ioctl, (int fd, unsigned long request, ...), request, fd, request)

// To leave off waiting for something takes no memory.
extern "C" int epoll_ctl(int fd, int operation, int other, epoll_event* event) {
  static auto* const real = next<int(int, int, int, epoll_event*)>("epoll_ctl");
  const int error = operation == EPOLL_CTL_DEL ? 0 : fault("epoll_ctl");
  return error == 0 ? real(fd, operation, other, event) : failed(error, -1);
}

extern "C" int setsockopt(int fd, int level, int option, const void* value, socklen_t size) {
  static auto* const real = next<int(int, int, int, const void*, socklen_t)>("setsockopt");
  if (const int error = fault("setsockopt")) return failed(error, -1);
  const bool buffer = level == SOL_SOCKET && (option == SO_RCVBUF || option == SO_RCVBUFFORCE);
  // A machine whose net.core.rmem_default and rmem_max are as small as can be.
  if (buffer && fault("small buffer") != 0) return 0;
  return real(fd, level, option, value, size);
}

extern "C" int socket(int domain, int type, int protocol) {
  static auto* const real = next<int(int, int, int)>("socket");
  static auto* const set = next<int(int, int, int, const void*, socklen_t)>("setsockopt");
  if (const int error = fault("socket")) return failed(error, -1);
  const int fd = real(domain, type, protocol);
  if (fd >= 0 && domain == AF_NETLINK && fault("small buffer") != 0) {
    const int bytes = 0;  // made socket(7)'s minimum, some 2 KiB
    (void)set(fd, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
  }
  return fd;
}

extern "C" ssize_t pread(int fd, void* buffer, std::size_t size, off_t offset) {
  static auto* const real = next<ssize_t(int, void*, std::size_t, off_t)>("pread");
  if (const int error = fault("pread")) return failed<ssize_t>(error, -1);
  return real(fd, buffer, size, offset);
}

extern "C" ssize_t pwrite(int fd, const void* bytes, std::size_t size, off_t offset) {
  static auto* const real = next<ssize_t(int, const void*, std::size_t, off_t)>("pwrite");
  if (const int error = fault("pwrite")) return failed<ssize_t>(error, -1);
  return real(fd, bytes, size, offset);
}

extern "C" DIR* opendir(const char* path) {
  static auto* const real = next<DIR*(const char*)>("opendir");
  if (const int error = fault("opendir")) return failed<DIR*>(error, nullptr);
  return real(path);
}

extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes,
                              void* (*start)(void*), void* argument) {
  static auto* const real =
      next<int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*)>("pthread_create");
  if (const int error = fault("pthread_create", true)) return error;
  return real(thread, attributes, start, argument);
}

// No failure: the call waits until the test has made another plan, of this kind, too.
static void hold(const char* call) {
  if (fault(call) == 0) return;
  const std::int32_t at = plan->seen;
  while (is_planned(call) && __atomic_load_n(&plan->seen, __ATOMIC_SEQ_CST) >= at) ::usleep(100);
}

extern "C" ssize_t sendmsg(int fd, const msghdr* message, int flags) {
  static auto* const real = next<ssize_t(int, const msghdr*, int)>("sendmsg");
  if (const int error = fault("sendmsg")) return failed<ssize_t>(error, -1);
  hold("hold");
  return real(fd, message, flags);
}

// A part of a listing, marked as of another moment than those before it.
static void mark_interrupted(void* buffer, ssize_t got) {
  nlmsghdr head;
  if (got < static_cast<ssize_t>(sizeof head)) return;
  std::memcpy(&head, buffer, sizeof head);
  if ((head.nlmsg_flags & NLM_F_MULTI) == 0 || fault("interrupted") == 0) return;
  head.nlmsg_flags |= NLM_F_DUMP_INTR;
  std::memcpy(buffer, &head, sizeof head);
}

// Two ways to lose an answer: `recvfrom` fails before what has arrived is looked at, as after an
// overrun; `answer` loses what has arrived, too, as when the kernel had no memory for it.
extern "C" ssize_t recvfrom(int fd, void* buffer, std::size_t size, int flags, sockaddr* from,
                            socklen_t* from_size) {
  static auto* const real =
      next<ssize_t(int, void*, std::size_t, int, sockaddr*, socklen_t*)>("recvfrom");
  if (const int error = fault("recvfrom")) return failed<ssize_t>(error, -1);
  hold("hold receiving");
  const int lost = fault("answer");
  const ssize_t got = real(fd, buffer, size, flags, from, from_size);
  mark_interrupted(buffer, got);
  return lost == 0 ? got : failed<ssize_t>(lost, -1);
}

// `overrun` loses all events of a while, as a thread does that gets no processor.
extern "C" ssize_t recvmsg(int fd, msghdr* message, int flags) {
  static auto* const real = next<ssize_t(int, msghdr*, int)>("recvmsg");
  if (const int error = fault("recvmsg")) return failed<ssize_t>(error, -1);
  if (const int error = fault("overrun")) {
    constexpr useconds_t kWhile = 300'000;
    ::usleep(kWhile);
    while (real(fd, message, flags | MSG_DONTWAIT) >= 0) continue;
    return failed<ssize_t>(error, -1);
  }
  return real(fd, message, flags);
}
