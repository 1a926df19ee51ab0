/** Programs of documents: read from a page, and run in fresh namespaces with a real Open vSwitch. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { needsOvn } from '../ovn/support.js'
import { hasKind, needsNftables, needsTun, needsVlans } from '../support/machine.js'
import { root } from '../support/package.js'
import { assert, skip, test } from '../support/test.js'
import type { Ran } from './run-page.js'

export interface Page {
  file: string
  programs: readonly Program[]
}

export interface Program {
  name: string
  source: string
  /** What it must print; `...` stands for anything. */
  prints: string | undefined
}

/** A page's blocks in a language, each with the block marked `text` behind it; `last` is one more, unseen. */
export function readPage(file: string, language: 'ts' | 'js', last?: Program): Page {
  const text = readFileSync(join(root, file), 'utf8')
  const blocks = new RegExp(
    `^\`\`\`${language}\\n(.*?)^\`\`\`\\n(?:\\n\`\`\`text\\n(.*?)^\`\`\`\\n)?`,
    'gms',
  )
  const name = file.replace(/\.md$/, '').replaceAll('/', '-')
  const programs = [...text.matchAll(blocks)].map(([, source = '', prints], at) => ({
    ...{ name: `${name}-${at + 1}`, source, prints },
  }))
  return { file, programs: last === undefined ? programs : [...programs, last] }
}

/** A folder for programs that import the package. */
export function programFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/ovs-netlink'))
  return folder
}

/** Namespaces as those of a machine that has just come up; `/run` is the test's own. */
const fresh = [
  ...['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', 'sh', '-c'],
  'mkdir -p /run/netns && mount -t tmpfs tmpfs /run/netns && ip link set lo up && "$@"',
  'sh',
]

/** Runs them one after the other, and compares what each prints with what its page says. */
function run(programs: readonly Program[], pathOf: (name: string) => string): void {
  const usesOvs = programs.some(({ source }) => /connectOvs|openSession/.test(source))
  if (usesOvs) needsTun()
  const runner = fileURLToPath(new URL('run-page.ts', import.meta.url))
  const argv = [
    ...[...fresh, process.execPath, '--import', import.meta.resolve('tsx'), runner],
    usesOvs ? 'with-openvswitch' : 'without',
    ...programs.map(({ name }) => pathOf(name)),
  ]
  const ran: Ran[] = JSON.parse(execFileSync('unshare', argv, { encoding: 'utf8', cwd: tmpdir() }))
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

/**
 * Tests that a page's programs, which are at `pathOf(name)`, run and print what the page says; `after` runs
 * behind those that run together.
 */
export function testPage(
  { file, programs }: Page,
  pathOf: (name: string) => string,
  after: readonly Program[] = [],
): void {
  for (const sort of [undefined, ...special]) {
    const its = programs.filter(
      ({ source }) => special.find(({ uses }) => uses.test(source)) === sort,
    )
    if (its.length === 0) continue
    const which = sort === undefined ? 'programs' : `programs of ${sort.title}`
    test(`${file}: its ${which} run and print what it says`, () => {
      sort?.needs()
      run([...its, ...after], pathOf)
    })
  }
}

/** Text that must be the whole of what is printed. */
function pattern(text: string): RegExp {
  const quoted = text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll('\\.\\.\\.', '[^]*')
  return new RegExp(`^${quoted}$`)
}
