/** Source NAT: what containers send to elsewhere than their subnets gets the address of the link by which it leaves. */
import type { Rule, TableDefinition } from 'ovs-netlink/nftables'
import { byFamily, type ContainerAddress, type Family, families, partByFamily } from './family.js'
import type { Part } from './shared-table.js'

/** A group's members see who sends to it. */
const multicast = { ip: '224.0.0.0/4', ip6: 'ff00::/8' } as const

const rule = (family: Family) =>
  [
    { [family]: { saddr: { set: `${family}-containers` } } },
    { [family]: { daddr: { not: multicast[family] } } },
    { lookup: { key: [`${family}.saddr`, `${family}.daddr`], set: `${family}-near`, not: true } },
    'masquerade',
  ] as Rule

/** `near` has pairs of a container and its subnet: what keeps its source. */
export const masqueradeTable: TableDefinition = {
  name: 'cni-masquerade',
  sets: byFamily((family) => ({
    containers: { type: family },
    near: { type: [family, family], ranges: true },
  })),
  chains: {
    postrouting: {
      ...{ hook: 'postrouting', type: 'nat', priority: 'srcnat' },
      rules: families.map(rule),
    },
  },
}

/** What a container with these addresses has in it. */
export const masqueradePart = (addresses: readonly ContainerAddress[]): Part =>
  partByFamily(addresses, ({ address, subnet }) => ({
    containers: [{ key: address }],
    near: [{ key: [address, subnet] }],
  }))
