/** The OVSDB schemas that there are on this machine. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSchema } from '../../src/ovsdb-client/index.js'
import { parseWithBigIntegers } from '../../src/ovsdb-client/wire/json.js'
import { root } from './package.js'

/** Fetched by scripts/schemas.mjs, but for that of Open vSwitch, which is installed. */
const fetched = (name: string) => join(root, 'build/schemas', `${name}.ovsschema`)

export const knownSchemas = [
  { database: 'Open_vSwitch', file: '/usr/share/openvswitch/vswitch.ovsschema' },
  { database: 'hardware_vtep', file: fetched('vtep') },
  { database: 'OVN_Northbound', file: fetched('ovn-nb') },
  { database: 'OVN_Southbound', file: fetched('ovn-sb') },
]

/** The schema in a file; `undefined` when there is none. */
export function readSchema(file: string): DatabaseSchema | undefined {
  return existsSync(file)
    ? (parseWithBigIntegers(readFileSync(file, 'utf8')) as DatabaseSchema)
    : undefined
}
