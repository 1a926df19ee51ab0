/**
 * Options of filters and of their actions, with tc's words for them: what tests try of each. What stands in one
 * list is about the same; of each list one at most goes with those of others.
 */
import { type Choice, together } from './qdiscs.js'

export interface FilterKind {
  kind: string
  protocol: string
  /** Where the kernel does not choose it. */
  handle?: [number, string]
  /** What it cannot be without. */
  base?: Choice
  choices: readonly (readonly Choice[])[]
}

const mac = '02:00:00:00:00:01'
const digits = '000102030405060708090a0b0c0d0e0f'
const ones = 'f'.repeat(32)
/** Where a chain of options leads is about the packet: of any protocol. */
const anywhere: readonly (readonly Choice[])[] = [
  [
    [{ dstMac: mac }, `dst_mac ${mac}`],
    [{ dstMac: `${mac}/ff:ff:ff:00:00:00` }, `dst_mac ${mac}/ff:ff:ff:00:00:00`],
  ],
  [
    [{ srcMac: mac }, `src_mac ${mac}`],
    [{ srcMac: `${mac}/01:00:00:00:00:00` }, `src_mac ${mac}/01:00:00:00:00:00`],
  ],
  [
    [{ ctState: { tracked: true, established: true, new: false } }, 'ct_state +trk+est-new'],
    [
      { ctState: { tracked: true, invalid: true, reply: false, related: false } },
      'ct_state +trk+inv-rpl-rel',
    ],
  ],
  [
    [{ ctZone: 5 }, 'ct_zone 5'],
    [{ ctZone: { value: 5, mask: 15 } }, 'ct_zone 5/15'],
  ],
  [
    [{ ctMark: 5 }, 'ct_mark 5'],
    [{ ctMark: { value: 5, mask: 255 } }, 'ct_mark 5/255'],
  ],
  [
    [{ ctLabels: digits }, `ct_label ${digits}/${ones}`],
    [{ ctLabels: `${digits}/${digits}` }, `ct_label ${digits}/${digits}`],
  ],
  [[{ encKeyId: 77 }, 'enc_key_id 77']],
  [
    [{ encDstIp: '192.0.2.1' }, 'enc_dst_ip 192.0.2.1'],
    [
      { encSrcIp: '192.0.2.0/24', encDstIp: '198.51.100.1' },
      'enc_src_ip 192.0.2.0/24 enc_dst_ip 198.51.100.1',
    ],
    [
      { encSrcIp: '2001:db8::1', encDstIp: '2001:db8:1::/48' },
      'enc_src_ip 2001:db8::1 enc_dst_ip 2001:db8:1::/48',
    ],
  ],
  [[{ encDstPort: 4789 }, 'enc_dst_port 4789']],
  [
    [{ encTos: 16 }, 'enc_tos 16'],
    [{ encTos: { value: 16, mask: 252 } }, 'enc_tos 16/fc'],
  ],
  [[{ encTtl: 64 }, 'enc_ttl 64']],
  [
    [
      {
        encOptions: { geneve: [{ class: 0x102, type: 0x34, data: Uint8Array.of(5, 6, 7, 8) }] },
        encOptionsMask: {
          geneve: [{ class: 0xffff, type: 0xff, data: Uint8Array.of(255, 255, 255, 255) }],
        },
      },
      'geneve_opts 0102:34:05060708/ffff:ff:ffffffff',
    ],
  ],
  [[{ classId: '1:10' }, 'classid 1:10']],
]

const addresses: readonly (readonly Choice[])[] = [
  [
    [{ srcIp: '192.0.2.1' }, 'src_ip 192.0.2.1'],
    [{ srcIp: '192.0.0.0/8' }, 'src_ip 192.0.0.0/8'],
  ],
  [[{ dstIp: '198.51.100.0/24' }, 'dst_ip 198.51.100.0/24']],
  [
    [{ ipTos: 16 }, 'ip_tos 16'],
    [{ ipTos: { value: 16, mask: 252 } }, 'ip_tos 16/fc'],
  ],
  [
    [{ ipTtl: 64 }, 'ip_ttl 64'],
    [{ ipTtl: { value: 64, mask: 192 } }, 'ip_ttl 64/c0'],
  ],
  [
    [{ fragment: { any: true, first: false } }, 'ip_flags frag/nofirstfrag'],
    [{ fragment: { any: false } }, 'ip_flags nofrag'],
  ],
]

const ports = (protocol: string): readonly (readonly Choice[])[] => [
  [
    [{ [`${protocol}Src`]: 80 }, 'src_port 80'],
    [{ [`${protocol}Src`]: { value: 80, mask: 0xff0 } }, 'src_port 80/0xff0'],
    [{ srcPorts: [80, 90] }, 'src_port 80-90'],
  ],
  [
    [{ [`${protocol}Dst`]: 443 }, 'dst_port 443'],
    [{ dstPorts: [1000, 2000] }, 'dst_port 1000-2000'],
  ],
]

const flower = (protocol: string, choices: FilterKind['choices'], base?: Choice): FilterKind => ({
  kind: 'flower',
  protocol,
  choices,
  ...(base && { base }),
})

export const filters: Record<string, FilterKind> = {
  matchall: {
    kind: 'matchall',
    protocol: 'all',
    base: [{ classId: '1:1' }, 'classid 1:1'], // tc sends nothing, and the kernel takes none, of a bare one
    choices: [[[{ classId: '1:10' }, 'classid 1:10']]],
  },
  flower: flower('all', anywhere),
  'flower ip': flower('ip', addresses),
  'flower tcp': flower(
    'ip',
    [
      ...ports('tcp'),
      [
        [{ tcpFlags: 2 }, 'tcp_flags 2'],
        [{ tcpFlags: { value: 2, mask: 18 } }, 'tcp_flags 2/12'],
      ],
    ],
    [{ ipProto: 'tcp' }, 'ip_proto tcp'],
  ),
  'flower udp': flower('ipv6', ports('udp'), [{ ipProto: 'udp' }, 'ip_proto udp']),
  'flower sctp': flower('ip', ports('sctp'), [{ ipProto: 'sctp' }, 'ip_proto sctp']),
  'flower icmp': flower(
    'ip',
    [
      [
        [{ icmpType: 8 }, 'type 8'],
        [{ icmpType: { value: 8, mask: 12 } }, 'type 8/12'],
      ],
      [[{ icmpCode: 1 }, 'code 1']],
    ],
    [{ ipProto: 'icmp' }, 'ip_proto icmp'],
  ),
  'flower ipv6': flower('ipv6', [
    [
      [{ srcIp: '2001:db8::1' }, 'src_ip 2001:db8::1'],
      [{ srcIp: '2001:db8::/32' }, 'src_ip 2001:db8::/32'],
    ],
    [[{ dstIp: '2001:db8:1::/48' }, 'dst_ip 2001:db8:1::/48']],
    [[{ ipTtl: 255 }, 'ip_ttl 255']],
  ]),
  'flower icmpv6': flower(
    'ipv6',
    [[[{ icmp6Type: 135 }, 'type 135']], [[{ icmp6Code: 0 }, 'code 0']]],
    [{ ipProto: 'ipv6-icmp' }, 'ip_proto icmpv6'],
  ),
  'flower arp': flower('arp', [
    [
      [{ arpOperation: 'request' }, 'arp_op request'],
      [{ arpOperation: 'reply' }, 'arp_op reply'],
    ],
    [[{ arpSrcIp: '192.0.2.0/24' }, 'arp_sip 192.0.2.0/24']],
    [[{ arpDstIp: '192.0.2.1' }, 'arp_tip 192.0.2.1']],
    [[{ arpSrcMac: mac }, `arp_sha ${mac}`]],
    [[{ arpDstMac: `${mac}/ff:ff:ff:ff:ff:00` }, `arp_tha ${mac}/ff:ff:ff:ff:ff:00`]],
  ]),
  'flower mpls': flower('mpls_uc', [
    [
      [
        { mplsLabel: 5, mplsTc: 3, mplsBos: 1, mplsTtl: 64 },
        'mpls_label 5 mpls_tc 3 mpls_bos 1 mpls_ttl 64',
      ],
      [
        {
          mplsStack: [
            { depth: 1, label: 100, tc: 4, bos: 0, ttl: 10 },
            { depth: 2, label: 200 },
          ],
        },
        'mpls lse depth 1 label 100 tc 4 bos 0 ttl 10 lse depth 2 label 200',
      ],
    ],
  ]),
  'flower 802.1Q': flower(
    '802.1Q',
    [
      [[{ vlanPriority: 3 }, 'vlan_prio 3']],
      [
        [{ vlanEthType: 'ip' }, 'vlan_ethtype ip'],
        [
          {
            vlanEthType: '802.1Q',
            ...{ cvlanId: 7, cvlanPriority: 2, cvlanEthType: 'ipv6' },
          },
          'vlan_ethtype 802.1q cvlan_id 7 cvlan_prio 2 cvlan_ethtype ipv6',
        ],
      ],
    ],
    [{ vlanId: 5 }, 'vlan_id 5'],
  ),
  fw: {
    kind: 'fw',
    protocol: 'ip',
    handle: [6, '6'],
    base: [{ classId: '1:10' }, 'classid 1:10'],
    choices: [],
  },
  u32: {
    kind: 'u32',
    protocol: 'ip',
    base: [
      { match: [{ value: 0xc000_0200, mask: 0xffff_ff00, offset: 16 }] },
      'match u32 0xc0000200 0xffffff00 at 16',
    ],
    choices: [
      [
        [
          {
            match: [
              { value: 0xc000_0200, mask: 0xffff_ff00, offset: 16 },
              { value: 80, mask: 0xffff, offset: 20, fromNext: true },
            ],
          },
          'match u32 80 0xffff at nexthdr+20',
        ],
      ],
      [[{ classId: '1:10' }, 'classid 1:10']],
    ],
  },
}

/** What kernels from 6.1 on, and hardware, have: for the encoder alone. */
export const rareFilters: Record<string, FilterKind> = {
  'flower offloaded': flower('all', [
    [
      [{ skipHw: true }, 'skip_hw'],
      [{ skipSw: true }, 'skip_sw'],
    ],
    [[{ vlanCount: 2 }, 'num_of_vlans 2']],
    [[{ indev: 'lo' }, 'indev lo']],
    [
      [
        { encOptions: { vxlan: { gbp: 0x101 } }, encOptionsMask: { vxlan: { gbp: 0xffff_ffff } } },
        'vxlan_opts 257/4294967295',
      ],
      [
        {
          encOptions: { erspan: { version: 1, index: 9 } },
          encOptionsMask: { erspan: { version: 255, index: 4_294_967_295 } },
        },
        'erspan_opts 1:9:0:0/255:4294967295:0:0',
      ],
      [
        {
          encOptions: { erspan: { version: 2, direction: 1, hwid: 6 } },
          encOptionsMask: { erspan: { version: 255, direction: 1, hwid: 63 } },
        },
        'erspan_opts 2:0:1:6/255:0:1:63',
      ],
      [
        {
          encOptions: { gtp: { pduType: 1, qfi: 9 } },
          encOptionsMask: { gtp: { pduType: 255, qfi: 255 } },
        },
        'gtp_opts 01:09/ff:ff',
      ],
    ],
  ]),
  'flower ppp_ses': flower('ppp_ses', [
    [[{ pppoeSession: 5 }, 'pppoe_sid 5']],
    [[{ pppProtocol: 0x21 }, 'ppp_proto ip']],
  ]),
  'matchall offloaded': {
    kind: 'matchall',
    protocol: 'all',
    choices: [
      [
        [{ skipHw: true, classId: '1:10' }, 'skip_hw classid 1:10'],
        [{ skipSw: true, classId: '1:10' }, 'skip_sw classid 1:10'],
      ],
    ],
  },
  'fw masked': {
    kind: 'fw',
    protocol: 'ip',
    handle: [6, '6/0xff'],
    base: [{ mask: 255 }, ''],
    choices: [[[{ classId: '1:10' }, 'classid 1:10']], [[{ indev: 'lo' }, 'indev lo']]],
  },
  // With CONFIG_CLS_U32_MARK alone.
  'u32 mark': {
    kind: 'u32',
    protocol: 'ip',
    choices: [
      [[{ mark: { value: 5, mask: 255 }, classId: '1:10' }, 'match mark 5 255 classid 1:10']],
    ],
  },
  'u32 tables': {
    kind: 'u32',
    protocol: 'ip',
    choices: [
      [
        [{ divisor: 4 }, 'divisor 4'],
        [
          { table: 0x0010_2000, match: [{ value: 0, mask: 0, offset: 0 }] },
          'ht 1:2: match u32 0 0',
        ],
        [
          {
            link: 0x0010_0000,
            match: [{ value: 0, mask: 0, offset: 0 }],
            next: { at: 0, mask: 0xf00, shift: 6, eat: true, hashAt: 12, hashMask: 0xff00 },
          },
          'match u32 0 0 link 1: offset at 0 mask 0f00 shift 6 eat hashkey mask 0x0000ff00 at 12',
        ],
        [
          { match: [{ value: 0, mask: 0, offset: 0 }], skipHw: true, indev: 'lo' },
          'match u32 0 0 indev lo skip_hw',
        ],
        [{ match: [{ value: 0, mask: 0, offset: 0 }], skipSw: true }, 'match u32 0 0 skip_sw'],
      ],
    ],
  },
}

/** The action's options, and tc's words. */
type ActionChoice = Choice

const of =
  (kind: string) =>
  (options: object, words: string): ActionChoice => [{ [kind]: options }, `${kind} ${words}`]

const gact = of('gact')
const mirred = of('mirred')
const police = of('police')
const vlan = of('vlan')
const tunnel = of('tunnel_key')
const skbedit = of('skbedit')
const csum = of('csum')
const ct = of('ct')
const pedit = (options: object, words: string): ActionChoice => [
  { pedit: options },
  `pedit ex ${words}`,
]

const set = { src: '192.0.2.1', dst: '192.0.2.2' }
const setWords = 'set src_ip 192.0.2.1 dst_ip 192.0.2.2'
const limit = { rate: 1e6, burst: 10_000, mtu: 1600 }
const limitWords = 'rate 1mbit burst 10000 mtu 1600'

/** Each by its kind; `lo` is a link that is everywhere. */
export const actionChoices: Record<string, readonly ActionChoice[]> = {
  gact: [
    gact({ control: 'drop' }, 'drop'),
    gact({ control: 'shot' }, 'drop'),
    gact({ control: 'ok' }, 'ok'),
    gact({}, 'pass'),
    gact({ control: 'pipe' }, 'pipe'),
    gact({ control: 'continue' }, 'continue'),
    gact({ control: 'reclassify' }, 'reclassify'),
    gact({ control: 'goto chain 5' }, 'goto chain 5'),
    gact(
      { control: 'pass', chance: { type: 'determ', every: 10, control: 'drop' } },
      'pass random determ drop 10',
    ),
    gact({ control: 'drop', chance: { every: 3, control: 'pass' } }, 'drop random netrand pass 3'),
  ],
  mirred: [
    mirred({ link: 'lo' }, 'egress redirect dev lo'),
    mirred({ link: 'lo', action: 'egress mirror' }, 'egress mirror dev lo'),
    mirred({ link: 'lo', action: 'ingress redirect' }, 'ingress redirect dev lo'),
    mirred({ link: 'lo', action: 'ingress mirror', control: 'pass' }, 'ingress mirror dev lo pass'),
  ],
  police: [
    police({ ...limit }, `${limitWords} drop`),
    police({ ...limit, exceed: 'pass' }, `${limitWords} pass`),
    police({ ...limit, exceed: 'drop', conform: 'pipe' }, `${limitWords} conform-exceed drop/pipe`),
    police({ ...limit, peakRate: 2e6 }, `${limitWords} peakrate 2mbit drop`),
    police({ ...limit, overhead: 24 }, `${limitWords} overhead 24 drop`),
    police({ ...limit, mpu: 64 }, `${limitWords} mpu 64 drop`),
    police(
      { packetRate: 1000, packetBurst: 50, mtu: 1600 },
      'pkts_rate 1000 pkts_burst 50 mtu 1600 drop',
    ),
  ],
  vlan: [
    vlan({ action: 'pop' }, 'pop'),
    vlan({ action: 'push', vid: 5 }, 'push id 5'),
    vlan(
      { action: 'push', vid: 5, protocol: '802.1ad', priority: 3 },
      'push id 5 protocol 802.1ad priority 3',
    ),
    vlan({ action: 'modify', vid: 7, control: 'pass' }, 'modify id 7 pass'),
    vlan({ action: 'pop_eth' }, 'pop_eth'),
    vlan(
      { action: 'push_eth', dstMac: mac, srcMac: '02:00:00:00:00:02' },
      `push_eth dst_mac ${mac} src_mac 02:00:00:00:00:02`,
    ),
  ],
  tunnel_key: [
    tunnel({ action: 'release' }, 'unset'),
    tunnel({ action: 'set', ...set, keyId: 5 }, `${setWords} id 5`),
    tunnel(
      { action: 'set', ...set, keyId: 5, dstPort: 4789, tos: 16, ttl: 64, noChecksum: true },
      `${setWords} id 5 dst_port 4789 tos 16 ttl 64 nocsum`,
    ),
    tunnel(
      { action: 'set', src: '2001:db8::1', dst: '2001:db8::2', keyId: 7, control: 'pass' },
      'set src_ip 2001:db8::1 dst_ip 2001:db8::2 id 7 pass',
    ),
    tunnel(
      { action: 'set', ...set, keyId: 5, options: { vxlan: { gbp: 257 } } },
      `${setWords} id 5 vxlan_opts 257`,
    ),
    tunnel(
      {
        action: 'set',
        ...set,
        keyId: 5,
        options: { geneve: [{ class: 0x102, type: 0x34, data: Uint8Array.of(5, 6, 7, 8) }] },
      },
      `${setWords} id 5 geneve_opts 0102:34:05060708`,
    ),
    tunnel(
      { action: 'set', ...set, keyId: 5, options: { erspan: { version: 1, index: 9 } } },
      `${setWords} id 5 erspan_opts 1:9:0:0`,
    ),
    tunnel(
      {
        action: 'set',
        ...set,
        keyId: 5,
        options: { erspan: { version: 2, direction: 1, hwid: 6 } },
      },
      `${setWords} id 5 erspan_opts 2:0:1:6`,
    ),
  ],
  skbedit: [
    skbedit({ priority: '1:10' }, 'priority 1:10'),
    skbedit({ mark: 5 }, 'mark 5'),
    skbedit({ mark: { value: 5, mask: 255 } }, 'mark 5/255'),
    skbedit({ queue: 3 }, 'queue_mapping 3'),
    skbedit({ packetType: 'host' }, 'ptype host'),
    skbedit({ packetType: 'otherhost', control: 'pass' }, 'ptype otherhost pass'),
    skbedit({ inheritDsfield: true }, 'inheritdsfield'),
  ],
  pedit: [
    pedit(
      { keys: [{ header: 'ip4', offset: 8, value: 0x3f00_0000, mask: 0xff00_0000 }] },
      'munge ip ttl set 63 pipe',
    ),
    pedit(
      {
        keys: [{ header: 'ip4', command: 'add', offset: 8, value: 0xff00_0000, mask: 0xff00_0000 }],
      },
      'munge ip ttl add 255 pipe',
    ),
    pedit(
      {
        keys: [
          { header: 'tcp', offset: 0, value: 80, mask: 0xffff },
          { header: 'ip6', offset: 4, value: 63, mask: 255 },
        ],
        control: 'pass',
      },
      'munge tcp dport set 80 munge ip6 hoplimit set 63 pass',
    ),
    pedit(
      {
        keys: [
          { header: 'eth', offset: 0, value: 0x0200_0000 },
          { header: 'eth', offset: 4, value: 0x0001_0000, mask: 0xffff_0000 },
        ],
      },
      `munge eth dst set ${mac} pipe`,
    ),
    pedit(
      { keys: [{ header: 'udp', offset: 0, value: 0x0050_0000, mask: 0xffff_0000 }] },
      'munge udp sport set 80 pipe',
    ),
  ],
  csum: [
    csum({ ipv4: true, tcp: true, udp: true }, 'ip4h and tcp and udp pipe'),
    csum(
      { icmp: true, igmp: true, udplite: true, sctp: true, control: 'pass' },
      'icmp and igmp and udplite and sctp pass',
    ),
  ],
  ct: [
    ct({}, ''),
    ct({ clear: true, control: 'continue' }, 'clear continue'),
    ct({ zone: 5, nat: true }, 'zone 5 nat pipe'),
    ct({ commit: true, zone: 5, mark: 6 }, 'commit zone 5 mark 6/0xffffffff'),
    ct({ commit: true, force: true, mark: { value: 6, mask: 255 } }, 'commit force mark 6/255'),
    ct({ commit: true, labels: `${digits}/${ones}` }, `commit label ${digits}/${ones}`),
    ct(
      { commit: true, nat: true, natSrc: true, natMin: '192.0.2.1', natMax: '192.0.2.9' },
      'commit nat src addr 192.0.2.1-192.0.2.9 pipe',
    ),
    ct(
      {
        ...{ commit: true, nat: true, natDst: true, natMin: '192.0.2.1', natMax: '192.0.2.1' },
        ...{ natPortMin: 1000, natPortMax: 2000 },
      },
      'commit nat dst addr 192.0.2.1 port 1000-2000 pipe',
    ),
  ],
}

export interface Wanted {
  protocol: string
  options: object
  handle?: number
  words: string
}

export const wantedOf = (
  { kind, protocol, handle, base }: FilterKind,
  choices: readonly Choice[],
): Wanted => {
  const [options, words] = together([...(base === undefined ? [] : [base]), ...choices])
  return {
    protocol,
    options: { [kind]: options },
    words: `${handle ? `handle ${handle[1]} ` : ''}${kind} ${words}`,
    ...(handle && { handle: handle[0] }),
  }
}

/** A filter that every kernel has, with these actions. */
export const withActions = (choices: readonly Choice[]): Wanted => ({
  protocol: 'ip',
  options: {
    u32: {
      match: [{ value: 0, mask: 0, offset: 0 }],
      actions: choices.map(([options]) => options),
    },
  },
  words: `u32 match u32 0 0 ${choices.map(([, words]) => `action ${words}`).join(' ')}`,
})
