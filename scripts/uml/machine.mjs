/** User-mode Linux: another kernel as an ordinary process, on the real machine's own files. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ended, quoted } from '../guest.mjs'
import { root } from '../paths.mjs'

const init = fileURLToPath(new URL('init.sh', import.meta.url))

/**
 * Runs a command in the checkout, as that kernel's root, and prints what it prints.
 *
 * @param {string} kernel the program that it is
 * @param {string[]} argv
 * @param {number} seconds it may take
 * @returns {Promise<number>} its exit status; 1 when it did not end
 */
export async function run(kernel, argv, seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'ovs-netlink-uml-'))
  const command = join(folder, 'command')
  writeFileSync(command, [`cd ${quoted(root)}`, argv.map(quoted).join(' ')].join('\n'))
  try {
    return await boot(kernel, command, seconds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} kernel
 * @param {string} command
 * @param {number} seconds
 * @returns {Promise<number>}
 */
function boot(kernel, command, seconds) {
  const machine = spawn(
    kernel,
    [
      ...['mem=3G', 'rootfstype=hostfs', 'root=/dev/root', 'hostfs=/', 'rw'],
      ...['con=null', 'con0=fd:0,fd:1', 'quiet', 'loglevel=1'],
      ...[`init=${init}`, `COMMAND=${command}`], // what a kernel does not know is in init's environment
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return ended(machine, { title: 'User-mode Linux', seconds, from: 'guest began' })
}
