import { addressV4, addressV6 } from './address.js'
import { cni } from './cni.js'
import { fdb, fdbCold } from './fdb.js'
import { importing } from './import.js'
import { deleteAll, deleteOne, dump, get, set } from './link.js'
import { netns } from './netns.js'
import { nftables, nftablesCold, sandbox } from './nftables.js'
import { oneShot } from './one-shot.js'
import { machines, portAmongMany, ports, portsAtOnce, portsInOne } from './openvswitch.js'
import { ovsdbCopy, ovsdbReply, ovsdbTransact, ovsdbTrickle } from './ovsdb.js'
import { veth, vethCold, vethNetns } from './veth.js'
import { vxlan } from './vxlan.js'
import type { Workload } from './workload.js'

export const workloads: readonly Workload[] = [
  importing,
  vethCold,
  fdbCold,
  veth,
  vethNetns,
  vxlan,
  addressV4,
  addressV6,
  fdb,
  set,
  get,
  dump,
  deleteOne,
  deleteAll,
  netns,
  ports,
  portAmongMany,
  portsAtOnce,
  portsInOne,
  machines,
  oneShot,
  cni,
  nftables,
  nftablesCold,
  sandbox,
  ovsdbReply,
  ovsdbTrickle,
  ovsdbCopy,
  ovsdbTransact,
]
