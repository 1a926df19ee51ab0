/** Packets meet what rules assign to connections, elements for all other keys, fingerprints and control groups. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connectTcp, createNetns, deleteNetns, listConntrack, listenTcp } from '../../src/index.js'
import {
  type Rule,
  readCounters,
  replaceTable,
  type TableDefinition,
} from '../../src/nftables/index.js'
import { needsNftables } from '../support/machine.js'
import { assert, skip, test } from '../support/test.js'
import { type ControlGroups, controlGroups } from './control-groups.js'

const at = { netns: 'tracked' }
const name = 'demo'
let groups: ControlGroups | undefined

test.before(async () => {
  needsNftables()
  groups = controlGroups()
  await createNetns(at.netns, { loopback: true })
})
test.after(async () => {
  groups?.remove()
  await deleteNetns(at.netns)
})

/** A connection to a port, while it lasts. */
async function connected<Result>(port: number, look: () => Promise<Result>): Promise<Result> {
  const server = await listenTcp({ ...at, port })
  const socket = await connectTcp({ ...at, port })
  try {
    return await look()
  } finally {
    socket.destroy()
    server.close()
  }
}

async function table(
  hook: 'input' | 'output',
  rules: Rule[],
  more: Partial<TableDefinition> = {},
): Promise<void> {
  try {
    await replaceTable({ name, ...more, chains: { c: { hook, rules } } }, at)
  } catch (error) {
    if (!['ENOENT', 'ENOTSUP', 'EOPNOTSUPP'].includes(`${(error as { code?: string }).code}`)) {
      throw error
    }
    skip('this kernel has no such objects or expressions')
  }
}

const tracked = (port: number) =>
  connected(port, async () => {
    const all = await listConntrack(at)
    return all.filter(({ original }) => original?.dport === port)
  })

test('a connection has the timeouts and the helper that a rule assigns to it', async () => {
  const to = (port: number, ...does: Rule & readonly unknown[]) => [
    { tcp: { dport: port } },
    ...does,
  ]
  await table(
    'output',
    [to(8001, { ctTimeout: 'brief' }), to(8002, { ctHelper: 'ftp' }), to(8003, 'accept')] as Rule[],
    {
      ctTimeouts: {
        brief: { protocol: 'tcp', policy: { established: 77, synSent: 70, synRecv: 71 } },
      },
      ctHelpers: { ftp: { type: 'ftp', protocol: 'tcp' } },
    },
  )
  const [brief] = await tracked(8001)
  assert.ok((brief?.expires ?? 1e9) <= 77, `${brief?.expires} s`)
  assert.is((await tracked(8002))[0]?.helper, 'ftp')
  const [plain] = await tracked(8003)
  assert.ok((plain?.expires ?? 0) > 77, `${plain?.expires} s`)
  assert.is(plain?.helper, undefined)
})

/** The counters of which something came. */
const counted = async () =>
  Object.entries(await readCounters({ name }, at)).flatMap(([each, { packets }]) =>
    packets > 0n ? [each] : [],
  )

test('what has no element has that for all others', async () => {
  const count = (counter: string) => ({ rules: [[{ counter }] as Rule] })
  const elements = [
    [['127.0.0.0/8', 8001], { goto: 'known' }],
    ['*', { goto: 'other' }],
  ] as const
  for (const [port, expected] of [
    [8001, 'known'],
    [8002, 'other'],
  ] as const) {
    await replaceTable({ name }, at)
    await replaceTable(
      {
        ...{ name, counters: { known: {}, other: {} } },
        maps: { m: { type: ['ip', 'port'], ranges: true, data: 'verdict', elements } },
        chains: {
          ...{ known: count('known'), other: count('other') },
          c: {
            hook: 'output',
            rules: [
              [{ tcp: { dport: port } }, { verdict: { key: ['ip.daddr', 'tcp.dport'], map: 'm' } }],
            ],
          },
        },
      },
      at,
    )
    await connected(port, async () => {})
    assert.equal(await counted(), [expected])
  }
})

test('without fingerprints every system is unknown', async () => {
  const counters = { unknown: {}, linux: {} }
  await table(
    'input',
    [
      [{ osf: { nameSkip: 'unknown' } }, { counter: 'unknown' }],
      [{ osf: { versionLoose: 'Linux:4.20' } }, { counter: 'linux' }],
    ],
    { counters },
  )
  await connected(8001, async () => {})
  assert.equal(await counted(), ['unknown'])
})

test('the control group of a socket, and those above it', async () => {
  if (groups === undefined) skip('this kernel has no control groups of version 2')
  const [[one, other], [two]] = [groups.at(1), groups.at(2)] as [number[], number[]]
  const rules: Rule[] = [
    [{ socket: { cgroupLevel1: one } }, { counter: 'one' }],
    [{ socket: { cgroupLevel1: other } }, { counter: 'other' }],
    [{ socket: { cgroupLevel2: [two as number, 1] } }, { counter: 'two' }],
    [{ socket: { cgroupLevel3: groups.at(3)[0] as number } }, { counter: 'three' }],
  ]
  await table('output', rules, { counters: { one: {}, other: {}, two: {}, three: {} } })
  const server = await listenTcp({ ...at, port: 8001 }, (socket) => socket.destroy())
  const connect = 'require("net").connect(8001, "127.0.0.1").on("error", () => {}).resume()'
  const script = `echo $$ >${groups.path(2)}/cgroup.procs && exec nsenter --net=/run/netns/${at.netns} "$0" -e '${connect}'`
  const child = spawn('sh', ['-c', script, process.execPath], { stdio: 'inherit' })
  const [status] = await once(child, 'close')
  server.close()
  assert.is(status, 0)
  assert.equal(await counted(), ['one', 'two'])
})

test.run()
