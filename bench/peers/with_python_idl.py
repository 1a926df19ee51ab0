"""The OVSDB workloads with Open vSwitch's Python IDL: with_python_idl.py WORKLOAD COUNT.

Prints { seconds, bytes }; bytes where something stays in memory.
"""

import gc
import json
import os
import socket
import sys
import time

import ovs.db.idl
import ovs.json
import ovs.jsonrpc
import ovs.poller
import ovs.stream

remote = os.environ["OVSDB_REMOTE"]


def resident():
    gc.collect()
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def schema():
    error, stream = ovs.stream.Stream.open_block(ovs.stream.Stream.open(remote))
    assert not error, os.strerror(error)
    rpc = ovs.jsonrpc.Connection(stream)
    request = ovs.jsonrpc.Message.create_request("get_schema", ["Open_vSwitch"])
    error, reply = rpc.transact_block(request)
    assert not error, os.strerror(error)
    rpc.close()
    return reply.result


def idl_of(register):
    helper = ovs.db.idl.SchemaHelper(schema_json=schema())
    register(helper)
    idl = ovs.db.idl.Idl(remote, helper)
    while not idl.has_ever_connected():
        step(idl)
    return idl


def step(idl):
    if not idl.run():
        poller = ovs.poller.Poller()
        idl.wait(poller)
        poller.block()


def copy(count):
    before = resident()
    began = time.process_time()
    idl = idl_of(lambda helper: helper.register_all())
    seconds = time.process_time() - began
    assert len(idl.tables["Interface"].rows) == count // 2
    return {"seconds": seconds, "bytes": resident() - before}


def transact(count):
    idl = idl_of(lambda helper: helper.register_columns("Queue", ["dscp"]))
    sent, pending = 0, []
    began = time.monotonic()
    while sent < count or pending:
        while sent < count and len(pending) < 64:
            transaction = ovs.db.idl.Transaction(idl)
            transaction.insert(idl.tables["Queue"]).dscp = sent % 64
            pending.append(transaction)
            sent += 1
            transaction.commit()
        step(idl)
        incomplete = ovs.db.idl.Transaction.INCOMPLETE
        pending = [each for each in pending if each.commit() == incomplete]
    return {"seconds": time.monotonic() - began}


def long_reply():
    """Its text."""
    with socket.socket(socket.AF_UNIX) as server:
        server.connect(remote[len("unix:"):])
        select = {"op": "select", "table": "Interface", "where": []}
        request = {"method": "transact", "params": ["Open_vSwitch", select], "id": 1}
        end = {"method": "echo", "params": [], "id": "end"}
        server.sendall((json.dumps(request) + json.dumps(end)).encode())
        text = b""
        while b'"id":"end"' not in text[-100:]:
            text += server.recv(1 << 20)
    return text[:text.rindex(b"{")].decode()


def take(count, pieces):
    text = long_reply()
    began = time.process_time()
    for _ in range(count):
        parser = ovs.json.Parser()
        for at in range(0, len(text), pieces):
            parser.feed(text[at:at + pieces])
        assert isinstance(parser.finish(), dict)
    return {"seconds": time.process_time() - began}


workloads = {
    "ovsdb-reply": lambda count: take(count, 65536),
    "ovsdb-trickle": lambda count: take(count, 64),
    "ovsdb-copy": copy,
    "ovsdb-transact": transact,
}

print(json.dumps(workloads[sys.argv[1]](int(sys.argv[2]))))
