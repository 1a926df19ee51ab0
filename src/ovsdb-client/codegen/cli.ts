#!/usr/bin/env node
/** `ovs-netlink-codegen`: a schema, from a file or from a server, to a TypeScript module. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { connectOvsdb } from '../client/connect.js'
import type { DatabaseSchema } from '../schema/schema.js'
import { parseWithBigIntegers } from '../wire/json.js'
import { type Form, generate } from './generate.js'

const USAGE = `Usage: ovs-netlink-codegen SCHEMA-FILE [OPTIONS]
       ovs-netlink-codegen REMOTE DATABASE [OPTIONS]

Writes the types of an OVSDB schema, and what converts its rows: TypeScript, or, for a file that is
named .js or .mjs, JavaScript with its declarations beside it (.d.ts, .d.mts).

SCHEMA-FILE  such as vswitch.ovsschema; REMOTE such as unix:/run/openvswitch/db.sock.

  --output FILE      Where to write. Default: standard output.
  --bigint COLUMNS   Integer columns that are bigint: Table.column, *.column, Table.* or *.
                     May be given more than once. The others are numbers.
  --from MODULE      Where the module finds the library. Default: ovs-netlink/ovsdb-client.
  --help
`

const OPTIONS = {
  output: { type: 'string' },
  bigint: { type: 'string', multiple: true },
  from: { type: 'string' },
  help: { type: 'boolean' },
} as const

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true })
  const [source, database, ...rest] = positionals
  if (values.help) {
    process.stdout.write(USAGE)
    return
  }
  if (source === undefined || rest.length > 0) throw new Error(`expected one schema\n\n${USAGE}`)
  const { output, bigint, from } = values
  const schema = await readSchema(source, database)
  const text = (form: Form) =>
    generate(schema, { form, ...(bigint && { bigint }), ...(from && { from }) })
  const [, stem, kind] = /^(.*)\.(m?)js$/.exec(output ?? '') ?? []
  if (output === undefined) process.stdout.write(text('ts'))
  else if (stem === undefined) writeFileSync(output, text('ts'))
  else {
    writeFileSync(output, text('js'))
    writeFileSync(`${stem}.d.${kind}ts`, text('d.ts'))
  }
}

async function readSchema(source: string, database: string | undefined): Promise<DatabaseSchema> {
  if (database === undefined) {
    return checkSchema(parseWithBigIntegers(readFileSync(source, 'utf8')), source)
  }
  await using client = await connectOvsdb({ remote: source })
  return checkSchema(await client.getSchema(database), source)
}

function checkSchema(schema: unknown, source: string): DatabaseSchema {
  const { name, tables } = (schema ?? {}) as Partial<DatabaseSchema>
  if (typeof name === 'string' && typeof tables === 'object' && tables !== null) {
    return schema as DatabaseSchema
  }
  throw new Error(`${source} is not an OVSDB schema`)
}

main().catch((error: Error) => {
  process.stderr.write(`ovs-netlink-codegen: ${error.message}\n`)
  process.exitCode = 1
})
