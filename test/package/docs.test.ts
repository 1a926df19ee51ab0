/** Every program in docs/: type-checked, and run against a real ovsdb-server or Open vSwitch. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Open_vSwitchSchema } from '../../src/openvswitch/schema.js'
import { connectOvsdb, Database } from '../../src/ovsdb-client/index.js'
import { startOpenVswitch } from '../../src/testing/index.js'
import { startServer } from '../ovsdb-client/typed-server.js'
import { needsTun } from '../support/machine.js'
import { root, tsc } from '../support/package.js'
import { assert, test } from '../support/test.js'

const folder = mkdtempSync(join(tmpdir(), 'docs-'))
const programs = readdirSync(join(root, 'docs'))
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => {
    const text = readFileSync(join(root, 'docs', file), 'utf8')
    return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, program], at) => ({
      name: `${file.replace('.md', '')}-${at + 1}`,
      program: (program as string).replaceAll("from 'ovs-netlink/", `from '${root}src/`),
    }))
  })
  .map(({ name, program }) => ({
    name,
    program: program.replaceAll(/(from '.*\/src\/[\w-]+)'/g, "$1/index.js'"),
  }))

test.before(() => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const compilerOptions = { typeRoots: [join(root, 'node_modules/@types')] }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.ts'] }),
  )
  for (const { name, program } of programs) writeFileSync(join(folder, `${name}.ts`), program)
})

test('there are some, and the compiler takes them all', () => {
  assert.ok(programs.length >= 4)
  tsc(['-p', 'tsconfig.json'], folder)
})

/** Runs them against a server that is where they say; what they print. */
async function run(names: RegExp, remote: string): Promise<string> {
  let printed = ''
  for (const { name, program } of programs.filter((each) => names.test(each.name))) {
    const file = join(folder, `${name}.run.ts`)
    writeFileSync(file, program.replaceAll('unix:/run/openvswitch/db.sock', remote))
    const argv = ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), file]
    printed += (await promisify(execFile)(process.execPath, argv)).stdout
  }
  return printed
}

test('those of Open vSwitch run on a real one', async () => {
  needsTun()
  await using vswitch = await startOpenVswitch()
  const all = await run(/^openvswitch-/, vswitch.remote)
  assert.match(all, /^1 [0-9a-f:]{17}\n\[ 'eth1 internal', 'vx1 vxlan' \]$/m)
  assert.match(all, /^OVS_APPLY_FAILED could not open network device no-such-device .*\n0$/m)
  assert.match(all, /^2 \[ 'to-br1 on br0', 'to-br0 on br1', 'eth1 on br0' \]\n0$/m)
  assert.match(all, /^4096\n\[ 'br0' \]$/m)
  assert.match(all, /^interface br0 added$/m)
})

test('the others run, one after the other, and print what they say', async () => {
  await using server = await startServer(Open_vSwitchSchema.definition)
  await using client = await connectOvsdb({ remote: server.remote })
  const db = new Database(client, Open_vSwitchSchema)
  await db.transact((tx) => tx.insert('Open_vSwitch', {}))
  const all = await run(/^(?!openvswitch-)/, server.remote)
  assert.match(all, /^done [0-9a-f-]{36} 1$/m)
  assert.match(all, /^OVSDB_CONSTRAINT_VIOLATION Bridge \[ 'name' \]$/m)
  assert.match(all, /^changed: br9\n\[ 'eth1' \]|^\[ 'eth1' \]\nchanged: br9\ntrue$/m)
  assert.equal(await db.select('Bridge', [], ['name', 'fail_mode', 'external_ids']), [
    { name: 'br9', fail_mode: undefined, external_ids: { owner: 'me', count: '1' } },
  ])
})

test('docs/ovsdb-peers.md: each of our cells names tests that exist', () => {
  const cells = readFileSync(join(root, 'docs/ovsdb-peers.md'), 'utf8')
    .split('\n')
    .flatMap((line) => /^\| [^|]+ \| (yes[^|]*) \|/.exec(line)?.[1] ?? [])
  assert.ok(cells.length > 40)
  for (const cell of cells) {
    const named = [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)
    assert.ok(named.length > 0, cell)
    for (const name of named) {
      assert.ok(existsSync(join(root, `test/ovsdb-client/${name}.test.ts`)), cell)
    }
  }
})

test.run()
