/**
 * Every option of every kind of link: values it takes, `ip link`'s words for them, and how
 * `ip -d -j link` shows them. The tests of kinds, one by one and at random, are made from it.
 */
import fc from 'fast-check'
import type { KindOptions, LinkKind, LinkPortOptions } from '../../../src/index.js'

export interface Option {
  /** Values to try one by one. */
  samples: readonly unknown[]
  /** Values to choose from at random. */
  values: fc.Arbitrary<unknown>
  /** How `ip link add` is told. Absent where iproute2 6.1 does not know the option. */
  words?: (value: never) => string
  /** What `ip -d -j` then shows. */
  shown?: (value: never) => object
  /** The other options that it cannot do without. */
  needs?: object
  /** The kernel does not report it. */
  unreported?: true
  /** The first kernel that knows it, where the tables say something else; others ignore it. */
  since?: string
}

export interface Kind {
  /** What stands with every option. */
  base: object
  words: string
  /** Words of `ip`'s that stand for a default of the library's, unless the option is given. */
  unless?: Record<string, string>
  options: Record<string, Option>
  /** Options chosen at random that do not stand together are mended. */
  mend?: (options: Record<string, unknown>) => Record<string, unknown>
}

type Options<Of> = { [Name in keyof Of]?: Option }

function number(
  word: string,
  key: string,
  [min, max]: [number, number],
  show = (v: number): unknown => v,
): Option {
  return {
    samples: [min, max],
    values: fc.integer({ min, max }),
    words: (value: number) => `${word} ${value}`,
    shown: (value: number) => ({ [key]: show(value) }),
  }
}

const hex = (value: number) => `0x${value.toString(16)}`

/** Whole seconds: how finely others are kept depends on the kernel's clock. */
const hundreds = (word: string, key: string, [min, max]: [number, number]): Option => ({
  ...number(word, key, [min, max]),
  values: fc.integer({ min: min / 100, max: max / 100 }).map((value) => value * 100),
})

const tos: Option = {
  ...number('tos', 'tos', [2, 255], hex),
  words: (value: number) => `tos ${hex(value)}`,
}

function bigint(word: string, key: string, min = 100, max = 30_000): Option {
  return {
    samples: [BigInt(min), BigInt(max)],
    values: fc.integer({ min: min / 100, max: max / 100 }).map((value) => BigInt(value) * 100n),
    words: (value: bigint) => `${word} ${value}`,
    shown: (value: bigint) => ({ [key]: Number(value) }),
  }
}

/** A word of `ip`'s for true, and one for false; shown only with the value named. */
function flag(on: string, off: string | undefined, shown: (value: boolean) => object): Option {
  const values = off === undefined ? [true] : [true, false]
  return {
    samples: values,
    values: fc.constantFrom(...values),
    words: (value: boolean) => (value ? on : (off ?? '')),
    shown,
  }
}

const when = (wanted: boolean, shown: object) => (value: boolean) => (value === wanted ? shown : {})

const oneOrZero = (word: string, key = word): Option =>
  flag(`${word} 1`, `${word} 0`, (value) => ({ [key]: value ? 1 : 0 }))

const onOrOff = (word: string, key = word): Option =>
  flag(`${word} on`, `${word} off`, (value) => ({ [key]: value }))

function named(
  word: string,
  key: string,
  names: readonly string[],
  show = (v: string): unknown => v,
): Option {
  return {
    samples: names,
    values: fc.constantFrom(...names),
    words: (value: string) => `${word} ${value}`,
    shown: (value: string) => ({ [key]: show(value) }),
  }
}

/** An option that iproute2 6.1 does not know. */
const newer = (samples: readonly unknown[], more: Partial<Option> = {}): Option => ({
  samples,
  values: fc.constantFrom(...samples),
  ...more,
})

const address4 = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 254 }))
  .map(([a, b]) => `192.0.${a}.${b}`)
const address6 = fc
  .integer({ min: 1, max: 0xffff })
  .map((value) => `2001:db8::${value.toString(16)}`)

function address(word: string, family: 4 | 6, key = word): Option {
  return {
    samples: family === 4 ? ['192.0.2.77'] : ['2001:db8::77'],
    values: family === 4 ? address4 : address6,
    words: (value: string) => `${word} ${value}`,
    shown: (value: string) => ({ [key]: value }),
  }
}

const mac = fc.integer({ min: 0, max: 0xffffff }).map(
  (value) =>
    `02:00:00:${value
      .toString(16)
      .padStart(6, '0')
      .replace(/(..)(?!$)/g, '$1:')}`,
)

const map = (word: string, key: string, most: number): Option => ({
  samples: [{ 1: 2 }, { 0: 5, 7: 1 }],
  values: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: most })), {
      selector: ([from]) => from,
      minLength: 1,
      maxLength: 4,
    })
    .map((entries) => Object.fromEntries(entries)),
  words: (value: Record<string, number>) =>
    `${word} ${Object.entries(value)
      .map(([from, to]) => `${from}:${to}`)
      .join(' ')}`,
  shown: (value: Record<string, number>) => ({
    [key]: Object.entries(value).map(([from, to]) => ({ from: Number(from), to })),
  }),
})

const ports: Option = {
  samples: [[32768, 61000]],
  values: fc
    .tuple(fc.integer({ min: 1, max: 30000 }), fc.integer({ min: 30001, max: 65535 }))
    .map((range) => range),
  words: ([low, high]: [number, number]) => `srcport ${low} ${high}`,
  shown: ([low, high]: [number, number]) => ({ port_range: { low, high } }),
}

const vxlan: Options<KindOptions['vxlan']> = {
  local: address('local', 4),
  dev: {
    samples: ['under'],
    values: fc.constant('under'),
    words: (value: string) => `dev ${value}`,
    shown: (value: string) => ({ link: value }),
  },
  dstPort: number('dstport', 'port', [1, 65535]),
  srcPortRange: ports,
  ttl: number('ttl', 'ttl', [1, 255]),
  ttlInherit: flag('ttl inherit', undefined, () => ({})),
  tos: tos,
  df: named('df', 'df', ['unset', 'set', 'inherit']),
  learning: flag('learning', 'nolearning', when(false, { learning: false })),
  ageing: number('ageing', 'ageing', [1, 4294967295]),
  limit: number('maxaddress', 'limit', [1, 4294967295]),
  proxy: flag('proxy', 'noproxy', when(true, { proxy: true })),
  rsc: flag('rsc', 'norsc', when(true, { rsc: true })),
  l2miss: flag('l2miss', 'nol2miss', when(true, { l2miss: true })),
  l3miss: flag('l3miss', 'nol3miss', when(true, { l3miss: true })),
  udpCsum: flag('udpcsum', 'noudpcsum', (value) => ({ udp_csum: value })),
  udpZeroCsum6Tx: flag('udp6zerocsumtx', 'noudp6zerocsumtx', (value) => ({
    udp_zero_csum6_tx: value,
  })),
  udpZeroCsum6Rx: flag('udp6zerocsumrx', 'noudp6zerocsumrx', (value) => ({
    udp_zero_csum6_rx: value,
  })),
  remCsumTx: flag('remcsumtx', 'noremcsumtx', when(true, { remcsum_tx: true })),
  remCsumRx: flag('remcsumrx', 'noremcsumrx', when(true, { remcsum_rx: true })),
  gbp: flag('gbp', undefined, () => ({ gbp: true })),
  remCsumNoPartial: newer([true]),
  localBypass: newer([true, false]),
  reservedBits: newer([0xf7ffffff0000000fn]),
  mcRoute: newer([true], { since: '4.0', unreported: true }),
}

const bridge: Options<KindOptions['bridge']> = {
  forwardDelay: hundreds('forward_delay', 'forward_delay', [200, 3000]),
  helloTime: hundreds('hello_time', 'hello_time', [100, 1000]),
  maxAge: hundreds('max_age', 'max_age', [600, 4000]),
  ageingTime: hundreds('ageing_time', 'ageing_time', [0, 100000]),
  stp: oneOrZero('stp_state'),
  priority: number('priority', 'priority', [0, 65535]),
  groupForwardMask: number('group_fwd_mask', 'group_fwd_mask', [8, 8], hex),
  groupAddress: {
    samples: ['01:80:c2:00:00:0e'],
    values: fc.constantFrom('01:80:c2:00:00:04', '01:80:c2:00:00:0e'),
    words: (value: string) => `group_address ${value}`,
    shown: (value: string) => ({ group_addr: value }),
  },
  stpMode: newer(['auto', 'user', 'kernel']),
  mcastRouter: number('mcast_router', 'mcast_router', [0, 2]),
  mcastSnooping: oneOrZero('mcast_snooping'),
  mcastQuerier: oneOrZero('mcast_querier'),
  mcastQueryUseIfaddr: oneOrZero('mcast_query_use_ifaddr'),
  mcastHashMax: {
    ...number('mcast_hash_max', 'mcast_hash_max', [512, 65536]),
    values: fc.constantFrom(512, 1024, 65536),
  },
  mcastLastMemberCount: number('mcast_last_member_count', 'mcast_last_member_cnt', [0, 1000]),
  mcastStartupQueryCount: number('mcast_startup_query_count', 'mcast_startup_query_cnt', [0, 1000]),
  mcastLastMemberInterval: bigint('mcast_last_member_interval', 'mcast_last_member_intvl'),
  mcastMembershipInterval: bigint('mcast_membership_interval', 'mcast_membership_intvl'),
  mcastQuerierInterval: bigint('mcast_querier_interval', 'mcast_querier_intvl'),
  mcastQueryInterval: bigint('mcast_query_interval', 'mcast_query_intvl'),
  mcastQueryResponseInterval: bigint('mcast_query_response_interval', 'mcast_query_response_intvl'),
  mcastStartupQueryInterval: bigint('mcast_startup_query_interval', 'mcast_startup_query_intvl'),
  mcastStats: oneOrZero('mcast_stats_enabled'),
  mcastIgmpVersion: number('mcast_igmp_version', 'mcast_igmp_version', [2, 3]),
  mcastMldVersion: number('mcast_mld_version', 'mcast_mld_version', [1, 2]),
  nfCallIptables: oneOrZero('nf_call_iptables'),
  nfCallIp6tables: oneOrZero('nf_call_ip6tables'),
  nfCallArptables: oneOrZero('nf_call_arptables'),
  noLinkLocalLearn: oneOrZero('no_linklocal_learn'),
  fdbMaxLearned: newer([77]),
  mdbOffloadFailNotify: newer([true, false]),
  fdbLocalVlan0: newer([true, false]),
}

const xfrm: Options<KindOptions['xfrm']> = {
  ifId: number('if_id', 'if_id', [1, 4294967295], hex),
  dev: { ...(vxlan.dev as Option), shown: () => ({}) },
  external: newer([true], { needs: { ifId: undefined } }),
}

const bareudp: Options<KindOptions['bareudp']> = {
  dstPort: number('dstport', 'dstport', [1, 65535]),
  etherType: named('ethertype', 'ethertype', ['ip', 'ipv6', 'mpls_uc', 'mpls_mc']),
  srcPortMin: number('srcportmin', 'srcportmin', [0, 65535]),
  multiProto: flag('multiproto', undefined, (value) => ({ multiproto: value })),
}

const vlanFlag = (word: string, shown: string): Option =>
  flag(`${word} on`, `${word} off`, (value) => (value ? { flags: [shown] } : {}))

const vlan: Options<KindOptions['vlan']> = {
  id: number('id', 'id', [1, 4094]),
  protocol: named('protocol', 'protocol', ['802.1Q', '802.1ad']),
  // ip shows all flags in one list: those of others would be in the way of a random choice.
  gvrp: { ...vlanFlag('gvrp', 'GVRP'), shown: () => ({}) },
  mvrp: { ...vlanFlag('mvrp', 'MVRP'), shown: () => ({}) },
  reorderHeader: {
    ...vlanFlag('reorder_hdr', 'REORDER_HDR'),
    shown: () => ({}),
    needs: { mvrp: true }, // where no flag is set, none is reported
  },
  looseBinding: { ...vlanFlag('loose_binding', 'LOOSE_BINDING'), shown: () => ({}) },
  bridgeBinding: { ...vlanFlag('bridge_binding', 'BRIDGE_BINDING'), shown: () => ({}) },
  ingressQos: map('ingress-qos-map', 'ingress_qos', 100),
  egressQos: map('egress-qos-map', 'egress_qos', 7),
}

const macvlan: Options<KindOptions['macvlan']> = {
  mode: named('mode', 'mode', ['private', 'vepa', 'bridge', 'passthru', 'source']),
  noPromisc: {
    ...flag('flag nopromisc', undefined, () => ({})),
    needs: { mode: 'passthru' },
  },
  macList: {
    samples: [['02:00:00:00:00:01']],
    values: fc.uniqueArray(mac, { minLength: 1, maxLength: 1 }),
    // ip sets a list only on a link that exists, by a flag word of its own at the end.
    words: ([value]: string[]) => `macaddr add ${value}`,
    shown: (value: string[]) => ({ macaddr_data: value }),
    needs: { mode: 'source' },
  },
  bcQueueLength: number('bcqueuelen', 'bcqueuelen', [0, 4294967295]),
  bcCutoff: newer([-1, 0, 2147483647], { needs: { mode: 'bridge' } }),
}

const ipvlan: Options<KindOptions['ipvlan']> = {
  mode: named('mode', 'mode', ['l2', 'l3', 'l3s']),
  private: flag('private', undefined, () => ({ private: true })),
  vepa: flag('vepa', undefined, () => ({ vepa: true })),
}

/** What counts only over IPv6. */
const over6 = { needs: { remote: '2001:db8::4' } }

const geneve: Options<KindOptions['geneve']> = {
  remote: { ...address('remote', 6, 'remote6'), samples: ['2001:db8::77'] },
  dstPort: number('dstport', 'port', [1, 65535]),
  ttl: number('ttl', 'ttl', [1, 255]),
  ttlInherit: flag('ttl inherit', undefined, () => ({})),
  tos,
  df: named('df', 'df', ['unset', 'set', 'inherit']),
  flowLabel: { ...number('flowlabel', 'label', [1, 0xfffff], hex), ...over6 },
  udpCsum: flag('udpcsum', 'noudpcsum', () => ({})),
  udpZeroCsum6Tx: { ...onOff6('tx'), ...over6 },
  udpZeroCsum6Rx: { ...onOff6('rx'), ...over6 },
  innerProtoInherit: flag('innerprotoinherit', undefined, () => ({ inner_proto_inherit: true })),
  srcPortRange: newer([[32768, 61000]]),
  groHint: newer([true]),
  local: newer(['192.0.2.1']),
}

function onOff6(way: 'tx' | 'rx'): Option {
  return flag(`udp6zerocsum${way}`, `noudp6zerocsum${way}`, (value) => ({
    [`udp_zero_csum6_${way}`]: value,
  }))
}

const dotted = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.')

const greCommon: Options<KindOptions['ip6gre'] & KindOptions['gre']> = {
  iKey: number('ikey', 'ikey', [1, 2147483647], dotted),
  oKey: number('okey', 'okey', [1, 2147483647], dotted),
  iSequence: flag('iseq', 'noiseq', when(true, { iseq: true })),
  oSequence: flag('oseq', 'nooseq', when(true, { oseq: true })),
  iChecksum: flag('icsum', 'noicsum', when(true, { icsum: true })),
  oChecksum: flag('ocsum', 'noocsum', when(true, { ocsum: true })),
  ttl: number('ttl', 'ttl', [1, 255]),
  fwMark: number('fwmark', 'fwmark', [1, 4294967295], hex),
}

const gre4: Options<KindOptions['gre']> = {
  ...(greCommon as Options<KindOptions['gre']>),
  local: address('local', 4),
  tos: tos,
  pmtuDiscovery: flag('pmtudisc', 'nopmtudisc', (value) => ({ pmtudisc: value })),
  ignoreDf: {
    ...flag('ignore-df', undefined, () => ({ ignore_df: true })),
    needs: { pmtuDiscovery: false },
  },
}

const gre6: Options<KindOptions['ip6gre']> = {
  ...(greCommon as Options<KindOptions['ip6gre']>),
  ttl: number('hoplimit', 'ttl', [1, 255]),
  local: address('local', 6),
  encapLimit: number('encaplimit', 'encap_limit', [0, 255]),
  noEncapLimit: flag('encaplimit none', undefined, () => ({ ip6_tnl_f_ign_encap_limit: true })),
  tclassInherit: flag('tclass inherit', undefined, () => ({ ip6_tnl_f_use_orig_tclass: true })),
  flowLabelInherit: flag('flowlabel inherit', undefined, () => ({
    ip6_tnl_f_use_orig_flowlabel: true,
  })),
  dscpInherit: flag('dscp inherit', undefined, () => ({ ip6_tnl_f_rcv_dscp_copy: true })),
  fwMarkInherit: flag('fwmark inherit', undefined, () => ({ ip6_tnl_f_use_orig_fwmark: true })),
  allowLocalRemote: flag(
    'allow-localremote',
    'noallow-localremote',
    when(true, { ip6_tnl_f_allow_local_remote: true }),
  ),
}

const ipip: Options<KindOptions['ipip']> = {
  local: address('local', 4),
  ttl: number('ttl', 'ttl', [1, 255]),
  tos: tos,
  pmtuDiscovery: flag('pmtudisc', 'nopmtudisc', (value) => ({ pmtudisc: value })),
  fwMark: number('fwmark', 'fwmark', [1, 4294967295], hex),
  mode: named('mode', 'proto', ['any', 'ipip', 'mplsip']),
}

const sit: Options<KindOptions['sit']> = {
  ...(ipip as Options<KindOptions['sit']>),
  mode: named('mode', 'proto', ['any', 'ipip', 'ip6ip', 'mplsip']),
  // ip sends a `ttl` in any case.
  pmtuDiscovery: newer([true, false]),
  isatap: flag('isatap', undefined, () => ({})),
  sixRdPrefix: newer(['2001:db8::'], { needs: { sixRdPrefixLength: 32 } }),
  sixRdRelayPrefix: newer(['192.0.0.0'], { needs: { sixRdRelayPrefixLength: 16 } }),
}

const { iKey, oKey, iSequence, oSequence, iChecksum, oChecksum, ...withoutGre } = gre6

const ip6tnl: Options<KindOptions['ip6tnl']> = {
  ...(withoutGre as Options<KindOptions['ip6tnl']>),
  mode: named('mode', 'proto', ['any', 'ipip6', 'ip6ip6']),
}

const vti = (family: 4 | 6): Options<KindOptions['vti']> => ({
  local: address('local', family),
  iKey: iKey as Option,
  oKey: oKey as Option,
  fwMark: ipip.fwMark as Option,
})

const hex16 = (value: bigint) => value.toString(16).padStart(16, '0')

const macsec: Options<KindOptions['macsec']> = {
  // ip takes it in front of all others.
  sci: {
    samples: [0x0200000000010001n, 0xfeffffffffffffffn],
    values: mac.map((address) => BigInt(`0x${address.replaceAll(':', '')}0005`)),
    words: (value: bigint) => `sci ${hex16(value)}`,
    shown: (value: bigint) => ({ sci: hex16(value) }),
  },
  port: {
    ...number('port', 'sci', [1, 65535], () => undefined),
    shown: () => ({}),
    unreported: true,
  },
  cipher: named('cipher', 'cipher_suite', ['gcm-aes-128', 'gcm-aes-256'], (cipher) =>
    cipher.toUpperCase(),
  ),
  icvLength: {
    ...number('icvlen', 'icv_len', [8, 16]),
    values: fc.constantFrom(8, 12, 13, 14, 15, 16), // what GCM takes
    shown: () => ({}),
  },
  encodingSa: { ...number('encodingsa', 'encoding_sa', [0, 3]), shown: () => ({}) },
  encrypt: onOrOff('encrypt'),
  protect: onOrOff('protect'),
  sendSci: onOrOff('send_sci', 'inc_sci'),
  endStation: { ...onOrOff('end_station', 'es'), needs: { sendSci: false }, shown: () => ({}) },
  scb: { ...onOrOff('scb'), needs: { sendSci: false } },
  replayProtect: {
    ...onOrOff('replay', 'replay_protect'),
    words: (value: boolean) => (value ? 'replay on window 32' : 'replay off'),
    needs: { window: 32 },
  },
  window: {
    samples: [32],
    values: fc.constant(32),
    // A word of `replayProtect`'s, without which it is not reported.
    words: () => '',
    needs: { replayProtect: true },
    unreported: true,
  },
  validation: named('validate', 'validation', ['disabled', 'check', 'strict']),
  offload: newer(['off']),
}

/** Of what says where a packet is from, one: it is sent, or follows from something else. */
function mendMacsec({ port, window, ...options }: Record<string, unknown>) {
  const { sci, endStation, scb, replayProtect, ...rest } = options
  const apart = endStation === true || scb === true || rest['sendSci'] === false
  return {
    ...(apart ? {} : sci === undefined ? { ...(port !== undefined && { port }) } : { sci }),
    ...rest,
    ...(apart && { sendSci: false }),
    ...(endStation === true ? { endStation } : scb === true ? { scb } : {}),
    ...(replayProtect === true && { replayProtect, window: 32 }),
  }
}

const hsr: Options<KindOptions['hsr']> = {
  // Reported by its index.
  interlink: newer(['third'], { unreported: true }),
  protocol: named('proto', 'proto', ['hsr', 'prp'], (name) => Number(name === 'prp')),
  version: {
    ...number('version', 'version', [0, 1]),
    shown: () => ({}),
    unreported: true,
  },
  supervisionAddress: {
    samples: ['01:15:4e:00:01:2a'],
    values: fc.constantFrom('01:15:4e:00:01:07', '01:15:4e:00:01:2a'),
    words: (value: string) => `supervision 0x${value.slice(-2)}`,
    shown: (value: string) => ({ supervision_addr: value }),
  },
}

const bond: Options<KindOptions['bond']> = {
  mode: named('mode', 'mode', [
    ...['balance-rr', 'active-backup', 'balance-xor', 'broadcast', '802.3ad'],
    ...['balance-tlb', 'balance-alb'],
  ]),
  miimon: number('miimon', 'miimon', [100, 100000]),
  upDelay: { ...number('updelay', 'updelay', [200, 200]), needs: { miimon: 100 } },
  downDelay: { ...number('downdelay', 'downdelay', [300, 300]), needs: { miimon: 100 } },
  peerNotifyDelay: {
    ...number('peer_notify_delay', 'peer_notify_delay', [400, 400]),
    needs: { miimon: 100 },
  },
  arpInterval: {
    ...number('arp_interval', 'arp_interval', [1, 10000]),
    needs: { mode: 'active-backup' },
  },
  arpIpTargets: {
    samples: [['192.0.2.1', '192.0.2.2']],
    values: fc.uniqueArray(address4, { minLength: 1, maxLength: 16 }),
    words: (value: string[]) => `arp_ip_target ${value.join(',')}`,
    shown: (value: string[]) => ({ arp_ip_target: value }),
    needs: { mode: 'active-backup' },
  },
  nsIp6Targets: {
    samples: [['2001:db8::1', '2001:db8::2']],
    values: fc.uniqueArray(address6, { minLength: 1, maxLength: 16 }),
    words: (value: string[]) => `ns_ip6_target ${value.join(',')}`,
    shown: (value: string[]) => ({ ns_ip6_target: value }),
    needs: { mode: 'active-backup' },
  },
  arpAllTargets: named('arp_all_targets', 'arp_all_targets', ['any', 'all']),
  arpMissedMax: newer([1, 255]),
  primaryReselect: {
    ...named('primary_reselect', 'primary_reselect', ['always', 'better', 'failure']),
    needs: { mode: 'active-backup' },
  },
  failOverMac: named('fail_over_mac', 'fail_over_mac', ['none', 'active', 'follow']),
  xmitHashPolicy: named('xmit_hash_policy', 'xmit_hash_policy', [
    ...['layer2', 'layer3+4', 'layer2+3', 'encap2+3', 'encap3+4', 'vlan+srcmac'],
  ]),
  resendIgmp: number('resend_igmp', 'resend_igmp', [0, 255]),
  peerNotifications: number('num_grat_arp', 'num_peer_notif', [0, 255]),
  allPortsActive: oneOrZero('all_slaves_active'),
  minLinks: number('min_links', 'min_links', [0, 100]),
  lpInterval: number('lp_interval', 'lp_interval', [1, 2147483647]),
  packetsPerPort: {
    ...number('packets_per_slave', 'packets_per_slave', [0, 65535]),
    needs: { mode: 'balance-rr' },
  },
  lacpRate: { ...named('lacp_rate', 'ad_lacp_rate', ['slow', 'fast']), needs: { mode: '802.3ad' } },
  lacpActive: {
    ...flag('lacp_active on', 'lacp_active off', (value) => ({
      ad_lacp_active: value ? 'on' : 'off',
    })),
    needs: { mode: '802.3ad' },
  },
  adSelect: named('ad_select', 'ad_select', ['stable', 'bandwidth', 'count']),
  adActorSystemPriority: {
    ...number('ad_actor_sys_prio', 'ad_actor_sys_prio', [1, 65535]),
    needs: { mode: '802.3ad' },
  },
  adUserPortKey: {
    ...number('ad_user_port_key', 'ad_user_port_key', [0, 1023]),
    needs: { mode: '802.3ad' },
  },
  adActorSystem: {
    samples: ['02:00:00:00:00:07'],
    values: mac,
    words: (value: string) => `ad_actor_system ${value}`,
    shown: (value: string) => ({ ad_actor_system: value }),
    needs: { mode: '802.3ad' },
  },
  tlbDynamicLb: { ...oneOrZero('tlb_dynamic_lb'), needs: { mode: 'balance-tlb' } },
  coupledControl: newer([false], { since: '6.1', needs: { mode: '802.3ad' } }),
  broadcastNeighbor: newer([true], { needs: { mode: '802.3ad' } }),
  lacpStrict: newer([true, false], { needs: { mode: '802.3ad' } }),
}

const erspanCommon: Options<KindOptions['erspan']> = {
  ttl: number('ttl', 'ttl', [1, 255]),
  tos: tos,
  sessionIndex: number('erspan', 'erspan_index', [1, 1048575]),
}

const ipvlanKind: Kind = {
  base: {},
  words: '',

  options: ipvlan as never,
  mend: withoutBoth('private', 'vepa'),
}

/** Encapsulation in UDP of any GRE tunnel; of kernels with the module fou. */
export const fou: Options<KindOptions['gre']> = {
  encapType: named('encap', 'encap', ['fou', 'gue'], (type) => ({ type })),
  encapSrcPort: number('encap-sport', 'encap', [1, 65535], (sport) => ({ sport })),
  encapDstPort: number('encap-dport', 'encap', [1, 65535], (dport) => ({ dport })),
  encapCsum: flag('encap-csum', 'noencap-csum', (csum) => ({ encap: { csum } })),
  encapCsum6: flag('encap-udp6-csum', 'noencap-udp6-csum', (csum6) => ({ encap: { csum6 } })),
  encapRemCsum: flag('encap-remcsum', 'noencap-remcsum', (remcsum) => ({ encap: { remcsum } })),
}

export const kinds: Partial<Record<LinkKind, Kind>> = {
  bareudp: {
    base: { dstPort: 6635, etherType: 'mpls_uc' },
    words: '',
    unless: { dstPort: 'dstport 6635', etherType: 'ethertype mpls_uc' },
    options: bareudp as never,
    mend: ({ multiProto, ...others }) =>
      ['ipv6', 'mpls_mc'].includes(others['etherType'] as string) || !multiProto
        ? others
        : { ...others, multiProto },
  },
  bond: { base: {}, words: '', options: bond as never, mend: mendBond },
  bridge: { base: {}, words: '', options: bridge as never },
  dummy: { base: {}, words: '', options: {} },
  erspan: {
    base: {
      remote: '192.0.2.2',
      iKey: 30,
      oKey: 30,
      iSequence: true,
      oSequence: true,
      version: 1,
      sessionIndex: 5,
    },
    words: 'remote 192.0.2.2 seq key 30 erspan_ver 1',
    unless: { sessionIndex: 'erspan 5' },
    options: erspanCommon as never,
  },
  geneve: {
    base: { vni: 42, remote: '192.0.2.4' },
    words: 'id 42',
    unless: { remote: 'remote 192.0.2.4' },
    options: geneve as never,
    mend: mendGeneve,
  },
  gre: {
    base: { remote: '192.0.2.2' },
    words: 'remote 192.0.2.2',
    options: gre4 as never,
    mend: mendGre,
  },
  gretap: {
    base: { remote: '192.0.2.2' },
    words: 'remote 192.0.2.2',
    options: gre4 as never,
    mend: mendGre,
  },
  hsr: {
    base: { slave1: 'under', slave2: 'under2' },
    words: 'slave1 under slave2 under2',
    options: hsr as never,
    mend: ({ version, ...others }) =>
      others['protocol'] === 'prp' || version === undefined ? others : { ...others, version },
  },
  ifb: { base: {}, words: '', options: {} },
  ipip: {
    base: { remote: '192.0.2.2' },
    words: 'remote 192.0.2.2',
    unless: { mode: 'mode ipip' },
    options: ipip as never,
    mend: mendIpip,
  },
  ip6tnl: {
    base: { remote: '2001:db8::9' },
    words: 'remote 2001:db8::9',
    unless: { mode: 'mode any' },
    options: ip6tnl as never,
    mend: mendGre,
  },
  macsec: { base: {}, words: '', options: macsec as never, mend: mendMacsec },
  nlmon: { base: {}, words: '', options: {} },
  sit: {
    base: { remote: '192.0.2.2' },
    words: 'remote 192.0.2.2',
    unless: { mode: 'mode ip6ip', ttl: 'ttl 64' },
    options: sit as never,
    mend: mendIpip,
  },
  vcan: { base: {}, words: '', options: {} },
  vti: { base: { remote: '192.0.2.2' }, words: 'remote 192.0.2.2', options: vti(4) as never },
  vti6: { base: { remote: '2001:db8::9' }, words: 'remote 2001:db8::9', options: vti(6) as never },
  ip6erspan: {
    base: {
      remote: '2001:db8::9',
      iKey: 30,
      oKey: 30,
      iSequence: true,
      oSequence: true,
      version: 1,
      sessionIndex: 5,
    },
    words: 'remote 2001:db8::9 seq key 30 erspan_ver 1',
    unless: { sessionIndex: 'erspan 5' },
    options: { ttl: gre6.ttl, sessionIndex: erspanCommon.sessionIndex } as never,
  },
  ip6gre: {
    base: { remote: '2001:db8::9' },
    words: 'remote 2001:db8::9',
    options: gre6 as never,
    mend: mendGre,
  },
  ip6gretap: {
    base: { remote: '2001:db8::9' },
    words: 'remote 2001:db8::9',
    options: gre6 as never,
    mend: mendGre,
  },
  ipvlan: ipvlanKind,
  ipvtap: ipvlanKind,
  macvlan: { base: {}, words: '', options: macvlan as never, mend: mendMacvlan },
  macvtap: { base: {}, words: '', options: macvlan as never, mend: mendMacvlan },
  vlan: {
    base: { id: 5 },
    words: '',
    unless: { id: 'id 5' },

    options: vlan as never,
    mend: (options) => ('reorderHeader' in options ? { ...options, mvrp: true } : options),
  },
  vrf: {
    base: { table: 10 },
    words: 'table 10',
    options: { table: number('table', 'table', [1, 4294967295]) },
  },
  vxlan: {
    base: { vni: 42, remote: '192.0.2.4' },
    words: 'id 42 remote 192.0.2.4',
    unless: { dstPort: 'dstport 4789' },
    options: vxlan as never,
    mend: withoutBoth('ttl', 'ttlInherit'),
  },
  wireguard: { base: {}, words: '', options: {} },
  xfrm: {
    base: { ifId: 7 },
    words: '',
    unless: { ifId: 'if_id 7' },
    options: xfrm as never,
  },
}

/** The options of a port of a bridge, told to `ip link set ... type bridge_slave`. */
export const bridgePort: Options<LinkPortOptions['bridgePort']> = {
  priority: number('priority', 'priority', [0, 63]),
  cost: number('cost', 'cost', [1, 65535]),
  hairpin: onOrOff('hairpin'),
  guard: onOrOff('guard'),
  rootBlock: onOrOff('root_block'),
  mcastFastLeave: onOrOff('mcast_fast_leave', 'fastleave'),
  learning: onOrOff('learning'),
  flood: onOrOff('flood'),
  mcastFlood: onOrOff('mcast_flood'),
  bcastFlood: onOrOff('bcast_flood'),
  mcastToUnicast: onOrOff('mcast_to_unicast'),
  proxyArp: onOrOff('proxy_arp'),
  proxyArpWifi: onOrOff('proxy_arp_wifi'),
  neighSuppress: onOrOff('neigh_suppress'),
  vlanTunnel: onOrOff('vlan_tunnel'),
  isolated: onOrOff('isolated'),
  locked: onOrOff('locked'),
  groupForwardMask: number('group_fwd_mask', 'group_fwd_mask', [8, 8], hex),
  mcastRouter: number('mcast_router', 'multicast_router', [0, 2]),
  mcastEhtHostsLimit: newer([7]),
  mcastMaxGroups: newer([9]),
  neighVlanSuppress: newer([true, false]),
  neighForwardGrat: newer([true, false]),
}

/** Of two options that share a word of ip's, one goes. */
function withoutBoth(first: string, second: string) {
  return (options: Record<string, unknown>) => {
    if (options[first] === undefined) return options
    const { [second]: _, ...rest } = options
    return rest
  }
}

function mendGeneve(options: Record<string, unknown>): Record<string, unknown> {
  const one = withoutBoth('ttl', 'ttlInherit')(options)
  const six = ['flowLabel', 'udpZeroCsum6Tx', 'udpZeroCsum6Rx'].some((name) => name in one)
  const { udpCsum: _, ...rest } = one // of IPv4
  return six || 'remote' in one ? { ...over6.needs, ...rest } : one
}

function mendGre(options: Record<string, unknown>): Record<string, unknown> {
  const one = withoutBoth('encapLimit', 'noEncapLimit')(options)
  const two = withoutBoth('fwMark', 'fwMarkInherit')(one)
  return two['ignoreDf'] === true ? { ...two, pmtuDiscovery: false } : two
}

/** A `ttl` turns path MTU discovery on. */
function mendIpip({ ttl, ...others }: Record<string, unknown>): Record<string, unknown> {
  return others['pmtuDiscovery'] === false || ttl === undefined ? others : { ...others, ttl }
}

function mendMacvlan(options: Record<string, unknown>): Record<string, unknown> {
  const { mode, noPromisc, macList, ...rest } = options
  if (mode === 'passthru' && noPromisc !== undefined) return { ...rest, mode, noPromisc }
  if (mode === 'source' && macList !== undefined) return { ...rest, mode, macList }
  return mode === undefined ? rest : { ...rest, mode }
}

/** Keeps what stands with the mode, and of two ways to watch the ports one. */
function mendBond(options: Record<string, unknown>): Record<string, unknown> {
  const { mode = 'balance-rr' } = options
  const entries = Object.entries(options).filter(([name]) => {
    const needs = (bond as Record<string, Option>)[name]?.needs as { mode?: string } | undefined
    return needs?.mode === undefined || needs.mode === mode
  })
  const kept = Object.fromEntries(entries)
  const { miimon, upDelay, downDelay, peerNotifyDelay, arpInterval, ...rest } = kept
  if (arpInterval !== undefined) return { ...rest, arpInterval }
  const delays = { upDelay, downDelay, peerNotifyDelay }
  const given = Object.entries(delays).filter(([, value]) => value !== undefined)
  return given.length === 0
    ? { ...rest, ...(miimon !== undefined && { miimon }) }
    : { ...rest, miimon: 100, ...Object.fromEntries(given) }
}
