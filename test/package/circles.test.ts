/** No file of the library imports itself by way of others, types included, and no room of src/ does. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assert, test } from '../support/test.js'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** What each file imports, loaded late or for its types alone as well. */
const imports = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, importsOf(file)]),
)

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const all = [...text.matchAll(/(?:from|import|import\()\s*'(\.[^']+)\.js'/g)]
  return all.map(([, path]) => relative(src, join(src, dirname(file), `${path}.ts`)))
}

/** Groups of nodes each of which leads to all others of its group (Tarjan's algorithm). */
function circles(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  const found: string[][] = []
  const numbers = new Map<string, number>()
  const least = new Map<string, number>()
  const path: string[] = []
  const visit = (node: string): number => {
    const number = numbers.size
    numbers.set(node, number)
    least.set(node, number)
    path.push(node)
    for (const next of graph.get(node) ?? []) {
      if (numbers.has(next) && !path.includes(next)) continue
      const its = path.includes(next) ? (numbers.get(next) as number) : visit(next)
      least.set(node, Math.min(least.get(node) as number, its))
    }
    if (least.get(node) === number) {
      const group = path.splice(path.indexOf(node))
      if (group.length > 1) found.push(group.sort())
    }
    return least.get(node) as number
  }
  for (const node of graph.keys()) if (!numbers.has(node)) visit(node)
  return found
}

test('every import is of a file that there is', () => {
  const missing = [...imports.values()].flat().filter((file) => !imports.has(file))
  assert.equal(missing, [])
  assert.ok(imports.size > 100)
})

test('no circle of files', () => assert.equal(circles(imports), []))

/** Which rooms each room imports from. */
function roomsBy(room: (file: string) => string): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>()
  for (const [file, all] of imports) {
    const its = rooms.get(room(file)) ?? rooms.set(room(file), new Set()).get(room(file))
    for (const each of all) if (room(each) !== room(file)) its?.add(room(each))
  }
  return rooms
}

/** The folder that a file is in, so many folders deep at most; a file that is in none, itself. */
const folderOf = (file: string, depth: number) => file.split('/').slice(0, depth).join('/')

test('no circle of rooms', () => assert.equal(circles(roomsBy((file) => folderOf(file, 1))), []))

for (const [room, inner] of [
  ['openvswitch', 'verbs'],
  ['ovsdb-client', 'replica'],
] as const) {
  test(`no circle of rooms within ${room}`, () => {
    const rooms = roomsBy((file) => folderOf(file, file.startsWith(`${room}/`) ? 2 : 1))
    assert.ok(rooms.has(`${room}/${inner}`))
    assert.equal(circles(rooms), [])
  })
}

test.run()
