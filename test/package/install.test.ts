/** A project of somebody else's that installed the tarball. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npm, pack, root, tsc } from '../support/package.js'
import { assert, test } from '../support/test.js'

const project = mkdtempSync(join(tmpdir(), 'project-'))

/** What README shows, and something the types must refuse. */
const program = `
import { createVxlan } from 'ovs-netlink'

try {
  await createVxlan({ name: 'vxlan0', vni: 2 ** 24 })
} catch (error) {
  console.log((error as NodeJS.ErrnoException).code, (error as { option?: string }).option)
}

// @ts-expect-error a VNI is a number
void (() => createVxlan({ name: 'vxlan0', vni: '42' }))
`

test.before(() => {
  // There is no registry here: the one dependency comes from the checkout, packed alike.
  const tarballs = [root, join(root, 'node_modules/node-addon-api')].map(
    (folder) => pack(project, folder).tarball,
  )
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }')
  npm(['install', '--ignore-scripts', ...tarballs], project)
})

test('installs with its one dependency', () => {
  const { dependencies } = JSON.parse(npm(['ls', '--all', '--json'], project))
  assert.equal(Object.keys(dependencies).sort(), ['node-addon-api', 'ovs-netlink'])
})

test('builds its addon with the command that the error of an unbuilt one names', () => {
  // cd node_modules/ovs-netlink && npx cmake-js build --config Release
  execFileSync(join(root, 'node_modules/cmake-js/bin/cmake-js'), ['build', '--config', 'Release'], {
    cwd: join(project, 'node_modules/ovs-netlink'),
    stdio: 'pipe',
  })
})

test('type-checks under NodeNext', () => {
  writeFileSync(join(project, 'main.ts'), program)
  const compilerOptions = {
    strict: true,
    module: 'NodeNext',
    target: 'ES2022',
    skipLibCheck: false,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  }
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['main.ts'] }),
  )
  tsc(['-p', 'tsconfig.json'], project)
})

test('runs, and refuses a bad VNI before it asks the kernel', () => {
  const printed = execFileSync(process.execPath, ['main.js'], { cwd: project, encoding: 'utf8' })
  assert.is(printed, 'ERR_INVALID_ARG_VALUE vni\n')
})

test('brings the generator of types', () => {
  const printed = execFileSync('node_modules/.bin/ovs-netlink-codegen', ['--help'], {
    cwd: project,
    encoding: 'utf8',
  })
  assert.match(printed, /^Usage: ovs-netlink-codegen /)
})

test('can be required', () => {
  mkdirSync(join(project, 'commonjs'))
  writeFileSync(
    join(project, 'commonjs/main.cjs'),
    "console.log(typeof require('ovs-netlink').createVxlan)",
  )
  const argv = ['--no-warnings', 'commonjs/main.cjs']
  const printed = execFileSync(process.execPath, argv, { cwd: project, encoding: 'utf8' })
  assert.is(printed, 'function\n')
})

test.run()
