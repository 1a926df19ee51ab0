/** A promise of ours that rejects is its caller's, and nobody else's: none is left unhandled inside. */
import { setImmediate as turn } from 'node:timers/promises'
import { connectOvs, Open_vSwitchSchema, type Ovs } from '../../src/openvswitch/index.js'
import { TestServer } from '../ovsdb-client/server.js'
import { assert, test } from '../support/test.js'
import { missing, prepare, WRITES } from './every-write.js'

const unhandled: string[] = []
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)))

/** An unhandled rejection is told after the turn in which it came about. */
async function settled(): Promise<void> {
  for (let count = 0; count < 5; count++) await turn()
}

const quick = { wait: false } as const
type Options = { timeout?: number; signal?: AbortSignal }
type Call = (ovs: Ovs, options: Options) => Promise<unknown>

const CALLS: Readonly<Record<string, Call>> = {
  ...Object.fromEntries(
    Object.entries(WRITES).map(([name, write]): [string, Call] => [
      name,
      (ovs, options) => write(ovs, { ...options, ...quick }),
    ]),
  ),
  'a write that is waited for': (ovs, options) => ovs.setBridge('br0', { ...options, stp: true }),
  sync: (ovs, options) => ovs.sync(options),
  'a transaction that decides': (ovs, options) =>
    ovs.transaction((tx) => tx.decide((then) => then.deletePort('p0')), { ...options, ...quick }),
  'a transaction that waits': (ovs, options) =>
    ovs.transaction((tx) => tx.waitUntil('Bridge', 'br0', [['fail_mode', '=', 'secure']]), {
      ...options,
      ...quick,
    }),
  'a transaction whose builder fails': (ovs) =>
    ovs.transaction(() => {
      throw new Error('no')
    }),
  'a transaction whose builder is asynchronous': (ovs) =>
    ovs.transaction((() => Promise.reject(new Error('no'))) as never),
  'what the schema refuses': (ovs, options) =>
    ovs.set('Bridge', 'br0', { no_such: 1 } as never, { ...options, ...quick }),
  'what is not there': (ovs, options) => ovs.deletePort('nobody', { ...options, ...quick }),
  'what is bad input': (ovs) => ovs.addPort('br0', '', {}),
  read: (ovs, options) => ovs.list('Bridge', undefined, options),
  waitUntil: (ovs, options) =>
    ovs.waitUntil('Bridge', 'br0', [['fail_mode', '=', 'secure']], options),
}

/** Ways in which a call comes to an end, each with what makes it. */
const ENDS: Readonly<
  Record<string, (call: (options: Options) => Promise<unknown>, at: Subjects) => Promise<void>>
> = {
  'aborted before': async (call) => {
    await call({ signal: AbortSignal.abort() }).catch(() => {})
  },
  'aborted at once': async (call) => {
    const controller = new AbortController()
    const called = call({ signal: controller.signal }).catch(() => {})
    controller.abort(new Error('not needed any more'))
    await called
  },
  'aborted a turn later': async (call) => {
    const controller = new AbortController()
    const called = call({ signal: controller.signal }).catch(() => {})
    await turn()
    await turn()
    controller.abort()
    await called
  },
  'out of time': async (call) => {
    await call({ timeout: 1 }).catch(() => {})
  },
  'done, or refused': async (call) => {
    await call({ timeout: 60 }).catch(() => {})
  },
  'with a link that is lost': async (call, { ovs }) => {
    const called = call({ timeout: 60 }).catch(() => {})
    ovs.session.reconnect()
    await called
  },
  'with a link that is lost a turn later': async (call, { ovs }) => {
    const called = call({ timeout: 60 }).catch(() => {})
    await turn()
    await turn()
    ovs.session.reconnect()
    await called
  },
  'with a connection that is closed': async (call, { ovs }) => {
    const called = call({ timeout: 60 }).catch(() => {})
    await ovs.close()
    await called
  },
  'with a connection that is closed a turn later': async (call, { ovs }) => {
    const called = call({ timeout: 60 }).catch(() => {})
    await turn()
    await turn()
    await ovs.close()
    await called
  },
}

interface Subjects {
  ovs: Ovs
}

for (const [end, make] of Object.entries(ENDS)) {
  for (const isAlone of [true, false]) {
    test(`nothing is left unhandled of calls that end ${end}, ${isAlone ? 'alone' : 'all at once'}`, async () => {
      assert.equal(missing(), [])
      await using server = await TestServer.start(Open_vSwitchSchema.definition)
      const { remote } = server
      const open = () => connectOvs({ remote, backoff: { min: 5, max: 50 } })
      const builder = await open()
      await builder.init(quick)
      await builder.transaction(prepare, quick)
      await builder.close()
      let ovs = await open()
      if (isAlone) {
        for (const [name, call] of Object.entries(CALLS)) {
          if (ovs.session.status.state === 'closed') ovs = await open()
          await make((options) => call(ovs, options), { ovs })
          await settled()
          assert.equal(unhandled.splice(0), [], name)
        }
      } else {
        const all = async (options: Options) => {
          await Promise.allSettled(Object.values(CALLS).map((call) => call(ovs, options)))
        }
        await make(all, { ovs })
        await settled()
        assert.equal(unhandled.splice(0), [])
      }
      await ovs.close()
      await settled()
      assert.equal(unhandled.splice(0), [])
    })
  }
}

test('nothing is left unhandled when the server dies, or stands still, in the middle', async () => {
  for (const signal of ['SIGKILL', 'SIGSTOP'] as const) {
    const server = await TestServer.start(Open_vSwitchSchema.definition)
    const ovs = await connectOvs({ remote: server.remote })
    await ovs.init(quick)
    await ovs.transaction(prepare, quick)
    const calls = Object.values(CALLS).map((call) => call(ovs, { timeout: 60 }))
    process.kill(server.pid, signal)
    const more = Object.values(CALLS).map((call) => call(ovs, { timeout: 60 }))
    await Promise.allSettled([...calls, ...more])
    await ovs.close()
    await server[Symbol.asyncDispose]()
    await settled()
    assert.equal(unhandled.splice(0), [], signal)
  }
})

test('the test sees one', async () => {
  void Promise.reject(new Error('seen'))
  await settled()
  assert.equal(unhandled.splice(0), ['Error: seen'])
})

test.run()
