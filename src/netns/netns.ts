/** Network namespaces, kept as `ip netns` keeps them: see ip-netns(8). */
import { binding } from '../binding.js'
import { checkBoolean, checkCall, checkKnown, checkOptions } from '../check.js'
import { submit } from '../submit.js'
import { Netns } from './handle.js'
import {
  checkGiven,
  checkNetnsName,
  checkPath,
  defaultFolder,
  type NetnsRef,
  placeOf,
} from './ref.js'

export interface NetnsOptions {
  /**
   * The folder of names, which must exist or be one level below one that does. Default
   * /run/netns, `ip netns`'s own. A namespace in another folder is given to other
   * functions as its `Netns` or as `{ path }`.
   */
  folder?: string | undefined
  /** Drops the call while it waits in its queue; the promise is rejected with its reason. */
  signal?: AbortSignal | undefined
  /** Milliseconds the call may wait in its queue; then it is rejected with `ETIMEDOUT`. */
  timeout?: number | undefined
}

export interface DeleteNetnsOptions extends NetnsOptions {
  /** Succeed when there is no such name. Default false. */
  ifExists?: boolean | undefined
}

/** One name in the folder of namespaces. */
export interface NetnsEntry {
  name: string
  path: string
  /** The namespace's number; absent when no network namespace is bound to the name: it is stale, or just being made. */
  inode?: number
}

/**
 * Creates a network namespace: with a name, one that `ip netns` sees and that stays until
 * `deleteNetns`; without, one that lives as long as the handle is open or a process is in it.
 * Its loopback device is down, as the kernel makes it. Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `EPERM` without the capability.
 */
export function createNetns(name: string, options?: NetnsOptions): Promise<Netns>
export function createNetns(
  name?: undefined,
  options?: Pick<NetnsOptions, 'signal' | 'timeout'>,
): Promise<Netns>
export async function createNetns(name?: string, options?: NetnsOptions): Promise<Netns> {
  const given = checkOptions(options)
  checkKnown(given, name === undefined ? ['signal', 'timeout'] : ['folder', 'signal', 'timeout'])
  const { signal } = given
  checkCall(given)
  if (name === undefined) {
    const call = { operation: 'createNetns', signal, timeout: given.timeout }
    return new Netns(await submit(() => binding.createAnonymousNetns(), call))
  }
  checkNetnsName(name)
  const folder = folderOf(given)
  const inode = await submit(() => binding.createNetns(folder, name), {
    operation: 'createNetns',
    subject: name,
    signal,
    timeout: given.timeout,
  })
  return new Netns({ name, path: `${folder}/${name}`, inode })
}

/**
 * Opens a namespace and holds it until the handle is closed: it cannot vanish meanwhile.
 *
 * @throws NetlinkError `ENOENT` when there is none; `EINVAL` when what is there is no network
 * namespace, as a stale name is.
 */
export async function openNetns(
  netns: NetnsRef,
  options?: Pick<NetnsOptions, 'signal' | 'timeout'>,
): Promise<Netns> {
  const given = checkOptions(options)
  checkKnown(given, ['signal', 'timeout'])
  const { signal } = given
  checkCall(given)
  const place = placeOf(checkGiven(netns, 'netns'))
  const held = await submit(() => binding.openNetns(place), {
    operation: 'openNetns',
    places: [netns],
    signal,
    timeout: given.timeout,
  })
  const name = typeof netns === 'string' ? netns : netns instanceof Netns ? netns.name : undefined
  return new Netns({ name, path: typeof place === 'string' ? place : undefined, ...held })
}

/**
 * Removes a name. The namespace goes once no process, descriptor or link in transit holds it;
 * the kernel does that later, by itself, and with it the links inside. Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when there is no such name, unless `ifExists`.
 */
export async function deleteNetns(name: string, options?: DeleteNetnsOptions): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, ['folder', 'ifExists', 'signal', 'timeout'])
  const { ifExists = false, signal } = given
  checkNetnsName(name)
  const folder = folderOf(given)
  checkBoolean('ifExists', ifExists)
  checkCall(given)
  await submit(() => binding.deleteNetns(folder, name), {
    operation: 'deleteNetns',
    subject: name,
    signal,
    timeout: given.timeout,
    forgive: ifExists ? 'ENOENT' : undefined,
  })
}

/** The names in the folder, sorted. A folder that does not exist has none. */
export async function listNetns(options?: NetnsOptions): Promise<NetnsEntry[]> {
  const given = checkOptions(options)
  checkKnown(given, ['folder', 'signal', 'timeout'])
  const { signal } = given
  const folder = folderOf(given)
  checkCall(given)
  const call = { operation: 'listNetns', signal, timeout: given.timeout }
  const entries = await submit(() => binding.listNetns(folder), call)
  return entries.map(({ name, inode }) => ({
    name,
    path: `${folder}/${name}`,
    ...(inode === 0 ? {} : { inode }),
  }))
}

function folderOf({ folder = defaultFolder }: NetnsOptions): string {
  return checkPath(folder, 'folder')
}
