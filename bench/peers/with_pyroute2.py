"""The workloads with pyroute2: with_pyroute2.py WORKLOAD COUNT. Prints {"seconds": ...}."""

import json
import sys
import time

from pyroute2 import IPRoute, NetNS, netns


def address4(number):
    return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"


def veth(ip, count):
    for i in range(count):
        ip.link("add", ifname=f"a{i}", kind="veth", peer=f"b{i}")


def veth_netns(ip, count):
    with NetNS("far") as far:
        for i in range(count):
            peer = {"ifname": f"b{i}", "net_ns_fd": "far"}
            ip.link("add", ifname=f"a{i}", kind="veth", peer=peer, state="up")
            index = ip.link_lookup(ifname=f"a{i}")[0]
            ip.addr("add", index=index, address=address4(4 * i + 1), prefixlen=30)
            index = far.link_lookup(ifname=f"b{i}")[0]
            far.link("set", index=index, state="up")
            far.addr("add", index=index, address=address4(4 * i + 2), prefixlen=30)


def vxlan(ip, count):
    for i in range(count):
        ip.link(
            "add",
            ifname=f"vx{i}",
            kind="vxlan",
            vxlan_id=i + 1,
            vxlan_group="10.0.0.1",
            vxlan_port=4789,
        )


def bearer(ip, number):
    return ip.link_lookup(ifname=f"a{number // 100}")[0]


def add_address4(ip, count):
    for i in range(count):
        if i % 100 == 0:
            index = bearer(ip, i)
        ip.addr("add", index=index, address=address4(i), prefixlen=32)


def add_address6(ip, count):
    for i in range(count):
        if i % 100 == 0:
            index = bearer(ip, i)
        address = f"fd00::{i >> 16:x}:{i & 0xffff:x}"
        ip.addr("add", index=index, address=address, prefixlen=128, flags=2)  # IFA_F_NODAD


def fdb(ip, count):
    index = ip.link_lookup(ifname="vx0")[0]
    for i in range(count):
        mac = f"02:00:00:{i >> 16 & 255:02x}:{i >> 8 & 255:02x}:{i & 255:02x}"
        ip.fdb("append", ifindex=index, lladdr=mac, dst="10.0.0.1")


def set_up(ip, count):
    for i in range(count):
        ip.link("set", index=ip.link_lookup(ifname=f"a{i}")[0], state="up")


def get(ip, count):
    for _ in range(count):
        ip.link("get", ifname="lo")


def dump(ip, count):
    for _ in range(count):
        assert len(list(ip.get_links())) >= 5000


def delete_one(ip, count):
    for i in range(count):
        ip.link("del", ifname=f"a{i}")


def namespaces(_, count):
    for i in range(count):
        netns.create(f"n{i}")
        netns.remove(f"n{i}")


workloads = {
    "veth": veth,
    "veth-netns": veth_netns,
    "vxlan": vxlan,
    "address4": add_address4,
    "address6": add_address6,
    "fdb": fdb,
    "set": set_up,
    "get": get,
    "dump": dump,
    "delete-one": delete_one,
    "netns": namespaces,
}

workload, count = workloads[sys.argv[1]], int(sys.argv[2])
with IPRoute() as ip:
    began = time.monotonic()
    workload(ip, count)
    print(json.dumps({"seconds": time.monotonic() - began}))
