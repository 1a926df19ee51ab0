/** All objects that are not links: each file of this folder describes some. */
import { description as address } from './address.js'
import { description as encap } from './encap.js'
import { description as filter } from './filter.js'
import { description as linkMove } from './link-move.js'
import { description as mdb } from './mdb.js'
import { description as mpls } from './mpls.js'
import { description as mst } from './mst.js'
import { description as neighbor } from './neighbor.js'
import { description as nexthop } from './nexthop.js'
import { description as nsid } from './nsid.js'
import { description as qdisc } from './qdisc.js'
import { description as route } from './route.js'
import { description as rule } from './rule.js'
import { description as trafficClass } from './traffic-class.js'
import { description as vf } from './vf.js'
import { description as vlan } from './vlan.js'
import { description as vni } from './vni.js'

export const descriptions = [
  ...[address, route, encap, nexthop, rule, neighbor],
  ...[mdb, vlan, vni, mpls, mst, nsid, vf, linkMove, qdisc, trafficClass, filter],
] as const
