/**
 * Lightweight tunnels: what a route, one of its ways, or a nexthop wraps packets in. ip-route(8),
 * encap; linux/lwtunnel.h.
 *
 * What is left out are erspan's options of a tunnel's header, of whose like Linux 6.18 dies; geneve's
 * are read.
 */
import { invalidType } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'

/** One of these; a route's tunnel is of one kind. */
export interface Encap {
  mpls?: MplsEncap | undefined
  ip?: IpEncap | undefined
  ip6?: Ip6Encap | undefined
  seg6?: Seg6Encap | undefined
  seg6local?: Seg6LocalEncap | undefined
  rpl?: RplEncap | undefined
  ioam6?: Ioam6Encap | undefined
  xfrm?: XfrmEncap | undefined
  bpf?: BpfEncap | undefined
}

/** Labels to put before the packet (RFC 3032); needs the module `mpls_iptunnel`. */
export interface MplsEncap {
  /** The outermost first, each 0 to 1,048,575; at most 30 (MPLS_IPTUNNEL_DST). */
  labels: readonly number[]
  /** Time to live of the labels, 1 to 255. Default: the packet's (MPLS_IPTUNNEL_TTL). */
  ttl?: number | undefined
}

/** Options of the tunnel's header, of one kind (LWTUNNEL_IP_OPTS). */
export interface TunnelHeaderOptions {
  /** Vxlan's group policy: 32 bits, of which the lower 16 are the group. */
  vxlan?: { gbp: number } | undefined
}

/** The same as they are reported. */
export interface TunnelHeaderState extends TunnelHeaderOptions {
  /**
   * Geneve's (RFC 8926). They are refused when given: Linux 6.15 and later, 6.18.44 among them, dies of
   * them and leaves all of rtnetlink locked.
   */
  geneve?: { class: number; type: number; data: Uint8Array }[]
}

interface TunnelFlags {
  /** The tunnel's id: a VNI, a GRE key; 64 bits. Default 0 (LWTUNNEL_IP_ID). */
  id?: number | bigint | undefined
  /** Send a checksum (TUNNEL_CSUM). */
  csum?: boolean | undefined
  /** Send `id` as a key (TUNNEL_KEY). */
  key?: boolean | undefined
  /** Send sequence numbers (TUNNEL_SEQ). */
  seq?: boolean | undefined
  options?: TunnelHeaderOptions | undefined
}

/** For a link with `external`, such as vxlan, geneve or gre: what it sends with, over IPv4. */
export interface IpEncap extends TunnelFlags {
  /** The tunnel's other end (LWTUNNEL_IP_DST). */
  dst?: string | undefined
  /** This end. Default: the route's to `dst` (LWTUNNEL_IP_SRC). */
  src?: string | undefined
  /** 0 for the link's own (LWTUNNEL_IP_TTL). */
  ttl?: number | undefined
  /** (LWTUNNEL_IP_TOS) */
  tos?: number | undefined
}

/** The same over IPv6. */
export interface Ip6Encap extends TunnelFlags {
  /** The tunnel's other end (LWTUNNEL_IP6_DST). */
  dst?: string | undefined
  /** This end (LWTUNNEL_IP6_SRC). */
  src?: string | undefined
  /** 0 for the link's own (LWTUNNEL_IP6_HOPLIMIT). */
  hopLimit?: number | undefined
  /** The traffic class (LWTUNNEL_IP6_TC). */
  tc?: number | undefined
}

/** Segments on the way (RFC 8754). */
export interface Segments {
  /** IPv6 addresses in the order they are visited, at most 64. */
  segments: readonly string[]
  /** The number of the key to sign with, one that the kernel has (`ip sr hmac`). */
  hmac?: number | undefined
}

/** Sends packets along segments (SEG6_IPTUNNEL_SRH). */
export interface Seg6Encap extends Segments {
  /**
   * `inline` puts the header into an IPv6 packet, `encap` wraps the packet and `l2encap` the frame;
   * with `.red` the first segment is left out of the header (Linux 6.0).
   */
  mode: 'inline' | 'encap' | 'l2encap' | 'encap.red' | 'l2encap.red'
}

/** What becomes of packets to a segment that is this machine's own (RFC 8986). */
export interface Seg6LocalEncap {
  /** (SEG6_LOCAL_ACTION); not every kernel has each. */
  action:
    | 'End'
    | 'End.X'
    | 'End.T'
    | 'End.DX2'
    | 'End.DX6'
    | 'End.DX4'
    | 'End.DT6'
    | 'End.DT4'
    | 'End.DT46'
    | 'End.B6'
    | 'End.B6.Encaps'
    | 'End.BM'
    | 'End.S'
    | 'End.AS'
    | 'End.AM'
    | 'End.BPF'
  /** The table to look the next hop up in. */
  table?: number | undefined
  /** The table of the VRF to do so in; since Linux 5.11. */
  vrfTable?: number | undefined
  /** The next hop. */
  nh4?: string | undefined
  /** The IPv6 router to send to, of the actions that send to one (SEG6_LOCAL_NH6). */
  nh6?: string | undefined
  /** Links, by name or index. */
  iif?: LinkRef | undefined
  /** The link to send by, of the actions that send by one (SEG6_LOCAL_OIF). */
  oif?: LinkRef | undefined
  /** The segments that End.B6 and End.B6.Encaps add. End.B6 wants `::` as the last one, for the packet's own destination. */
  srh?: Segments | undefined
  /** Count packets; reported as `counters`; since Linux 5.13. */
  count?: boolean | undefined
  /** Of End and End.X: what is done at the last segments; `nextCsid` since Linux 6.1. */
  flavors?:
    | {
        psp?: boolean | undefined
        usp?: boolean | undefined
        usd?: boolean | undefined
        nextCsid?: boolean | undefined
        /** Of `nextCsid`: bits of the locator block, and of the node and function. */
        blockBits?: number | undefined
        functionBits?: number | undefined
      }
    | undefined
}

/** A source route for low-power networks (RFC 6554); the kernel has to have CONFIG_IPV6_RPL_LWTUNNEL. */
export interface RplEncap {
  /** IPv6 addresses in the order they are visited, at most 127 (RPL_IPTUNNEL_SRH). */
  segments: readonly string[]
}

/**
 * What nodes on the way are to write into the packet (RFC 9197); the kernel has to have
 * CONFIG_IPV6_IOAM6_LWTUNNEL.
 */
export interface Ioam6Encap {
  /**
   * `inline` puts the trace into the packet, `encap` wraps the packet, `auto` does the first to
   * packets of this machine's own and else the second. Default `inline` (IOAM6_IPTUNNEL_MODE).
   */
  mode?: 'inline' | 'encap' | 'auto' | undefined
  /** The wrapped packet's destination, which `encap` and `auto` need (IOAM6_IPTUNNEL_DST). */
  dst?: string | undefined
  /** Its source; since Linux 6.12. Default: the route's to `dst` (IOAM6_IPTUNNEL_SRC). */
  src?: string | undefined
  /** Of so many packets, `freqK`, 1 to 1,000,000; since Linux 6.2. Default 1 (IOAM6_IPTUNNEL_FREQ_N). */
  freqN?: number | undefined
  /** So many get a trace, 1 to `freqN`. Default 1 (IOAM6_IPTUNNEL_FREQ_K). */
  freqK?: number | undefined
  /** The trace to fill in (IOAM6_IPTUNNEL_TRACE). */
  trace: {
    /** Which data each node writes: 24 bits, the first the highest, as IOAM-Trace-Type has them. */
    type: number
    /** The namespace of node and data, 0 to 65,535, one that the kernel has (`ip ioam`). Default 0. */
    namespace?: number | undefined
    /** Room for the data, in bytes: a multiple of 4, at most 244. */
    size: number
  }
}

/** IPsec by an xfrm link with `external`; since Linux 6.1. */
export interface XfrmEncap {
  /** The interface id of the policies and states to use, from 1 (LWT_XFRM_IF_ID). */
  ifId: number
  /** The link that packets leave by (LWT_XFRM_LINK). */
  link?: LinkRef | undefined
}

/** A program of a `BpfEncap`. */
export interface EncapProgram {
  /**
   * Its descriptor, as bpf(2) returns it, which must stay open until the call has ended
   * (LWT_BPF_PROG_FD).
   */
  fd: number
  /** What it is reported as, 1 to 255 bytes (LWT_BPF_PROG_NAME). */
  name: string
}

/** Programs that packets of the route go through. */
export interface BpfEncap {
  /** For packets that come in; of type BPF_PROG_TYPE_LWT_IN (LWT_BPF_IN). */
  in?: EncapProgram | undefined
  /** For packets that go out; of type BPF_PROG_TYPE_LWT_OUT (LWT_BPF_OUT). */
  out?: EncapProgram | undefined
  /** For packets about to be sent, which it may change; of type BPF_PROG_TYPE_LWT_XMIT (LWT_BPF_XMIT). */
  xmit?: EncapProgram | undefined
  /** Bytes kept free before a packet for `xmit`, at most 256; not reported. Default 0 (LWT_BPF_XMIT_HEADROOM). */
  headroom?: number | undefined
}

/** As the kernel reports it: links by their index, ids as bigint, programs by their names. */
export interface EncapState {
  mpls?: MplsEncap
  ip?: Omit<IpEncap, 'id' | 'options'> & { id: bigint; options?: TunnelHeaderState }
  ip6?: Omit<Ip6Encap, 'id' | 'options'> & { id: bigint; options?: TunnelHeaderState }
  seg6?: Seg6Encap
  seg6local?: Omit<Seg6LocalEncap, 'iif' | 'oif' | 'count'> & {
    iif?: number
    oif?: number
    counters?: Record<'packets' | 'bytes' | 'errors', bigint>
  }
  rpl?: RplEncap
  ioam6?: Ioam6Encap
  xfrm?: Omit<XfrmEncap, 'link'> & { link?: number }
  bpf?: Partial<Record<'in' | 'out' | 'xmit', Omit<EncapProgram, 'fd'>>>
  /** A kind that this library does not know, by its number (LWTUNNEL_ENCAP_*). */
  unknown?: Record<string, Uint8Array>
}

/**
 * Refuses a program without its descriptor, as one is reported: no name leads to it, and the kernel does not
 * say what it lacks. `path` is what the encapsulation is called.
 */
export function checkPrograms(encap: Encap | undefined, path = 'encap'): void {
  const { in: first, out, xmit } = encap?.bpf ?? {}
  for (const [hook, program] of Object.entries({ in: first, out, xmit })) {
    if (typeof program !== 'object' || program === null || program.fd !== undefined) continue
    throw invalidType(`${path}.bpf.${hook}.fd`, 'the descriptor of the program', program.fd)
  }
}
