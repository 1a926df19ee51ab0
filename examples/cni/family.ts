/** Addresses of containers as nftables writes them, and what of a table is there for each of the two families. */
import { type Address, formatAddress, parseAddress, parseSubnet, type Subnet } from './addresses.js'
import type { Entry, Part } from './shared-table.js'

export const families = ['ip', 'ip6'] as const
export type Family = (typeof families)[number]

export const familyOf = ({ bits }: Pick<Address, 'bits'>): Family => (bits === 32 ? 'ip' : 'ip6')

export interface ContainerAddress {
  family: Family
  address: string
  /** That it is of; of an address that is alone in it the address. */
  subnet: string
}

/** `IP` or `IP/PREFIX`; undefined for what is none. */
export function containerAddress(text: string): ContainerAddress | undefined {
  const [ip = '', length] = text.split('/')
  const parsed = parseAddress(ip)
  const subnet = parsed && parseSubnet(`${ip}/${length ?? parsed.bits}`)
  if (parsed === undefined || subnet === undefined) return undefined
  const address = formatAddress(parsed)
  return { family: familyOf(parsed), address, subnet: subnetText(subnet, address) }
}

const subnetText = ({ bits, length, first }: Subnet, address: string) =>
  length === bits ? address : `${formatAddress({ bits, value: first })}/${length}`

/** Definitions by their names behind that of each family: `ip-NAME`, `ip6-NAME`. */
export const byFamily = <Definition>(
  define: (family: Family) => Readonly<Record<string, Definition>>,
): Record<string, Definition> =>
  Object.fromEntries(
    families.flatMap((family) =>
      Object.entries(define(family)).map(([name, each]) => [`${family}-${name}`, each]),
    ),
  )

/** The part that each address has, by the names of sets without their families. */
export function partByFamily(
  addresses: readonly ContainerAddress[],
  partOf: (address: ContainerAddress) => Readonly<Record<string, readonly Entry[]>>,
): Part {
  const part: Record<string, readonly Entry[]> = {}
  for (const address of addresses) {
    for (const [name, entries] of Object.entries(partOf(address))) {
      const set = `${address.family}-${name}`
      part[set] = [...(part[set] ?? []), ...entries]
    }
  }
  return part
}
