/** Writes src/openvswitch/schema.ts anew, from the schema that openvswitch-common installed. */
import { execFileSync } from 'node:child_process'
import { root } from './paths.mjs'

const schema = '/usr/share/openvswitch/vswitch.ovsschema'
const cli = 'src/ovsdb-client/codegen/cli.ts'
/** The counters and the numbers of configurations have 64 bits; the other integers are small. */
const bigint = [
  '*.statistics',
  '*.rstp_statistics',
  'Open_vSwitch.next_cfg',
  'Open_vSwitch.cur_cfg',
]

execFileSync(
  process.execPath,
  [
    ...['--import', 'tsx', cli, schema, '--from', '../ovsdb-client/index.js'],
    ...bigint.flatMap((columns) => ['--bigint', columns]),
    ...['--output', 'src/openvswitch/schema.ts'],
  ],
  { cwd: root, stdio: 'inherit' },
)
