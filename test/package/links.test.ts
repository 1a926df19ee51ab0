/** The documents lead where they say, and are written in the words of CONTRIBUTING.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { defineNetwork } from '../../src/network/index.js'
import { root } from '../support/package.js'
import { assert, test } from '../support/test.js'

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'THIRD-PARTY.md'],
  'examples/cni/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith('.md') ? [`docs/${file}`] : [],
  ),
]

test('every link leads to a file that exists, and to a heading of it', () => {
  const broken = pages.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll(/^```.*?^```/gms, '')
    const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)#?([^)\s]*)\)/g)]
    return links.flatMap(([, path = '', anchor = '']) => {
      const target = path === '' ? join(root, file) : join(root, dirname(file), path)
      const found = existsSync(target) && (anchor === '' || anchorsOf(target).includes(anchor))
      return found ? [] : [`${file}: ${path}#${anchor}`]
    })
  })
  assert.equal(broken, [])
})

/** The anchors of a page's headings, as GitHub and npm make them. */
function anchorsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/^```.*?^```/gms, '')
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test('each task of docs/tasks.md is a link, and stands there once', () => {
  const rows =
    readFileSync(join(root, 'docs/tasks.md'), 'utf8').match(/^\| (?!how do I).*\|$/gm) ?? []
  assert.ok(rows.length >= 20)
  const tasks = rows.map((row) => /^\| \[([^\]]+)\]\([^)]+\)[^|]* \| .*\|$/.exec(row)?.[1] ?? row)
  assert.equal(
    tasks.filter((task) => task.startsWith('|')),
    [],
  )
  assert.is(new Set(tasks).size, tasks.length)
})

test("the README's network is one that the command takes", () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const [, yaml] = /^```yaml\n(.*?)^```/ms.exec(readme) ?? []
  assert.ok(yaml)
  const network = defineNetwork(parse(yaml))
  assert.is(network.project, 'shop')
})

test('what is published says set, report or contain, and not tell', () => {
  const typings = readdirSync(join(root, 'typings'), { recursive: true, encoding: 'utf8' })
  const declared = typings.filter((file) => file.endsWith('.d.ts')).map((file) => `typings/${file}`)
  const guides = pages.filter((file) => /^(README\.md$|docs\/)/.test(file))
  const told = [...guides, ...declared].flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        /\b(tells?|told)\b/i.test(line) ? [`${file}:${at + 1}: ${line}`] : [],
      ),
  )
  assert.equal(told, [])
})

test.run()
