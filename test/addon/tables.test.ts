/** The addon's tables and the TypeScript interfaces have the same keys. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { binding } from '../../src/addon/binding.js'
import type { OptionRow } from '../../src/addon/types.js'
import { assert, test } from '../support/test.js'

const folder = fileURLToPath(new URL('../../src/rtnetlink/', import.meta.url))
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })

/** The file of that name, in whichever room it is. */
function pathOf(file: string): string {
  const found = all.find((path) => `/${path}`.endsWith(`/${file}`))
  if (found === undefined) throw new Error(`no ${file} in src/rtnetlink`)
  return folder + found
}

const files = [
  ...['new-link.ts', 'generated/kinds.ts', 'generated/link.ts', 'generated/objects.ts'],
]
const program = ts.createProgram(files.map(pathOf), {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
})
const checker = program.getTypeChecker()

/** An exported interface, with what it inherits. */
function typeOf(file: string, name: string): ts.Type {
  const source = program.getSourceFile(pathOf(file))
  const module = source && checker.getSymbolAtLocation(source)
  const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name)
  if (symbol === undefined) throw new Error(`${file} exports no ${name}`)
  return checker.getDeclaredTypeOfSymbol(symbol)
}

const keysIn = (type: ts.Type): string[] =>
  type
    .getProperties()
    .map((property) => property.name)
    .sort()

const keysOf = (file: string, name: string) => keysIn(typeOf(file, name))

const names = (rows: OptionRow[], ...access: OptionRow['access'][]) =>
  rows
    .filter((row) => access.includes(row.access))
    .map((row) => row.name)
    .sort()

/** What stands in headers and nests, for which there is no row, and what is ours. */
const without = (keys: string[], ...others: string[]) => {
  for (const other of others) assert.ok(keys.includes(other), `${other} is gone`)
  return keys.filter((key) => !others.includes(key))
}

const { link, objects, kinds, ports } = binding.tables

/** The members of each member of an interface, such as those of each kind of `KindOptions`. */
const keysOfMembers = (file: string, name: string): Record<string, string[]> =>
  Object.fromEntries(
    typeOf(file, name)
      .getProperties()
      .map((member) => [member.name, keysIn(checker.getTypeOfSymbol(member))]),
  )

/** The type of a member, or of an entry of it when it is a list. */
function memberOf(type: ts.Type, name: string): ts.Type | undefined {
  const member = type.getProperty(name)
  if (member === undefined) return undefined
  const its = checker.getNonNullableType(checker.getTypeOfSymbol(member))
  return checker.getIndexTypeOfType(its, ts.IndexKind.Number) ?? its
}

/** In what the objects inside of a type differ from their tables, at any depth. */
function* differencesInside(
  type: ts.Type,
  rows: readonly OptionRow[],
  accesses: readonly OptionRow['access'][],
  path: string,
): Generator<string> {
  for (const { name, access, inside } of rows) {
    if (inside === undefined || !accesses.includes(access)) continue
    const its = memberOf(type, name)
    const keys = its && keysIn(its).filter((key) => key !== 'unknown')
    const wanted = names(inside, ...accesses)
    if (String(keys) !== String(wanted)) yield `${path}.${name} has ${keys}, its table ${wanted}`
    if (its) yield* differencesInside(its, inside, accesses, `${path}.${name}`)
  }
}

const settable = ['change', 'create', 'write'] as const
const reported = ['change', 'create', 'read'] as const

const rowsOf = (tables: Record<string, OptionRow[]>) =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      names(rows, 'change', 'create', 'read', 'write'),
    ]),
  )

test('KindOptions: the options of each kind', () => {
  assert.equal(keysOfMembers('generated/kinds.ts', 'KindOptions'), rowsOf(kinds))
})

test('LinkPortOptions: the options of each kind of port', () => {
  assert.equal(keysOfMembers('generated/kinds.ts', 'LinkPortOptions'), rowsOf(ports))
})

test('LinkSettings: what can be set at any time, but the name', () => {
  assert.equal(
    keysOf('generated/link.ts', 'LinkSettings'),
    names(link, 'change').filter((name) => name !== 'name' && name !== 'altNames'),
  )
})

test('NewLink: what can be set at creation besides, but the lower link', () => {
  const settings = without(keysOf('generated/link.ts', 'LinkSettings'), 'vfs')
  assert.equal(
    without(
      keysOf('new-link.ts', 'NewLink'),
      ...[
        'name',
        'index',
        'addresses',
        'routes',
        'offloads',
        'sysctls',
        'altNames',
        ...settings,
        ...Object.keys(ports),
      ],
    ),
    names(link, 'create').filter((name) => name !== 'link' && name !== 'linkNetnsId'),
  )
})

test('Link: all that is reported', () => {
  assert.equal(
    without(
      keysOf('generated/link.ts', 'Link'),
      ...['index', 'hardwareType', 'kind', 'raw', 'portKind', 'statistics', 'unknown'],
      ...[...Object.keys(kinds), ...Object.keys(ports)],
    ),
    names(link, 'change', 'create', 'read'),
  )
})

/** Each object's interfaces: what can be set, and what is reported. */
const interfaces: Record<
  string,
  {
    file: string
    given?: string
    shown?: string
    /** Rows that are given as an argument of their own, or that a listing or a lookup has. */
    elsewhere?: string[]
    /** Reported under another name. */
    renamed?: string[]
    /** Reported by more than one row. */
    both?: string[]
  }
> = {
  address: {
    file: 'generated/objects.ts',
    given: 'AddressOptions',
    shown: 'Address',
    elsewhere: ['link', 'address', 'family', 'targetNsid'],
    both: ['address', 'peer'],
  },
  neighbor: {
    file: 'generated/objects.ts',
    given: 'NeighborOptions',
    shown: 'Neighbor',
    elsewhere: ['link', 'family'],
  },
  fdb: {
    file: 'generated/objects.ts',
    given: 'FdbOptions',
    shown: 'Fdb',
    elsewhere: ['link', 'bridge'],
  },
  route: {
    file: 'generated/objects.ts',
    given: 'RouteOptions',
    shown: 'Route',
    elsewhere: [
      ...['iif', 'mark', 'uid', 'ipProto', 'sport', 'dport', 'flowLabel', 'lookupTable'],
      'fibMatch',
    ],
    renamed: ['ipProto', 'sport', 'dport'],
  },
  rule: { file: 'generated/objects.ts', given: 'RuleOptions', shown: 'Rule' },
  nexthop: { file: 'generated/objects.ts', given: 'NexthopOptions', shown: 'Nexthop' },
  mdb: { file: 'generated/objects.ts', shown: 'Mdb' },
  // The mask is the library's own.
  mdbEntry: {
    file: 'generated/objects.ts',
    given: 'MdbOptions',
    elsewhere: ['link', 'stateMask'],
  },
  vlan: { file: 'generated/objects.ts', given: 'VlanOptions', shown: 'Vlan', elsewhere: ['link'] },
  globalVlan: {
    file: 'generated/objects.ts',
    given: 'GlobalVlanOptions',
    shown: 'GlobalVlan',
    elsewhere: ['bridge'],
  },
  vni: { file: 'generated/objects.ts', given: 'VniOptions', shown: 'Vni', elsewhere: ['link'] },
  nsid: { file: 'generated/objects.ts', shown: 'NetnsId' },
  trafficClass: {
    file: 'generated/objects.ts',
    given: 'TrafficClassOptions',
    shown: 'TrafficClass',
    elsewhere: ['link'],
  },
  qdisc: {
    file: 'generated/objects.ts',
    given: 'QdiscOptions',
    shown: 'Qdisc',
    elsewhere: ['invisible', 'link'],
  },
  filter: {
    file: 'generated/objects.ts',
    given: 'FilterOptions',
    shown: 'Filter',
    elsewhere: ['link'],
  },
  chain: {
    file: 'generated/objects.ts',
    given: 'ChainOptions',
    shown: 'Chain',
    elsewhere: ['link'],
    both: ['parent'],
  },
  vf: { file: 'generated/objects.ts', given: 'VfSettings', shown: 'Vf' },
  mst: {
    file: 'generated/objects.ts',
    given: 'MstOptions',
    shown: 'Mst',
    elsewhere: ['port'],
  },
  mplsRoute: {
    file: 'generated/objects.ts',
    given: 'MplsRouteOptions',
    shown: 'MplsRoute',
    elsewhere: ['bits', 'table', 'type'],
    renamed: ['family'],
  },
  conntrack: {
    file: 'generated/objects.ts',
    given: 'ConntrackOptions',
    shown: 'Conntrack',
    elsewhere: ['id', 'labels'],
  },
  conntrackFilter: {
    file: 'generated/objects.ts',
    given: 'ConntrackFilter',
    elsewhere: ['originalParts', 'replyParts'],
  },
  conntrackCount: { file: 'generated/objects.ts', shown: 'ConntrackCount' },
  fouPort: { file: 'generated/objects.ts', given: 'FouPortOptions', shown: 'FouPort' },
  wireguard: {
    file: 'generated/objects.ts',
    given: 'WireguardSettings',
    shown: 'WireguardState',
    elsewhere: ['link'],
  },
  channels: {
    file: 'generated/objects.ts',
    given: 'ChannelSettings',
    shown: 'Channels',
    elsewhere: ['link'],
  },
  rings: {
    file: 'generated/objects.ts',
    given: 'RingSettings',
    shown: 'Rings',
    elsewhere: ['link'],
  },
  coalescing: {
    file: 'generated/objects.ts',
    given: 'CoalescingSettings',
    shown: 'Coalescing',
    elsewhere: ['link'],
  },
  pause: {
    file: 'generated/objects.ts',
    given: 'PauseSettings',
    shown: 'Pause',
    elsewhere: ['link'],
  },
  linkModes: {
    file: 'generated/objects.ts',
    given: 'LinkModeSettings',
    shown: 'LinkModes',
    elsewhere: ['link'],
  },
  linkInfo: {
    file: 'generated/objects.ts',
    given: 'LinkInfoSettings',
    shown: 'LinkInfo',
    elsewhere: ['link'],
  },
  linkState: { file: 'generated/objects.ts', shown: 'LinkState' },
}

for (const [
  name,
  { file, given, shown, elsewhere = [], renamed = [], both = [] },
] of Object.entries(interfaces)) {
  const rows = objects[name] ?? []
  if (given !== undefined) {
    test(`${given}: what can be set`, () => {
      const can = names(rows, ...settable)
      assert.equal(
        keysOf(file, given),
        can.filter((row) => !elsewhere.includes(row)),
      )
      assert.equal([...differencesInside(typeOf(file, given), rows, settable, given)], [])
    })
  }

  if (shown === undefined) continue
  test(`${shown}: all that is reported`, () => {
    const has = names(rows, ...reported)
    assert.equal(
      without(keysOf(file, shown), 'unknown'),
      [...new Set([...has, ...both])].filter((row) => !renamed.includes(row)).sort(),
    )
    assert.equal([...differencesInside(typeOf(file, shown), rows, reported, shown)], [])
  })
}

test('what is inside of the options of links, their kinds and ports', () => {
  // The mode of an XDP program is asked for by bits, and reported by another number.
  const settings = link.filter(({ name }) => name !== 'xdp')
  const all = [
    ...differencesInside(
      typeOf('generated/link.ts', 'LinkSettings'),
      settings,
      settable,
      'LinkSettings',
    ),
    ...differencesInside(typeOf('generated/link.ts', 'Link'), link, reported, 'Link'),
    ...Object.entries({ ...kinds, ...ports }).flatMap(([name, rows]) => {
      const its = memberOf(typeOf('generated/link.ts', 'Link'), name)
      assert.ok(its, name)
      return [...differencesInside(its, rows, reported, name)]
    }),
  ]
  assert.equal(all, [])
})

test('FlushFdbOptions: what a flush can be told, and the state, which is two bits', () => {
  const rows = names(objects['fdbFlush'] ?? [], ...settable)
  const bits = ['link', 'permanent', 'noarp']
  assert.equal(
    without(keysOf('generated/objects.ts', 'FlushFdbOptions'), 'netns', 'signal', 'timeout'),
    [...rows.filter((name) => !bits.includes(name)), 'state'].sort(),
  )
})

test('NexthopBucket, and which of them to list', () => {
  const rows = objects['nexthopBucket'] ?? []
  assert.equal(keysOf('generated/objects.ts', 'NexthopBucket'), names(rows, ...reported))
  const told = keysOf('generated/objects.ts', 'ListNexthopBucketsOptions')
  assert.equal(without(told, 'netns', 'signal', 'timeout'), names(rows, ...settable))
})

/** Options of these rows, at any depth, that have names and whose types have no number. */
function* withoutNumber(
  type: ts.Type,
  rows: readonly OptionRow[],
  path: string,
): Generator<string> {
  for (const row of rows) {
    const its = memberOf(type, row.name)
    if (its === undefined) continue
    const types = its.isUnion() ? its.types : [its]
    const isNumber = types.some(({ flags }) => (flags & ts.TypeFlags.Number) !== 0)
    if (row.names !== undefined && !isNumber) yield `${path}.${row.name}`
    if (row.inside !== undefined) yield* withoutNumber(its, row.inside, `${path}.${row.name}`)
  }
}

/** What the kernel calls by a number that it has no name for is reported so, and can be handed back. */
test('what has names is a number, too, in what is given and in what is reported', () => {
  const all = Object.entries(interfaces).flatMap(([name, { given, shown }]) =>
    [given, shown].map((each) => [each, objects[name] ?? []] as const),
  )
  const wrong = all.flatMap(([name, rows]) =>
    name === undefined ? [] : [...withoutNumber(typeOf('generated/objects.ts', name), rows, name)],
  )
  // The kernel has two families here.
  assert.equal(
    wrong.filter((path) => !path.endsWith('.family')),
    [],
  )
})

test('no name is in a table twice', () => {
  const all = [objects, kinds, ports].flatMap((tables) => Object.values(tables))
  for (const rows of [link, ...all]) {
    const all = rows.map(({ name }) => name)
    assert.is(new Set(all).size, all.length)
  }
})

test.run()
