/** What is published: all that is needed, and nothing else. */
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifest, pack, root } from '../support/package.js'
import { assert, test } from '../support/test.js'

const allowed = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|binding\.gyp|CMakeLists\.txt)$/,
  /^cpp\/(netlink|rtnetlink|netns|tun|icmp|lane|addon)\/[\w/]+\.(h|cpp)$/,
  /^src\/[\w/-]+\.ts$/,
  /^lib\/[\w/-]+\.js(\.map)?$/,
  /^typings\/[\w/-]+\.d\.ts$/,
  /^docs\/[\w-]+\.svg$/,
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
  for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md', 'binding.gyp', 'CMakeLists.txt']) {
    assert.ok(files.includes(file), file)
  }
})

test('holds every file package.json exports', () => {
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target as Record<string, string>),
  )
  for (const target of [...targets, manifest.main, manifest.types]) {
    assert.ok(files.includes(target.replace('./', '')), target)
  }
})

test('holds every source binding.gyp names, and binding.gyp is strict JSON', () => {
  const gyp = JSON.parse(readFileSync(join(root, 'binding.gyp'), 'utf8'))
  for (const source of gyp.targets[0].sources) assert.ok(files.includes(source), source)
})

test('holds JavaScript and declarations of every source, and of nothing else', () => {
  const modules = (folder: string, suffix: string) =>
    files
      .filter((file) => file.startsWith(`${folder}/`) && file.endsWith(suffix))
      .map((file) => file.slice(folder.length + 1, -suffix.length))
      .sort()
  const sources = modules('src', '.ts')
  assert.ok(sources.includes('index'))
  assert.equal(modules('lib', '.js'), sources)
  assert.equal(modules('typings', '.d.ts'), sources)
})

test.run()
