import type { KindRules } from './rules.js'

/**
 * What all GRE tunnels can be told (RFC 2784 and 2890, ip-link(8) "IPIP, SIT Type Support" and the
 * sections after it). Each member is an attribute of linux/if_tunnel.h, IFLA_GRE_*, or a bit of
 * one, named beside it. Those marked (fixed) cannot be changed after the link was created.
 */
interface AnyGre {
  /** The address to send from, of the tunnel's own family (LOCAL). */
  local?: string | undefined
  /** The other end, of the same family (REMOTE). */
  remote?: string | undefined
  /** The device to send through: given by name or index, reported by index (LINK). */
  dev?: string | number | undefined
  /** Key of received packets (IKEY). */
  iKey?: number | undefined
  /** Key of sent packets (OKEY). */
  oKey?: number | undefined
  /** Received packets have a key. Default true where `iKey` is given (IFLAGS, GRE_KEY). */
  iKeyed?: boolean | undefined
  /** Sent packets have a key. Default true where `oKey` is given (OFLAGS, GRE_KEY). */
  oKeyed?: boolean | undefined
  /** Received packets must come in order (IFLAGS, GRE_SEQ). */
  iSequence?: boolean | undefined
  /** Number sent packets (OFLAGS, GRE_SEQ). */
  oSequence?: boolean | undefined
  /** Received packets must have a checksum (IFLAGS, GRE_CSUM). */
  iChecksum?: boolean | undefined
  /** Sent packets have a checksum (OFLAGS, GRE_CSUM). */
  oChecksum?: boolean | undefined
  /** Time to live of the outer packet; 0 takes the inner packet's. Default 0 over IPv4, 64 over IPv6 (TTL). */
  ttl?: number | undefined
  /** Firewall mark of the outer packet (FWMARK). */
  fwMark?: number | undefined
  /** A UDP header around it all: foo over UDP, or generic UDP encapsulation (ENCAP_TYPE). */
  encapType?: 'none' | 'fou' | 'gue' | undefined
  /** Its UDP checksum over IPv4 (ENCAP_FLAGS, CSUM). */
  encapCsum?: boolean | undefined
  /** Its UDP checksum over IPv6. Default true of tunnels over IPv6 (ENCAP_FLAGS, CSUM6). */
  encapCsum6?: boolean | undefined
  /** Its remote checksum offload (ENCAP_FLAGS, REMCSUM). */
  encapRemCsum?: boolean | undefined
  /** Its UDP port to send from, 0 for one chosen by flow (ENCAP_SPORT). */
  encapSrcPort?: number | undefined
  /** Its UDP port to send to (ENCAP_DPORT). */
  encapDstPort?: number | undefined
  /** Key and remote come with each packet, from routes, tc or Open vSwitch (COLLECT_METADATA; fixed). */
  external?: boolean | undefined
}

/** A GRE tunnel over IPv4: `gre` carries IP packets, `gretap` Ethernet frames. */
export interface Gre extends AnyGre {
  /** Type of service of the outer packet; 1 inherits the inner one's (TOS). */
  tos?: number | undefined
  /** Path MTU discovery. Default true (PMTUDISC). */
  pmtuDiscovery?: boolean | undefined
  /** Fragment although the inner packet forbids it; not with `pmtuDiscovery` (IGNORE_DF). */
  ignoreDf?: boolean | undefined
}

/** A GRE tunnel over IPv6: `ip6gre` carries IP packets, `ip6gretap` Ethernet frames. */
export interface Ip6gre extends AnyGre {
  /** Traffic class and flow label of the outer packet, as in its header: 0 to 0xfffffff (FLOWINFO). */
  flowInfo?: number | undefined
  /** Encapsulations that are allowed within this one. Default 4 (ENCAP_LIMIT). */
  encapLimit?: number | undefined
  /** Send no such limit (FLAGS, IGN_ENCAP_LIMIT). The options of FLAGS are set together. */
  noEncapLimit?: boolean | undefined
  /** Take the traffic class from the inner packet (FLAGS, USE_ORIG_TCLASS). */
  tclassInherit?: boolean | undefined
  /** Take the flow label from the inner packet (FLAGS, USE_ORIG_FLOWLABEL). */
  flowLabelInherit?: boolean | undefined
  /** Give a received packet the outer one's DSCP (FLAGS, RCV_DSCP_COPY). */
  dscpInherit?: boolean | undefined
  /** Take the firewall mark from the inner packet (FLAGS, USE_ORIG_FWMARK). */
  fwMarkInherit?: boolean | undefined
  /** The remote may be an address of this host; since Linux 4.20 (FLAGS, ALLOW_LOCAL_REMOTE). */
  allowLocalRemote?: boolean | undefined
}

/** What mirroring tunnels have besides (ip-link(8) "erspan"). */
interface AnyErspan {
  /** Version of the header, 0 to 2; 1 and 2 have the options below (ERSPAN_VER; fixed). */
  version?: number | undefined
  /** With version 1, the mirrored port, 0 to 1,048,575 (ERSPAN_INDEX). */
  sessionIndex?: number | undefined
  /** With version 2, which of a port's packets are mirrored (ERSPAN_DIR). */
  direction?: 'ingress' | 'egress' | undefined
  /** With version 2, the mirroring engine, 0 to 63 (ERSPAN_HWID). */
  hardwareId?: number | undefined
}

/** A tunnel of mirrored packets over IPv4. */
export interface Erspan extends Gre, AnyErspan {}
/** A tunnel of mirrored packets over IPv6. */
export interface Ip6erspan extends Ip6gre, AnyErspan {}

export const greRules: KindRules = { prepare, below: true }

export const ip6greRules: KindRules = {
  // What ip-link(8) tells the kernel, whose own defaults let no packet be encapsulated again.
  prepare: (data: Ip6gre) => ({ ttl: 64, encapLimit: 4, encapCsum6: true, ...prepare(data) }),
  below: true,
}

/** A key counts only where the flags tell of it. */
function prepare(data: AnyGre): AnyGre {
  return {
    ...(data.iKey !== undefined && { iKeyed: true }),
    ...(data.oKey !== undefined && { oKeyed: true }),
    ...Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)),
  }
}
