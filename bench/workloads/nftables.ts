import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { addRoute, createNetns, createVeth } from 'ovs-netlink'
import { forwardPort, isolate, masquerade, replaceTable } from 'ovs-netlink/nftables'
import { elements, large, rulesOf } from '../one-shot/large-table.mjs'
import { numbers, type Workload } from './workload.js'

const program = fileURLToPath(new URL('../one-shot/replace-table.mjs', import.meta.url))
const run = promisify(execFile)

/** The same table for `nft -f`: in one transaction, whatever there was before. */
const script = (number: number): string => `add table inet large
delete table inet large
table inet large {
  set many { type ipv4_addr; elements = { ${elements.join(', ')} } }
  chain input { type filter hook input priority 0
${rulesOf(number)
  .map((address) => `ip daddr ${address} counter accept`)
  .join('\n')}
  }
}
`

const folder = mkdtempSync(join(tmpdir(), 'nftables-'))
const fileOf = (number: number) => join(folder, `${number}.nft`)

/** A firewall as large as they get, whole each time, of which one rule is another one. */
export const nftables: Workload = {
  name: 'nftables',
  title: 'replace a table of 5,000 rules and a set of 10,000 elements, one rule changed',
  count: 10,
  contestants: ['library', 'ip'],
  bounds: [{ against: 'ip', atMost: 1 }],
  warmUps: 2,
  async prepare(range) {
    for (const i of numbers(range)) writeFileSync(fileOf(i), script(i))
  },
  async library(range) {
    for (const i of numbers(range)) await replaceTable(large(i))
  },
  commands: (range) => [{ program: 'nft', lines: numbers(range).map((i) => `-f ${fileOf(i)}`) }],
}

/** The same by a program that is started for it. */
export const nftablesCold: Workload = {
  ...nftables,
  name: 'nftables-cold',
  title: `${nftables.title}, a process for each`,
  contestants: ['library', 'ip', 'node-start'],
  bounds: [{ against: 'ip', atMostMore: 50 }],
  warmUps: 0,
  programs: true,
  async library(range) {
    for (const i of numbers(range)) await run(process.execPath, [program, String(i)])
  },
}

const host = 'host'
const namesOf = (i: number) => ({
  sandbox: `sandbox${i}`,
  outer: `10.${i >> 8}.${i & 255}.1`,
  inner: `10.${i >> 8}.${i & 255}.2`,
  port: 8000 + i,
})
const linksOf = ({ first, count }: { first: number; count: number }) =>
  numbers({ first: 0, count: first + count }).map((i) => namesOf(i).sandbox)

/** docs/recipes.md, "A sandbox with a way out": one more each time, behind the same host. */
export const sandbox: Workload = {
  name: 'sandbox',
  title: 'a sandbox with a way out: namespace, pair, route, NAT, a forwarded port, isolation',
  count: 20,
  contestants: ['library', 'ip'],
  bounds: [{ against: 'ip', atLeast: 3 }],
  warmUps: 1,
  async prepare({ first }) {
    if (first > 0) return
    await createNetns(host, { loopback: true, sysctls: { 'net.ipv4.ip_forward': true } })
  },
  async library(range) {
    for (const i of numbers(range)) {
      const { sandbox: netns, outer, inner, port } = namesOf(i)
      await createNetns(netns, { loopback: true })
      await createVeth({
        ...{ name: netns, netns: host, up: true, addresses: [`${outer}/24`] },
        peer: { name: 'eth0', netns, up: true, addresses: [`${inner}/24`] },
      })
      await addRoute({ destination: 'default', via: outer, netns })
      const at = { netns: host }
      const to = { address: inner, port: 80 }
      await Promise.all([
        replaceTable(masquerade({ from: '10.0.0.0/8', out: 'uplink' }), at),
        replaceTable(forwardPort({ name: `forward-${i}`, listen: { port }, to }), at),
        replaceTable(isolate({ links: linksOf({ first: 0, count: i + 1 }) }), at),
      ])
    }
  },
  commands: (range) =>
    numbers(range).flatMap((i) => {
      const { sandbox: netns, outer, inner, port } = namesOf(i)
      const links = linksOf({ first: 0, count: i + 1 }).map((link) => `"${link}"`)
      const dnat = `ip daddr != 127.0.0.0/8 fib daddr type local tcp dport ${port} dnat ip to ${inner}:80`
      const nft = (name: string, chains: string) => ({
        program: `ip netns exec ${host} nft`,
        lines: [
          `'table inet ${name}; delete table inet ${name}; table inet ${name} { ${chains}; }'`,
        ],
      })
      return [
        {
          program: 'ip',
          lines: [
            `netns add ${netns}`,
            `-n ${netns} link set lo up`,
            `-n ${host} link add ${netns} up type veth peer name eth0 netns ${netns}`,
            `-n ${host} address add ${outer}/24 dev ${netns}`,
            `-n ${netns} address add ${inner}/24 dev eth0`,
            `-n ${netns} link set eth0 up`,
            `-n ${netns} route add default via ${outer}`,
          ],
        },
        nft(
          'way-out',
          'chain c { type nat hook postrouting priority srcnat; ip saddr 10.0.0.0/8 ip daddr != 10.0.0.0/8 oifname "uplink" masquerade; }',
        ),
        nft(
          `forward-${i}`,
          `chain p { type nat hook prerouting priority dstnat; ${dnat}; }; chain o { type nat hook output priority -100; ${dnat}; }`,
        ),
        nft(
          'isolate',
          `chain f { type filter hook forward priority 0; iifname { ${links} } oifname { ${links} } drop; }`,
        ),
      ]
    }),
}
