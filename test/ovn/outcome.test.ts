/** How changes end that others, or a lost connection, come in between of. */
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { held } from '../../src/base/wait.js'
import { commit } from '../../src/ovn/commit.js'
import { connectOvn, setChassis } from '../../src/ovn/index.js'
import { OVN_NorthboundSchema } from '../../src/ovn/schema.js'
import { add } from '../../src/ovn/verbs.js'
import { Deadline } from '../../src/ovsdb-client/client/deadline.js'
import { openSession } from '../../src/ovsdb-client/index.js'
import { rejection } from '../openvswitch/support.js'
import { assert, test } from '../support/test.js'
import { nb, onOneOvn, ovn } from './one-ovn.js'
import { nbctl } from './support.js'

onOneOvn(test)

test('a database that moves under every attempt is contention, and nothing is changed', async () => {
  await nb.switches.add({ name: 'busy' })
  await using session = openSession({ remote: ovn.northbound, database: 'OVN_Northbound' })
  await using replica = await session.replicate({ types: OVN_NorthboundSchema })
  let moves = 0
  const link = {
    // Somebody else is always quicker.
    session: new Proxy(session, {
      get(target, key) {
        if (key !== 'send') return Reflect.get(target, key)
        return async (...args: Parameters<typeof session.send>) => {
          await nb.switches.set('busy', { externalIds: { moves: String(++moves) } })
          return target.send(...args)
        }
      },
    }),
    replica,
  }
  const types = OVN_NorthboundSchema.on(replica.schema)
  // What is there is what is asked for, as long as nobody changes it.
  const verb = add(types, 'switches', { name: 'busy' }, { mayExist: true })
  const also = add(types, 'routers', { name: 'never' }, {})
  const deadline = new Deadline(60_000, undefined)
  try {
    const error = await rejection(commit(link as never, [verb, also], deadline, false))
    assert.is(error.code, 'OVN_CONTENTION')
  } finally {
    deadline.end()
  }
  assert.ok(moves > 2)
  assert.not.match(nbctl(ovn, 'lr-list'), 'never')
})

/** Stands between a client and the server. */
class Between {
  /** What becomes of the next transaction: its request, or the answer, is lost with the connection. */
  loses: 'nothing' | 'request' | 'answer' = 'nothing'
  readonly path = join(ovn.dir, 'between.sock')
  readonly #server: Server

  constructor() {
    const to = ovn.northbound.replace(/^unix:/, '')
    this.#server = createServer((client) => {
      const server = connect(to)
      let isAnswer = false
      const end = () => {
        client.destroy()
        server.destroy()
      }
      client.on('data', (bytes) => {
        const isChange = bytes.includes('"insert"')
        if (isChange && this.loses === 'request') {
          this.loses = 'nothing'
          end()
          return
        }
        isAnswer = isChange && this.loses === 'answer'
        server.write(bytes)
      })
      server.on('data', (bytes) => {
        if (!isAnswer) client.write(bytes)
        else {
          this.loses = 'nothing'
          end()
        }
      })
      for (const socket of [client, server]) socket.on('close', end).on('error', end)
    })
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.path, resolve))
  }

  close(): void {
    this.#server.close()
  }
}

for (const loses of ['request', 'answer'] as const) {
  test(`the ${loses} is lost with the connection: what came of it is found out`, async () => {
    const between = new Between()
    await between.listen()
    try {
      await using far = await connectOvn({ remote: `unix:${between.path}` })
      const name = `without-${loses}`
      between.loses = loses
      assert.is((await rejection(far.switches.add({ name }))).code, 'OVSDB_OUTCOME_UNKNOWN')
      // The connection is made again, and its memory is the database's.
      const there = (await far.switches.list({ name })).length
      const made = nbctl(ovn, 'ls-list').includes(name)
      assert.is(made, loses === 'answer')
      assert.is(there, made ? 1 : 0)
      const { id } = await far.switches.add({ name }, { mayExist: true })
      assert.equal(
        (await far.switches.list({ name })).map((each) => each.id),
        [id],
      )
    } finally {
      between.close()
    }
  })
}

test('a connection that is closed while a change is waited for: it is committed', async () => {
  const closing = await connectOvn({ remote: ovn.northbound })
  process.kill(ovn.pids.ovnNorthd, 'SIGSTOP')
  try {
    await using watch = nb.watch({ kinds: ['routers'] })
    await watch.ready
    const change = rejection(closing.routers.add({ name: 'committed' }, { wait: 'sb' }))
    assert.is((await held(watch.next())).done, false)
    await closing.close()
    assert.is((await change).code, 'OVSDB_OUTCOME_UNKNOWN')
  } finally {
    process.kill(ovn.pids.ovnNorthd, 'SIGCONT')
  }
  assert.match(nbctl(ovn, 'lr-list'), 'committed')
})

for (const [what, settings, option] of [
  ['an unknown setting', { systemID: 'h' }, 'systemID'],
  ['a name with a slash', { systemId: 'a/b' }, 'systemId'],
  ['a name taken away', { systemId: null }, 'systemId'],
  ['a passive remote', { remote: 'ptcp:6642' }, 'remote'],
  ['one of several remotes', { remote: ['tcp:192.0.2.1:6642', 'x'] }, 'remote[1]'],
  ['no encapsulations', { encapType: [] }, 'encapType'],
  ['an encapsulation', { encapType: 'gre' }, 'encapType'],
  ['an address with its prefix', { encapIp: '192.0.2.1/24' }, 'encapIp'],
  ['checksums', { encapCsum: 'yes' }, 'encapCsum'],
  ['a mapping', { bridgeMappings: { 'a:b': 'br-ex' } }, 'bridgeMappings["a:b"]'],
  ['a datapath', { datapathType: 'kernel' }, 'datapathType'],
  ['one of several options', { cmsOptions: ['a', 'b,c'] }, 'cmsOptions[1]'],
] as const) {
  test(`setChassis refuses ${what} before anything is sent`, async () => {
    const nobody = {} as never
    const error = await rejection(setChassis(nobody, settings as never))
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.is(error.option, option)
  })
}

test.run()
