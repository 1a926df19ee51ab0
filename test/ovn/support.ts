import { execFileSync, spawnSync } from 'node:child_process'
import type { PrivateOvn } from '../../src/testing/index.js'
import { patience } from '../support/machine.js'
import { skip } from '../support/test.js'

/** Whether OVN's daemons and its command line programs are here. */
export const hasOvn = (): boolean =>
  ['ovn-nbctl', 'ovn-northd', 'ovn-controller'].every(
    (each) => !spawnSync(each, ['--version']).error,
  )

/** For these. */
export function needsOvn(): void {
  if (!hasOvn()) skip('OVN is not installed')
}

const run = (program: string, remote: string, args: readonly string[]): string =>
  execFileSync(program, [`--db=${remote}`, `--timeout=${10 * patience}`, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

/** Runs ovn-nbctl, the oracle; returns what it prints. */
export const nbctl = (ovn: PrivateOvn, ...args: string[]): string =>
  run('ovn-nbctl', ovn.northbound, args)

/** The same of ovn-sbctl. */
export const sbctl = (ovn: PrivateOvn, ...args: string[]): string =>
  run('ovn-sbctl', ovn.southbound, args)
