/** Networks that tests define, and what there is of them. */
import { listNetns } from '../../src/index.js'
import type { NetworkDefinition } from '../../src/network/index.js'
import type { Chance } from '../rtnetlink/churn.js'
import { kernelState } from '../support/kernel-state.js'

/** Two namespaces with a pair, and a bridge with a tunnel. */
export const shop = {
  project: 'shop',
  namespaces: { web: { sysctls: { 'net.ipv4.ip_forward': true } }, db: {} },
  links: {
    pair: {
      kind: 'veth',
      ends: [
        {
          netns: 'web',
          name: 'eth0',
          addresses: ['10.0.0.1/24', { address: '2001:db8::1/64', noDad: true }],
        },
        {
          netns: 'db',
          name: 'eth0',
          addresses: ['10.0.0.2/24'],
          routes: [{ destination: 'default', via: '10.0.0.1' }],
        },
      ],
    },
    tunnel: {
      ...{ kind: 'vxlan', netns: 'web', vni: 100, local: '10.0.0.1', remote: '10.0.0.2' },
      ...{ dstPort: 4789, master: 'br0', mtu: 1450 },
    },
    br0: { kind: 'bridge', netns: 'web', addresses: ['10.1.0.1/24'] },
  },
  expect: [{ from: 'web', ping: '10.0.0.2' }],
} as const satisfies NetworkDefinition

/** All that `ip` shows of our namespace and of those that have names. */
export async function everything(): Promise<string> {
  const names = (await listNetns()).map(({ name }) => name).sort()
  const all = [undefined, ...names].map((name) => `== ${name}\n${kernelState(name)}`).join('\n')
  // What hosts have learnt of each other, and the kernel tracks of what they sent, comes and goes.
  return all
    .split('\n')
    .filter((line) => !passing.test(line))
    .map((line) => line.replace(/(?<="altnames":\[)[^\]]*/, inOrder))
    .join('\n')
}

/** Other names are reported in the order in which they were given. */
const inOrder = (names: string) => names.split(',').sort().join()

const passing =
  /^([\da-f]{2}:){5}[\da-f]{2} dev \S+ (vlan \d+ )?master \S+ *$|REACHABLE|STALE|DELAY|PROBE|FAILED|INCOMPLETE|NOARP|^ipv[46] .*src=|^dev +vni /

/** Some of the members of an object, each as likely as not. */
export const some = <Value extends object>(chance: Chance, all: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(all).filter(() => chance.below(2) === 0)) as Partial<Value>
