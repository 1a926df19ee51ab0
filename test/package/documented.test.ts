/** What is written of the public surface: the reference, codes of errors, doc comments, the tables' tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import * as library from '../../src/index.js'
import * as network from '../../src/network/index.js'
import * as nftables from '../../src/nftables/index.js'
import { Ovs } from '../../src/openvswitch/index.js'
import * as ovn from '../../src/ovn/index.js'
import * as ovsdbClient from '../../src/ovsdb-client/index.js'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'

const text = (file: string) => readFileSync(join(root, file), 'utf8')

test('the reference names every exported function, and every method of an Ovs', () => {
  const reference = text('docs/reference.md')
  const entries = { ...library, ...network, ...nftables, ...ovn, ...ovsdbClient }
  const functions = Object.entries(entries).flatMap(([name, value]) =>
    typeof value === 'function' && /^[a-z]/.test(name) ? [name] : [],
  )
  assert.ok(functions.length > 200)
  const unnamed = (names: readonly string[], where: string) =>
    names.filter((name) => !new RegExp(`^\\| \`${name}[(\`]`, 'm').test(where))
  assert.equal(unnamed(functions, reference), [])
  const [, ofOvs = ''] = /^### Ovs\n(.*?)^### /ms.exec(reference) ?? []
  assert.equal(unnamed(Object.keys(membersOf(Ovs)), ofOvs), [])
})

test('docs/errors.md has every code of the sources, and no other', () => {
  const sources = ['src', 'cpp'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!_test)\.(ts|cpp|h)$/.test(file))
      .map((file) => text(`${folder}/${file}`)),
  )
  const codes = (of: string, quote: string) =>
    [
      ...of.matchAll(
        new RegExp(`${quote}((?:ERR|OVS|OVSDB|OVN|NETWORK|NFTABLES)_[A-Z_]+)${quote}`, 'g'),
      ),
    ].map(([, code]) => code as string)
  // Variables of the environment.
  const variables = /_RUNDIR$|^OVN_NB_DB$|^OVS_NETLINK_(ADDON|PATIENCE|FAULTS)$/
  const known = new Set(codes(sources.join('\n'), '[\'"]').filter((each) => !variables.test(each)))
  assert.ok(known.size > 60)
  const written = new Set(
    codes(text('docs/errors.md'), '`').filter((each) => !variables.test(each)),
  )
  assert.equal([...written].sort(), [...known].sort())
})

/** The public members of a class and those that it extends, by name. */
function membersOf(type: { prototype: object }): Record<string, true> {
  const names = new Set<string>()
  for (let at = type.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  }
  const internal = ['constructor', 'observe', 'perform', 'types']
  return Object.fromEntries(
    [...names].filter((each) => !internal.includes(each)).map((each) => [each, true]),
  )
}

test('README leads to the comparison with other libraries', () => {
  assert.match(text('README.md'), '(docs/peers.md)')
})

/** The tests that a cell names: files in test/ without their ending, the folder left out by `.../`. */
function* testsNamed(table: string): Generator<string> {
  for (const line of table.split('\n').filter((each) => each.startsWith('| '))) {
    const [, here = ''] = line.split(' | ')
    let folder = ''
    for (const [, program, name = ''] of here.matchAll(/(C\+\+ )?`([^`]+)`/g)) {
      if (program !== undefined) continue
      const whole = name.replace(/^\.\.\.\//, `${folder}/`)
      if (!/^(addon|examples|netns|nftables|package|rtnetlink)\//.test(whole)) continue
      folder = whole.slice(0, whole.lastIndexOf('/'))
      yield whole
    }
  }
}

test('every test that docs/peers.md names exists, and every yes of ours names one', () => {
  const peers = text('docs/peers.md')
  const named = [...testsNamed(peers)]
  assert.ok(named.length > 60)
  const missing = named.filter((name) => !existsSync(join(root, 'test', `${name}.test.ts`)))
  assert.equal(missing, [])
  const program = [...peers.matchAll(/C\+\+ `(\w+)`/g)].map(([, name]) => name as string)
  const sources = ['netlink', 'rtnetlink', 'netns', 'icmp']
  assert.equal(
    program.filter(
      (name) => !sources.some((each) => existsSync(join(root, 'cpp', each, `${name}.cpp`))),
    ),
    [],
  )
  const rows = peers.split('\n').filter((line) => line.startsWith('| '))
  const unshown = rows.filter(
    (row) => /^yes\b/.test(row.split(' | ')[1] ?? '') && !row.includes('`'),
  )
  assert.equal(unshown, [])
})

test('our cells in docs/ovsdb-peers.md all say yes, and each names tests that exist', () => {
  const lines = text('docs/ovsdb-peers.md').split('\n')
  const cells = lines
    .filter((line) => line.split(' | ').length === 7 && !line.startsWith('| can '))
    .map((line) => line.split(' | ')[1] ?? '')
  assert.ok(cells.length > 50)
  const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)
  assert.equal(
    cells.filter((cell) => !/^yes\b/.test(cell) || named(cell).length === 0),
    [],
  )
  const test = (name: string) => join(root, 'test/ovsdb-client', `${name}.test.ts`)
  assert.equal(
    cells.flatMap(named).filter((name) => !existsSync(test(name))),
    [],
  )
})

for (const name of ['index', 'network', 'nftables', 'ovn']) {
  test(`${name}: every exported thing, and every member of what can be given or is reported, is documented`, () =>
    assert.equal(undocumented(join(root, `typings/${name}.d.ts`)), []))
}

const ONLY_NAMES = new Set([
  ...['Encap', 'EncapState', 'KindOptions', 'LinkPortOptions', 'OvnKinds', 'Watched'],
])

function undocumented(entry: string): string[] {
  const program = ts.createProgram([entry], { skipLibCheck: true, noEmit: true })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entry)
  assert.ok(source)
  const module = checker.getSymbolAtLocation(source)
  assert.ok(module)
  const said = (symbol: ts.Symbol) => symbol.getDocumentationComment(checker).length > 0
  const bare: string[] = []
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol =
      exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    if (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable) && !said(symbol)) {
      bare.push(symbol.name)
    }
    // These only say which type belongs to which name.
    if (ONLY_NAMES.has(symbol.name)) continue
    // Rows of a database, as its schema has them, which has no words for its columns.
    if (/Row$/.test(symbol.name)) continue
    const declared = symbol.declarations?.find(ts.isInterfaceDeclaration)
    if (declared === undefined) continue
    for (const member of declared.members) {
      const its = member.name && checker.getSymbolAtLocation(member.name)
      if (its && !said(its)) bare.push(`${symbol.name}.${its.name}`)
    }
  }
  return bare
}

test.run()
