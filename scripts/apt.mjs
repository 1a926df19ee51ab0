/** Installing Debian and Ubuntu packages without waking the services that come with them. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runStep } from './command.mjs'
import { find } from './needs.mjs'

/** Asked by every package's scripts before they start a service; absent on most machines. */
const policy = '/usr/sbin/policy-rc.d'
const marker = '# Written by ovs-netlink while it installs packages, removed afterwards.'

/** Packages with a service of the same name. */
const services = ['openvswitch-switch', 'ovn-central', 'ovn-host']

/** What a person types for the same effect. @param {string[]} packages */
export const aptCommand = (packages) =>
  `apt-get update && apt-get install --no-install-recommends ${packages.join(' ')}`

/** @param {string[]} packages */
export async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  // Another apt, such as a machine's nightly one, may hold the lock for a while.
  const apt = /** @type {const} */ (['apt-get', '-o', 'DPkg::Lock::Timeout=300', '-y'])
  const allowStarts = forbidServiceStarts()
  try {
    await runStep('Reading package lists', [...apt, 'update'], env)
    await runStep(
      `Installing ${packages.join(', ')}`,
      [...apt, 'install', '--no-install-recommends', ...packages],
      env,
    )
  } finally {
    allowStarts()
    for (const service of services) if (packages.includes(service)) keepAsleep(service)
  }
}

/** A machine that has such a policy already keeps it. Returns what ends the ban. */
function forbidServiceStarts() {
  // One of ours is what a set-up killed half-way left behind.
  if (existsSync(policy) && !readFileSync(policy, 'utf8').includes(marker)) return () => {}
  writeFileSync(policy, `#!/bin/sh\n${marker}\nexit 101\n`, { mode: 0o755 })
  const allow = () => rmSync(policy, { force: true })
  process.once('exit', allow)
  return () => {
    process.off('exit', allow)
    allow()
  }
}

/**
 * We run private daemons; the system's own service is for its owner to enable. Also after Ctrl-C,
 * before which the package may have got in; when it did not, there is nothing to disable.
 *
 * @param {string} service
 */
function keepAsleep(service) {
  const updateRc = find('update-rc.d')
  if (updateRc !== undefined) spawnSync(updateRc, [service, 'disable'])
}
