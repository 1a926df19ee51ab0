/** What a test may need of the machine. Each is called first in `before`, or in a test. */
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { release } from 'node:os'
import { skip } from './test.js'

/** How many times longer than usual things take: an emulated machine says so, and the sanitizers do. */
export const patience = Number(process.env['OVS_NETLINK_PATIENCE']) || 1

/** Whether the running kernel is as new as a version such as '6.2'. */
export function isSince(version: string): boolean {
  const numbers = (text: string) => text.split(/[.-]/).map(Number)
  const [major = 0, minor = 0] = numbers(release())
  const [wantedMajor = 0, wantedMinor = 0] = numbers(version)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

/**
 * For tun and tap devices, which Open vSwitch's bridges and internal ports are in the datapath that needs
 * no kernel module. Most systems let everybody open what makes them; some only root.
 */
export function needsTun(): void {
  try {
    accessSync('/dev/net/tun', constants.R_OK | constants.W_OK)
  } catch (error) {
    skip(`needs /dev/net/tun: ${(error as Error).message}`)
  }
}

const [major = 0, minor = 0] = release().split('.').map(Number)

export const hasLinux = (wantedMajor: number, wantedMinor: number): boolean =>
  major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)

/** For what an older kernel says nothing of, or something else. */
export function needsLinux(wantedMajor: number, wantedMinor: number): void {
  if (!hasLinux(wantedMajor, wantedMinor)) skip(`needs Linux ${wantedMajor}.${wantedMinor}`)
}

/** For tables of nftables. */
export function needsNftables(): void {
  if (spawnSync('nft', ['list', 'tables']).status !== 0) skip('this kernel has no nf_tables')
}

/** Whether bridges have VLANs, which a kernel may have been built without. */
export function hasVlans(): boolean {
  const link = ['dev', 'probe']
  execFileSync('ip', ['link', 'add', 'name', 'probe', 'type', 'bridge'])
  try {
    execFileSync('ip', ['link', 'set', ...link, 'type', 'bridge', 'vlan_filtering', '1'], {
      stdio: 'pipe',
    })
    return true
  } catch {
    return false
  } finally {
    execFileSync('ip', ['link', 'delete', ...link])
  }
}

/** For VLANs of bridges. */
export function needsVlans(): void {
  if (!hasVlans()) skip('the kernel knows no VLANs of bridges (CONFIG_BRIDGE_VLAN_FILTERING)')
}

const kindsFound = new Map<string, boolean>()

/** Whether the kernel has links of this kind. Loads its module, where there is one. */
export function hasKind(kind: string): boolean {
  const known = kindsFound.get(kind)
  if (known !== undefined) return known
  let has = true
  try {
    execFileSync('ip', ['link', 'add', 'name', 'probe', 'type', kind], { stdio: 'pipe' })
    execFileSync('ip', ['link', 'delete', 'dev', 'probe'], { stdio: 'pipe' })
  } catch (error) {
    // A kind that is there may want more than a name.
    has = !/Unknown device type/.test(String((error as { stderr: unknown }).stderr))
  }
  kindsFound.set(kind, has)
  return has
}

/** CONFIG_NET_FOU, whose modules no request makes the kernel load. */
export function needsFou(): void {
  spawnSync('modprobe', ['-a', 'fou', 'fou6'])
  if (spawnSync('ip', ['fou', 'show']).status !== 0) skip('this kernel has no tunnels in UDP')
}

/** CONFIG_MPLS_ROUTING, whose module no request makes the kernel load. */
export function needsMpls(): void {
  spawnSync('modprobe', ['mpls_router'])
  if (!existsSync('/proc/sys/net/mpls')) skip('this kernel has no MPLS routes')
}
