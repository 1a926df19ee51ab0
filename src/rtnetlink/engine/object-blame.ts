/**
 * Which option of an object a request was refused for, where the kernel's verdict does not point at one: by what
 * the kernel says, or, where it says nothing, by its code. As for links (blame.ts), a row names an option of what
 * was refused already.
 */

import { errnoName } from '../../addon/errno.js'
import type { Facts } from '../../addon/types.js'
import { isNoStations } from './mac.js'

/** Options that may be meant: the first of them that is given is named. */
type Suspects = readonly string[]

/** What the kernel says. */
const spoken: readonly (readonly [says: RegExp, ...options: Suspects])[] = [
  [/link address/, 'mac'],
  [/NTF_\* flag/, 'managed', 'externValidated', 'externLearn'],
  [/auto join/, 'autoJoin'],
  [/Cannot assign multicast|: Invalid address$/, 'address'],

  [/DSCP/, 'dscp'],
  [/dsfield|\btos\b/, 'tos'],
  [/[Ff]low label/, 'flowLabel', 'flowLabelMask'],
  [/sport/, 'sport'],
  [/dport/, 'dport'],
  [/uid range/, 'uidRange'],
  [/goto/, 'goto'],

  [/host scope|Invalid scope/, 'scope', 'type'],
  [/[Gg]ateway/, 'via', 'multipath', 'dev'],
  [/prefsrc|Invalid source address/, 'src'],
  [/congestion/, 'metrics.congctl'],
  [/RTA_FLOW/, 'realms'],
  [/platform_labels|FIRST_UNRESERVED/, 'label'],
  [/[Ll]abel/, 'as', 'multipath', 'encap', 'label'],
  [/if_id must be set/, 'encap.xfrm', 'multipath'],
  [/MPLS_IPTUNNEL/, 'encap.mpls', 'multipath'],
  [/lwt|[Ee]ncapsulation|vrftable/, 'encap', 'multipath'],
  [/[Hh]ardware statistics/, 'hwStats'],
  [/family for group/, 'family'],
  [/fdb nexthop/, 'fdb'],
  [/buckets/, 'resilient', 'groupType'],
  [/nexthop id|used twice|weight|nexthop_grp/, 'group', 'multipath', 'nexthopId'],

  [/NH_ID/, 'nexthopId'],
  [/must be permanent/, 'state'],
  [/VID must/, 'vid'],
  [/Port net device|not a bridge port|host groups/, 'port', 'link'],
  [/Ethernet devices|MDB operations|not a vxlan device|different bridge/, 'link'],
  [/not a (valid )?bridge/, 'bridge', 'link'],
  [/reserved bit/, 'externValidated', 'managed'],
  [/tunnel flag/, 'vni'],
  [/Source list/, 'sourceList'],
  [/INCLUDE with an empty/, 'filterMode'],
  [/source address/, 'source'],
  // Of qdiscs the kind, by its own option.
  [
    /[Qq]disc kind|[Qq]disc name/,
    'kind',
    'netem',
    'tbf',
    'htb',
    'fq',
    'fq_codel',
    'cake',
    'prio',
    'sfq',
  ],
  // Of filters, likewise; of their actions no more than that it is one of them.
  [/classifier not found|filter kind/, 'kind', 'matchall', 'flower', 'fw', 'u32', 'bpf'],
  [
    /TC action|tc action/,
    ...['matchall', 'flower', 'fw', 'u32', 'bpf'].map((kind) => `${kind}.actions`),
  ],
  [/[Dd]ivisor|hash buckets/, 'u32.divisor'],
  [/[Ll]ink handle|Link hash table|linking to root/, 'u32.link'],
  [/node flags/, 'u32.skipHw'],
  [/address mismatch|node id|root node/, 'handle', 'u32.table'],
  [/[Hh]ash table/, 'u32.table', 'handle', 'u32.divisor'],
  [/[Ff]ilter chain|chain index/, 'chain'],
  [/filter handle/, 'handle', 'priority'],
  [/Protocol mismatch/, 'protocol', 'priority'],
  [/priority\/protocol|priority and protocol/, 'priority', 'protocol'],
  [/Specified class|Class doesn't support|Qdisc doesn't exist/, 'parent', 'link'],
  [/Filter already exists/, 'handle', 'priority'],
  [/Change of blocks/, 'ingressBlock', 'egressBlock'],
  [/Ingress block/, 'ingressBlock'],
  [/Egress block/, 'egressBlock'],
  [/hw-tc-offload/, 'htb'],
  [/specified classid|parent class|Parent Qdisc|classful|classes/, 'parent'],
  [/Exclusivity flag|NLM_F_REPLACE|duplicate parent|minor handle/, 'handle', 'parent', 'link'],
  [/entry group|Group address|remote group/, 'group'],
]

/** What it says of an option that is not given. */
const missing: readonly (readonly [says: RegExp, option: string])[] = [
  [/No link layer address given/, 'mac'],
]

/** What is meant by a code, where the kernel says nothing. */
export type Coded = Readonly<Record<string, Suspects>>

/** By its code, of any object: of what is there already, what it is known by. */
const coded: Coded = {
  EADDRNOTAVAIL: ['address', 'local'],
  EBUSY: ['seenReply', 'assured', 'fixedTimeout', 'confirmed'],
  EAFNOSUPPORT: ['dst', 'via'],
  EEXIST: [
    ...[
      'original',
      'address',
      'dst',
      'mac',
      'id',
      'vni',
      'vid',
      'destination',
      'classId',
      'parent',
      'handle',
    ],
    'link',
  ],
  EHOSTUNREACH: ['via', 'multipath', 'dev'],
  EINVAL: [
    ...['autoJoin', 'encap', 'multipath', 'mac', 'vlan', 'mcastIgmpVersion', 'mcastMldVersion'],
    ...['original', 'reply'],
  ],
  ENETUNREACH: ['via', 'multipath', 'dev'],
  ENOSPC: ['labels'],
  ENOTSUP: ['master', 'bridge', 'self', 'encap', 'mac', 'link', 'helper'],
}

/** The option, of those that the caller gave. `own` is what codes mean of such objects alone. */
export function objectAtFault(
  options: object,
  { errno, message = '' }: Pick<Facts, 'errno' | 'message'>,
  own: Coded = {},
): string | undefined {
  const code = errnoName(errno)
  const suspects =
    message === ''
      ? (own[code] ?? coded[code])
      : (rowOf(spoken, message)?.slice(1) as Suspects | undefined)
  const isMeant = (path: string) => {
    const value = options[path.split('.')[0] as never]
    // Entries of stations have any other.
    const isFine = path === 'mac' && message === '' && code !== 'EEXIST' && !isNoStations(value)
    return value !== undefined && !isFine
  }
  return suspects?.find(isMeant) ?? rowOf(missing, message)?.[1]
}

const rowOf = <Row extends readonly [says: RegExp, ...options: Suspects]>(
  rows: readonly Row[],
  message: string,
) => rows.find(([says]) => says.test(message))
