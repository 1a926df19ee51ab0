import { resolve } from 'node:path'
import type { Place } from '../addon/types.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { Netns } from './handle.js'

/** Where `ip netns` keeps its names, and where names are looked up here. */
export const defaultFolder = '/run/netns'

/**
 * Which network namespace: a name as `ip netns` knows it (a file in /run/netns), a handle, the
 * process's own (`{ self: true }`), that of a process, whatever is bound to a path, or an open
 * descriptor.
 *
 * An option `netns` defaults to the process's own, except a pair's `peer.netns`, which defaults to the
 * namespace of the first end, as `linkNetns` does to that of the link: there `{ self: true }` is needed
 * to name the process's own. It is exactly what `netns` left out is, in worker threads, too: such calls
 * share one queue, and no capability is needed to enter the namespace. `{ pid: process.pid }` has another
 * queue, and takes CAP_SYS_ADMIN.
 */
export type NetnsRef =
  | string
  | Netns
  | { self: true }
  | { pid: number }
  | { path: string }
  | { fd: number }

/** The addon's form of a reference. `option` is what errors call it. */
export function placeOf(ref: NetnsRef | undefined, option = 'netns'): Place {
  if (ref === undefined) return null
  if (typeof ref === 'string') return `${defaultFolder}/${checkNetnsName(ref, option)}`
  if (typeof ref !== 'object' || ref === null) throw invalidType(option, expected, ref)
  if (ref instanceof Netns) return placeOfHandle(ref, option)
  if (forms.filter((form) => form in ref).length > 1) {
    throw invalidValue(option, `expected one of ${forms.join(', ')}`, ref)
  }
  if ('self' in ref) return checkSelf(ref.self, `${option}.self`)
  if ('pid' in ref) return `/proc/${checkNumber(ref.pid, 1, `${option}.pid`)}/ns/net`
  if ('fd' in ref) return checkNumber(ref.fd, 0, `${option}.fd`)
  if ('path' in ref) return checkPath(ref.path, `${option}.path`)
  throw invalidType(option, expected, ref)
}

/** Where the process's own namespace cannot be meant by leaving it out. */
export function checkGiven(ref: NetnsRef, option: string): NetnsRef {
  if (ref === undefined) throw invalidType(option, expected, ref)
  return ref
}

/** How error messages call the namespace; undefined for the process's own. */
export function describeNetns(ref: NetnsRef | undefined): string | undefined {
  if (ref === undefined || typeof ref === 'string') return ref
  if (ref instanceof Netns) return describeHandle(ref)
  if ('self' in ref) return undefined
  if ('pid' in ref) return `/proc/${ref.pid}/ns/net`
  return 'path' in ref ? ref.path : `fd ${ref.fd}`
}

/** A name alone says where it is only in the folder where names are looked up. */
function describeHandle({ name, path, inode }: Netns): string {
  if (name !== undefined && path === `${defaultFolder}/${name}`) return name
  return path ?? `net:[${inode}]`
}

/** A name is one file in a folder: it must not lead anywhere else. */
export function checkNetnsName(name: unknown, option = 'name'): string {
  if (typeof name !== 'string') throw invalidType(option, "a namespace's name", name)
  const length = Buffer.byteLength(name)
  if (length < 1 || length > 255) throw invalidValue(option, 'expected 1 to 255 bytes', name)
  if (name === '.' || name === '..' || /[/\0]/.test(name)) {
    throw invalidValue(option, "expected a name without '/' that is not '.' or '..'", name)
  }
  return name
}

/** A folder or file by its path; absolute, because one queue serves one spelling of it. */
export function checkPath(path: unknown, option: string): string {
  if (typeof path !== 'string') throw invalidType(option, 'a path', path)
  if (path === '' || path.includes('\0')) throw invalidValue(option, 'expected a path', path)
  return resolve(path)
}

const expected = "a namespace's name, a Netns, { self: true }, { pid }, { path } or { fd }"

/** The members that name a namespace, one at a time. */
const forms = ['self', 'pid', 'path', 'fd']

function placeOfHandle(netns: Netns, option: string): Place {
  const place = netns.fd ?? netns.path
  if (netns.closed || place === undefined) {
    throw invalidValue(option, 'the handle is closed', netns)
  }
  return place
}

function checkSelf(self: unknown, option: string): null {
  if (typeof self !== 'boolean') throw invalidType(option, 'true', self)
  if (!self) throw invalidValue(option, 'expected true', self)
  return null
}

function checkNumber(value: unknown, min: number, option: string): number {
  if (typeof value !== 'number') throw invalidType(option, 'an integer', value)
  if (!Number.isInteger(value) || value < min || value > 0x7fffffff) {
    throw invalidValue(option, `expected an integer from ${min}`, value)
  }
  return value
}
