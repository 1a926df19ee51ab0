/** Writes the generated modules anew: Open vSwitch's, of the schema that openvswitch-common has. */
import { execFileSync } from 'node:child_process'
import { root } from './paths.mjs'

/** Counters and the numbers of configurations have 64 bits; Open vSwitch's other integers are small. */
const modules = [
  {
    schema: '/usr/share/openvswitch/vswitch.ovsschema',
    from: '../ovsdb-client/index.js',
    bigint: ['*.statistics', '*.rstp_statistics', 'Open_vSwitch.next_cfg', 'Open_vSwitch.cur_cfg'],
    output: 'src/openvswitch/schema.ts',
  },
  {
    schema: 'test/ovsdb-client/fixtures/everything.ovsschema',
    from: '../../../src/ovsdb-client/index.js',
    bigint: ['*.large', '*.optional_large', '*.larges', '*.counters'],
    output: 'test/ovsdb-client/fixtures/everything.ts',
  },
]

for (const { schema, from, bigint, output } of modules) {
  execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', 'src/ovsdb-client/codegen/cli.ts', schema],
      ...['--from', from, '--output', output],
      ...bigint.flatMap((columns) => ['--bigint', columns]),
    ],
    { cwd: root, stdio: 'inherit' },
  )
}
