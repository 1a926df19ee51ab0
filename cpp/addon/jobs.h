// The jobs, made from JavaScript's arguments. Each function checks its input and throws (a
// Napi::Error, or a BadOption) before anything is queued; but the steps of a program are read on
// the lane, before anything of it is done.
#pragma once

#include <napi.h>

#include <memory>

#include "addon/job.h"
#include "addon/poller.h"
#include "sysctl/change.h"
#include "tun/tun.h"

namespace addon {

// run(places, steps, tun?, instead?): a program (rtnetlink/program.h), after a tun or tap device
// was made when `tun` is given: { name, tap, owner, group, packetInfo, vnetHeader, multiQueue }.
// Each step is
//   { operation, place, options, undo?: { operation, options }, statistics?, restores?,
//     absent?, forgives?, verifies?, verifiesPeer?, look?: { operation, options }, remove?:
//     { operation, options } }
// and resolves to an entry of the array that the promise resolves with:
// undefined, one object, or an array of them, as the operation replies. What `look` finds only
// after the step was refused, `remove` deletes. `instead` are steps that read, done when the first
// of `steps` met what exists (EEXIST), before anything else is done in the namespace; each may have
// `asked`: { operation, options }. What the promise rejects with then has `existing`, an entry
// each: { found, asked }, `asked` as a reply would have it.
std::unique_ptr<LaneJob> program_job(const Napi::CallbackInfo& info);

// submit(bytes, table, calls): as many programs, without devices, queued in their order. Of each
// there are three texts, one after another, in JSON: its places, paths or null alone, its steps,
// and its `instead`, which may be empty. The table has four numbers for each: its id, 0 when it is
// wanted no more, and where each of its texts ends. Returns [id, error, ...] of those that were not
// queued.
Napi::Value submit_programs(const Napi::CallbackInfo& info);

// asReported(operation, options): the object that a request would ask for, as a reply would have
// it. Nothing is sent; a link that is given by its name is not looked up, and is absent or 0.
Napi::Value as_reported(const Napi::CallbackInfo& info);

// deleteLinks(place, links): one entry each, undefined or what went wrong with it.
std::unique_ptr<LaneJob> delete_links_job(const Napi::CallbackInfo& info);

// createNetns(folder, name, loopback, sysctls, mayExist), attachNetns(folder, name, place),
// createAnonymousNetns(loopback, sysctls), deleteNetns(folder, name), listNetns(folder),
// openNetns(place); they resolve with inodes, an inode, { fd, inode }, nothing, [{ name, inode }]
// and { fd, inode }. `sysctls` are [{ path, text }], set before anybody can find the namespace.
// With mayExist what a name that is taken leads to is in `existing`, as of a program: its inode,
// whether its loopback device is up, and in which sysctls it differs.
std::unique_ptr<LaneJob> create_netns_job(const Napi::CallbackInfo& info);
std::unique_ptr<LaneJob> attach_netns_job(const Napi::CallbackInfo& info);
std::unique_ptr<LaneJob> create_anonymous_netns_job(const Napi::CallbackInfo& info);
std::unique_ptr<LaneJob> delete_netns_job(const Napi::CallbackInfo& info);
std::unique_ptr<LaneJob> list_netns_job(const Napi::CallbackInfo& info);
std::unique_ptr<LaneJob> open_netns_job(const Napi::CallbackInfo& info);

// getSysctl(place, path) resolves with what the file has, listSysctls(place, under) with
// [{ path, text?, writable }]: paths as in sysctl/sysctl.h. They are set by steps of programs.
std::unique_ptr<LaneJob> get_sysctl_job(const Napi::CallbackInfo& info);
std::unique_ptr<LaneJob> list_sysctls_job(const Napi::CallbackInfo& info);

// getDriverInfo(place, link), getDriverStatistics(place, link) resolve with an object: what the
// driver says of itself, and its counters by their names (ethtool/driver.h).
std::unique_ptr<LaneJob> driver_info_job(const Napi::CallbackInfo& info);
std::unique_ptr<LaneJob> driver_statistics_job(const Napi::CallbackInfo& info);

// A list of { path, text }.
std::vector<sysctl::Setting> sysctls_from_js(Napi::Value given);

// openSocket(place, { stream, local?: { address, port }, remote?, dev, reusePort, only6, timeout?,
// background }) resolves with a descriptor (sockets/inet.h) that JavaScript takes with handOver(),
// or lets go of with close(). `timeout`: milliseconds for connecting, from now on. The process may
// end while one waits in the background.
std::unique_ptr<LaneJob> open_socket_job(const Napi::CallbackInfo& info);

// openPackets(place, link, protocol) resolves with a packet socket (sockets/packet.h), which is
// JavaScript's to keep; sendFrame(socket, bytes); receiveFrames(socket, most, bytes), one at a
// time, waits for some and resolves with { frames: [{ bytes, size, outgoing, time }], dropped };
// closePackets(socket) frees it, once what is under way has ended. Idempotent.
std::unique_ptr<LaneJob> open_packets_job(const Napi::CallbackInfo& info);
std::unique_ptr<LaneJob> send_frame_job(const Napi::CallbackInfo& info);
std::unique_ptr<PolledJob> receive_frames_job(const Napi::CallbackInfo& info);
void close_packets(Napi::Value socket);

// openTun(place, { name, tap, packetInfo, vnetHeader, multiQueue }, queues): resolves with the
// descriptors, to be let go of with close().
std::unique_ptr<LaneJob> open_tun_job(const Napi::CallbackInfo& info);

// The options of a tun or tap device. BadOption names what was wrong after `prefix`.
tun::Options tun_from_js(Napi::Value given, const std::string& prefix);

// ping(place, host, { source?, count, interval, timeout, size, ttl }); numbers checked by the
// caller.
std::unique_ptr<LaneJob> ping_job(const Napi::CallbackInfo& info);

// openWatch(place, types, bufferBytes, allNsid) resolves with a subscription, which is JavaScript's
// to keep.
std::unique_ptr<LaneJob> open_watch_job(const Napi::CallbackInfo& info);

// readWatch(subscription, most, idle, atOnce) waits until there is something to report, or, with
// atOnce, does not wait, and resolves with
// { events: [{ type, deleted, object, nsid? }], overrun, drained, gone }. One at a time. An idle
// one does not hold the process.
std::unique_ptr<PolledJob> read_watch_job(const Napi::CallbackInfo& info);

// openWatched(subscription): a descriptor of the namespace that is watched, whatever its name leads
// to by now. The caller lets go of it with close().
Napi::Value open_watched(Napi::Env env, Napi::Value subscription);

// closeWatch(subscription) frees it, once a reading that is under way has ended. Idempotent.
void close_watch(Napi::Value subscription);

// openNames(folder) resolves with a watch of names (netns/names_watch.h); awaitNames(watch, idle)
// once something may have changed, one at a time; an idle one does not hold the process.
// closeNames(watch) frees it, as closeWatch does.
std::unique_ptr<LaneJob> open_names_job(const Napi::CallbackInfo& info);
std::unique_ptr<PolledJob> await_names_job(const Napi::CallbackInfo& info);
void close_names(Napi::Value watch);

}  // namespace addon
