/** What there is on this machine that a lab could leave behind. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'

export interface MachineState {
  namespaces: string
  links: string
  daemons: string[]
  folders: string[]
}

/** As other people's programs report it. */
export function machineState(): MachineState {
  const ip = (...args: string[]) => execFileSync('ip', args, { encoding: 'utf8' })
  return {
    namespaces: ip('netns', 'list'),
    links: ip('-o', 'link', 'show'),
    daemons: processes().filter((line) =>
      /ovs-vswitchd|ovsdb-server|ovn-northd|ovn-controller|guard\.ts/.test(line),
    ),
    folders: readdirSync(tmpdir()).filter((name) => /^(lab|ovs)-/.test(name)),
  }
}

function processes(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return ''
      }
    })
}
