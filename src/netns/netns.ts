/** Network namespaces, kept as `ip netns` keeps them: see ip-netns(8). */
import { binding } from '../binding.js'
import { checkBoolean, checkOptions, checkSignal } from '../check.js'
import { submit } from '../submit.js'
import { Netns } from './handle.js'
import {
  checkNetnsName,
  checkPath,
  defaultFolder,
  describeNetns,
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
  /** Cancels the call while it waits in its queue. */
  signal?: AbortSignal | undefined
}

export interface DeleteNetnsOptions extends NetnsOptions {
  /** Succeed when there is no such name. Default false. */
  ifExists?: boolean | undefined
}

/** One name in the folder of namespaces. */
export interface NetnsEntry {
  name: string
  path: string
  /** The namespace's number; absent when the name is stale: no network namespace is bound to it. */
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
export function createNetns(): Promise<Netns>
export async function createNetns(name?: string, options?: NetnsOptions): Promise<Netns> {
  const { folder = defaultFolder, signal } = checkOptions(options)
  checkSignal(signal)
  if (name === undefined) {
    const held = await submit(() => binding.createAnonymousNetns(), { operation: 'createNetns' })
    return new Netns(held)
  }
  checkNetnsName(name)
  checkPath(folder, 'folder')
  const inode = await submit(() => binding.createNetns(folder, name), {
    operation: 'createNetns',
    subject: name,
    signal,
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
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Netns> {
  checkSignal(signal)
  const place = placeOf(netns)
  const held = await submit(() => binding.openNetns(place), {
    operation: 'openNetns',
    subject: describeNetns(netns),
    signal,
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
  const { folder = defaultFolder, ifExists = false, signal } = checkOptions(options)
  checkNetnsName(name)
  checkPath(folder, 'folder')
  checkBoolean('ifExists', ifExists)
  checkSignal(signal)
  await submit(() => binding.deleteNetns(folder, name), {
    operation: 'deleteNetns',
    subject: name,
    signal,
    forgive: ifExists ? 'ENOENT' : undefined,
  })
}

/** The names in the folder, sorted. A folder that does not exist has none. */
export async function listNetns(options?: NetnsOptions): Promise<NetnsEntry[]> {
  const { folder = defaultFolder, signal } = checkOptions(options)
  checkPath(folder, 'folder')
  checkSignal(signal)
  const entries = await submit(() => binding.listNetns(folder), { operation: 'listNetns', signal })
  return entries.map(({ name, inode }) => ({
    name,
    path: `${folder}/${name}`,
    ...(inode === 0 ? {} : { inode }),
  }))
}
