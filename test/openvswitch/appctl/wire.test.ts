/** Daemons that are not there, do not answer, or answer with what no daemon says: every promise ends, in truth. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appctl, connectAppctl, connectOvs, OvsdbError } from '../../../src/openvswitch/index.js'
import { OddServer, type Received, rejection } from '../../ovsdb-client/support.js'
import { run } from '../../support/child.js'
import { assert, test } from '../../support/test.js'

/** A daemon that answers each request with what this returns: texts as results, errors as errors. */
async function daemon(answer: (request: Received) => unknown): Promise<OddServer> {
  return OddServer.listen((message, socket) => {
    const result = answer(message)
    const { id } = message
    if (result === undefined) return
    const reply =
      result instanceof Error
        ? { id, result: null, error: result.message }
        : { id, result, error: null }
    socket.write(JSON.stringify(reply))
  })
}
const pathOf = ({ remote }: OddServer) => remote.slice('unix:'.length)

const folder = () => mkdtempSync(join(tmpdir(), 'run-'))

/** The id of a process that there was. */
const gone = () => spawnSync('true').pid

test('a request is JSON-RPC 1.0: the command, and its arguments as texts', async () => {
  await using server = await daemon(({ method, params }) => `${method} ${params.join('|')}`)
  await using client = await connectAppctl(pathOf(server))
  assert.is(client.remote, server.remote)
  assert.is(await client.call('fdb/show', ['br0']), 'fdb/show br0')
  assert.is(await client.call('odd', ['', 'é☃𝄞', '"\n']), 'odd |é☃𝄞|"\n')
  assert.equal(
    server.received.map(({ method, params }) => ({ method, params })),
    [
      { method: 'fdb/show', params: ['br0'] },
      { method: 'odd', params: ['', 'é☃𝄞', '"\n'] },
    ],
  )
})

test('calls overlap, and are answered each with its own', async () => {
  await using server = await daemon(({ params }) => params[0])
  await using client = await connectAppctl(pathOf(server))
  const all = Array.from({ length: 100 }, (_, at) => `${at}`)
  assert.equal(await Promise.all(all.map((each) => client.call('echo-it', [each]))), all)
})

test("a daemon's refusal: its words, and whether it knows the command", async () => {
  await using server = await daemon(({ method }) =>
    method === 'fdb/show'
      ? new Error('no such bridge\n')
      : new Error(`"${method}" is not a valid command (use "list-commands" to see a list)`),
  )
  await using client = await connectAppctl(pathOf(server))
  const refused = await rejection(client.call('fdb/show', ['nosuch']))
  assert.ok(refused instanceof OvsdbError)
  assert.equal(
    [refused.code, refused.details, refused.operation, refused.remote],
    ['OVS_COMMAND_FAILED', 'no such bridge', 'fdb/show', server.remote],
  )
  assert.is(refused.message, 'fdb/show: no such bridge')
  const unknown = await rejection(client.call('nonsense'))
  assert.equal([unknown.code, unknown.operation], ['OVS_UNKNOWN_COMMAND', 'nonsense'])
  assert.match(unknown.details ?? '', /^"nonsense" is not a valid command/)
  // An older one's words are these.
  await using old = await daemon(({ method }) => new Error(`"${method}" is not a valid command`))
  const older = await rejection(appctl(pathOf(old), 'nonsense'))
  assert.is(older.code, 'OVS_UNKNOWN_COMMAND')
})

test('what is no text, and what is no JSON-RPC', async () => {
  await using server = await daemon(() => ({ some: 'object' }))
  const error = await rejection(appctl(pathOf(server), 'version'))
  assert.equal([error.code, error.operation], ['OVSDB_PROTOCOL_ERROR', 'version'])
  await using odd = await OddServer.listen((_, socket) => socket.write('no JSON'))
  assert.is((await rejection(appctl(pathOf(odd), 'version'))).code, 'OVSDB_CONNECTION_CLOSED')
  await using empty = await daemon(() => null)
  assert.is((await rejection(appctl(pathOf(empty), 'version'))).code, 'OVSDB_PROTOCOL_ERROR')
})

test('a connection that ends in the middle: nothing is in doubt of what only tells', async () => {
  await using server = await OddServer.listen((_, socket) => socket.end('{"id":1,"resu'))
  for (const [command, code] of [
    ['fdb/show', 'OVSDB_CONNECTION_CLOSED'],
    ['coverage/show', 'OVSDB_CONNECTION_CLOSED'],
    ['dpctl/dump-flows', 'OVSDB_CONNECTION_CLOSED'],
    ['fdb/flush', 'OVSDB_OUTCOME_UNKNOWN'],
    ['ofproto/trace', 'OVSDB_OUTCOME_UNKNOWN'],
    ['fdb/stats-clear', 'OVSDB_OUTCOME_UNKNOWN'],
  ] as const) {
    const client = await connectAppctl(pathOf(server))
    const error = await rejection(client.call(command))
    assert.equal([error.code, error.operation], [code, command])
    assert.is((await client.closed)?.code, 'OVSDB_CONNECTION_CLOSED')
    assert.not(client.open)
    assert.is((await rejection(client.call('version'))).code, 'OVSDB_CONNECTION_CLOSED')
  }
})

test('no answer: after the time of the call, of the connection, and when it is called off', async () => {
  await using server = await daemon(() => undefined)
  await using client = await connectAppctl(pathOf(server), { callTimeout: 60 })
  const late = await rejection(client.call('fdb/show', ['br0'], { timeout: 20 }))
  assert.is(late.code, 'OVSDB_NO_ANSWER')
  assert.match(late.message, /^fdb\/show: no answer within 20 ms/)
  assert.match((await rejection(client.call('fdb/show', ['br0']))).message, /within 60 ms/)
  assert.is((await rejection(client.call('fdb/flush'))).code, 'OVSDB_OUTCOME_UNKNOWN')
  const once = await rejection(appctl(pathOf(server), 'version', [], { timeout: 1000 }))
  assert.is(once.code, 'OVSDB_NO_ANSWER')

  const reason = new Error('enough')
  const controller = new AbortController()
  const calls = [
    client.call('fdb/show', ['br0'], { signal: controller.signal, timeout: 0 }),
    appctl(pathOf(server), 'fdb/flush', [], { signal: controller.signal, timeout: 0 }),
    client.listFdb('br0', { signal: controller.signal, timeout: Number.POSITIVE_INFINITY }),
  ].map(rejection)
  while (server.received.length < 7) await new Promise((resolve) => setTimeout(resolve, 2))
  controller.abort(reason)
  for (const error of await Promise.all(calls)) assert.is(error, reason)
  for (const call of [
    () => client.call('version', [], { signal: controller.signal }),
    () => appctl(pathOf(server), 'version', [], { signal: controller.signal }),
    () => connectAppctl(pathOf(server), { signal: controller.signal }),
  ]) {
    assert.is(await rejection(call()), reason)
  }
})

test('a close rejects what waits, and a second one does nothing', async () => {
  await using server = await daemon(() => undefined)
  const client = await connectAppctl(pathOf(server))
  const call = rejection(client.call('version'))
  await client.close()
  assert.is((await call).code, 'OVSDB_CONNECTION_CLOSED')
  await client.close()
  assert.is(await client.closed, undefined)
})

test('JSON is asked for one command alone, and for none where it is not known', async () => {
  let format = 'text'
  await using server = await daemon(({ method, params }) => {
    if (method !== 'set-options') return format === 'json' ? { format } : format
    format = params[1] as string
    return ''
  })
  await using client = await connectAppctl(pathOf(server))
  const all = await Promise.all([
    client.callJson('one'),
    client.call('two'),
    client.callJson('three'),
    client.call('four'),
  ])
  assert.equal(all, [{ format: 'json' }, 'text', { format: 'json' }, 'text'])

  const words = '"set-options" is not a valid command (use "list-commands" to see a list)'
  await using old = await daemon(({ method }) =>
    method === 'set-options' ? new Error(words) : 'done',
  )
  await using older = await connectAppctl(pathOf(old))
  for (let times = 0; times < 2; times++) {
    const error = await rejection(older.callJson('fdb/flush'))
    assert.equal([error.code, error.operation], ['OVS_UNKNOWN_COMMAND', 'set-options'])
  }
  assert.equal(
    old.received.map(({ method }) => method),
    ['set-options', 'set-options'],
  )
})

test('a reply that nobody knows is refused, with the line; its text is there all the same', async () => {
  await using server = await daemon(() => 'some new words\n')
  await using client = await connectAppctl(pathOf(server))
  const error = await rejection(client.listFdb('br0'))
  assert.equal(
    [error.code, error.operation, error.details],
    ['OVS_UNREADABLE_REPLY', 'fdb/show', 'some new words'],
  )
  assert.is(await client.call('fdb/show', ['br0']), 'some new words\n')
})

test('what a call is made of is sent as it is, and bad input is not', async () => {
  const replies: Record<string, string> = {
    'fdb/flush': 'table successfully flushed',
    'vlog/set': '',
    'dpif/dump-flows': '',
    'dpctl/dump-flows': '',
    'ofproto/trace': 'Flow: x\nFinal flow: unchanged\nMegaflow: y\nDatapath actions: drop',
  }
  await using server = await daemon(({ method }) => replies[method as string])
  await using client = await connectAppctl(pathOf(server))
  await client.flushFdb()
  await client.flushFdb('br0')
  await client.setLogLevel('dbg')
  await client.setLogLevel('warn', { module: 'bridge', destination: 'file' })
  await client.listDatapathFlows({ bridge: 'br0', verbose: true, names: false })
  await client.listDatapathFlows({ datapath: 'netdev@x', filter: 'tcp', type: 'ovs', names: true })
  await client.trace('br0', 'tcp', { ctNext: ['trk,new', 'trk,est'], names: true, packet: true })
  await client.trace('br0', 'in_port=1', { packet: '00ff' })
  assert.equal(
    server.received.map(({ method, params }) => [method, ...params].join(' ')),
    [
      'fdb/flush',
      'fdb/flush br0',
      'vlog/set ANY:ANY:dbg',
      'vlog/set bridge:file:warn',
      'dpif/dump-flows -m --no-names br0',
      'dpctl/dump-flows --names netdev@x filter=tcp type=ovs',
      'ofproto/trace br0 tcp --ct-next trk,new --ct-next trk,est --names -generate',
      'ofproto/trace br0 in_port=1 00ff',
    ],
  )
  const sent = server.received.length
  const bad: [option: string, call: () => Promise<unknown>][] = [
    ['command', () => client.call('')],
    ['command', () => client.call(7 as never)],
    ['command', () => client.call('a\0')],
    ['args', () => client.call('version', 'x' as never)],
    ['args[1]', () => client.call('version', ['x', 1 as never])],
    ['args[0]', () => client.call('version', ['\ud800'])],
    ['args[0]', () => client.callJson('version', [undefined as never])],
    ['timeout', () => client.call('version', [], { timeout: -1 })],
    ['signal', () => client.call('version', [], { signal: {} as never })],
    ['tiemout', () => client.call('version', [], { tiemout: 1 } as never)],
    ['bridge', () => client.listFdb('')],
    ['bridge', () => client.listFdb('a b')],
    ['bridge', () => client.flushFdb('a/b')],
    ['bridge', () => client.getFdbStatistics(undefined as never)],
    ['port', () => client.listBondStates('')],
    ['port', () => client.listLacpStates(1 as never)],
    ['level', () => client.setLogLevel('debug' as never)],
    ['module', () => client.setLogLevel('dbg', { module: 'a:b' })],
    ['destination', () => client.setLogLevel('dbg', { destination: 'paper' as never })],
    ['filter', () => client.listDatapathFlows({ bridge: 'br0', filter: 'tcp' })],
    ['datapath', () => client.listDatapathFlows({ datapath: '-m' })],
    ['verbose', () => client.listDatapathFlows({ verbose: 1 as never })],
    ['flow', () => client.trace('br0', '-generate')],
    ['ctNext', () => client.trace('br0', 'tcp', { ctNext: 'trk' as never })],
    ['ctNext[0]', () => client.trace('br0', 'tcp', { ctNext: [''] })],
    ['packet', () => client.trace('br0', 'tcp', { packet: '0' })],
    ['target', () => connectAppctl('')],
    ['target', () => connectAppctl(1 as never)],
    ['target', () => appctl(undefined as never, 'version')],
    ['rundir', () => connectAppctl('ovs-vswitchd', { rundir: '' })],
    ['connectTimeout', () => connectAppctl('ovs-vswitchd', { connectTimeout: 0 })],
    ['callTimeout', () => connectAppctl('ovs-vswitchd', { callTimeout: -1 })],
    ['remote', () => connectAppctl('ovs-vswitchd', { remote: 'x' } as never)],
    ['control', () => connectOvs({ remote: 'unix:/nowhere', control: '' })],
  ]
  for (const [option, call] of bad) {
    const error = (await rejection(call())) as unknown as { option: string; code: string }
    assert.match(error.code, /^ERR_INVALID_ARG_/)
    assert.is(error.option, option)
  }
  assert.is(server.received.length, sent)
})

test('a daemon is found by its pid file, or by the name or path of its socket', async () => {
  const rundir = folder()
  const listen = async (name: string) => {
    const server = createServer((socket) => socket.end()).listen(join(rundir, name))
    await new Promise((resolve) => server.once('listening', resolve))
    return server
  }
  const remoteOf = async (target: string) => {
    await using client = await connectAppctl(target, { rundir })
    return client.remote.replace(`unix:${rundir}/`, '')
  }
  writeFileSync(join(rundir, 'ovs-vswitchd.pid'), `${process.pid}\n`)
  const given = await listen('ovs-vswitchd.ctl')
  assert.is(await remoteOf('ovs-vswitchd'), 'ovs-vswitchd.ctl')
  const own = await listen(`ovs-vswitchd.${process.pid}.ctl`)
  assert.is(await remoteOf('ovs-vswitchd'), `ovs-vswitchd.${process.pid}.ctl`)
  assert.is(await remoteOf('ovs-vswitchd.ctl'), 'ovs-vswitchd.ctl')
  assert.is(await remoteOf(join(rundir, 'ovs-vswitchd.ctl')), 'ovs-vswitchd.ctl')

  // By the environment, one for Open vSwitch and one for OVN.
  writeFileSync(join(rundir, 'ovn-northd.pid'), `${process.pid}\n`)
  const northd = await listen(`ovn-northd.${process.pid}.ctl`)
  const before = { ...process.env }
  try {
    process.env['OVS_RUNDIR'] = rundir
    process.env['OVN_RUNDIR'] = '/nowhere'
    await (await connectAppctl()).close()
    assert.is((await rejection(connectAppctl('ovn-northd'))).path, '/nowhere/ovn-northd.pid')
    process.env['OVS_RUNDIR'] = '/nowhere'
    process.env['OVN_RUNDIR'] = rundir
    await (await connectAppctl('ovn-northd')).close()
    assert.is((await rejection(connectAppctl())).path, '/nowhere/ovs-vswitchd.pid')
    delete process.env['OVS_RUNDIR']
    const { path } = await rejection(connectAppctl('no-such-daemon'))
    assert.is(path, '/var/run/openvswitch/no-such-daemon.pid')
  } finally {
    process.env = before
  }
  for (const server of [given, own, northd]) server.close()
})

test('a daemon that is not there: the file that shows it', async () => {
  const rundir = folder()
  const pid = join(rundir, 'ovs-vswitchd.pid')
  const problem = async (target = 'ovs-vswitchd') => {
    const error = await rejection(connectAppctl(target, { rundir }))
    assert.is(error.code, 'OVS_DAEMON_UNREACHABLE')
    assert.ok(error.message.includes(error.path ?? '?'), error.message)
    assert.ok(error.message.startsWith(`${target}: `), error.message)
    return error
  }
  const none = await problem()
  assert.is(none.path, pid)
  assert.match(none.message, /there is no pid file .*ENOENT/)

  for (const text of ['', 'abc', '0', '-5', '12 34', '99999999999999999999']) {
    writeFileSync(pid, text)
    const { path, message } = await problem()
    assert.is(path, pid)
    assert.match(message, /does not hold the id of a process/)
  }

  const dead = gone()
  writeFileSync(pid, `${dead}\n`)
  const stale = await problem()
  assert.is(stale.path, pid)
  assert.match(stale.message, new RegExp(`is stale: there is no process ${dead}`))

  writeFileSync(pid, `${process.pid}\n`)
  const socket = join(rundir, `ovs-vswitchd.${process.pid}.ctl`)
  const silent = await problem()
  assert.is(silent.path, socket)
  assert.match(silent.message, /there is no control socket .*ENOENT/)
  writeFileSync(socket, '')
  const file = await problem()
  assert.is(file.path, socket)
  assert.is((file.cause as NodeJS.ErrnoException).code, 'ECONNREFUSED')
  assert.match(file.message, /nothing listens at/)

  const path = join(rundir, 'nowhere.ctl')
  assert.is((await problem(path)).path, path)
  assert.is((await problem('nowhere.ctl')).path, path)
  rmSync(pid)
  mkdirSync(pid)
  assert.match((await problem()).message, /cannot be read: EISDIR/)
  rmSync(pid, { recursive: true })
  spawnSync('mkfifo', [pid])
  assert.match((await problem()).message, /does not hold the id of a process/)
  const once = await rejection(appctl('ovs-vswitchd', 'version', [], { rundir }))
  assert.equal([once.code, once.path], ['OVS_DAEMON_UNREACHABLE', pid])
})

test('what this user may not read or open', () => {
  const rundir = folder()
  const pid = join(rundir, 'ovs-vswitchd.pid')
  const socket = join(rundir, 'other.ctl')
  writeFileSync(pid, '1\n')
  chmodSync(pid, 0)
  const server = createServer().listen(socket)
  chmodSync(socket, 0)
  const program = `
    const errors = []
    for (const target of ['ovs-vswitchd', ${JSON.stringify(socket)}]) {
      await lib.connectAppctl(target, { rundir: ${JSON.stringify(rundir)} })
        .catch(({ code, path, cause }) => errors.push([code, path, cause.code]))
    }
    console.log(JSON.stringify(errors))`
  const printed = run(program, ['setpriv', '--inh-caps=-all', '--bounding-set=-all'])
  server.close()
  assert.equal(JSON.parse(printed), [
    ['OVS_DAEMON_UNREACHABLE', pid, 'EACCES'],
    ['OVS_DAEMON_UNREACHABLE', socket, 'EACCES'],
  ])
})

test('a path that is longer than addresses of sockets are', async () => {
  const rundir = join(folder(), 'long'.repeat(30))
  mkdirSync(rundir)
  const path = join(rundir, 'x.ctl')
  const error = await rejection(connectAppctl(path))
  assert.equal([error.code, error.path], ['OVS_DAEMON_UNREACHABLE', path])
})

test('an idle connection lets the process end', async () => {
  const path = join(folder(), 'x.ctl')
  const program = `
    import { createServer } from 'node:net'
    const server = createServer((socket) => {
      socket.unref()
      socket.on('data', () => socket.write('{"id":1,"result":"hello","error":null}'))
    }).listen(${JSON.stringify(path)})
    await new Promise((resolve) => server.once('listening', resolve))
    server.unref()
    const client = await lib.connectAppctl(${JSON.stringify(path)})
    console.log(await client.call('version'))`
  assert.is(run(program), 'hello\n')
})

test.run()
