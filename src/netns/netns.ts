/** Network namespaces, kept as `ip netns` keeps them: see ip-netns(8). */
import { binding } from '../addon/binding.js'
import type { RawExisting } from '../addon/types.js'
import { checkBoolean, checkCall, checkKnown, checkOptions } from '../base/check.js'
import { checkSame } from '../base/same.js'
import { Netns } from './handle.js'
import {
  checkGiven,
  checkNetnsName,
  checkPath,
  defaultFolder,
  type NetnsRef,
  placeOf,
} from './ref.js'
import { submit } from './submit.js'
import { checkValues, type Sysctls, settingsOf } from './sysctl.js'

/** What every call on names of namespaces takes. */
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

/** How to create a namespace. */
export interface CreateNetnsOptions extends NetnsOptions {
  /** Bring its loopback device up. Default false, as `ip netns add`, and the kernel, leave it. */
  loopback?: boolean | undefined
  /**
   * Sysctls to set before anybody can find the namespace, and before its loopback device comes up: all
   * of them, or there is no namespace.
   */
  sysctls?: Sysctls | undefined
  /**
   * Succeed when the name leads to an existing namespace that matches `loopback` and `sysctls`, if they are passed;
   * where it is not, the call fails with `EEXIST` and the `differences`. Default false.
   */
  mayExist?: boolean | undefined
}

/** One name in the folder of namespaces. */
export interface NetnsEntry {
  /** The name of the file. */
  name: string
  /** The file, folder and all. */
  path: string
  /** The namespace's number; absent when no network namespace is bound to the name: it is stale, or just being made. */
  inode?: number
}

/**
 * Creates a network namespace: with a name, one that `ip netns` sees and that stays until
 * `deleteNetns`; without, one that lives as long as the handle is open or a process is in it.
 * Needs CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist`; `EPERM` without the
 * capability; of a sysctl what `setSysctl` throws, with the option, such as
 * `sysctls.net.ipv4.ip_forward`.
 */
export function createNetns(name: string, options?: CreateNetnsOptions): Promise<Netns>
export function createNetns(
  name?: undefined,
  options?: Pick<CreateNetnsOptions, 'loopback' | 'sysctls' | 'signal' | 'timeout'>,
): Promise<Netns>
export async function createNetns(name?: string, options?: CreateNetnsOptions): Promise<Netns> {
  const given = checkOptions(options)
  const common = ['loopback', 'sysctls', 'signal', 'timeout']
  checkKnown(given, name === undefined ? common : ['folder', 'mayExist', ...common])
  const { signal, timeout, loopback, mayExist } = given
  checkCall(given)
  checkBoolean('loopback', loopback)
  checkBoolean('mayExist', mayExist)
  const { sysctls = {} } = given
  const plan = settingsOf(checkValues(sysctls, 'sysctls'), 'sysctls')
  const { settings } = plan
  const optionName = (_step: number, path: string) => plan.optionOf(path)
  if (name === undefined) {
    const call = { operation: 'createNetns', signal, timeout, optionName }
    const made = await submit(() => binding.createAnonymousNetns(loopback === true, settings), call)
    return new Netns({ ...made, created: true })
  }
  checkNetnsName(name)
  const folder = folderOf(given)
  const path = `${folder}/${name}`
  let created = true
  const inode = await submit(
    () => binding.createNetns(folder, name, loopback === true, settings, mayExist === true),
    {
      operation: 'createNetns',
      subject: name,
      signal,
      timeout,
      optionName,
      existing: (existing, error) => {
        const [{ found, differences }] = existing as [Required<RawExisting> & { found: FoundNetns }]
        const differs = loopback !== undefined && found.up !== loopback
        const list = differences.map((each) => ({
          ...each,
          option: plan.optionOf(each.option) ?? each.option,
        }))
        if (differs) list.unshift({ option: 'loopback', asked: loopback, existing: found.up })
        checkSame(error, list)
        created = false
        return found.inode
      },
    },
  )
  return new Netns({ name, path, inode, created })
}

/** What a name that is taken leads to. */
interface FoundNetns {
  inode: number
  /** Its loopback device. */
  up: boolean
}

/**
 * Attaches a name to an existing namespace, as `ip netns attach` does: the namespace of a process, of a handle, or
 * one that has a name already. It then lives until all its names are deleted and nothing else holds it. Needs
 * CAP_SYS_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` when there is no such namespace.
 */
export async function attachNetns(
  name: string,
  netns: NetnsRef,
  options?: NetnsOptions,
): Promise<Netns> {
  const given = checkOptions(options)
  checkKnown(given, ['folder', 'signal', 'timeout'])
  checkNetnsName(name)
  const folder = folderOf(given)
  const place = placeOf(checkGiven(netns, 'netns'))
  checkCall(given)
  const inode = await submit(() => binding.attachNetns(folder, name, place), {
    operation: 'attachNetns',
    subject: name,
    places: [{ path: `${folder}/${name}` }, netns],
    placeOptions: ['name', 'netns'],
    signal: given.signal,
    timeout: given.timeout,
  })
  return new Netns({ name, path: `${folder}/${name}`, inode })
}

/**
 * Opens a namespace and keeps it alive until the handle is closed.
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

/** Lists the names of namespaces in a folder, sorted. A folder that does not exist has none. */
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

/** The folder of names that is meant. */
export function folderOf({ folder = defaultFolder }: NetnsOptions): string {
  return checkPath(folder, 'folder')
}
