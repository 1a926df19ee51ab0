/** The kinds of links, each in a file of its own, as the tables of cpp/rtnetlink/kinds are. */
import type { Bond, BondPort } from './bond.js';
import type { Bridge, BridgePort } from './bridge.js';
import type { Dummy } from './dummy.js';
import { type Geneve } from './geneve.js';
import { type Erspan, type Gre, type Ip6erspan, type Ip6gre } from './gre.js';
import type { Ifb } from './ifb.js';
import { type Ipvlan } from './ipvlan.js';
import { type Macvlan } from './macvlan.js';
import { type Netkit } from './netkit.js';
import type { KindRules } from './rules.js';
import { type Tun } from './tun.js';
import { type Veth } from './veth.js';
import { type VlanDevice } from './vlan.js';
import { type Vrf, type VrfPort } from './vrf.js';
import { type Vxlan } from './vxlan.js';
import { type Xfrm } from './xfrm.js';
/** The options that each kind of link has of its own, under the kind's name. */
export interface KindOptions {
    bond: Bond;
    bridge: Bridge;
    dummy: Dummy;
    erspan: Erspan;
    geneve: Geneve;
    gre: Gre;
    gretap: Gre;
    ifb: Ifb;
    ip6erspan: Ip6erspan;
    ip6gre: Ip6gre;
    ip6gretap: Ip6gre;
    ipvlan: Ipvlan;
    ipvtap: Ipvlan;
    macvlan: Macvlan;
    macvtap: Macvlan;
    netkit: Netkit;
    tun: Tun;
    veth: Veth;
    vlan: VlanDevice;
    vrf: Vrf;
    vxlan: Vxlan;
    xfrm: Xfrm;
}
/** A kind of virtual link, as the kernel calls it (IFLA_INFO_KIND). */
export type LinkKind = keyof KindOptions;
/** Kinds that are stacked on another link. */
export type StackedKind = 'ipvlan' | 'ipvtap' | 'macvlan' | 'macvtap' | 'vlan';
/** Kinds that send what they carry by others, to another host. */
export type TunnelKind = 'erspan' | 'geneve' | 'gre' | 'gretap' | 'ip6erspan' | 'ip6gre' | 'ip6gretap' | 'vxlan';
/** Kinds whose links come in pairs. */
export type PairedKind = 'netkit' | 'veth';
/** The options of a port, by the kind of the link it is a port of. */
export interface LinkPortOptions {
    bondPort: BondPort;
    bridgePort: BridgePort;
    vrfPort: VrfPort;
}
/** What is to be said of a kind beside its table. */
export declare const rulesOf: (kind: string) => KindRules;
