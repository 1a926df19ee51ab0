/** What the generator writes: for any schema, and the same as what is committed. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Open_vSwitchSchema } from '../../src/openvswitch/schema.js'
import { generate } from '../../src/ovsdb-client/codegen/generate.js'
import type { DatabaseSchema, TypedSchema } from '../../src/ovsdb-client/index.js'
import { root, tsc } from '../support/package.js'
import { runtime } from '../support/runtime.js'
import { knownSchemas, readSchema } from '../support/schemas.js'
import { assert, skip, test } from '../support/test.js'
import { EverythingSchema } from './fixtures/everything.js'
import { OddSchema } from './fixtures/odd-names.js'
import { startServer } from './typed-server.js'

const cli = join(root, 'src/ovsdb-client/codegen/cli.ts')
const fixture = join(root, 'test/ovsdb-client/fixtures/everything.ovsschema')

/** The program, as `npx ovs-netlink-codegen` runs it. */
async function codegen(
  ...args: string[]
): Promise<{ stdout: string; stderr: string; code: number }> {
  try {
    const [command, ...program] = runtime.file(cli)
    const ran = await promisify(execFile)(command, [...program, ...args], { cwd: root })
    return { ...ran, code: 0 }
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number }
  }
}

const committed: [string, TypedSchema, string, string[]][] = [
  [
    'src/openvswitch/schema.ts',
    Open_vSwitchSchema,
    '../ovsdb-client/index.js',
    ['*.statistics', '*.rstp_statistics', 'Open_vSwitch.next_cfg', 'Open_vSwitch.cur_cfg'],
  ],
  [
    'test/ovsdb-client/fixtures/everything.ts',
    EverythingSchema,
    '../../../src/ovsdb-client/index.js',
    ['*.large', '*.optional_large', '*.larges', '*.counters'],
  ],
  ['test/ovsdb-client/fixtures/odd-names.ts', OddSchema, '../../../src/ovsdb-client/index.js', []],
]

for (const [file, { definition }, from, bigint] of committed) {
  test(`${file} is what the generator makes of its schema (npm run codegen brings it up to date)`, () => {
    assert.fixture(generate(definition, { from, bigint }), readFileSync(join(root, file), 'utf8'))
  })
}

test('src/openvswitch/schema.ts holds the schema that Open vSwitch installed', () => {
  const installed = readSchema('/usr/share/openvswitch/vswitch.ovsschema')
  const { version } = Open_vSwitchSchema.definition
  if (installed?.version !== version)
    skip(`the schema here is ${installed?.version}, not ${version}`)
  assert.equal(Open_vSwitchSchema.definition, installed)
})

test('test/ovsdb-client/fixtures/everything.ts holds the schema beside it', () => {
  assert.equal(EverythingSchema.definition, readSchema(fixture))
})

/** A table as somebody may think of it, to see single lines of what is made of it. */
const odd: DatabaseSchema = {
  name: '_Odd',
  version: '0.0.1',
  tables: {
    // Names that TypeScript has a meaning for.
    Record: {
      isRoot: true,
      columns: { default: { type: 'string' }, function: { type: 'boolean' } },
    },
    Id: { maxRows: 3, columns: { class: { type: { key: { type: 'uuid', refTable: 'Record' } } } } },
    string: {
      indexes: [['a', 'b']],
      columns: { a: { type: 'integer' }, b: { type: 'real', mutable: false } },
    },
  },
}

/** How it is used; line 10 is wrong, for the column refers to a Record. */
const use = `
import { Database } from '${join(root, 'src/ovsdb-client/index.js')}'
import { _OddSchema, type _OddTables, type RecordRow } from './odd.js'

export async function use(db: Database<_OddTables>): Promise<readonly RecordRow[]> {
  await db.transact((tx) => {
    const record = tx.insert('Record', { default: 'x', function: true })
    tx.insert('Id', { class: record })
    const wrong = tx.insert('string', {})
    tx.insert('Id', { class: wrong })
  })
  return db.select('Record')
}
void _OddSchema
`

const from = join(root, 'src/ovsdb-client/index.js')

/** What the compiler, with the strictest of options, says of generated modules: file by file. */
let complaints: string

/** Schemas of all sorts, each by a name. */
function known(): [string, DatabaseSchema][] {
  const installed = knownSchemas.flatMap(({ database, file }): [string, DatabaseSchema][] => {
    const schema = readSchema(file)
    return schema ? [[database, schema]] : []
  })
  return [...installed, ['everything', EverythingSchema.definition], ['odd', odd]]
}

/** What compiles when the types of TypeScript and of declarations are the same, tables and all. */
const sameTypes = (name: string, database: string) => `
import type * as one from './same-${name}.js'
import type * as other from './both-${name}.js'
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never
export const tables: Same<one.${database}Tables, other.${database}Tables> = true
export const schema: Same<typeof one.${database}Schema, typeof other.${database}Schema> = true
`

test.before(() => {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  for (const { database, file } of knownSchemas) {
    const schema = readSchema(file)
    if (!schema) continue
    write(`${database}.ts`, generate(schema, { from }))
    write(`${database}.bigint.ts`, generate(schema, { from, bigint: ['*'] }))
  }
  for (const [name, schema] of known()) {
    const options = { from, bigint: name === 'odd' ? [] : ['*'] }
    write(`same-${name}.ts`, generate(schema, options))
    write(`both-${name}.js`, generate(schema, { ...options, form: 'js' }))
    write(`both-${name}.d.ts`, generate(schema, { ...options, form: 'd.ts' }))
    write(`both-${name}.use.ts`, sameTypes(name, schema.name))
  }
  write('odd.ts', generate(odd, { from }))
  write('odd.use.ts', use)
  write('package.json', '{ "type": "module" }')
  const compilerOptions = { typeRoots: [join(root, 'node_modules/@types')] }
  write(
    'tsconfig.json',
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions,
      include: ['*.ts'],
    }),
  )
  try {
    tsc(['-p', 'tsconfig.json', '--pretty', 'false'], folder)
    complaints = ''
  } catch (error) {
    complaints = (error as Error).message
  }
})

/** The modules whose names begin so are sound. */
function checkSound(name: string): void {
  const about = complaints.split('\n').filter((line) => line.startsWith(`${name}.`))
  assert.equal(about, [])
}

for (const { database, file } of knownSchemas) {
  test(`the types of ${database} are sound`, () => {
    if (!readSchema(file)) skip(`no schema of ${database}: there is no ${file}`)
    checkSound(database)
  })
}

test('nothing else is wrong, and the compiler does complain', () => {
  const others = complaints.split('\n').filter((line) => /^\S/.test(line))
  assert.equal(
    others.filter((line) => !line.startsWith('odd.use.ts(10,')),
    [],
  )
  assert.match(complaints, /^odd\.use\.ts\(10,\d+\): error TS2322/)
})

test('names that mean something in TypeScript are no trouble', () => {
  checkSound('odd.ts')
})

test('JavaScript with declarations is the same as TypeScript, for every schema', async () => {
  checkSound('both')
  checkSound('same')
  const folder = mkdtempSync(join(tmpdir(), 'javascript-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [name, schema] of known()) {
    const options = { from: pathToFileURL(from).href, bigint: name === 'odd' ? [] : ['*'] }
    const text = generate(schema, { ...options, form: 'js' })
    assert.not.match(text, /\bas const\b|^export (interface|type)|TypedSchema</m)
    const file = join(folder, `${name}.js`)
    writeFileSync(file, text)
    const module = await import(pathToFileURL(file).href)
    const made = module[`${schema.name}Schema`] as TypedSchema
    assert.equal(made.definition, schema)
    const wide = options.bigint.length > 0
    for (const [table, { columns }] of Object.entries(schema.tables)) {
      for (const column of Object.keys(columns)) {
        const { type } = made.table(table).column(column)
        const integers = [type.key, type.value].filter((base) => base?.type === 'integer')
        assert.ok(
          integers.every((base) => base?.bigint === wide),
          `${table}.${column}`,
        )
      }
    }
  }
})

test('a file of JavaScript gets its declarations beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'javascript-'))
  for (const [name, declarations] of [
    ['a.js', 'a.d.ts'],
    ['b.mjs', 'b.d.mts'],
  ] as const) {
    const { code, stderr } = await codegen(fixture, '--output', join(folder, name))
    assert.is(code, 0, stderr)
    const schema = readSchema(fixture) as DatabaseSchema
    const written = (each: string) => readFileSync(join(folder, each), 'utf8')
    assert.is(written(name), generate(schema, { form: 'js' }))
    assert.is(written(declarations), generate(schema, { form: 'd.ts' }))
  }
})

test('doc comments say what the schema limits', () => {
  const text = generate(odd).replaceAll(/\n \*/g, '')
  assert.match(text, /\/\*\* A row of table Record\. \*\//)
  assert.match(text, /deleted when no row refers to it any more\. The table has at most 3 rows\./)
  assert.match(text, /No two rows have the same a, b\./)
  const everything = generate(EverythingSchema.definition)
  const lines = {
    limited: 'At least -5.',
    short: '2 to 4 characters.',
    share: '0 to 1.',
    few: 'At least one element, at most 3 elements.',
    friend: 'A reference goes when its row is deleted.',
    seen: 'Not kept when the server starts again.',
    name: 'Set on insert only.',
  }
  for (const [column, sentence] of Object.entries(lines)) {
    assert.ok(everything.includes(`  /** ${sentence} */\n  readonly ${column}: `), column)
  }
})

test('from a file, and from a live server, it is the same module', async () => {
  await using server = await startServer(fixture)
  const [ofFile, ofServer] = await Promise.all([
    codegen(fixture),
    codegen(server.remote, 'Everything'),
  ])
  assert.is(ofFile.stderr, '')
  assert.match(ofFile.stdout, /from 'ovs-netlink\/ovsdb-client'/)
  assert.fixture(body(ofServer.stdout), body(ofFile.stdout))
})

/** The types: a server writes the schema itself in another way, and without its checksum. */
function body(text: string): string {
  return text
    .split('\n')
    .filter((line) => /^export|^ {2}readonly|^ {2}\w+: \{ row/.test(line))
    .join('\n')
}

const mistakes: [string[], RegExp][] = [
  [[], /expected one schema/],
  [['a', 'b', 'c'], /expected one schema/],
  [['/no/such/file'], /ENOENT.*\/no\/such\/file/],
  [[join(root, 'package.json')], /package\.json is not an OVSDB schema/],
  [['unix:/no/such/socket', 'x'], /\/no\/such\/socket/],
  [[fixture, '--bigint', 'Root.text'], /Root\.text: there is no such integer column/],
  [[fixture, '--colour'], /--colour/],
]

for (const [args, message] of mistakes) {
  test(`a mistake is told: ${args.join(' ').replaceAll(root, '.')}`, async () => {
    const { code, stderr, stdout } = await codegen(...args)
    assert.is(code, 1)
    assert.is(stdout, '')
    assert.match(stderr, message)
    assert.match(stderr, /^ovs-netlink-codegen: /)
  })
}

test('--help', async () => {
  const { code, stdout } = await codegen('--help')
  assert.is(code, 0)
  assert.match(stdout, /^Usage: ovs-netlink-codegen SCHEMA-FILE/)
})

test.run()
