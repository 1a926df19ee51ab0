/** Who may open connections to a container: how that is asked for, and what a table has of it. */
import { getLink, getSysctl } from 'ovs-netlink'
import type { Rule, TableDefinition } from 'ovs-netlink/nftables'
import { linkTo } from './chained.js'
import { byFamily, type ContainerAddress, type Family, families, partByFamily } from './family.js'
import { invalid, type Json } from './json.js'
import { CniError } from './protocol.js'
import type { Part } from './shared-table.js'

const policies = ['open', 'same-bridge', 'isolated'] as const
type Policy = (typeof policies)[number]

/** What is of other backends than nftables. */
const refused = ['iptablesAdminChainName', 'firewalldZone'] as const

export function policyIn(json: Json): Policy {
  const backend = json['backend'] ?? 'nftables'
  if (backend !== 'nftables') throw invalid('backend', 'nftables', backend)
  for (const name of refused) {
    if (json[name] !== undefined) throw invalid(name, 'nothing, with nftables', json[name])
  }
  const policy = policies.find((each) => each === (json['ingressPolicy'] || 'open'))
  if (policy !== undefined) return policy
  throw invalid('ingressPolicy', policies.join(', '), json['ingressPolicy'])
}

/**
 * To a container comes what it asked for, what other containers may open by its policy, and what the host forwards from
 * elsewhere to its published ports. Everything else is dropped; what containers send to elsewhere is not.
 */
const rulesOf = (family: Family) => {
  const set = (name: string) => ({ set: `${family}-${name}` })
  const containers = set('containers')
  return [
    [{ lookup: { key: [`${family}.daddr`, 'meta.iifname'], ...set('bridges') } }, 'accept'],
    [{ [family]: { saddr: containers } }, { [family]: { daddr: set('open') } }, 'accept'],
    [{ [family]: { saddr: { not: containers } } }, { ct: { status: 'dnat' } }, 'accept'],
    [{ [family]: { daddr: containers } }, 'drop'],
  ] as Rule[]
}

export const firewallTable: TableDefinition = {
  name: 'cni-firewall',
  sets: byFamily((family) => ({
    containers: { type: family },
    // Those that every container may connect to, and those that one may that comes by this link.
    open: { type: family },
    bridges: { type: [family, 'link'] },
  })),
  chains: {
    forward: {
      hook: 'forward',
      rules: [
        [{ ct: { state: ['established', 'related'] } }, 'accept'],
        ...families.flatMap(rulesOf),
      ],
    },
  },
}

/** What a container has in the table. */
export async function policyPart(
  policy: Policy,
  addresses: readonly ContainerAddress[],
): Promise<Part> {
  const links = new Map<ContainerAddress, string>()
  for (const each of policy === 'open' ? [] : addresses) {
    const link = await linkTo(each.address)
    if (link !== undefined) links.set(each, link)
  }
  if (policy === 'isolated') {
    for (const [{ family }, link] of links) await checkSeen(link, family)
  }
  return partByFamily(addresses, (each) => {
    const { address } = each
    const link = policy === 'same-bridge' ? links.get(each) : undefined
    return {
      containers: [{ key: address }],
      open: policy === 'open' ? [{ key: address }] : [],
      bridges: link === undefined ? [] : [{ key: [address, link] }],
    }
  })
}

/** Throws where containers of one bridge would reach each other without any rule being asked. */
async function checkSeen(link: string, family: Family): Promise<void> {
  const { kind } = await getLink(link)
  if (kind === 'openvswitch' || kind === 'tun') {
    throw unseen(`Open vSwitch sends frames between ports of ${link} past nftables`)
  }
  const sysctl = `net.bridge.bridge-nf-call-${family}tables`
  if (kind === 'bridge' && (await getSysctl(sysctl).catch(() => '0')) !== '1') {
    throw unseen(`frames between ports of ${link} pass nftables only with ${sysctl}`)
  }
}

const unseen = (why: string) => new CniError('badConfig', `ingressPolicy: isolated, but ${why}`)
