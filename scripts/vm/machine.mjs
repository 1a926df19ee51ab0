/** One run of the emulated machine: the checkout goes in, test results come out. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runStep } from '../command.mjs'
import { ended, quoted } from '../guest.mjs'
import { root } from '../paths.mjs'

/** What the tests do not need, and what would not fit. */
const leftOut = new Set(['.git', 'build/tests', 'typings'])

/**
 * @param {import('./image.mjs').Image} image
 * @param {string[]} words that choose the test files
 * @param {number} seconds it may take
 * @returns {Promise<number>} the exit status of the tests inside; 1 when they did not end
 */
export async function run(image, words, seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'ovs-netlink-vm-'))
  try {
    return await boot(image, await checkoutDisk(folder, words), seconds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder @param {string[]} words */
async function checkoutDisk(folder, words) {
  const copy = join(folder, 'checkout')
  cpSync(root, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !leftOut.has(relative(root, source)),
  })
  const rounds = process.env['ROUNDS'] ?? '10'
  const commands = [
    // Else each new namespace has tunnels of its own, once a module of theirs was loaded.
    'echo 1 > /proc/sys/net/core/fb_tunnels_only_for_init_net',
    `ROUNDS=${rounds} node scripts/vm/guest.mjs ${words.map(quoted).join(' ')}`,
  ]
  writeFileSync(join(copy, '.guest-command'), `${commands.join('\n')}\n`)
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
        // QEMU 7.2 emulates cmpxchg16b so that Linux 6.12 trips over its flags; without it there are others.
        'max,cx16=off',
        '-smp',
        '2',
        '-m',
        '3072',
      ],
      ...['-nodefaults', '-display', 'none', '-no-reboot', '-serial', 'stdio'],
      ...['-kernel', kernel, '-initrd', initramfs],
      ...['-append', 'console=ttyS0 panic=-1 quiet loglevel=3 mitigations=off'],
      ...drive(disk, 'snapshot=on'), // the next run finds it as it was
      ...drive(checkout, 'cache=unsafe'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return ended(machine, { title: 'The emulated machine', seconds })
}
