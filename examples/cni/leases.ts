/**
 * Which container has which address: a file for each address, whose name it is and in which its owner
 * stands. A name is given to one file alone, so that any number of plugins may run at a time.
 */
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Address, formatAddress, parseAddress } from './addresses.js'
import type { NetworkConfig, Range } from './config.js'
import { type Attachment, CniError } from './protocol.js'

/** The last address that a range gave out: the next search begins behind it, so that none comes back soon. */
const LAST = 'last'

export interface Lease {
  /** `IP/PREFIX`. */
  address: string
  gateway?: string
}

type Config = Pick<NetworkConfig, 'name' | 'ipam'>

/** An address of each range, or those that were asked for. Nothing is kept when one cannot be had. */
export async function lease(config: Config, attachment: Attachment): Promise<Lease[]> {
  const folder = folderOf(config)
  await mkdir(folder, { recursive: true })
  const owned = (await leases(config)).filter(({ owner }) => owner === ownerOf(attachment))
  if (owned.length > 0) {
    throw new CniError('other', `it has ${owned.map(({ address }) => address).join(', ')} already`)
  }
  const { ips, ranges } = config.ipam
  try {
    const made: Lease[] = []
    for (const ip of ips) made.push(await takeAsked(folder, ip, ranges, attachment))
    if (ips.length > 0) return made
    for (const [at, range] of ranges.entries())
      made.push(await takeNext(folder, at, range, attachment))
    return made
  } catch (error) {
    await release(config, attachment)
    throw error
  }
}

/** Gives back what an attachment has; nothing, if it has nothing. */
export function release(config: Config, attachment: Attachment): Promise<void> {
  const its = ownerOf(attachment)
  return releaseOf(config, (owner) => owner === its)
}

/** Gives back what no attachment has of those that there ought to be. */
export function releaseOthers(config: Config, valid: readonly Attachment[]): Promise<void> {
  const owners = new Set(valid.map(ownerOf))
  return releaseOf(config, (owner) => !owners.has(owner))
}

async function releaseOf(config: Config, isMeant: (owner: string) => boolean): Promise<void> {
  for (const { address, owner } of await leases(config)) {
    if (isMeant(owner)) await rm(join(folderOf(config), address), { force: true })
  }
}

async function leases(config: Config): Promise<{ address: string; owner: string }[]> {
  const folder = folderOf(config)
  const names = await readdir(folder).catch(emptyWhenMissing)
  const files = names.filter((name) => parseAddress(name) !== undefined)
  return Promise.all(
    files.map(async (address) => ({
      address,
      owner: await readFile(join(folder, address), 'utf8').catch(() => ''),
    })),
  )
}

async function takeAsked(
  folder: string,
  ip: string,
  ranges: readonly Range[],
  attachment: Attachment,
): Promise<Lease> {
  const [text = ''] = ip.split('/')
  const address = parseAddress(text) as Address
  if (!(await take(folder, formatAddress(address), attachment))) {
    throw new CniError('noAddress', `${text} is taken`)
  }
  const range = ranges.find(
    ({ subnet }) =>
      subnet.bits === address.bits && address.value >= subnet.first && address.value <= subnet.last,
  )
  return { address: ip, ...gatewayOf(range) }
}

/** The first free address behind the one that was given out last. */
async function takeNext(
  folder: string,
  at: number,
  range: Range,
  attachment: Attachment,
): Promise<Lease> {
  const { first, last, subnet } = range
  const file = join(folder, `${LAST}.${at}`)
  const before = parseAddress(await readFile(file, 'utf8').catch(() => ''))
  const size = last - first + 1n
  const start = before && before.value >= first && before.value < last ? before.value + 1n : first
  const gateway = range.gateway === undefined ? undefined : parseAddress(range.gateway)?.value
  for (let step = 0n; step < size; step++) {
    const value = first + ((start - first + step) % size)
    if (value === gateway) continue
    const text = formatAddress({ value, bits: subnet.bits })
    if (!(await take(folder, text, attachment))) continue
    await writeFile(file, text)
    return { address: `${text}/${subnet.length}`, ...gatewayOf(range) }
  }
  throw new CniError('noAddress', `no address is left in range ${at} of network`)
}

/**
 * Whether the address was free, and is the attachment's now. A link to a file that is written already: nobody
 * sees an address without its owner.
 */
async function take(folder: string, address: string, attachment: Attachment): Promise<boolean> {
  const written = join(folder, `new.${process.pid}`)
  await writeFile(written, ownerOf(attachment))
  try {
    await link(written, join(folder, address))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(written, { force: true })
  }
}

const folderOf = ({ name, ipam }: Config) => join(ipam.dataDir, name)

const ownerOf = ({ containerId, ifname }: Attachment) => `${containerId}\n${ifname}\n`

const gatewayOf = (range: Range | undefined) =>
  range?.gateway === undefined ? {} : { gateway: range.gateway }

function emptyWhenMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
