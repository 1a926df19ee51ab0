/** What the kernel refuses of links: the error names the option, and everything is as it was. */

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { binding } from '../../../src/addon/binding.js'
import * as lib from '../../../src/index.js'
import { ip, ipNames } from '../../support/ip.js'
import { families, isPaired, isStacked } from '../../support/kinds.js'
import { hasKind } from '../../support/machine.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'
import { kinds } from '../kinds/options.js'
import { refusalsOf, type Subject } from './refusals.js'

const { tables } = binding
export const isSettable = ({ access }: { access: string }) => access !== 'read'
export const pathsOf = (rows: typeof tables.link, prefix = ''): string[] =>
  rows
    .filter(isSettable)
    .flatMap(({ name, inside = [] }) => [prefix + name, ...pathsOf(inside, `${prefix}${name}.`)])
const own = [...pathsOf(tables.link), 'index', 'addresses', 'addresses[0]', 'altNames[0]']

function batch(lines: string[]): void {
  spawnSync('ip', ['-force', '-batch', '-'], { input: lines.join('\n') })
}

const isGre = (kind: string) => /gre|erspan/.test(kind)

/** Kinds that have a file of their own; one that is in none of these is among the others. */
const groups = {
  bridge: ['bridge'],
  pairs: families.pairs,
  stacked: families.stacked,
  gre: families.tunnels.filter((kind) => isGre(kind)),
  tunnels: families.tunnels.filter((kind) => kind !== 'vxlan' && !isGre(kind)),
  vxlan: ['vxlan'],
} satisfies Record<string, string[]>

/** Declares and runs the tests of a group's kinds, as far as the kernel has them. */
export function testRefusals(group: Group): void {
  testKinds([group], 'createLink', (kind) => check(subjectOf(kind)))
}

/** Runs the tests that `declare` has of each kind of the groups, as far as the kernel has it. */
export function testKinds(of: Group[], title: string, declare: (kind: string) => void): void {
  const grouped = Object.values(groups).flat()
  const rest = Object.keys(tables.kinds).filter((kind) => !grouped.includes(kind))
  const names = of.flatMap((group) => (group === 'others' ? rest : groups[group]))
  const known = names.filter((kind) => hasKind(kind))
  for (const kind of known) declare(kind)
  const lacking = names.filter((kind) => !known.includes(kind))
  test(`${title}: a kind that the kernel lacks is refused as such`, async () => {
    for (const kind of lacking) {
      const call = lib.createLink(subjectOf(kind).base(1) as never)
      assert.is((await rejected(call, lib.NetlinkError)).option, 'kind', kind)
    }
  })
  test.run()
}

export type Group = keyof typeof groups | 'others'

test.before(() => {
  ip('netns', 'add', 'far')
  for (const each of ['all', 'default']) {
    writeFileSync(`/proc/sys/net/ipv6/conf/${each}/accept_dad`, '0')
    writeFileSync(`/proc/sys/net/ipv6/conf/${each}/router_solicitations`, '0')
  }
  batch([
    'link add br0 type bridge',
    'link add p1 type veth peer name p2',
    'link add vx type vxlan id 43 dstport 4789',
    'link add taken type bridge',
    'link set p1 up',
    'link set p2 up',
    'link set lo up',
    'netns exec far ip link add taken type bridge',
    ...(hasKind('bond') ? ['link add bond1 type bond mode active-backup'] : []),
  ])
  fixture = ['lo', ...ipNames()]
})

let fixture: string[] = []

async function remove(): Promise<void> {
  const made = (await lib.listLinks()).filter(({ name }) => !fixture.includes(name))
  if (made.length > 0)
    await lib.deleteLinks(
      made.map(({ index }) => index),
      { ifExists: true },
    )
}

/** What stands beside the option that is tried, so that it is not the only one that may be meant. */
const others = { txQueueLength: 500, group: 7 }

function subjectOf(kind: string): Subject {
  const rows = (tables.kinds[kind] ?? []).filter(isSettable)
  const { base: data } = kinds[kind as keyof typeof kinds] ?? { base: {} }
  const peered = isPaired(kind)
  const peers = peered ? own.map((option) => `peer.${option}`) : []
  return {
    name: `createLink, ${kind}`,
    options: [...own, ...pathsOf(rows, `${kind}.`), ...peers],
    base: (attempt) => ({
      ...{ kind, name: `x${attempt}` },
      ...(kind !== 'tun' && others),
      ...(isStacked(kind) && { link: 'p1' }),
      ...(peered && { peer: { ...others, name: `y${attempt}` } }),
      [kind]: { ...data, ...identities[kind]?.(attempt) },
    }),
    call: (options) => lib.createLink(options as never),
    reset: remove,
    beside: !isStacked(kind),
  }
}

/** What no two links of a kind have in common. */
export const identities: Record<string, (attempt: number) => object> = {
  ...{ geneve: (vni) => ({ vni }), vxlan: (vni) => ({ vni: 100 + vni }) },
  hsr: () => ({ slave1: 'p1', slave2: 'p2' }),
  ...{ xfrm: (ifId) => ({ ifId }), tun: () => ({ mode: 'tap' }) },
}

function check(subject: Subject): void {
  test(subject.name, async () => {
    const { wrong, refused } = await refusalsOf(subject, [undefined, 'far'])
    assert.ok(refused > 20, `only ${refused} calls were refused`)
    assert.equal(wrong, [])
  })
}
