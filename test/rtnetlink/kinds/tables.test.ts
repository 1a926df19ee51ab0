/** Each kind's table in the addon and its interface in TypeScript have the same members. */
import ts from 'typescript'
import { binding, type OptionRow } from '../../../src/binding.js'
import { assert, test } from '../../support/test.js'

const file = new URL('../../../src/rtnetlink/kinds/index.ts', import.meta.url).pathname
const program = ts.createProgram([file], { strict: true, module: ts.ModuleKind.NodeNext })
const checker = program.getTypeChecker()

/** The members of each member of an exported interface. */
function membersOf(name: string): Map<string, string[]> {
  const source = program.getSourceFile(file) as ts.SourceFile
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol)
  const symbol = exported.find((each) => each.name === name) as ts.Symbol
  const properties = checker.getDeclaredTypeOfSymbol(symbol).getProperties()
  const names = (property: ts.Symbol) =>
    checker
      .getTypeOfSymbol(property)
      .getProperties()
      .map(({ name }) => name)
  return new Map(properties.map((property) => [property.name, names(property)]))
}

function compare(interfaces: Map<string, string[]>, tables: Record<string, OptionRow[]>): void {
  assert.equal([...interfaces.keys()].sort(), Object.keys(tables).sort())
  for (const [name, members] of interfaces) {
    const rows = tables[name] ?? []
    assert.equal(members.sort(), rows.map((row) => row.name).sort(), name)
  }
}

test('kinds', () => compare(membersOf('KindOptions'), binding.tables.kinds))
test('ports', () => compare(membersOf('LinkPortOptions'), binding.tables.ports))

test.run()
