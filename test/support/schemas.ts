/** The OVSDB schemas that packages install, with the package of Debian that has each. */
import { existsSync, readFileSync } from 'node:fs'
import type { DatabaseSchema } from '../../src/ovsdb-client/index.js'
import { parseWithBigIntegers } from '../../src/ovsdb-client/wire/json.js'

export const installedSchemas = [
  {
    database: 'Open_vSwitch',
    file: '/usr/share/openvswitch/vswitch.ovsschema',
    package: 'openvswitch-common',
  },
  {
    database: 'hardware_vtep',
    file: '/usr/share/openvswitch/vtep.ovsschema',
    package: 'openvswitch-vtep',
  },
  { database: 'OVN_Northbound', file: '/usr/share/ovn/ovn-nb.ovsschema', package: 'ovn-central' },
  { database: 'OVN_Southbound', file: '/usr/share/ovn/ovn-sb.ovsschema', package: 'ovn-central' },
]

/** The schema in a file; `undefined` when it is not installed. */
export function readSchema(file: string): DatabaseSchema | undefined {
  return existsSync(file)
    ? (parseWithBigIntegers(readFileSync(file, 'utf8')) as DatabaseSchema)
    : undefined
}
