#include <cerrno>

#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"
#include "addon/link_job.h"
#include "sockets/packet.h"

namespace addon {
namespace {

// Shared, so that it outlives its JavaScript handle while a frame is under way.
using SharedSocket = std::shared_ptr<netlink::Fd>;

SharedSocket open_socket(Napi::Value handle) {
  auto socket = std::static_pointer_cast<netlink::Fd>(Environment::shared(handle));
  if (socket == nullptr) throw Napi::Error::New(handle.Env(), "the socket is closed");
  return socket;
}

Napi::Object facts_of(Napi::Env env, const netns::Failure& failure) {
  return Facts(env, failure.error, failure.syscall).object;
}

class OpenPacketsJob : public LinkJob {
 public:
  OpenPacketsJob(std::vector<NetnsRef> places, rtnetlink::LinkRef link, std::uint16_t protocol)
      : LinkJob(std::move(places), std::move(link)), protocol_(protocol) {}

 private:
  netns::Failure use(std::uint32_t index) override {
    return sockets::open_packets(index, protocol_, *socket_);
  }
  Napi::Value answer(Napi::Env env) override { return Environment::of(env).share(env, socket_); }

  std::uint16_t protocol_;
  SharedSocket socket_ = std::make_shared<netlink::Fd>();
};

// In the queue of its socket alone.
std::vector<NetnsRef> queue_of(const netlink::Fd& socket) {
  std::vector<NetnsRef> places(1);
  places[0].key = "packets " + std::to_string(socket.get());
  return places;
}

class SendFrameJob : public LaneJob {
 public:
  SendFrameJob(SharedSocket socket, netlink::Bytes frame)
      : LaneJob(queue_of(*socket)), socket_(std::move(socket)), frame_(std::move(frame)) {
    opens_places = false;
  }

  bool run(Lane&, const std::vector<rtnetlink::Place>&) override {
    failure_ = sockets::send_frame(socket_->get(), frame_);
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    rejected = static_cast<bool>(failure_);
    return rejected ? Napi::Value(facts_of(env, failure_)) : env.Undefined();
  }

 private:
  SharedSocket socket_;
  netlink::Bytes frame_;
  netns::Failure failure_;
};

class ReceiveFramesJob : public PolledJob {
 public:
  ReceiveFramesJob(SharedSocket socket, std::size_t most, std::size_t bytes)
      : socket_(std::move(socket)), most_(most), bytes_(bytes) {}

  int fd() const override { return socket_->get(); }
  icmp::Clock::time_point next_event() const override { return icmp::Clock::time_point::max(); }
  bool poll(icmp::Clock::time_point) override {
    failure_ = sockets::receive_frames(socket_->get(), most_, bytes_, frames_);
    // What came before it is taken first: the next call meets nothing, and waits.
    if (!frames_.empty()) failure_ = {};
    dropped_ = sockets::frames_dropped(socket_->get());
    return failure_ || !frames_.empty();
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (failure_) {
      rejected = true;
      return facts_of(env, failure_);
    }
    Napi::Object result = Napi::Object::New(env);
    result.Set("dropped", dropped_);
    Napi::Array list = Napi::Array::New(env, frames_.size());
    for (std::uint32_t i = 0; i < frames_.size(); i++) {
      const Napi::HandleScope scope(env);
      const sockets::Frame& each = frames_[i];
      Napi::Object frame = Napi::Object::New(env);
      frame.Set("bytes",
                Napi::Buffer<std::uint8_t>::Copy(env, each.bytes.data(), each.bytes.size()));
      frame.Set("size", each.size);
      frame.Set("outgoing", each.outgoing);
      frame.Set("time", static_cast<double>(each.time) / 1e6);
      list.Set(i, frame);
    }
    result.Set("frames", list);
    return result;
  }

 private:
  SharedSocket socket_;
  std::size_t most_, bytes_;
  std::vector<sockets::Frame> frames_;
  std::uint32_t dropped_ = 0;
  netns::Failure failure_;
};

}  // namespace

std::unique_ptr<LaneJob> open_packets_job(const Napi::CallbackInfo& info) {
  const rtnetlink::LinkRef link = rtnetlink::checked_link(from_js(info[1]), "link");
  const auto protocol = static_cast<std::uint16_t>(info[2].ToNumber().Uint32Value());
  return std::make_unique<OpenPacketsJob>(one_place(info[0]), link, protocol);
}

std::unique_ptr<LaneJob> send_frame_job(const Napi::CallbackInfo& info) {
  const auto frame = info[1].As<Napi::Uint8Array>();
  netlink::Bytes bytes(frame.Data(), frame.Data() + frame.ByteLength());
  return std::make_unique<SendFrameJob>(open_socket(info[0]), std::move(bytes));
}

std::unique_ptr<PolledJob> receive_frames_job(const Napi::CallbackInfo& info) {
  return std::make_unique<ReceiveFramesJob>(open_socket(info[0]), info[1].ToNumber().Uint32Value(),
                                            info[2].ToNumber().Uint32Value());
}

void close_packets(Napi::Value socket) { Environment::shared(socket).reset(); }

}  // namespace addon
