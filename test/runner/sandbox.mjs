/** Fresh network, mount and process namespaces for one test file, as root or as anybody. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../../scripts/paths.mjs'

const firstProcess = fileURLToPath(new URL('sandbox.sh', import.meta.url))

/** An ordinary user is root in a user namespace of its own. */
export const ordinaryUser = process.getuid?.() !== 0

/**
 * `argv` in namespaces of its own, which end with `unshare`: killing that kills everything inside.
 *
 * @param {string[]} argv
 * @param {Record<string, string>} [over] files that stand in the places of others, by these places
 * @returns {[string, ...string[]]}
 */
export const sandboxed = (argv, over = {}) => [
  'unshare',
  ...(ordinaryUser ? ['--user', '--map-root-user'] : []),
  ...['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', '--'],
  firstProcess,
  join(root, 'build/tsx'),
  ...Object.entries(over).flatMap(([place, file]) => ['--over', file, place]),
  ...argv,
]

/**
 * `argv` in a network namespace of its own, and nothing else.
 *
 * @param {string[]} argv
 * @returns {[string, ...string[]]}
 */
export const inNetns = (argv) => [
  'unshare',
  ...(ordinaryUser ? ['--user', '--map-root-user'] : []),
  ...['--net', '--', ...argv],
]

/** Why no such namespaces can be had here, in the system's words and ours; undefined when they can. */
export function whyForbidden() {
  const [program, ...args] = sandboxed(['true'])
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status === 0) return undefined
  const causes = restrictions.filter(({ file, forbids }) => forbids(contents(file)))
  return [
    `The tests need namespaces of their own, which this system refuses: ${error ?? stderr.trim()}`,
    ...causes.map(({ why }) => `  ${why}`),
    ...(ordinaryUser ? ['  or run the tests as root: sudo npm test'] : []),
  ].join('\n')
}

/** What containers and distributions withhold, each with what grants it. */
const restrictions = ordinaryUser
  ? [
      {
        file: '/proc/sys/kernel/unprivileged_userns_clone',
        forbids: isValue('0'),
        why: 'user namespaces are off; on: sudo sysctl kernel.unprivileged_userns_clone=1',
      },
      {
        file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns',
        forbids: isValue('1'),
        why: 'AppArmor forbids them; to allow: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0',
      },
      {
        file: '/proc/sys/user/max_user_namespaces',
        forbids: isValue('0'),
        why: 'none are allowed; to allow some: sudo sysctl user.max_user_namespaces=10000',
      },
    ]
  : [
      {
        file: '/proc/self/status',
        forbids: (/** @type {string} */ status) => !hasSysAdmin(status),
        why: 'this root lacks CAP_SYS_ADMIN; docker run --privileged grants it',
      },
    ]

/** @param {string} expected @returns {(value: string) => boolean} */
function isValue(expected) {
  return (value) => value === expected
}

/** @param {string} status of a process, see proc(5) */
function hasSysAdmin(status) {
  const effective = BigInt(`0x${/^CapEff:\s*(\w+)/m.exec(status)?.[1] ?? '0'}`)
  return ((effective >> 21n) & 1n) === 1n
}

/** @param {string} file */
function contents(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
