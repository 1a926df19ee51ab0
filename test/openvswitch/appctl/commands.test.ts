/** ovs-vswitchd asked by the library and by ovs-appctl: the same texts, and types that say what these say. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  addAddress,
  createNetns,
  createVeth,
  deleteNetns,
  moveLink,
  ping,
  setLink,
  setSysctl,
} from '../../../src/index.js'
import {
  type AppctlClient,
  appctl,
  connectAppctl,
  connectOvs,
  type Ovs,
  type OvsTraceNode,
} from '../../../src/openvswitch/index.js'
import { type OpenVswitch, startOpenVswitch } from '../../../src/testing/index.js'
import { needsTun, patience } from '../../support/machine.js'
import { assert, test } from '../../support/test.js'
import { rejection } from '../support.js'

const bridge = { datapathType: 'netdev', failMode: 'standalone' } as const
const macs = { m1: '0a:00:00:00:00:01', m2: '0a:00:00:00:00:02' } as const
const names = ['m1', 'm2'] as const

let vswitch: OpenVswitch
let ovs: Ovs
let client: AppctlClient

test.before(async () => {
  needsTun()
  // What a link says of itself by IPv6, when it will, a bridge would learn in the middle of a test.
  const sysctls = { 'net.ipv6.conf.default.disable_ipv6': 1 }
  await setSysctl(sysctls)
  vswitch = await startOpenVswitch()
  ovs = await vswitch.connect()
  client = await connectAppctl('ovs-vswitchd', { rundir: vswitch.dir })
  await ovs.addBridge('br0', bridge)
  for (const [at, name] of names.entries()) {
    await ovs.addPort('br0', name, { type: 'internal', tag: 10 })
    await createNetns(name, { loopback: true, sysctls })
    await setLink(name, { mac: macs[name] })
    await moveLink(name, { to: name })
    await setLink(name, { netns: name, up: true })
    await addAddress(name, `10.0.0.${at + 1}/24`, { netns: name })
  }
  await ovs.addBridge('br-phy', bridge)
  await addAddress('br-phy', '192.0.2.1/24')
  await setLink('br-phy', { up: true })
  await ovs.addPort('br0', 'vx1', {
    ...{ type: 'vxlan', options: { remote_ip: '192.0.2.2', key: 42, dst_port: 4790 } },
  })
  for (const name of ['a', 'b', 'c', 'd']) {
    await createVeth({ name: `${name}0`, up: true, peer: { name: `${name}1`, up: true } })
  }
  await ovs.addBond('br0', 'bond0', ['a0', 'b0'], {
    ...{ bondMode: 'active-backup', otherConfig: { 'bond-primary': 'a0' } },
  })
  await ovs.setPort('bond0', { bondUpdelay: 100 })
  await ovs.addBond('br0', 'bond1', ['c0', 'd0'], { bondMode: 'balance-tcp', lacp: 'active' })
  await ovs.addBridge('br1', bridge)
  await ovs.addBond('br1', 'bond2', ['c1', 'd1'], { bondMode: 'balance-slb', lacp: 'passive' })
})

test.after(async () => {
  await client?.close()
  await ovs?.close()
  await vswitch?.close()
  for (const name of names) await deleteNetns(name).catch(() => {})
})

/** What ovs-appctl says. */
function theirs(...args: string[]): { text: string; error: string | undefined } {
  const target = join(vswitch.dir, 'ovs-vswitchd.ctl')
  const { status, stdout, stderr } = spawnSync('ovs-appctl', ['-t', target, ...args], {
    encoding: 'utf8',
  })
  if (status === 0) return { text: stdout, error: undefined }
  return { text: '', error: stderr.replace(/\novs-appctl: .*server returned an error\n$/, '') }
}

/** The same by the library. */
async function ours(command: string, ...args: string[]) {
  try {
    return { text: await client.call(command, args), error: undefined }
  } catch (error) {
    return { text: '', error: (error as { details?: string }).details }
  }
}

/** Asks until it is so; in the end for the last time. */
async function until<T>(ask: () => Promise<T>, met: (value: T) => boolean): Promise<T> {
  const end = performance.now() + 30_000 * patience
  for (;;) {
    const value = await ask()
    if (met(value) || performance.now() > end) return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Commands that need no argument, and change nothing. */
const TELLS = /(^|[/-])(show|list|dump|get|status|version|read|wait)(?=$|-)|list-commands$/
/** What changes by itself, or by being asked. */
const VOLATILE =
  /^(coverage|memory|upcall|dpif-netdev|revalidator)\/|\/dump-|^dpif\/show|^dpctl\/|bond\/show|stats/

test('every command that needs no argument and changes nothing: the text that ovs-appctl prints', async () => {
  const commands = (await client.commands()).filter(
    ({ name, usage }) => TELLS.test(name) && /^(\[.*\])?$|^-v$/.test(usage),
  )
  assert.ok(commands.length > 40, `${commands.length}`)
  for (const { name } of commands) {
    const both = async () => [await ours(name), theirs(name)].map(plain)
    if (!VOLATILE.test(name)) {
      const [mine, other] = await both()
      assert.equal(mine, other, name)
    } else {
      const same = ([mine, other]: string[][]) => `${mine?.map(masked)}` === `${other?.map(masked)}`
      const last = await until(both, same)
      assert.ok(same(last), `${name}: ${last.join('\n')}`)
    }
  }
})

type Answer = Awaited<ReturnType<typeof ours>>
const plain = ({ text, error = '' }: Answer) => [text.trimEnd(), error.trimEnd()]
/** Its lines without what changes by itself. */
const masked = (text: string) =>
  text
    .replace(/used:\w+(\.\d+s)?/g, 'used')
    .replace(/-?\d+(\.\d+)?/g, 'N')
    .replace(/ +/g, ' ')
    .split('\n')
    .sort()
    .join('\n')

test('the commands there are, and which program it is', async () => {
  const printed = theirs('list-commands').text.trimEnd().split('\n').slice(1)
  const listed = await client.commands()
  assert.equal(
    listed.map(({ name, usage }) => `${name} ${usage}`.trim()),
    printed.map((line) => line.trim().replace(/ +/, ' ')),
  )
  const { program, version, text } = await client.version()
  assert.is(program, 'ovs-vswitchd')
  assert.is(text, theirs('version').text.trim())
  assert.ok(text.includes(version))
  const server = await appctl('ovsdb-server', 'version', [], { rundir: vswitch.dir })
  assert.match(server, /^ovsdb-server \(Open vSwitch\) /)
})

test("what ovs-vswitchd refuses, in ovs-appctl's words", async () => {
  for (const [command, args, code] of [
    ['fdb/show', ['nosuch'], 'OVS_COMMAND_FAILED'],
    ['fdb/stats-show', [], 'OVS_COMMAND_FAILED'],
    ['bond/show', ['nosuch'], 'OVS_COMMAND_FAILED'],
    ['ofproto/trace', ['br0', 'nonsense'], 'OVS_COMMAND_FAILED'],
    ['vlog/set', ['nosuch:dbg'], 'OVS_COMMAND_FAILED'],
    ['nonsense', [], 'OVS_UNKNOWN_COMMAND'],
  ] as const) {
    const error = await rejection(ovs.appctl(command, args))
    assert.equal([error.code, error.operation], [code, command])
    assert.is(error.details, theirs(command, ...args).error?.trimEnd())
  }
  assert.is((await rejection(ovs.vswitchd.listFdb('nosuch'))).code, 'OVS_COMMAND_FAILED')
})

test('MAC addresses that were learned, and are forgotten', async () => {
  await client.flushFdb('br0')
  assert.is(
    (await ping('10.0.0.2', { netns: 'm1', count: 2, timeout: 5000 * patience })).received,
    2,
  )
  const byMac = new Map((await client.listFdb('br0')).map((entry) => [entry.mac, entry]))
  for (const name of names) {
    const { ofport } = (await ovs.getInterface(name)) as { ofport: number }
    const { age, ...entry } = byMac.get(macs[name]) ?? {}
    assert.equal(entry, { mac: macs[name], vlan: 10, ofport, static: false })
    assert.ok(age !== undefined && age < 60 * patience)
  }
  const { text } = theirs('fdb/show', 'br0')
  for (const name of names) assert.match(text, new RegExp(` 10  ${macs[name]} `))
  await client.call('fdb/add', ['br0', 'm1', '10', '0a:00:00:00:00:99'])
  const fixed = (await client.listFdb('br0')).find((entry) => entry.static)
  assert.is(fixed?.mac, '0a:00:00:00:00:99')
  assert.not('age' in (fixed ?? {}))
  const statistics = await client.getFdbStatistics('br0')
  assert.is(statistics.entries, (await client.listFdb('br0')).length)
  assert.is(statistics.staticEntries, 1)
  assert.ok(statistics.learned >= 2n)
  // Nobody has this one, so nobody teaches it anew.
  const mac = '0a:00:00:00:00:66'
  const isKnown = async () => (await client.listFdb('br0')).some((entry) => entry.mac === mac)
  await client.trace('br0', `in_port=m1,dl_src=${mac},dl_dst=${macs.m2}`, { packet: true })
  assert.ok(await isKnown())
  await ovs.vswitchd.flushFdb('br0')
  assert.not(await isKnown())
  await client.flushFdb()
  const error = await rejection(client.flushFdb('nosuch'))
  assert.equal([error.code, error.operation], ['OVS_COMMAND_FAILED', 'fdb/flush'])
})

test('the datapath has the bridges, ports and options that the database has', async () => {
  const [datapath] = await client.listDatapaths()
  assert.equal([datapath?.name, datapath?.type], ['netdev@ovs-netdev', 'netdev'])
  const bridges = await ovs.listBridges()
  assert.equal(
    datapath?.bridges.map(({ name }) => name).sort(),
    bridges.map(({ name }) => name).sort(),
  )
  for (const { name, ports } of datapath?.bridges ?? []) {
    const there = [await ovs.getInterface(name), ...(await ovs.listInterfaces(name))]
    assert.equal(
      ports.map((port) => [port.name, port.ofport]).sort(),
      there.map((each) => [each.name, each.ofport]).sort(),
    )
  }
  const tunnel = datapath?.bridges.flatMap(({ ports }) => ports).find(({ name }) => name === 'vx1')
  assert.equal(tunnel?.options, { dst_port: '4790', key: '42', remote_ip: '192.0.2.2' })
  assert.equal(await client.listTunnelPorts(), [
    { name: 'vxlan_sys_4790', datapathPort: tunnel?.datapathPort, references: 1 },
  ])
})

test('the flow of a ping, by its bridge and by its datapath', async () => {
  const [datapath] = await client.listDatapaths()
  const port = datapath?.bridges.flatMap(({ ports }) => ports).find(({ name }) => name === 'm1')
  const pinged = async () => {
    await ping('10.0.0.2', { netns: 'm1', count: 5, interval: 20, timeout: 5000 * patience })
    await client.waitForRevalidators()
    const flows = await client.listDatapathFlows({ bridge: 'br0' })
    return flows.find(
      ({ key, packets }) =>
        key['in_port'] === `${port?.datapathPort}` && key['eth_type'] === '0x0800' && packets > 0n,
    )
  }
  const flow = await until(pinged, (found) => found !== undefined)
  assert.match(flow?.key['eth'] ?? '', new RegExp(`dst=${macs.m2}`))
  assert.ok((flow?.bytes ?? 0n) >= (flow?.packets ?? 0n) * 98n)
  assert.ok((flow?.used ?? -1) >= 0)
  const [other] = (
    await client.listDatapathFlows({ verbose: true, datapath: datapath?.name })
  ).filter(({ key }) => key['in_port'] === 'm1' && key['icmp'] !== undefined)
  assert.match(other?.ufid ?? '', /^[0-9a-f-]{36}$/)
  assert.is(other?.thread, 'main')
  const lines = theirs('dpif/dump-flows', 'br0').text
  assert.ok(
    lines.includes(`,actions:${flow?.actions}\n`) || lines.includes(` actions:${flow?.actions}\n`),
  )
})

test('bonds, and what LACP comes to on two that are each other’s', async () => {
  const bonds = await client.listBonds()
  const short = bonds.map(({ name, mode, members }) => [name, mode, [...members].sort()])
  assert.equal(short.sort(), [
    ['bond0', 'active-backup', ['a0', 'b0']],
    ['bond1', 'balance-tcp', ['c0', 'd0']],
    ['bond2', 'balance-slb', ['c1', 'd1']],
  ])
  const [bond0] = await until(
    () => client.listBondStates('bond0'),
    ([bond]) => bond?.members.every(({ enabled }) => enabled) === true,
  )
  assert.equal(
    [bond0?.mode, bond0?.upDelay, bond0?.primary, bond0?.lacpStatus],
    ['active-backup', 100, 'a0', 'off'],
  )
  const active = bond0?.members.filter((member) => member.active).map(({ name }) => name)
  assert.equal(active, [bond0?.activeMember?.name])
  assert.equal((await client.listBondStates()).map(({ name }) => name).sort(), [
    ...['bond0', 'bond1', 'bond2'],
  ])

  const states = await until(
    () => ovs.vswitchd.listLacpStates(),
    (all) =>
      all.length === 2 &&
      all.every(({ members }) =>
        members.every(
          (each) =>
            each.actor.state.includes('distributing') &&
            each.partner.state.includes('distributing'),
        ),
      ),
  )
  const [bond1, bond2] = ['bond1', 'bond2'].map((name) => states.find((each) => each.name === name))
  assert.equal([bond1?.active, bond1?.negotiated], [true, true])
  assert.equal([bond2?.active, bond2?.negotiated], [false, true])
  assert.equal(
    bond1?.members.map(({ name, partner }) => [name, partner.systemId]),
    [
      ['c0', bond2?.systemId],
      ['d0', bond2?.systemId],
    ],
  )
  assert.is((await client.listBondStates('bond1'))[0]?.lacpStatus, 'negotiated')
})

test('routes and neighbours of tunnels', async () => {
  const routes = await client.listTunnelRoutes()
  assert.equal(
    routes.find(({ destination }) => destination === '192.0.2.0/24'),
    {
      ...{ origin: 'kernel', destination: '192.0.2.0/24', device: 'br-phy', source: '192.0.2.1' },
      local: false,
    },
  )
  await client.call('ovs/route/add', ['203.0.113.0/24', 'br-phy', '192.0.2.9'])
  const added = (await client.listTunnelRoutes()).find(({ origin }) => origin === 'user')
  assert.equal([added?.destination, added?.gateway], ['203.0.113.0/24', '192.0.2.9'])
  const neighbor = { address: '192.0.2.2', mac: 'aa:bb:cc:dd:ee:01', bridge: 'br-phy' }
  await client.call('tnl/neigh/set', ['br-phy', neighbor.address, neighbor.mac])
  assert.equal(await client.listTunnelNeighbors(), [neighbor])
})

/** Every step below these. */
const all = (nodes: readonly OvsTraceNode[]): OvsTraceNode[] =>
  nodes.flatMap((node) => [node, ...all(node.steps)])

test('a packet is traced to where it would go', async () => {
  await ping('10.0.0.2', { netns: 'm1', count: 1, timeout: 5000 * patience })
  const flow = `in_port=m1,icmp,dl_src=${macs.m1},dl_dst=${macs.m2},nw_src=10.0.0.1,nw_dst=10.0.0.2`
  const { passes } = await ovs.vswitchd.trace('br0', flow, { names: true })
  assert.is(passes.length, 1)
  const [pass] = passes
  const [entered] = pass?.bridges ?? []
  assert.equal([entered?.kind, entered?.bridge], ['bridge', 'br0'])
  const [table] = entered?.steps ?? []
  assert.equal([table?.table, table?.match, table?.priority], [0, '', 0])
  const [action] = table?.steps ?? []
  assert.is(action?.text, 'NORMAL')
  assert.match(action?.steps.map(({ text }) => text).join() ?? '', /forwarding to learned port/)
  assert.is(pass?.datapathActions, 'm2')
  assert.is(pass?.finalFlow, pass?.flow)
  assert.match(theirs('ofproto/trace', 'br0', flow, '--names').text, /^Datapath actions: m2$/m)

  // To nobody known: into the tunnel and through its underlay's bridge, too.
  const flooded = await client.trace('br0', `in_port=m1,dl_src=${macs.m1},dl_dst=0a:00:00:00:00:77`)
  const bridges = all(flooded.passes[0]?.bridges ?? []).flatMap(({ bridge: name }) => name ?? [])
  assert.equal(bridges, ['br0', 'br-phy'])

  // One that is sent teaches the bridge.
  const mac = '0a:00:00:00:00:55'
  await client.trace('br0', `in_port=m1,dl_src=${mac},dl_dst=${macs.m2}`, { packet: true })
  assert.ok((await client.listFdb('br0')).some((entry) => entry.mac === mac))
  const wrong = await rejection(client.trace('br0', 'nonsense'))
  assert.equal([wrong.code, wrong.operation], ['OVS_COMMAND_FAILED', 'ofproto/trace'])
})

test('what is counted, kept and logged', async () => {
  const { counters, neverHit } = await client.getCoverage()
  const received = counters.find(({ name }) => name === 'unixctl_received')
  assert.ok((received?.total ?? 0n) > 50n && neverHit > 0)
  const memory = await client.getMemory()
  assert.ok((memory['ports'] ?? 0) > 5, JSON.stringify(memory))

  const level = async () => (await client.listLogLevels()).find(({ module }) => module === 'bond')
  const before = await level()
  assert.equal(before, { module: 'bond', console: 'off', syslog: 'off', file: 'info' })
  await client.setLogLevel('dbg', { module: 'bond', destination: 'file' })
  assert.equal(await level(), { module: 'bond', console: 'off', syslog: 'off', file: 'dbg' })
  assert.match(theirs('vlog/list').text, /^bond +OFF +OFF +DBG$/m)
  await client.setLogLevel('warn', { module: 'bond' })
  assert.equal(await level(), { module: 'bond', console: 'warn', syslog: 'warn', file: 'warn' })
  const error = await rejection(client.setLogLevel('dbg', { module: 'nosuch' }))
  assert.is(error.code, 'OVS_COMMAND_FAILED')
})

test('JSON, where ovs-vswitchd has it', async () => {
  const isKnown = (await client.commands()).some(({ name }) => name === 'set-options')
  if (isKnown) {
    const expected = { 'reply-format': 'plain', reply: theirs('version').text.trim() }
    assert.equal(await ovs.vswitchd.callJson('version'), expected)
  } else {
    assert.is((await rejection(ovs.vswitchd.callJson('version'))).code, 'OVS_UNKNOWN_COMMAND')
  }
  assert.is((await client.version()).program, 'ovs-vswitchd')
})

test('which ovs-vswitchd it is: the one beside the database, or the one that is named', async () => {
  const version = theirs('version').text.trim()
  assert.is((await ovs.appctl('version')).trim(), version)
  const control = join(vswitch.dir, 'ovs-vswitchd.ctl')
  const port = 6640
  await using other = await startOpenVswitch({ listen: [`ptcp:${port}:127.0.0.1`] })
  await setLink('lo', { up: true })
  const remote = `tcp:127.0.0.1:${port}`
  {
    await using far = await connectOvs({ remote })
    const error = await rejection(far.appctl('version'))
    assert.equal([error.code, error.option, error.remote], ['OVS_NOT_ALLOWED', 'control', remote])
    assert.ok(error.message.includes(remote))
    assert.is((await rejection(far.vswitchd.listBonds())).code, 'OVS_NOT_ALLOWED')
  }
  {
    await using named = await connectOvs({ remote, control })
    assert.ok((await named.vswitchd.listFdb('br0')).length >= 0)
    await using none = await connectOvs({ remote, control: '/nowhere/x.ctl' })
    const error = await rejection(none.appctl('version'))
    assert.equal([error.code, error.path], ['OVS_DAEMON_UNREACHABLE', '/nowhere/x.ctl'])
  }
  await using own = await other.connect()
  const error = await rejection(own.appctl('fdb/show', ['br0']))
  assert.match(error.details ?? '', /^no such bridge/)
})

test('a daemon that is killed: the call ends, and later ones say what is left of it', async () => {
  const second = await startOpenVswitch()
  const own = await second.connect()
  const held = await connectAppctl('ovs-vswitchd', { rundir: second.dir })
  process.kill(second.pids.ovsVswitchd, 'SIGSTOP')
  const calls = [held.call('fdb/flush'), held.listBonds()].map(rejection)
  const waits = rejection(own.appctl('version', [], { timeout: 1000 * patience }))
  assert.is((await waits).code, 'OVSDB_NO_ANSWER')
  process.kill(second.pids.ovsVswitchd, 'SIGKILL')
  assert.equal(
    (await Promise.all(calls)).map(({ code }) => code),
    ['OVSDB_OUTCOME_UNKNOWN', 'OVSDB_CONNECTION_CLOSED'],
  )
  const { code, path } = await rejection(own.appctl('version'))
  assert.is(code, 'OVS_DAEMON_UNREACHABLE')
  assert.ok(existsSync(path ?? ''), path)
  await held.close()
  await own.close()
  await second.close()
})

test.run()
