/** Which capability a refusal is about (capabilities(7)). */
import { readFileSync } from 'node:fs'

/** The capabilities that this library's calls need, and their bits. */
const bits = {
  CAP_NET_BIND_SERVICE: 10n,
  CAP_NET_BROADCAST: 11n,
  CAP_NET_ADMIN: 12n,
  CAP_NET_RAW: 13n,
  CAP_SYS_ADMIN: 21n,
} as const

type Capability = keyof typeof bits

/** Whether it is a request's name, as RTM_NEWLINK or ETHTOOL_MSG_FEATURES_SET, and not a system call's. */
export const isRequest = (syscall: string) => /^[A-Z]+_/.test(syscall)

/** What each system call needs; netlink wants it in the namespace's user namespace. */
const needed: Readonly<Record<string, Capability>> = {
  setns: 'CAP_SYS_ADMIN',
  unshare: 'CAP_SYS_ADMIN',
  mount: 'CAP_SYS_ADMIN',
  umount2: 'CAP_SYS_ADMIN',
  socket: 'CAP_NET_RAW',
  setsockopt: 'CAP_NET_BROADCAST',
  TUNSETIFF: 'CAP_NET_ADMIN',
}

/** What it needs where an option is at fault: the one that asks for more than all may do. */
const ofOption: Readonly<Record<string, Capability>> = {
  // A sysctl that somebody may open; of one that nobody may, its mode said so (cpp/sysctl/sysctl.cpp).
  'EACCES openat': 'CAP_NET_ADMIN',
  'EPERM pwrite': 'CAP_NET_ADMIN',
  // A port below net.ipv4.ip_unprivileged_port_start.
  'EACCES bind': 'CAP_NET_BIND_SERVICE',
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
  const needs = ofOption[`${code} ${syscall}`]
  if (needs !== undefined) return isHeld(needs) ? undefined : needs
  // It looks for the capability first, and has no words for that.
  if (message !== undefined || option !== undefined) return undefined
  if (code !== 'EPERM' && !(code === 'EACCES' && syscall === 'socket')) return undefined
  const capability = isRequest(syscall) ? 'CAP_NET_ADMIN' : needed[syscall]
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
