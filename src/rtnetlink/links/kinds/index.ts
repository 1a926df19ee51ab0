/** The kinds of links, each in a file of its own, as the tables of cpp/rtnetlink/kinds are. */
import type { Bond, BondPort } from './bond.js'
import type { Bridge, BridgePort } from './bridge.js'
import type { Dummy } from './dummy.js'
import { type Geneve, geneveRules } from './geneve.js'
import { type Erspan, type Gre, greRules, type Ip6erspan, type Ip6gre, ip6greRules } from './gre.js'
import type { Ifb } from './ifb.js'
import { type Ipvlan, ipvlanRules } from './ipvlan.js'
import { type Macvlan, macvlanRules } from './macvlan.js'
import { type Netkit, netkitRules } from './netkit.js'
import type { KindRules } from './rules.js'
import { type Tun, tunRules } from './tun.js'
import { type Veth, vethRules } from './veth.js'
import { type VlanDevice, vlanRules } from './vlan.js'
import { type Vrf, type VrfPort, vrfRules } from './vrf.js'
import { type Vxlan, vxlanRules } from './vxlan.js'
import { type Xfrm, xfrmRules } from './xfrm.js'

/** The options that each kind of link has of its own, under the kind's name. */
export interface KindOptions {
  bond: Bond
  bridge: Bridge
  dummy: Dummy
  erspan: Erspan
  geneve: Geneve
  gre: Gre
  gretap: Gre
  ifb: Ifb
  ip6erspan: Ip6erspan
  ip6gre: Ip6gre
  ip6gretap: Ip6gre
  ipvlan: Ipvlan
  ipvtap: Ipvlan
  macvlan: Macvlan
  macvtap: Macvlan
  netkit: Netkit
  tun: Tun
  veth: Veth
  vlan: VlanDevice
  vrf: Vrf
  vxlan: Vxlan
  xfrm: Xfrm
}

/** A kind of virtual link, as the kernel calls it (IFLA_INFO_KIND). */
export type LinkKind = keyof KindOptions

/** Kinds that are stacked on another link. */
export type StackedKind = 'ipvlan' | 'ipvtap' | 'macvlan' | 'macvtap' | 'vlan'

/** Kinds that send what they carry by others, to another host. */
export type TunnelKind =
  | 'erspan'
  | 'geneve'
  | 'gre'
  | 'gretap'
  | 'ip6erspan'
  | 'ip6gre'
  | 'ip6gretap'
  | 'vxlan'

/** Kinds whose links come in pairs. */
export type PairedKind = 'netkit' | 'veth'

/** The options of a port, by the kind of the link it is a port of. */
export interface LinkPortOptions {
  bondPort: BondPort
  bridgePort: BridgePort
  vrfPort: VrfPort
}

const rules: Partial<Record<LinkKind, KindRules>> = {
  bond: { later: true },
  bridge: { later: true },
  erspan: greRules,
  geneve: geneveRules,
  gre: greRules,
  gretap: greRules,
  ip6erspan: ip6greRules,
  ip6gre: ip6greRules,
  ip6gretap: ip6greRules,
  ipvlan: ipvlanRules,
  ipvtap: ipvlanRules,
  macvlan: macvlanRules,
  macvtap: macvlanRules,
  netkit: netkitRules,
  tun: tunRules,
  veth: vethRules,
  vlan: vlanRules,
  vrf: vrfRules,
  vxlan: vxlanRules,
  xfrm: xfrmRules,
}

/** What is to be said of a kind beside its table. */
export const rulesOf = (kind: string): KindRules => rules[kind as LinkKind] ?? {}
