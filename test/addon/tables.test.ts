/** The addon's tables and the TypeScript interfaces have the same keys. */
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { binding, type OptionRow } from '../../src/binding.js'
import { assert, test } from '../support/test.js'

const folder = fileURLToPath(new URL('../../src/rtnetlink/', import.meta.url))
const files = [
  ...['link.ts', 'create.ts', 'kinds/index.ts'],
  ...[
    'address.ts',
    'neighbor.ts',
    'fdb.ts',
    'route.ts',
    'rule.ts',
    'nexthop.ts',
    'nsid.ts',
    'vf.ts',
  ],
]
const program = ts.createProgram(
  files.map((file) => folder + file),
  { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, strict: true },
)
const checker = program.getTypeChecker()

/** The keys of an exported interface, with those it inherits. */
function keysOf(file: string, name: string): string[] {
  const source = program.getSourceFile(folder + file)
  const module = source && checker.getSymbolAtLocation(source)
  const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name)
  if (symbol === undefined) throw new Error(`${file} exports no ${name}`)
  return checker
    .getDeclaredTypeOfSymbol(symbol)
    .getProperties()
    .map((property) => property.name)
    .sort()
}

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
function keysOfMembers(file: string, name: string): Record<string, string[]> {
  const source = program.getSourceFile(folder + file) as ts.SourceFile
  const module = checker.getSymbolAtLocation(source) as ts.Symbol
  const symbol = checker.getExportsOfModule(module).find((each) => each.name === name) as ts.Symbol
  const members = checker.getDeclaredTypeOfSymbol(symbol).getProperties()
  return Object.fromEntries(
    members.map((member) => [
      member.name,
      checker
        .getTypeOfSymbol(member)
        .getProperties()
        .map((property) => property.name)
        .sort(),
    ]),
  )
}

const rowsOf = (tables: Record<string, OptionRow[]>) =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      names(rows, 'change', 'create', 'read', 'write'),
    ]),
  )

test('KindOptions: the options of each kind', () => {
  assert.equal(keysOfMembers('kinds/index.ts', 'KindOptions'), rowsOf(kinds))
})

test('LinkPortOptions: the options of each kind of port', () => {
  assert.equal(keysOfMembers('kinds/index.ts', 'LinkPortOptions'), rowsOf(ports))
})

test('LinkSettings: what can be set at any time, but the name', () => {
  assert.equal(
    keysOf('link.ts', 'LinkSettings'),
    names(link, 'change').filter((name) => name !== 'name' && name !== 'altNames'),
  )
})

test('NewLink: what can be set at creation besides, but the lower link', () => {
  const settings = without(keysOf('link.ts', 'LinkSettings'), 'vfs')
  assert.equal(
    without(
      keysOf('create.ts', 'NewLink'),
      ...['name', 'addresses', 'altNames', ...settings, ...Object.keys(ports)],
    ),
    names(link, 'create').filter((name) => name !== 'link'),
  )
})

test('Link: all that is reported', () => {
  assert.equal(
    without(
      keysOf('link.ts', 'Link'),
      ...['index', 'hardwareType', 'kind', 'portKind', 'statistics', 'unknown'],
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
    settable?: string
    reported: string
    /** Rows that are given as an argument of their own, or that a listing or a lookup has. */
    elsewhere?: string[]
    /** Reported under another name. */
    renamed?: string[]
    /** Reported by more than one row. */
    both?: string[]
  }
> = {
  address: {
    file: 'address.ts',
    settable: 'AddressOptions',
    reported: 'Address',
    elsewhere: ['link', 'address', 'family', 'targetNsid'],
    both: ['address', 'peer'],
  },
  neighbor: {
    file: 'neighbor.ts',
    settable: 'NeighborOptions',
    reported: 'Neighbor',
    elsewhere: ['link', 'family', 'dev', 'master'],
  },
  fdb: {
    file: 'fdb.ts',
    settable: 'FdbOptions',
    reported: 'Fdb',
    elsewhere: ['link', 'bridge'],
  },
  route: {
    file: 'route.ts',
    settable: 'RouteOptions',
    reported: 'Route',
    elsewhere: ['iif', 'mark', 'uid', 'ipProto', 'sport', 'dport', 'lookupTable', 'fibMatch'],
    renamed: ['ipProto', 'sport', 'dport'],
  },
  rule: { file: 'rule.ts', settable: 'RuleOptions', reported: 'Rule' },
  nexthop: {
    file: 'nexthop.ts',
    settable: 'NexthopOptions',
    reported: 'Nexthop',
    elsewhere: ['groups', 'master'],
  },
  nsid: { file: 'nsid.ts', reported: 'NetnsId' },
  vf: { file: 'vf.ts', settable: 'VfSettings', reported: 'Vf' },
}

for (const [
  name,
  { file, settable, reported, elsewhere = [], renamed = [], both = [] },
] of Object.entries(interfaces)) {
  const rows = objects[name] ?? []
  if (settable !== undefined) {
    test(`${settable}: what can be set`, () => {
      const can = names(rows, 'change', 'create', 'write')
      assert.equal(
        keysOf(file, settable),
        can.filter((row) => !elsewhere.includes(row)),
      )
    })
  }

  test(`${reported}: all that is reported`, () => {
    const has = names(rows, 'change', 'create', 'read')
    assert.equal(
      without(keysOf(file, reported), 'unknown'),
      [...new Set([...has, ...both])].filter((row) => !renamed.includes(row)).sort(),
    )
  })
}

test('no name is in a table twice', () => {
  const all = [objects, kinds, ports].flatMap((tables) => Object.values(tables))
  for (const rows of [link, ...all]) {
    const all = rows.map(({ name }) => name)
    assert.is(new Set(all).size, all.length)
  }
})

test.run()
