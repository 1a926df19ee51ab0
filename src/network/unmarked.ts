/** Parts of a definition as they are without the network's marks: how they are compared with what others have made. */
import { within } from '../base/errors.js'
import { compareLink } from '../rtnetlink/links/create.js'
import type { Compared } from '../rtnetlink/links/new-link.js'
import type { DeclaredEnd, DeclaredLink } from './declare-link.js'
import { documentPath } from './link-paths.js'
import { createOptions } from './plan-link.js'
import type { World } from './world.js'

/** Compares a link, its addresses and routes with what there is, whosever that is. Nothing is made. */
export function compareUnmarked(
  operation: string,
  declared: DeclaredLink,
  world: World,
): Promise<Compared> {
  const without = { ...declared, ends: declared.ends.map(unmarkedEnd) }
  return within(operation, compareLink(operation, createOptions(without, world)), (option) =>
    documentPath(declared, option),
  )
}

/** An end without its group and alternative name, its addresses and routes without their protocol. */
function unmarkedEnd(end: DeclaredEnd): DeclaredEnd {
  const { group: _, altNames: __, addresses = [], routes = [], ...rest } = end.options
  const withoutProtocol = (each: unknown) => {
    const { protocol: ___, ...others } = each as Record<string, unknown>
    return others
  }
  const options = {
    ...rest,
    addresses: addresses.map(withoutProtocol),
    routes: routes.map(withoutProtocol),
  }
  return { ...end, options: options as never }
}
