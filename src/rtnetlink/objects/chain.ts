/** Chains of filters: tc(8), linux/rtnetlink.h. */

import { checkLink } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import type { Created, MayExist } from '../engine/existing.js'
import {
  change,
  type HandedBack,
  type IfExists,
  type Lookup,
  read,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import type { Chain, ChainOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

const rows = rowsOf('chain')
const reported = reportedIn(rows)
const known = optionsIn.ChainOptions

/**
 * Adds a chain of filters, which other filters reach by `goto chain`: `addChain('eth0', { parent: 'ingress', chain:
 * 5 })`. A filter creates its chain implicitly, and the chain is deleted with it; one that was added stays. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when there is one, unless `mayExist`; `EINVAL` without a qdisc there.
 */
export function addChain(
  link: LinkRef,
  options: HandedBack<ChainOptions, Chain> & CallOptions & MayExist,
): Promise<Created> {
  checkLink(link)
  return change({
    operation: 'addChain',
    request: 'newChain',
    options,
    known,
    reported,
    link,
    lookup: lookup(link),
    complete: (chain) => ({ ...checkChain(chain), link }),
  })
}

/**
 * Deletes a chain, with its filters. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EINVAL` when there is none, or no qdisc there, unless `ifExists`.
 */
export async function deleteChain(
  link: LinkRef,
  options: HandedBack<ChainOptions, Chain> & CallOptions & IfExists,
): Promise<void> {
  checkLink(link)
  await change({
    operation: 'deleteChain',
    request: 'deleteChain',
    options,
    known,
    reported,
    link,
    missing: 'EINVAL',
    selecting: ['parent', 'chain'],
    complete: (chain) => ({ ...checkChain(chain), link }),
  })
}

/**
 * Lists the chains at one place of a link, by default the root, including those that filters created.
 */
export async function listChains(
  link: LinkRef,
  options?: Pick<ChainOptions, 'parent'> & CallOptions,
): Promise<Chain[]> {
  checkLink(link)
  const [chains] = await read({
    operation: 'listChains',
    request: 'listChains',
    options,
    known: ['parent'],
    link,
    filters: ({ parent }) => [{ link, parent }],
  })
  const { parent = 'root' } = options ?? {}
  return (chains as Chain[]).map((chain) => ({ ...chain, parent }))
}

const lookup = (link: LinkRef): Lookup<ChainOptions> => ({
  request: 'listChains',
  filter: ({ parent }) => ({ link, parent }),
  rows,
})

function checkChain<Given extends ChainOptions>(given: Given): Given {
  if (given.chain === undefined) throw invalidType('chain', 'a number', given.chain)
  return given
}
