/** Writes the generated modules anew: of the schemas that Debian's openvswitch-common and ovn-central have. */
import { execFileSync } from 'node:child_process'
import { root } from './paths.mjs'
import { fetchSchemas } from './schemas.mjs'

/** Counters and the numbers of configurations have 64 bits; Open vSwitch's other integers are small. */
const modules = [
  {
    schema: '/usr/share/openvswitch/vswitch.ovsschema',
    from: '../ovsdb-client/index.js',
    bigint: ['*.statistics', '*.rstp_statistics', 'Open_vSwitch.next_cfg', 'Open_vSwitch.cur_cfg'],
    output: 'src/openvswitch/schema.ts',
  },
  {
    schema: 'build/schemas/ovn-nb.ovsschema',
    from: '../ovsdb-client/index.js',
    bigint: ['NB_Global.nb_cfg', 'NB_Global.sb_cfg', 'NB_Global.hv_cfg'],
    output: 'src/ovn/schema.ts',
  },
  {
    schema: 'test/ovsdb-client/fixtures/everything.ovsschema',
    from: '../../../src/ovsdb-client/index.js',
    bigint: ['*.large', '*.optional_large', '*.larges', '*.counters'],
    output: 'test/ovsdb-client/fixtures/everything.ts',
  },
]

await fetchSchemas()
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
