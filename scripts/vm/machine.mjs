/** One run of the emulated machine: the checkout goes in, what programs print comes out. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runStep } from '../command.mjs'
import { ended } from '../guest.mjs'
import { root } from '../paths.mjs'

/** What the tests do not need, and what would not fit: of the C++ tests' build they take its libc that fails. */
const leftOut = /^(\.git|build\/(fuzz|lint|threads|CMakeFiles|tests\/(?!lib)[^/]*))$/

/**
 * JavaScript beside what is TypeScript: tsx, which compiles as it loads, takes 5 s there to start. What is wrong with
 * the types says `npm run check`.
 */
const compile = /** @type {const} */ ([
  ...['node_modules/.bin/tsc', '-p', 'tsconfig.json'],
  ...['--noEmit', 'false', '--noCheck', '--allowJs', 'false', '--checkJs', 'false'],
])

/**
 * @param {import('./image.mjs').Image} image
 * @param {string[]} commands to run there, one after the other
 * @param {number} seconds it may take
 * @returns {Promise<number>} 0 when each of them ended with 0
 */
export async function run(image, commands, seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'ovs-netlink-vm-'))
  try {
    return await boot(image, await checkoutDisk(folder, commands), seconds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder @param {string[]} commands */
async function checkoutDisk(folder, commands) {
  const copy = join(folder, 'checkout')
  cpSync(root, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !leftOut.test(relative(root, source)),
  })
  await runStep('Compiling the tests', [...compile, '--rootDir', root, '--outDir', copy])
  const script = [
    // Else each new namespace has tunnels of its own, once a module of theirs was loaded.
    'echo 1 > /proc/sys/net/core/fb_tunnels_only_for_init_net',
    // It is slow: what waits for a while waits longer.
    'export OVS_NETLINK_PATIENCE=12',
    'status=0',
    ...commands.map((command) => `${command} || status=1`),
    'exit $status',
  ]
  writeFileSync(join(copy, '.guest-command'), `${script.join('\n')}\n`)
  const disk = join(folder, 'checkout.img')
  await runStep('Copying the checkout', ['mkfs.ext4', '-q', '-F', '-d', copy, disk, '1G'])
  return disk
}

/**
 * @param {import('./image.mjs').Image} image
 * @param {string} checkout
 * @param {number} seconds
 * @returns {Promise<number>}
 */
function boot({ kernel, initramfs, disk }, checkout, seconds) {
  /** @param {string} file @param {string} options */
  const drive = (file, options) => ['-drive', `file=${file},format=raw,if=virtio,${options}`]
  const machine = spawn(
    'qemu-system-x86_64',
    [
      ...[
        '-machine',
        'q35',
        '-accel',
        'tcg,thread=multi',
        '-cpu',
        // QEMU 7.2 emulates cmpxchg16b so that Linux 6.12 trips over its flags; without it there are others. And
        // AVX, which C libraries prefer, takes it half as long again as what they do without.
        'max,cx16=off,avx=off,avx2=off',
        '-smp',
        '2',
        '-m',
        '3072',
      ],
      ...['-nodefaults', '-display', 'none', '-no-reboot', '-serial', 'stdio'],
      ...['-kernel', kernel, '-initrd', initramfs],
      ...['-append', 'console=ttyS0 panic=-1 quiet loglevel=3 mitigations=off no_timer_check'],
      ...drive(disk, 'snapshot=on'), // the next run finds it as it was
      ...drive(checkout, 'cache=unsafe'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return ended(machine, { title: 'The emulated machine', seconds })
}
