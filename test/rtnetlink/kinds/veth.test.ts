/** Veth pairs, which have no options of their own: those of every link, at random, at both ends. */
import fc from 'fast-check'
import {
  type CreateVethOptions,
  createLink,
  createVeth,
  deleteLink,
  getLink,
  listLinks,
  setLink,
} from '../../../src/index.js'
import { contains, ip, ipLink, ipNames } from '../../support/ip.js'
import { assert, test } from '../../support/test.js'
import { handBack } from '../hand-back.js'
import { lasting } from './compare.js'
import { printed, rounds } from './suite.js'

/** Values of an option, and what `ip -d -j` shows of them. */
interface Option {
  values: fc.Arbitrary<unknown>
  /** What `ip` calls it. */
  word: string
  shown: (value: never) => object
  /** `ip` tells it as it adds a link; the others the kernel takes of one that there is, in any case. */
  atCreation?: true
}

const number = (word: string, min: number, max: number, key = word): Option => ({
  values: fc.integer({ min, max }),
  word,
  shown: (value: number) => ({ [key]: value }),
})

const text = (word: string, values: fc.Arbitrary<unknown>, key: string): Option => ({
  values,
  word,
  shown: (value: unknown) => ({ [key]: String(value) }),
})

const onOrOff = (word: string): Option => ({ values: fc.boolean(), word, shown: () => ({}) })

/** Without `rxQueues`, which kernels for one processor do not report. */
const options = {
  mtu: number('mtu', 68, 65535),
  // Linux 7.3 takes no more.
  txQueueLength: number('txqueuelen', 1, 32_767, 'txqlen'),
  txQueues: { ...number('numtxqueues', 1, 16, 'num_tx_queues'), atCreation: true },
  group: text('group', fc.integer({ min: 1, max: 2 ** 31 - 1 }), 'group'),
  gsoMaxSize: number('gso_max_size', 1000, 65536),
  gsoMaxSegs: number('gso_max_segs', 1, 65535),
  alias: text('alias', fc.stringMatching(/^[a-z][a-z ]{0,200}$/), 'ifalias'),
  arp: onOrOff('arp'),
  promisc: onOrOff('promisc'),
  multicast: onOrOff('multicast'),
  allMulticast: onOrOff('allmulticast'),
} satisfies Record<string, Option>

type End = { mac: string } & { [Name in keyof typeof options]?: unknown }

const end = (last: string): fc.Arbitrary<End> => {
  const values = Object.entries(options).map(([name, row]) => [name, row.values] as const)
  return fc
    .record(Object.fromEntries<fc.Arbitrary<unknown>>(values), { requiredKeys: [] })
    .map((chosen) => ({ ...chosen, mac: `02:00:00:00:00:${last}` }))
}

/** The end's options without its MAC, each with its row above. */
const rowsOf = ({ mac: _, ...chosen }: End) =>
  Object.entries(chosen).map(
    ([name, value]) => [options[name as keyof typeof options] as Option, value] as const,
  )

/** Words for `ip`: for those options that it tells at the creation, or for the others. */
const words = (each: End, atCreation: boolean) =>
  rowsOf(each)
    .filter(([row]) => (row.atCreation ?? false) === atCreation)
    .flatMap(([{ word }, value]) => [word, typeof value === 'boolean' ? onOff(value) : `${value}`])

const onOff = (value: boolean) => (value ? 'on' : 'off')

/** The pair a and b, by `ip`. */
function addByIp(a: End, b: End): void {
  const end = (name: string, each: End) => ['name', name, 'address', each.mac, ...words(each, true)]
  ip('link', 'add', ...end('a', a), 'type', 'veth', 'peer', ...end('b', b))
  ip('link', 'set', 'dev', 'a', ...words(a, false))
  ip('link', 'set', 'dev', 'b', ...words(b, false))
}

/** What both say of a link, without its place among the others. */
async function reports(name: string) {
  const { ifindex: _, link_index: __, ...ips } = ipLink(name)
  const { index: ___, link: ____, ...ours } = await getLink(name)
  return { ips, ours }
}

test.after.each(() => {
  if (ipNames().includes('a')) ip('link', 'delete', 'dev', 'a')
})

test(`${rounds} random choices`, async () => {
  const property = fc.asyncProperty(end('0a'), end('0b'), async (a, b) => {
    if (ipNames().includes('a')) ip('link', 'delete', 'dev', 'a')
    await createVeth({ ...a, name: 'a', peer: { ...b, name: 'b' } } as CreateVethOptions)
    await handBackPair()
    const made = [await reports('a'), await reports('b')]
    for (const [at, each] of [a, b].entries()) {
      contains(made[at]?.ours, each)
      for (const [row, value] of rowsOf(each)) contains(made[at]?.ips, row.shown(value as never))
    }
    await deleteLink('a')

    addByIp(a, b)
    const byIp = [await reports('a'), await reports('b')]
    await deleteLink('a')
    assert.equal(readable(made), readable(byIp), 'ip and the library report the same of both')
  })
  await fc.assert(property, { numRuns: rounds, includeErrorInReport: true })
})

/** Both ends as they were reported are set, created with `mayExist`, deleted and created again. */
const handBackPair = () =>
  handBack({
    list: async () => {
      const [link, peer] = (await listLinks({ kind: 'veth' })).sort((one, other) =>
        one.name < other.name ? -1 : 1,
      )
      return link && peer ? [{ link, peer }] : []
    },
    same: [
      ({ link, peer }) => Promise.all([setLink('a', link), setLink('b', peer)]),
      ({ link, peer }) => createLink({ ...link, peer, mayExist: true }),
    ],
    remove: () => deleteLink('a'),
    add: ({ link, peer }) => createVeth({ ...link, kind: 'veth', peer }),
    steady: ({ link, peer }) => [lasting(link), lasting(peer)],
  })

/** With the bigints that a comparison could not show. */
const readable = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? printed(part) : part)))

test.run()
