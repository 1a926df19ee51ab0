/** Addresses of a link: how they go without others, and come. */
import { getSysctl, setSysctl } from '../netns/sysctl.js'
import type { Address } from '../rtnetlink/generated/objects.js'
import {
  addAddress,
  deleteAddress,
  listAddresses,
  replaceAddress,
} from '../rtnetlink/objects/address.js'
import type { FoundEnd } from './find-links.js'
import type { NoteSysctls } from './lists.js'

/** Those that somebody gave it: the kernel has some of itself, and by itself. */
export const listOwnAddresses = async ({ netns, link }: FoundEnd): Promise<Address[]> =>
  (await listAddresses({ netns, link: link.index })).filter(({ protocol }) => !isKernels(protocol))

/** IFAPROT_KERNEL_LO, _RA and _LL. */
const isKernels = (protocol: number | undefined) => [1, 2, 3].includes(protocol ?? 0)

/** The other addresses of its prefix stay: without `promote_secondaries` the kernel deletes them with the first. */
export async function addressGoes(
  { netns, link }: FoundEnd,
  found: Address,
  note: NoteSysctls,
): Promise<void> {
  const promotes = `net/ipv4/conf/${link.name}/promote_secondaries`
  const isIpv4 = !found.address.includes(':')
  const usual = isIpv4 ? await getSysctl(promotes, { netns }) : '1'
  if (usual === '0') {
    note({ [promotes]: 1 }, { [promotes]: 0 })
    await setSysctl(promotes, 1, { netns })
  }
  try {
    await deleteAddress(link.index, found.address, { netns, ifExists: true })
  } finally {
    if (usual === '0') await setSysctl(promotes, 0, { netns })
  }
}

export async function putAddress(
  way: 'add' | 'replace',
  { netns, link }: FoundEnd,
  each: Address,
  mayExist = false,
): Promise<void> {
  const { address, index: _, family: __, ...rest } = each
  const options = { ...rest, netns } as never
  if (way === 'replace') await replaceAddress(link.index, address, options)
  else await addAddress(link.index, address, { ...(options as object), mayExist } as never)
}
