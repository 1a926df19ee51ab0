import { openSession } from 'ovs-netlink/ovsdb-client'
import { MessageSplitter } from '../../src/ovsdb-client/wire/framing.js'
import { replyTo } from '../ovsdb/bare.js'
import { remoteVariable, serverWithRows } from '../ovsdb/server.js'
import { together, type Workload } from './workload.js'

const database = 'Open_vSwitch'
const server = () => process.env[remoteVariable] ?? ''

/** Each with its 5,000 interfaces of 1.6 KB. */
const longReplies = 10_000

/** What makes a reply of 8 MB. */
export const longRequest: [string, unknown[]] = [
  'transact',
  [database, { op: 'select', table: 'Interface', where: [] }],
]

/** What a first copy of everything asks for. */
export async function copyRequest(remote: string): Promise<[string, unknown[]]> {
  const { result } = JSON.parse(String(await replyTo(remote, 'get_schema', [database])))
  const tables = Object.keys(result.tables).map((name) => [name, [{}]])
  const since = '00000000-0000-0000-0000-000000000000'
  return ['monitor_cond_since', [database, 'copy', Object.fromEntries(tables), since]]
}

let reply: Buffer

function longReply(name: string, title: string, pieces: number, atMost: number): Workload {
  return {
    name,
    title,
    count: 10,
    contestants: ['library', 'json-parse', 'python-idl'],
    bounds: [{ against: 'json-parse', atMost }],
    oneMessage: true,
    warmUps: 1,
    beside: () => serverWithRows(longReplies),
    async prepare(_range, netns) {
      if (netns === undefined) reply = await replyTo(server(), ...longRequest)
    },
    library: (range) =>
      together(
        range,
        async () => {
          let messages = 0
          const splitter = new MessageSplitter(() => messages++)
          for (let at = 0; at < reply.length; at += pieces) {
            splitter.push(reply.subarray(at, at + pieces))
          }
          if (messages !== 1) throw new Error(`${messages} messages`)
        },
        1,
      ),
  }
}

export const ovsdbReply = longReply(
  'ovsdb-reply',
  'take in an 8 MB reply of ovsdb-server, in pieces of 64 KB',
  65_536,
  1.5,
)

export const ovsdbTrickle = longReply(
  'ovsdb-trickle',
  'take in an 8 MB reply of ovsdb-server, in pieces of 64 bytes',
  64,
  4,
)

export const ovsdbCopy: Workload = {
  name: 'ovsdb-copy',
  title: 'a row of a first copy of 40,000: the processor, and the memory it stays in',
  count: 40_000,
  contestants: ['library', 'json-parse', 'python-idl'],
  bounds: [{ against: 'json-parse', atMost: 1.5 }],
  oneMessage: true,
  warmUps: 1,
  beside: ({ count }) => serverWithRows(count),
  async library() {
    const session = openSession({ remote: server(), database })
    await session.replicate()
    return session
  },
}

export const ovsdbTransact: Workload = {
  name: 'ovsdb-transact',
  title: 'transact, 64 at a time on their way',
  count: 20_000,
  contestants: ['library', 'bare-socket', 'python-idl'],
  bounds: [
    { against: 'bare-socket', atLeast: 0.8 },
    { against: 'python-idl', atLeast: 4 },
  ],
  beside: () => serverWithRows(0),
  async library(range) {
    await using session = openSession({ remote: server(), database })
    await together(range, (i) =>
      session.transact([{ op: 'insert', table: 'Queue', row: { dscp: i % 64 } }]),
    )
  },
}
