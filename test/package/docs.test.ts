/**
 * Every program in README.md and docs/, that is every block marked `ts`: type-checked against
 * typings/, compiled and run. The guides by task are in guides.test.ts.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as library from '../../src/index.js'
import * as nftables from '../../src/nftables/index.js'
import { root, tsc } from '../support/package.js'
import { assert, test } from '../support/test.js'
import { type Program, programFolder, readPage, testPage } from './pages.js'

/** What a page leaves behind, looked at by one more program, unseen. */
const afterwards: Record<string, Program> = {
  'docs/ovsdb-client.md': {
    name: 'afterwards',
    source: `import { connectOvs } from 'ovs-netlink'
      await using ovs = await connectOvs()
      for (const bridge of await ovs.list('Bridge')) {
        const { name, fail_mode, stp_enable, external_ids: ids } = bridge
        console.log(name, fail_mode, stp_enable, ids['owner'], ids['count'])
      }`,
    prints: 'br9 undefined true me 1\n',
  },
}

const folder = programFolder()
const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort()
const pages = ['README.md', ...documents.map((file) => `docs/${file}`)]
  .map((file) => readPage(file, 'ts', afterwards[file]))
  .filter(({ programs }) => programs.length > 0)

/** The calls of the tables of docs/migrating.md, one a row, as a program for the compiler alone. */
const calls = readFileSync(join(root, 'docs/migrating.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^\| `[^|]+ \| `(.+)` \|$/.exec(line)?.[1] ?? [])
const callsProgram = `import * as library from 'ovs-netlink'
import * as nftables from 'ovs-netlink/nftables'
declare const ovs: library.Ovs
const { ${Object.keys(library).join(', ')} } = library
const { ${Object.keys(nftables).join(', ')} } = nftables
export default (): unknown => [
${calls.join(',\n')}
]`

test.before(() => {
  const compilerOptions = {
    ...{ noEmit: false, outDir: 'out', rootDir: '.' },
    ...{ noUnusedLocals: false, typeRoots: [join(root, 'node_modules/@types')] },
  }
  const tsconfig = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.ts'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  for (const { name, source } of pages.flatMap(({ programs }) => programs)) {
    writeFileSync(join(folder, `${name}.ts`), `${source}\nexport {}\n`)
  }
  writeFileSync(join(folder, 'calls.ts'), callsProgram)
  tsc(['-p', 'tsconfig.json'], folder)
})

test('docs/migrating.md has calls for the commands, which the compiler has taken', () => {
  assert.ok(calls.length > 80, `${calls.length}`)
})

test('the pages with programs are these', () => {
  const known = [
    ...[
      'README',
      'concepts',
      'migrating',
      'networks',
      'nftables',
      'openvswitch',
      'ovn',
      'ovsdb-client',
      'recipes',
    ],
    'wireguard',
  ]
  assert.equal(
    pages.map(({ file }) => file.replace(/^docs\/|\.md$/g, '')),
    known,
  )
})

for (const page of pages) testPage(page, (name) => join(folder, 'out', `${name}.js`))

test('every shell line, and nothing else, is in a block without a language', () => {
  const languages = new Set([
    'ts',
    'js',
    'text',
    'console',
    'json',
    'yaml',
    'cpp',
    'diff',
    'mermaid',
  ])
  for (const file of ['README.md', 'CONTRIBUTING.md', ...documents.map((each) => `docs/${each}`)]) {
    const fences = readFileSync(join(root, file), 'utf8').matchAll(/^```(\w*)\n.*?^```$/gms)
    for (const [, language] of fences)
      assert.ok(languages.has(language ?? ''), `${file}: ${language}`)
  }
})

test('a page whose programs Node 20 does not take as they stand says so', () => {
  const silent = pages.filter(({ file, programs }) => {
    const uses = programs.some(({ source }) => source.includes('await using'))
    return uses && !readFileSync(join(root, file), 'utf8').includes('compatibility.md#await-using')
  })
  assert.equal(silent, [])
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
