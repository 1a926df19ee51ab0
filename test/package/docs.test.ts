/**
 * Every program in README.md and docs/: run, page by page in fresh namespaces with a real Open vSwitch.
 * Blocks marked `ts` are type-checked against typings/ and compiled; those marked `js`, in docs/guides/,
 * run as they stand. What a block marked `text` behind it says is what it must print; `...` stands for
 * anything.
 */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as library from '../../src/index.js'
import * as nftables from '../../src/nftables/index.js'
import { needsOvn } from '../ovn/support.js'
import { hasKind, needsNftables, needsTun, needsVlans } from '../support/machine.js'
import { root, tsc } from '../support/package.js'
import { assert, skip, test } from '../support/test.js'
import type { Ran } from './run-page.js'

interface Page {
  file: string
  programs: Program[]
}

interface Program {
  name: string
  language: 'ts' | 'js'
  source: string
  prints: string | undefined
}

/** What a page leaves behind, looked at by one more program, unseen. */
const afterwards: Record<string, Program> = {
  'docs/ovsdb-client.md': {
    name: 'afterwards',
    language: 'ts',
    source: `import { connectOvs } from 'ovs-netlink'
      await using ovs = await connectOvs()
      for (const bridge of await ovs.list('Bridge')) {
        const { name, fail_mode, stp_enable, external_ids: ids } = bridge
        console.log(name, fail_mode, stp_enable, ids['owner'], ids['count'])
      }`,
    prints: 'br9 undefined true me 1\n',
  },
}

const folder = mkdtempSync(join(tmpdir(), 'docs-'))
const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort()
const pages = ['README.md', ...documents.map((file) => `docs/${file}`)]
  .map(read)
  .filter(({ programs }) => programs.length > 0)

function read(file: string): Page {
  const text = readFileSync(join(root, file), 'utf8')
  const blocks = /^```(ts|js)\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms
  const name = file.replace(/\.md$/, '').replaceAll('/', '-')
  const programs = [...text.matchAll(blocks)].map(([, language, source = '', prints], at) => ({
    ...{ name: `${name}-${at + 1}`, language: language as Program['language'], source, prints },
  }))
  const last = afterwards[file]
  return { file, programs: last === undefined ? programs : [...programs, last] }
}

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
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/ovs-netlink'))
  const compilerOptions = {
    ...{ noEmit: false, outDir: 'out', rootDir: '.' },
    ...{ noUnusedLocals: false, typeRoots: [join(root, 'node_modules/@types')] },
  }
  const tsconfig = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.ts'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  for (const { name, language, source } of pages.flatMap(({ programs }) => programs)) {
    if (language === 'js') writeFileSync(join(folder, `${name}.mjs`), source)
    else writeFileSync(join(folder, `${name}.ts`), `${source}\nexport {}\n`)
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
      ...[
        'churn',
        'cni',
        'debugging',
        'embedding',
        'evpn',
        'lab',
        'ovn-hosts',
        'ovs-agent',
        'sandbox',
      ].map((guide) => `guides/${guide}`),
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

/** Namespaces as those of a machine that has just come up; `/run` is the test's own. */
const fresh = [
  ...['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', 'sh', '-c'],
  'mkdir -p /run/netns && mount -t tmpfs tmpfs /run/netns && ip link set lo up && "$@"',
  'sh',
]

/** Runs them one after the other, and compares what each prints with what its page says. */
function run(programs: Page['programs']): void {
  const usesOvs = programs.some(({ source }) => /connectOvs|openSession/.test(source))
  if (usesOvs) needsTun()
  const runner = fileURLToPath(new URL('run-page.ts', import.meta.url))
  const argv = [
    ...[...fresh, process.execPath, '--import', import.meta.resolve('tsx'), runner],
    usesOvs ? 'with-openvswitch' : 'without',
    ...programs.map(({ name, language }) =>
      join(folder, language === 'js' ? `${name}.mjs` : `out/${name}.js`),
    ),
  ]
  const ran: Ran[] = JSON.parse(execFileSync('unshare', argv, { encoding: 'utf8', cwd: folder }))
  for (const [at, { name, prints }] of programs.entries()) {
    const { status, output } = ran[at] as Ran
    assert.is(status, 0, `${name}:\n${output}`)
    if (prints !== undefined) assert.match(output, pattern(prints), `${name}:\n${output}`)
  }
}

/** Programs that need more of the kernel than the others of their page run by themselves. */
const special = [
  { title: 'EVPN', uses: /createEvpn/, needs: needsVlans },
  { title: 'nftables', uses: /ovs-netlink\/(nftables|network)/, needs: needsNftables },
  { title: 'OVN', uses: /startOvn/, needs: needsPrivateOvn },
  { title: 'WireGuard', uses: /createWireguard/, needs: needsWireguard },
]

function needsPrivateOvn(): void {
  needsOvn()
  needsTun()
}

function needsWireguard(): void {
  if (!hasKind('wireguard')) skip('this kernel has no links of kind wireguard')
}

for (const { file, programs } of pages) {
  for (const sort of [undefined, ...special]) {
    const its = programs.filter(
      ({ source }) => special.find(({ uses }) => uses.test(source)) === sort,
    )
    if (its.length === 0) continue
    const which = sort === undefined ? 'programs' : `programs of ${sort.title}`
    test(`${file}: its ${which} run and print what it says`, () => {
      sort?.needs()
      run(its)
    })
  }
}

/** Text that must be the whole of what is printed. */
function pattern(text: string): RegExp {
  const quoted = text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll('\\.\\.\\.', '[^]*')
  return new RegExp(`^${quoted}$`)
}

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
