/** The library on a bridge with few ports: `with-few-ports.ts WORKLOAD COUNT`. Prints { seconds }. */
import { connectOvs } from 'ovs-netlink'
import { addPortsTo, fewPortsVariable } from '../workloads/openvswitch.js'

const [, , , operations] = process.argv
const count = Number(operations)

const ovs = await connectOvs({ remote: process.env[fewPortsVariable] ?? '' })
await addPortsTo(ovs, { first: count, count: Math.min(count, 200) })
const began = performance.now()
await addPortsTo(ovs, { first: 0, count })
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000 }))
