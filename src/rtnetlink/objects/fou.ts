/** Ports on which tunnels in UDP are received: ip-fou(8), linux/fou.h. */
import { invalidType, invalidValue } from '../../base/errors.js'
import type { CallOptions } from '../../netns/call.js'
import { named } from '../engine/matching.js'
import {
  change,
  type HandedBack,
  type IfExists,
  read,
  reportedBeyond,
  reportedIn,
  rowsOf,
} from '../engine/object.js'
import type { FouPort, FouPortKey, FouPortOptions } from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

const reported = reportedIn(rowsOf('fouPort'))
/** The port is taken, or none is there. */
const suspects = { EADDRINUSE: ['port'], EINVAL: ['local', 'port'] }
const beyondKey = reportedBeyond(rowsOf('fouPort'), optionsIn.FouPortOptions, optionsIn.FouPortKey)

/**
 * Adds a FOU port: the kernel decapsulates the packets that arrive at this UDP port, as links with `encapType` and
 * other hosts send them. It is not for tunnels that only send. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EADDRINUSE` with `port` when something listens there, such a port, too; `ENOTSUP` when the kernel
 * has no such ports (its module is `fou`).
 */
export async function addFouPort(
  options: HandedBack<FouPortOptions, FouPort> & CallOptions,
): Promise<void> {
  await change({
    operation: 'addFouPort',
    request: 'newFouPort',
    options: options as FouPortOptions & CallOptions,
    known: optionsIn.FouPortOptions,
    reported,
    suspects,
    complete: completed,
  })
}

/**
 * Deletes a FOU port. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EINVAL` when there is none, unless `ifExists`.
 */
export async function deleteFouPort(
  options: HandedBack<FouPortKey, FouPort> & CallOptions & IfExists,
): Promise<void> {
  await change({
    operation: 'deleteFouPort',
    request: 'deleteFouPort',
    options: options as FouPortKey & CallOptions & IfExists,
    known: optionsIn.FouPortKey,
    reported: beyondKey,
    missing: 'EINVAL',
    suspects,
    complete: checked,
  })
}

/** Lists the FOU ports of a namespace. None where the kernel has no such ports. */
export async function listFouPorts(options?: CallOptions): Promise<FouPort[]> {
  const [ports] = await read({
    operation: 'listFouPorts',
    request: 'listFouPorts',
    options,
    known: [],
    filters: () => [{}],
    missing: 'ENOTSUP',
  })
  return ports as FouPort[]
}

function completed(port: FouPortOptions): FouPortOptions {
  const { type = 'fou', ipProto } = port
  const kind = named('newFouPort', 'type', type)
  if (kind === 'fou' && ipProto === undefined) {
    throw invalidValue('ipProto', 'is needed with fou', ipProto)
  }
  if (kind === 'gue' && ipProto !== undefined && ipProto !== 0) {
    throw invalidValue('ipProto', 'cannot be combined with gue, whose packets carry it', ipProto)
  }
  return { ...checked(port), type }
}

/** With its family; what the kernel refuses without a word of which option it misses. */
function checked<Port extends FouPortKey>(port: Port): Port {
  const family = familyOf(port)
  const { local, peer, peerPort, dev } = port
  if (peer !== undefined && (peerPort === undefined || peerPort === 0)) {
    throw invalidValue('peerPort', 'is needed with peer', peerPort)
  }
  const isLink = typeof dev === 'string' || typeof dev === 'number'
  if (isLink && local === undefined) throw invalidValue('dev', 'needs local', dev)
  return { ...port, family }
}

/** All addresses of it are of one. */
function familyOf({ port, family, local, peer }: FouPortKey): 'inet' | 'inet6' {
  if (port === undefined) throw invalidType('port', 'a UDP port', port)
  const told = family === undefined ? undefined : named('newFouPort', 'family', family)
  const addresses = { local, peer }
  let found = told
  for (const [name, address] of Object.entries(addresses)) {
    if (typeof address !== 'string') continue
    const its = address.includes(':') ? 'inet6' : 'inet'
    found ??= its
    if (found !== its) throw invalidValue(name, `must be of the family ${found}`, address)
  }
  return (found ?? 'inet') as 'inet' | 'inet6'
}
