/** Addresses and routes of a link that come, go or change, and how each is taken back. */
import { type NetlinkError, within } from '../base/errors.js'
import { getSysctl, setSysctl } from '../netns/sysctl.js'
import type { Address, Route } from '../rtnetlink/generated/objects.js'
import { addAddress, deleteAddress, replaceAddress } from '../rtnetlink/objects/address.js'
import { addRoute, deleteRoute, replaceRoute } from '../rtnetlink/objects/route.js'
import type { FoundEnd } from './find-links.js'
import type { Undo } from './world.js'

/** One request, and what takes it back, whether it was done or not. */
export interface Deed {
  run(): Promise<unknown>
  undo(): Promise<unknown>
}

/** Does it. `path` is what the definition calls it. */
export async function doing(
  keep: (undo: Undo) => void,
  { run, undo }: Deed,
  path: string,
): Promise<void> {
  const takenBack = async () => void (await undo())
  try {
    await within('apply', run(), () => path)
  } catch (error) {
    // The answer was lost: it may have been done.
    if ((error as NetlinkError).code === 'ENOBUFS') keep(takenBack)
    throw error
  }
  keep(takenBack)
}

/** The other addresses of its prefix stay: without `promote_secondaries` the kernel deletes them with the first. */
export function addressGoes({ netns, link }: FoundEnd, found: unknown): Deed {
  const { address, family, ...rest } = optionsOf(found as Address)
  const promotes = `net/ipv4/conf/${link.name}/promote_secondaries`
  return {
    run: async () => {
      const usual = family === 'inet' ? await getSysctl(promotes, { netns }) : '1'
      if (usual === '0') await setSysctl(promotes, 1, { netns })
      try {
        await deleteAddress(link.index, address, { netns, ifExists: true })
      } finally {
        if (usual === '0') await setSysctl(promotes, 0, { netns })
      }
    },
    undo: () => addAddress(link.index, address, { ...rest, netns, mayExist: true } as never),
  }
}

export function addressComes({ netns, link }: FoundEnd, asked: unknown, found: unknown): Deed {
  const { address, ...rest } = asked as Address
  const where = { ...rest, netns } as never
  if (found === undefined) {
    return {
      run: () => addAddress(link.index, address, where),
      undo: () => deleteAddress(link.index, address, { netns, ifExists: true }),
    }
  }
  const { address: before, family: _, ...usual } = optionsOf(found as Address)
  return {
    run: () => replaceAddress(link.index, address, where),
    undo: () => replaceAddress(link.index, before, { ...usual, netns } as never),
  }
}

const optionsOf = ({ index: _, ...rest }: Address) => rest

export function routeGoes({ netns }: FoundEnd, found: unknown): Deed {
  const route = { ...(found as Route), netns }
  return {
    run: () => deleteRoute({ ...route, ifExists: true } as never),
    undo: () => addRoute({ ...route, mayExist: true } as never),
  }
}

export function routeComes({ netns, link }: FoundEnd, asked: unknown, found: unknown): Deed {
  const route = { ...(asked as Route), dev: link.index, netns } as never
  if (found === undefined) {
    return {
      run: () => addRoute(route),
      undo: () => deleteRoute({ ...(route as object), ifExists: true } as never),
    }
  }
  return {
    run: () => replaceRoute(route),
    undo: () => replaceRoute({ ...(found as Route), netns } as never),
  }
}
