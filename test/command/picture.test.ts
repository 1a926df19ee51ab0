/** Pictures of networks chosen at random: `SEED=7` makes others, `NETWORKS=100` more. */
import { chartOf } from '../../src/command/graph/chart.js'
import { svg } from '../../src/command/graph/svg.js'
import { widthOf } from '../../src/command/graph/text-width.js'
import { defineNetwork, type NetworkDefinition } from '../../src/network/index.js'
import { Chance } from '../rtnetlink/churn.js'
import { assert, test } from '../support/test.js'
import { command, example } from './run.js'

const seed = Number(process.env['SEED'] ?? 20_261_130)
const count = Number(process.env['NETWORKS'] ?? 40)

/** An element, with the text right in it. */
interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  text: string
  inside: Element[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const unescaped = (text: string) =>
  text.replaceAll(/&(\w*;?)/g, (_, each: string) => {
    const found = entities[each.replace(';', '')]
    assert.ok(found !== undefined && each.endsWith(';'), `&${each}`)
    return found as string
  })

/** Reads XML of elements, attributes and texts, and takes nothing that is not well-formed. */
function parsed(source: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', inside: [] }
  const open = [root]
  let at = 0
  for (const match of source.matchAll(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/gi)) {
    const [whole, end, name = '', given = '', isEmpty] = match
    const parent = open.at(-1) as Element
    parent.text += unescaped(source.slice(at, match.index))
    assert.not.match(source.slice(at, match.index), '<')
    at = match.index + whole.length
    if (end) {
      assert.is(parent.name, name)
      open.pop()
      continue
    }
    const pairs = [...given.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, unescaped(value)] as const,
    )
    const attributes = Object.fromEntries(pairs)
    assert.is(Object.keys(attributes).length, pairs.length, whole)
    const element = { name, attributes, text: '', inside: [] }
    parent.inside.push(element)
    if (!isEmpty) open.push(element)
  }
  assert.is(open.length, 1)
  assert.is(source.slice(at).trim() + root.text.trim(), '')
  assert.is(root.inside.length, 1)
  return root.inside[0] as Element
}

const numberIn = ({ attributes }: Element, name: string): number => {
  const value = Number(attributes[name])
  assert.ok(Number.isFinite(value), `${name}: ${attributes[name]}`)
  return value
}
const boxOf = (each: Element) => {
  const [x, y] = [numberIn(each, 'x'), numberIn(each, 'y')]
  return { x, y, right: x + numberIn(each, 'width'), bottom: y + numberIn(each, 'height') }
}
type Area = ReturnType<typeof boxOf>
const overlap = (one: Area, other: Area) =>
  one.x < other.right && other.x < one.right && one.y < other.bottom && other.y < one.bottom
const isInside = (inner: Area, outer: Area) =>
  inner.x >= outer.x &&
  inner.right <= outer.right &&
  inner.y >= outer.y &&
  inner.bottom <= outer.bottom

/** The straight pieces of a line, as areas without width. */
function piecesOf({ attributes: { d = '' } }: Element): Area[] {
  const numbers = [...d.matchAll(/[MLQ ]?(-?[\d.]+) (-?[\d.]+)/g)].map((each) => [
    Number(each[1]),
    Number(each[2]),
  ])
  return numbers.slice(1).map(([toX = 0, toY = 0], at) => {
    const [x = 0, y = 0] = numbers[at] ?? []
    return {
      x: Math.min(x, toX),
      y: Math.min(y, toY),
      right: Math.max(x, toX),
      bottom: Math.max(y, toY),
    }
  })
}

/** Whether a picture has all of a network, and nothing of it is in the way of something else. */
function check(definition: NetworkDefinition, words: string): void {
  const source = svg(chartOf(defineNetwork(definition))).join('\n')
  assert.is(svg(chartOf(defineNetwork(definition))).join('\n'), source, 'the same each time')
  const picture = parsed(source)
  const of = (name: string, ...classes: string[]) =>
    picture.inside.filter(
      (each) => each.name === name && classes.includes(each.attributes['class'] ?? ''),
    )
  const boxes = of('rect', 'netns', 'switch', 'stranger').map(boxOf)
  const whole = {
    x: 0,
    y: 0,
    right: numberIn(picture, 'width'),
    bottom: numberIn(picture, 'height'),
  }
  for (const [at, box] of boxes.entries()) {
    assert.ok(isInside(box, whole), words)
    for (const other of boxes.slice(at + 1)) assert.not(overlap(box, other), words)
  }
  // Texts are in their boxes, and not on each other.
  const texts = of('text', 'node', 'name', 'address').map((each) => {
    const { class: its, 'text-anchor': anchor } = each.attributes
    const [facts] = each.inside
    const size = its === 'node' ? 14 : its === 'name' ? 12 : 11
    const width = widthOf(each.text, size) + (facts ? 7 + widthOf(facts.text, 11) : 0)
    const [x, y] = [numberIn(each, 'x') - (anchor === 'end' ? width : 0), numberIn(each, 'y')]
    return { x, y: y - size + 2, right: x + width, bottom: y + 2, text: each.text }
  })
  for (const text of texts) {
    assert.ok(
      boxes.some((box) => isInside(text, box)),
      `${words}: ${text.text}`,
    )
  }
  const byHeight = [...texts].sort((one, other) => one.y - other.y)
  for (const [at, text] of byHeight.entries()) {
    for (let next = at + 1; (byHeight[next]?.y ?? Number.POSITIVE_INFINITY) < text.bottom; next++) {
      assert.not(overlap(text, byHeight[next] as Area), `${words}: ${text.text}`)
    }
  }
  // Lines go around boxes.
  for (const piece of of('path', 'pair', 'tunnel').flatMap(piecesOf)) {
    assert.ok(isInside(piece, whole), words)
    const hit = boxes.find((box) =>
      overlap(piece, {
        x: box.x + 0.5,
        y: box.y + 0.5,
        right: box.right - 0.5,
        bottom: box.bottom - 0.5,
      }),
    )
    assert.is(hit, undefined, `${words}: ${JSON.stringify(piece)}`)
  }
  // All of it is there.
  const written = picture.inside.flatMap((each) => [
    each.text,
    ...each.inside.map(({ text }) => text),
  ])
  const { namespaces = {}, links = {}, tables = {}, ovs = {} } = definition
  const ends = Object.entries(links).flatMap(([key, link]) =>
    'ends' in link ? [...link.ends] : [{ ...link, name: link.name ?? key }],
  ) as { name: string; addresses?: string[] }[]
  const bridges = Object.entries(ovs.bridges ?? {})
  const wanted = [
    ...Object.keys(namespaces),
    ...ends.flatMap(({ name, addresses = [] }) => [name, ...addresses]),
    ...Object.keys(tables).map((key) => `table inet ${key}`),
    ...bridges.flatMap(([key, { ports = {} }]) => [key, ...Object.keys(ports)]),
  ]
  const left = [...written]
  for (const each of wanted) {
    const at = left.indexOf(each)
    // A port may be an end of a link, which is there once.
    if (at < 0 && bridges.length > 0 && written.includes(each)) continue
    assert.ok(at >= 0, `${words}: ${each}`)
    left.splice(at, 1)
  }
  for (const [key, link] of Object.entries(links)) {
    if ('ends' in link) assert.ok(written.includes(key), `${words}: ${key}`)
  }
  assert.is(
    of('path', 'pair', 'tunnel').length >=
      Object.values(links).filter((each) => 'ends' in each).length,
    true,
  )
}

function networkAt(chance: Chance): NetworkDefinition {
  const names = Array.from(
    { length: 1 + chance.below(25) },
    (_, at) => `n${at}${'x'.repeat(chance.below(20))}`,
  )
  const links: Record<string, object> = {}
  const ports: Record<string, object> = {}
  const somewhere = () => (chance.below(8) === 0 ? undefined : chance.of(names))
  for (const [at, netns] of names.entries()) {
    if (chance.below(3) === 0)
      links[`br${at}`] = { kind: 'bridge', netns, addresses: [`10.1.${at}.1/24`] }
    if (chance.below(6) === 0) {
      const remote = chance.of([`10.0.${chance.below(40)}.1`, `192.0.2.${chance.below(9)}`])
      links[`vx${at}`] = {
        kind: 'vxlan',
        netns,
        vni: at,
        remote,
        master: chance.of([undefined, `br${at}`]),
      }
    }
  }
  for (let at = 0; at < chance.below(50); at++) {
    const of = (end: string, netns: string | undefined) => ({
      ...{ name: `${end}${at}`, netns },
      ...(chance.below(2) === 0 && { master: `br${names.indexOf(netns ?? '')}` }),
      addresses: [
        `10.0.${at}.1/24`,
        `2001:db8::${at}/64`,
        `fd00:${at}:1234:5678:9abc:def0:1234:5678/64`,
      ].slice(0, chance.below(4)),
    })
    const [one, other] = [of('a', somewhere()), of('b', somewhere())]
    links[`pair${at}`] = { kind: 'veth', ends: [one, other] }
    if (one.netns === undefined && chance.below(2) === 0) ports[one.name] = { tag: at }
  }
  for (let at = 0; at < chance.below(8); at++) {
    const remote = { type: 'vxlan', options: { remote_ip: `192.0.2.${at}`, key: at } }
    ports[`p${at}`] = chance.of([remote, { type: 'internal' }])
  }
  return {
    project: 'random',
    namespaces: Object.fromEntries(names.map((name) => [name, {}])),
    links: links as never,
    tables: Object.fromEntries(
      names.slice(0, chance.below(4)).map((netns, at) => [`t${at}`, { netns }]),
    ),
    ...(chance.below(2) === 0 && { ovs: { bridges: { switch0: { ports: ports as never } } } }),
  }
}

test('pictures of networks at random have all of them, and nothing in the way of something else', () => {
  const chance = new Chance(seed)
  for (let at = 0; at < count; at++) check(networkAt(chance), `SEED=${seed}, network ${at}`)
})

test('200 namespaces, on one bridge and on four', () => {
  const keys = Array.from({ length: 200 }, (_, at) => `node${at}`)
  for (const hubs of [1, 4]) {
    const all = Array.from({ length: hubs }, (_, at) => `hub${at}`)
    const pair = (netns: string, hub: string, at: number) => ({
      kind: 'veth' as const,
      ends: [
        { netns, name: `eth${at}`, addresses: [`10.0.0.${at}/16`] },
        { netns: hub, name: `port${at}`, master: 'lan' },
      ] as const,
    })
    const links = [
      ...keys.map((key, at) => pair(key, `hub${at % hubs}`, at)),
      ...all.slice(1).map((key, at) => pair(key, 'hub0', 1000 + at)),
    ]
    const lans = all.map((netns) => ({ kind: 'bridge' as const, netns, name: 'lan' }))
    check(
      {
        project: 'star',
        namespaces: Object.fromEntries([...all, ...keys].map((key) => [key, {}])),
        links: Object.fromEntries([...lans, ...links].map((each, at) => [`link${at}`, each])),
      },
      `${hubs} bridges`,
    )
  }
})

test('names are escaped, and bridges that are ports of each other are drawn', () => {
  check(
    {
      project: 'odd',
      namespaces: { a: { name: '<&">' } },
      links: {
        one: { kind: 'bridge', netns: 'a', name: '<&">', master: 'two', addresses: [] },
        two: { kind: 'bridge', netns: 'a', name: 'two', master: '<&">' },
      },
    },
    'odd',
  )
})

test('the command draws one', async () => {
  const { code, stdout } = await command(['graph', '--format', 'svg', example('router')])
  assert.is(code, 0)
  const { name, inside } = parsed(stdout)
  assert.equal([name, inside[0]?.text], ['svg', 'office'])
})

test.run()
