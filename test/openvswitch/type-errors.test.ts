/** What the compiler says of a wrong option: which it is, and not that of another type of interface. */
import { join } from 'node:path'
import ts from 'typescript'
import { INTERFACE_TYPE_NAMES } from '../../src/openvswitch/options/interface-types.js'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'

/** What each type with a required option needs. */
const NEEDED: Readonly<Record<string, string>> = {
  bareudp: "remote_ip: '192.0.2.1', dst_port: 1, payload_type: 'mpls'",
  erspan: "remote_ip: '192.0.2.1', erspan_ver: 1",
  ip6erspan: "remote_ip: 'fc00::1', erspan_ver: 1",
  patch: "peer: 'p'",
  dpdkvhostuserclient: "'vhost-server-path': '/x'",
}
const NO_OPTIONS = new Set(['system', 'internal', 'tap', 'dpdkvhostuser'])
const neededBy = (type: string) =>
  NEEDED[type] ??
  (/^(dpdk|afxdp)/.test(type) || NO_OPTIONS.has(type) ? '' : "remote_ip: '192.0.2.1'")

/** One wrong line each: what is wrong, and how it is written. */
const lines: { option: string; type: string; text: string }[] = []
for (const type of INTERFACE_TYPE_NAMES) {
  const options = `options: { ${neededBy(type)} }`
  const call = (body: string) => `await ovs.addPort('br0', 'p', { type: '${type}', ${body} })`
  const variable = (body: string) =>
    `{ const given = { type: '${type}', ${body} } as const; await ovs.addPort('br0', 'p', given) }`
  const own = `${neededBy(type)}${neededBy(type) && ', '}misspelt: 'x'`
  lines.push(
    { option: 'misspelt', type, text: call(`${options}, misspelt: 1`) },
    { option: 'tag', type, text: call(`${options}, tag: 'x'`) },
    { option: 'tag', type, text: variable(`${options}, tag: 'x'`) },
    { option: 'mac', type, text: call(`${options}, mac: 7`) },
    { option: 'mac', type, text: variable(`${options}, mac: 7`) },
  )
  if (!NO_OPTIONS.has(type)) {
    lines.push({ option: 'misspelt', type, text: call(`options: { ${own} }`) })
  }
}
// Without a type it is a network device that exists.
for (const text of [
  "await ovs.addPort('br0', 'p', { tag: 'x' })",
  "{ const given = { tag: 'x' }; await ovs.addPort('br0', 'p', given) }",
  "{ const given = { tag: 'x' }; await ovs.transaction((tx) => tx.addPort('br0', 'p', given)) }",
  "{ const given = { name: 'm', tag: 'x' }; const port: PortOptions = given; void port }",
]) {
  lines.push({ option: 'tag', type: 'system', text })
}
lines.push(
  {
    option: 'type',
    type: 'system',
    text: "{ const given = { type: 'vxlan', options: { remote_ip: '192.0.2.1' } }; await ovs.addPort('br0', 'p', given) }",
  },
  { option: 'type', type: 'system', text: "await ovs.addPort('br0', 'p', { type: 'vxlon' })" },
  {
    option: 'remote_ip',
    type: 'system',
    text: "await ovs.addPort('br0', 'p', { options: { remote_ip: '192.0.2.1' } })",
  },
)

test('every wrong option is named, for every type of interface, written in place or before', () => {
  const file = join(root, 'test/openvswitch/wrong-options.generated.ts')
  const header = [
    "import { connectOvs, type PortOptions } from '../../src/openvswitch/index.js'",
    'const ovs = await connectOvs()',
  ]
  const source = [...header, ...lines.map(({ text }) => text), 'export {}', ''].join('\n')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true)
      : read(name, ...rest)
  const exists = host.fileExists.bind(host)
  host.fileExists = (name) => name === file || exists(name)
  const program = ts.createProgram([file], { ...options, noEmit: true }, host)
  const found = program.getSemanticDiagnostics(program.getSourceFile(file))
  for (const [at, { option, type, text }] of lines.entries()) {
    const own = found.filter(
      ({ start = 0 }) => source.slice(0, start).split('\n').length === at + header.length + 1,
    )
    assert.ok(own.length > 0, `nothing is said of ${text}`)
    const said = own.map(({ messageText, start = 0, length = 0 }) => ({
      at: source.slice(start, start + length),
      words: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }))
    const isNamed = said.some(({ at, words }) => at === option || words.includes(`'${option}'`))
    assert.ok(isNamed, `${option} is not named: ${text}\n${said.map(({ words }) => words)}`)
    for (const { words } of said) {
      // The kinds that a message picks out, and not those of a list of all.
      const lines = words.split('\n').filter((line) => !line.includes(' more ... '))
      const picked = [...lines.join('\n').matchAll(/\{ type\??: "([\w-]+)"/g)].map(
        ([, name]) => name,
      )
      assert.equal(
        picked.filter((name) => name !== type),
        [],
        `${text}\n${words}`,
      )
    }
  }
})

test.run()
