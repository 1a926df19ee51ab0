/** What is published: all that is needed, and nothing else. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { manifest, pack, root } from '../support/package.js'
import { assert, skip, test } from '../support/test.js'

const allowed = [
  /^(package\.json|README\.md|LICENSE|THIRD-PARTY\.md|CHANGELOG\.md|SECURITY\.md|CMakeLists\.txt)$/,
  /^cpp\/(netlink|rtnetlink|netns|sysctl|sockets|ethtool|tun|icmp|lane|addon)\/[\w/]+\.(h|cpp)$/,
  /^include\/addon\.gyp$/,
  /^include\/(napi|napi-inl|napi-inl\.deprecated|(js_native|node)_api(_types)?)\.h$/,
  /^prebuilds\/linux-(x64|arm64)-(glibc|musl)\/ovs_netlink\.node$/,
  /^src\/[\w/-]+\.ts$/,
  /^src\/command\/view\/page\/\w+\.(css|html|svg)$/,
  /^lib\/[\w/-]+\.c?js(\.map)?$/,
  /^typings\/[\w/-]+\.d\.c?ts$/,
  /^docs\/(guides\/)?[\w-]+\.(md|svg|schema\.json)$/,
]

const { files } = pack(tmpdir())

test('holds only what belongs there', () => {
  assert.equal(
    files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
    [],
  )
  assert.equal(
    files.filter((file) => file.endsWith('_test.cpp')),
    [],
  )
})

test('holds what README, licence and builds need', () => {
  const documents = ['README.md', 'LICENSE', 'THIRD-PARTY.md', 'CHANGELOG.md']
  for (const file of [...documents, 'CMakeLists.txt', 'include/addon.gyp', 'include/napi.h']) {
    assert.ok(files.includes(file), file)
  }
})

test('every link of the README leads to a file of the package, or of the repository alone', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const links = [...readme.matchAll(/\]\(([\w./-]+)[^)]*\)/g)].map(([, path]) => path as string)
  assert.ok(links.length > 20)
  const repository = /^(test|examples)\/|^CONTRIBUTING\.md$/
  assert.equal(
    links.filter((path) => !repository.test(path) && !files.includes(path)),
    [],
  )
})

test('the OVSDB client loads TLS and cryptography with the first remote that needs them', () => {
  if (!('moduleLoadList' in process)) skip('only Node lists the modules that it has loaded')
  const program = join(mkdtempSync(join(tmpdir(), 'loaded-')), 'program.mjs')
  const client = pathToFileURL(join(root, 'lib/ovsdb-client.js'))
  writeFileSync(
    program,
    `import { connectOvsdb } from '${client}'
     const loaded = () => process.moduleLoadList.filter((each) => / (crypto|tls)$/.test(each))
     const before = loaded()
     await connectOvsdb({ remote: 'unix:/nowhere' }).catch(() => {})
     const after = loaded()
     await connectOvsdb({ remote: 'ssl:127.0.0.1:1', connectTimeout: 100 }).catch(() => {})
     console.log(JSON.stringify([before, after, loaded().some((each) => each.endsWith(' tls'))]))`,
  )
  const printed = execFileSync(process.execPath, [program], { encoding: 'utf8' })
  assert.equal(JSON.parse(printed), [[], [], true])
})

test('holds every file package.json exports', () => {
  const targetsOf = (target: unknown): string[] =>
    typeof target === 'string' ? [target] : Object.values(target as object).flatMap(targetsOf)
  const targets = targetsOf(manifest.exports)
  assert.ok(targets.length > 15)
  for (const target of [...targets, manifest.main, manifest.types]) {
    assert.ok(files.includes(target.replace('./', '')), target)
  }
})

test('holds what package.json has as programs, and what they read', () => {
  for (const program of Object.values(manifest.bin as Record<string, string>)) {
    assert.ok(files.includes(program.replace('./', '')), program)
  }
  assert.ok(files.includes('docs/network.schema.json'))
})

test('the library has nothing of the command, nor of what that is built with', () => {
  const lib = files.filter((file) => /^lib\/(?!command).*\.js$/.test(file))
  assert.equal(
    lib.filter((file) =>
      /parseDocument|command-\w+\.js/.test(readFileSync(join(root, file), 'utf8')),
    ),
    [],
  )
})

test('holds every source binding.gyp names', () => {
  const { targets } = JSON.parse(readFileSync(join(root, 'binding.gyp'), 'utf8'))
  for (const source of targets[0].sources) assert.ok(files.includes(source), source)
})

test('holds JavaScript and declarations of every entry point, and what they share', () => {
  for (const name of [
    'index',
    'network',
    'nftables',
    'ovsdb-client',
    'openvswitch',
    'ovn',
    'testing',
  ]) {
    for (const file of [`lib/${name}.js`, `lib/${name}.cjs`]) assert.ok(files.includes(file), file)
  }
  const typings = files.filter((file) => file.startsWith('typings/'))
  assert.ok(typings.length < 20, `${typings.length} files`)
  const lib = files.filter((file) => file.startsWith('lib/'))
  assert.ok(lib.length < 95, `${lib.length} files`)
  for (const file of lib.filter((name) => name.endsWith('.js'))) {
    const [, map] = /\/\/# sourceMappingURL=(.*)/.exec(readFileSync(join(root, file), 'utf8')) ?? []
    if (map !== undefined) assert.ok(lib.includes(`lib/${map}`), file)
  }
  assert.ok(lib.includes('lib/index.js.map'))
})

test.run()
