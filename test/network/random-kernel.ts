/** Networks of the kernel at random, and what they are without marks. */
import { listLinks, listNetns } from '../../src/index.js'
import type { NetworkDefinition } from '../../src/network/index.js'
import type { Chance } from '../rtnetlink/churn.js'
import { ip } from '../support/ip.js'

/** Some of the members of an object, each as likely as not. */
const some = (chance: Chance, all: object) =>
  Object.fromEntries(Object.entries(all).filter(() => chance.below(2) === 0))

/** A network of pairs, bridges with ports, tunnels, addresses and routes. */
export function kernelNetworkAt(chance: Chance): NetworkDefinition {
  const keys = ['one', 'two', 'three'].slice(0, 1 + chance.below(3))
  const links: Record<string, object> = {}
  for (const [at, netns] of keys.entries()) {
    const bridge = `br${at}`
    links[bridge] = {
      ...{ kind: 'bridge', netns },
      ...some(chance, {
        stp: true,
        priority: 4096,
        ageingTime: 20_000,
        mcastSnooping: false,
        up: false,
        txQueueLength: 500,
        alias: 'é <&>',
        addresses: [
          `10.1.${at}.1/24`,
          { address: `10.1.${at}.9/24`, noPrefixRoute: true, label: `${bridge}:9` },
        ],
      }),
    }
    if (chance.below(2) === 0) {
      const options = { ttl: 9, tos: 4, learning: false, dstPort: 8472, mtu: 1400, udpCsum: false }
      links[`vx${at}`] = {
        ...{ kind: 'vxlan', netns, vni: at, remote: `192.0.2.${at}`, master: bridge },
        ...some(chance, options),
        ...(chance.below(2) === 0 && { bridgePort: { hairpin: true, learning: false } }),
      }
    }
    if (chance.below(2) === 0) {
      links[`mv${at}`] = {
        kind: 'macvlan',
        netns,
        link: bridge,
        mode: chance.of(['bridge', 'private']),
      }
    }
  }
  for (let at = 0; at < chance.below(5); at++) {
    const end = (name: string, which: number) => {
      const netns = chance.of(keys)
      const isPort = chance.below(3) === 0
      return {
        ...{ netns, name },
        ...some(chance, { mtu: 1400, txQueueLength: 10, inet6: { addrGenMode: 'none' } }),
        ...(isPort
          ? {
              master: `br${keys.indexOf(netns)}`,
              bridgePort: some(chance, { isolated: true, priority: 5 }),
            }
          : {
              addresses: [
                `10.2.${at}.${which}/24`,
                { address: `2001:db8:${at}::${which}/64`, noDad: true },
                {
                  address: `10.3.${at}.${which}/32`,
                  peer: `10.3.${at}.${which + 1}/32`,
                  metric: 77,
                },
              ].slice(0, chance.below(4)),
            }),
      }
    }
    const [left, right] = [end(`l${at}`, 1), end(`r${at}`, 3)]
    const routes = [
      { destination: `10.8.${at}.0/24`, via: `10.2.${at}.7` },
      { destination: `10.9.${at}.0/24`, metric: 5, table: 100 },
    ]
    // What can be reached by its first address.
    const hasWay = 'addresses' in left && left.addresses.length > 0
    links[`pair${at}`] = {
      kind: 'veth',
      ends: [{ ...left, ...(hasWay && { routes: routes.slice(0, chance.below(3)) }) }, right],
    }
  }
  return {
    project: 'shop',
    namespaces: Object.fromEntries(keys.map((key) => [key, {}])),
    links: links as never,
  }
}

/** Takes all marks off links and namespaces, so that nobody's network has them. */
export async function unmark(): Promise<void> {
  for (const { name: netns } of await listNetns()) {
    for (const { name, altNames = [] } of await listLinks({ netns })) {
      for (const each of altNames) {
        ip('-n', netns, 'link', 'property', 'del', 'dev', name, 'altname', each)
      }
      if (name !== 'lo') ip('-n', netns, 'link', 'set', 'dev', name, 'group', 'default')
    }
  }
}
