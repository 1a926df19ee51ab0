/** Which capability a refusal is about (capabilities(7)). */
import { readFileSync } from 'node:fs'

/** The capabilities that this library's calls need, and their bits. */
const bits = {
  CAP_NET_BROADCAST: 11n,
  CAP_NET_ADMIN: 12n,
  CAP_NET_RAW: 13n,
  CAP_SYS_ADMIN: 21n,
} as const

type Capability = keyof typeof bits

/** What each system call needs; rtnetlink wants it in the namespace's user namespace. */
const needed: Readonly<Record<string, Capability>> = {
  setns: 'CAP_SYS_ADMIN',
  unshare: 'CAP_SYS_ADMIN',
  mount: 'CAP_SYS_ADMIN',
  umount2: 'CAP_SYS_ADMIN',
  socket: 'CAP_NET_RAW',
  setsockopt: 'CAP_NET_BROADCAST',
  TUNSETIFF: 'CAP_NET_ADMIN',
}

/** The capability whose lack explains the refusal; nothing where the kernel has another reason. */
export function missingCapability(refusal: {
  code: string
  syscall: string
  message?: string | undefined
  option?: string | undefined
  /** Another namespace, in which it was to be read. */
  targetNsid?: number | undefined
}): string | undefined {
  const { code, syscall, message, option, targetNsid } = refusal
  if (code === 'EACCES' && targetNsid !== undefined) return 'CAP_NET_ADMIN'
  // It looks for the capability first, and has no words for that.
  if (message !== undefined || option !== undefined) return undefined
  if (code !== 'EPERM' && !(code === 'EACCES' && syscall === 'socket')) return undefined
  const capability = syscall.startsWith('RTM_') ? 'CAP_NET_ADMIN' : needed[syscall]
  return capability === undefined || isHeld(capability) ? undefined : capability
}

/** Whether we have it everywhere. What root of a user namespace has counts for nothing outside. */
function isHeld(capability: Capability): boolean {
  try {
    const effective = /^CapEff:\s*(\w+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    const users = readFileSync('/proc/self/uid_map', 'utf8').trim().split(/\s+/)
    const isInitial = users.join(' ') === '0 0 4294967295'
    return isInitial && ((BigInt(`0x${effective}`) >> bits[capability]) & 1n) === 1n
  } catch {
    return false // without /proc
  }
}
