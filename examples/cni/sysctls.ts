/** Sysctls of a container: those of its interface, and those of its namespace. */
import { getSysctl, type Sysctls, setSysctl } from 'ovs-netlink'
import type { Undo } from '../lab/undo.js'
import type { NetworkConfig } from './config.js'
import type { Parameters } from './protocol.js'

/** What stands for the interface's name. */
const isOfLink = (name: string) => name.split(/[./]/).includes('IFNAME')

const select = (sysctl: NetworkConfig['sysctl'], ofLink: boolean): Sysctls =>
  Object.fromEntries(Object.entries(sysctl).filter(([name]) => isOfLink(name) === ofLink))

/** Those that are set with the interface, before it is up. */
export const linkSysctlsOf = ({ sysctl }: NetworkConfig): Sysctls => select(sysctl, true)

/** Sets the others; they are put back when ADD fails. */
export async function setOthers(
  { sysctl }: NetworkConfig,
  to: Parameters,
  undo: Undo,
): Promise<void> {
  const [values, where] = [select(sysctl, false), { netns: { path: to.netns } }]
  const names = Object.keys(values)
  const before = await Promise.all(names.map((name) => getSysctl(name, where)))
  if (names.length === 0) return
  await setSysctl(values, where)
  const former = Object.fromEntries(names.map((name, at) => [name, before[at] ?? '']))
  undo.add('sysctls', () => setSysctl(former, where))
}

/** What is not as the configuration has it. */
export async function sysctlsDiffer({ sysctl }: NetworkConfig, of: Parameters): Promise<string[]> {
  const where = { netns: { path: of.netns } }
  const differences = Object.entries(sysctl).map(async ([name, wanted]) => {
    const value = await getSysctl(fullName(name, of.ifname), where)
    return value === wanted ? [] : [`sysctl ${name} is ${value}, not ${wanted}`]
  })
  return (await Promise.all(differences)).flat()
}

/** With the interface's name in it, whose dots are slashes where dots stand between the parts. */
function fullName(name: string, ifname: string): string {
  const dotted = /^[^./]*\./.test(name)
  return name.replace(/(?<=[./])IFNAME(?=[./])/, dotted ? ifname.replaceAll('.', '/') : ifname)
}
