/** What several versions of ovs-vswitchd said, read: nothing is lost, and it is what it was. */
import { readBondStates, readBonds } from '../../../src/openvswitch/appctl/replies/bonds.js'
import {
  readCommands,
  readCoverage,
  readLogLevels,
  readMemory,
  readVersion,
} from '../../../src/openvswitch/appctl/replies/daemon.js'
import { readFdbStatistics } from '../../../src/openvswitch/appctl/replies/fdb.js'
import type { OvsDatapathFlow } from '../../../src/openvswitch/appctl/replies/flows.js'
import { readLacpStates } from '../../../src/openvswitch/appctl/replies/lacp.js'
import { type OvsTraceNode, readTrace } from '../../../src/openvswitch/appctl/replies/trace.js'
import { readTunnelPorts } from '../../../src/openvswitch/appctl/replies/tunnels.js'
import { assert, test } from '../../support/test.js'
import {
  type Captured,
  captured,
  nameOf,
  readDatapaths,
  readers,
  readFdb,
  readFlows,
  readTunnelNeighbors,
  readTunnelRoutes,
} from './captured.js'

test('there are replies of four versions, to every command that is read', () => {
  assert.equal(
    captured.map(({ version }) => version),
    ['2.15.0', '3.1.0', '3.5.0', '4.0.0'],
  )
  for (const { replies } of captured) {
    const commands = new Set(replies.map(([command]) => nameOf(command)))
    assert.equal([...commands].sort(), Object.keys(readers).sort())
  }
})

/** The replies of a version to a command with these arguments, in their order. */
function repliesTo({ replies }: Captured, command: string): string[] {
  return replies.flatMap(([each, text]) => (each === command ? [text] : []))
}

const last = (version: Captured, command: string): string => {
  const text = repliesTo(version, command).at(-1)
  assert.ok(text !== undefined, command)
  return text as string
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

/** Which test is of which version. */
const testEach = (name: string, run: (version: Captured) => void) => {
  for (const version of captured) test(`${version.version}: ${name}`, () => run(version))
}

testEach('version, commands, levels', (all) => {
  const { program, version, text } = readVersion(last(all, 'version'))
  assert.equal([program, version], ['ovs-vswitchd', all.version])
  assert.is(text, `ovs-vswitchd (Open vSwitch) ${all.version}`)

  const commands = readCommands(last(all, 'list-commands'))
  assert.is(commands.length, linesOf(last(all, 'list-commands')).length - 1)
  assert.equal(commands[0], { name: 'autoattach/show-isid', usage: '[bridge]' })
  assert.equal(
    commands.find(({ name }) => name === 'bond/list'),
    { name: 'bond/list', usage: '' },
  )

  const before = readLogLevels(last(all, 'vlog/list'))
  const levels = { console: 'off', syslog: 'info', file: 'info' }
  assert.equal(before[0], { module: 'backtrace', ...levels })
})

testEach('what it counts', (all) => {
  const text = last(all, 'coverage/show')
  const { counters, neverHit } = readCoverage(text)
  assert.is(counters.length, linesOf(text).length - 2)
  for (const { name, total, rates } of counters) {
    assert.ok(text.includes(`${name} `) && text.includes(`total: ${total}`), name)
    assert.match(text, new RegExp(` ${rates.last5Seconds}(\\.0)?/sec`))
  }
  assert.ok(neverHit > 50)
  const memory = last(all, 'memory/show')
  const written = Object.entries(readMemory(memory)).map(([name, count]) => `${name}:${count}`)
  assert.is(written.join(' '), memory.trim())
  assert.ok((readMemory(memory)['udpif keys'] ?? 0) > 0)
})

testEach('MAC addresses', (all) => {
  const [empty, learned] = repliesTo(all, 'fdb/show br0')
  assert.equal(readFdb(empty as string), [])
  const macs = readFdb(learned as string)
  assert.equal(
    macs.map(({ mac, vlan, ofport, static: isStatic }) => [mac, vlan, ofport, isStatic]).sort(),
    [
      ['0a:00:00:00:00:01', 10, 4, false],
      ['0a:00:00:00:00:02', 10, 5, false],
    ],
  )
  assert.ok(macs.every(({ age }) => age !== undefined && age < 10))
  // A static one is in none that cannot have it.
  const statics = readFdb(last(all, 'fdb/show br0')).filter((each) => each.static)
  const expected = { mac: '0a:00:00:00:00:99', vlan: 10, ofport: 4, static: true }
  assert.equal(statics, all.version === '2.15.0' ? [] : [expected])
  assert.is(readFdb(last(all, 'fdb/show br-phy'))[0]?.ofport, 65534)

  const [first] = repliesTo(all, 'fdb/stats-show br0')
  assert.equal(readFdbStatistics(first as string), {
    ...{ entries: 2, maxEntries: 8192, learned: 2n, expired: 0n, evicted: 0n, moved: 0n },
    ...(all.version !== '2.15.0' && { staticEntries: 0 }),
  })
})

testEach('datapaths', (all) => {
  const [datapath, ...others] = readDatapaths(last(all, 'dpif/show'))
  assert.equal(others, [])
  assert.equal([datapath?.name, datapath?.type], ['netdev@ovs-netdev', 'netdev'])
  assert.ok((datapath?.hits ?? 0n) > 0n && (datapath?.misses ?? 0n) > 0n)
  assert.equal(
    datapath?.bridges.map(({ name }) => name),
    ['br-phy', 'br0', 'br1', 'br2'],
  )
  const port = (name: string) =>
    datapath?.bridges.flatMap(({ ports }) => ports).find((each) => each.name === name)
  assert.equal(port('br-phy'), {
    ...{ name: 'br-phy', ofport: 65534, datapathPort: 2, type: 'tap', options: {} },
  })
  assert.equal(port('vx1'), {
    ...{ name: 'vx1', ofport: 1, datapathPort: 3, type: 'vxlan' },
    options: { dst_port: '4790', key: '42', remote_ip: '192.0.2.2' },
  })
  assert.equal(port('gn1')?.options, { key: 'flow', remote_ip: '2001:db8::2' })
  assert.equal(port('to-br1'), {
    ...{ name: 'to-br1', ofport: 10, type: 'patch', options: { peer: 'to-br0' } },
  })
})

/** A flow as it was written, but for how long it was not used. */
function written({ ufid, key, packets, bytes, used, flags, actions, more }: OvsDatapathFlow) {
  const { 'dp-extra-info': extra, ...rest } = more
  const fields = Object.entries(key).map(([name, value]) => `${name}(${value})`)
  return [
    `${ufid === undefined ? '' : `ufid:${ufid} `}${fields.join()}`,
    `packets:${packets}`,
    `bytes:${bytes}`,
    `used:${used === undefined ? 'never' : `${used.toFixed(3)}s`}`,
    ...(flags === undefined ? [] : [`flags:${flags}`]),
    ...Object.entries(rest).map(([name, value]) => `${name}:${value}`),
    `actions:${actions}`,
    ...(extra === undefined ? [] : [`dp-extra-info:${extra}`]),
  ].join(', ')
}

testEach('flows, written again as they were', (all) => {
  const dumps = all.replies.filter(([command]) => command.includes('dump-flows'))
  assert.ok(dumps.length >= 6)
  for (const [command, text] of dumps) {
    const threads = linesOf(text).filter((line) => line.startsWith('flow-dump from'))
    const lines = linesOf(text).filter((line) => !threads.includes(line))
    const flows = readFlows(text)
    // With or without a comma behind, as the command is.
    const plain = lines.map((line) => line.replace(/^(ufid:[0-9a-f-]+), /, '$1 '))
    assert.equal(flows.map(written), plain)
    assert.equal(
      new Set(flows.map(({ thread }) => thread)),
      new Set(threads.length > 0 ? ['main'] : lines.length > 0 ? [undefined] : []),
    )
    assert.is(
      flows.every(({ ufid }) => ufid !== undefined),
      command.includes(' -m ') || flows.length === 0,
    )
  }
  const [flow] = readFlows(last(all, 'dpif/dump-flows --names br0')).filter(
    ({ key }) => key['in_port'] === 'm1',
  )
  assert.is(flow?.key['recirc_id'], '0')
})

test('a flow of a PMD thread, and one that the kernel offloaded, with flags', () => {
  const line =
    'recirc_id(0),tunnel(tun_id=0x2a,src=192.0.2.2,flags(-df+csum+key)),in_port(2),eth(),eth_type(0x0800),ipv4(frag=no), packets:5, bytes:490, used:1.250s, flags:SFP., offloaded:yes, dp:tc, actions:ct(commit,nat(src=10.0.0.1)),3'
  const [flow] = readFlows(`flow-dump from pmd on cpu core: 3\n${line}\n`.replace('3\n', '3:\n'))
  assert.equal(flow, {
    key: {
      ...{ recirc_id: '0', tunnel: 'tun_id=0x2a,src=192.0.2.2,flags(-df+csum+key)', in_port: '2' },
      ...{ eth: '', eth_type: '0x0800', ipv4: 'frag=no' },
    },
    ...{ packets: 5n, bytes: 490n, used: 1.25, flags: 'SFP.' },
    actions: 'ct(commit,nat(src=10.0.0.1)),3',
    ...{ thread: 'pmd on cpu core: 3', more: { offloaded: 'yes', dp: 'tc' } },
  })
})

/** The same text as Open vSwitch before 2.15 has it. */
const inOldWords = (text: string) => text.replaceAll('member', 'slave')

testEach('bonds, members of which were slaves once', (all) => {
  const [none] = repliesTo(all, 'bond/list')
  assert.equal(readBonds(none as string), [])
  const bonds = readBonds(last(all, 'bond/list'))
  assert.equal(bonds.map(({ name, mode, members }) => [name, mode, [...members].sort()]).sort(), [
    ['bond0', 'active-backup', ['a0', 'b0']],
    ['bond1', 'balance-tcp', ['c0', 'd0']],
    ['bond2', 'balance-slb', ['c1', 'd1']],
  ])
  assert.equal(readBonds(inOldWords(last(all, 'bond/list'))), bonds)

  const [nothing] = repliesTo(all, 'bond/show')
  assert.equal(readBondStates(nothing as string), [])
  const text = last(all, 'bond/show')
  const states = readBondStates(text)
  assert.equal(states.map(({ name }) => name).sort(), ['bond0', 'bond1', 'bond2'])
  const state = (name: string) => states.find((each) => each.name === name)
  const bond0 = state('bond0')
  assert.equal([bond0?.mode, bond0?.upDelay, bond0?.downDelay], ['active-backup', 100, 0])
  assert.equal([bond0?.lacpStatus, bond0?.primary], ['off', 'a0'])
  assert.is(bond0?.activeMember?.name, 'a0')
  assert.not('nextRebalance' in (bond0 ?? {}))
  const plain = { enabled: true, mayEnable: true, hashes: [], notes: [] }
  assert.equal(bond0?.members, [
    { name: 'a0', active: true, ...plain },
    { name: 'b0', active: false, ...plain },
  ])
  const bond1 = state('bond1')
  assert.is(bond1?.lacpStatus, 'negotiated')
  assert.ok((bond1?.nextRebalance ?? 0) > 0)
  assert.is(bond1?.details['bond may use recirculation'], 'yes')
  assert.is(bond1?.details['Recirc-ID'], '1')
  assert.is(bond1?.details['bond-id'], '-1')
  assert.not('primary' in (bond1 ?? {}))
  const old = readBondStates(inOldWords(text))
  assert.equal(
    old.map(({ details: _, ...rest }) => rest),
    states.map(({ details: _, ...rest }) => rest),
  )
})

test('a bond that is coming up: delays, hashes, and a primary that is no member', () => {
  const [state] = readBondStates(`---- bond9 ----
bond_mode: balance-slb
bond may use recirculation: no, Recirc-ID : -1
bond-hash-basis: 0
updelay: 100 ms
downdelay: 0 ms
next rebalance: -5 ms
lacp_status: off
active-backup primary: e9 (no such member)
active member mac: 00:00:00:00:00:00(none)

member e0: disabled
  updelay expires in 80 ms
  may_enable: false

member e1: enabled
  active member
  may_enable: true
  hash 17: 40 kB load
  hash 255: 4294967296 kB load

`)
  assert.is(state?.primary, 'e9')
  assert.is(state?.nextRebalance, -5)
  assert.not('activeMember' in (state ?? {}))
  assert.equal(state?.members, [
    {
      ...{ name: 'e0', enabled: false, active: false, mayEnable: false, hashes: [] },
      notes: ['updelay expires in 80 ms'],
    },
    {
      ...{ name: 'e1', enabled: true, active: true, mayEnable: true, notes: [] },
      hashes: [
        { hash: 17, load: 40n },
        { hash: 255, load: 4294967296n },
      ],
    },
  ])
})

testEach('LACP', (all) => {
  const [none] = repliesTo(all, 'lacp/show')
  assert.equal(readLacpStates(none as string), [])
  const states = readLacpStates(last(all, 'lacp/show'))
  assert.equal(readLacpStates(inOldWords(last(all, 'lacp/show'))), states)
  const state = (name: string) => states.find((each) => each.name === name)
  const [bond1, bond2] = [state('bond1'), state('bond2')]
  assert.equal([bond1?.active, bond1?.negotiated], [true, true])
  assert.equal([bond2?.active, bond2?.negotiated], [false, true])
  assert.equal([bond1?.systemPriority, bond1?.time], [65534, 'slow'])
  for (const member of bond1?.members ?? []) {
    assert.equal([member.status, member.attached, member.mayEnable], ['current', true, true])
    assert.equal(member.actor.systemId, bond1?.systemId)
    assert.equal(member.partner.systemId, bond2?.systemId)
    assert.equal([member.portPriority, member.actor.portPriority], [65535, 65535])
    assert.is(member.actor.key, bond1?.aggregationKey)
    const agreed = ['aggregation', 'synchronized', 'collecting', 'distributing']
    assert.equal(member.actor.state, ['activity', ...agreed])
    assert.equal(member.partner.state, agreed)
  }
  assert.is(bond1?.members.length, 2)
  assert.equal(readLacpStates(last(all, 'lacp/show bond1')), [bond1])
})

testEach('tunnels', (all) => {
  const [none] = repliesTo(all, 'tnl/ports/show')
  assert.equal(readTunnelPorts(none as string), [])
  assert.equal(readTunnelPorts(last(all, 'tnl/ports/show')), [
    { name: 'vxlan_sys_4790', datapathPort: 3, references: 1 },
    { name: 'genev_sys_6081', datapathPort: 4, references: 1 },
    { name: 'gre_sys', datapathPort: 5, references: 1 },
  ])
  const text = last(all, 'ovs/route/show')
  const routes = readTunnelRoutes(text)
  assert.is(routes.length, linesOf(text).length - 1)
  const route = (to: string) => routes.find(({ destination }) => destination === to)
  assert.equal(route('192.0.2.0/24'), {
    ...{ origin: 'kernel', destination: '192.0.2.0/24', device: 'br-phy', source: '192.0.2.1' },
    local: false,
  })
  assert.is(route('2001:db8::1/128')?.local, true)
  assert.equal(route('198.51.100.0/24'), {
    ...{ origin: 'user', destination: '198.51.100.0/24', device: 'br-phy' },
    ...{ gateway: '192.0.2.9', source: '192.0.2.1', mark: 5, local: false },
  })
  const neighbors = readTunnelNeighbors(last(all, 'tnl/neigh/show'))
  assert.equal(
    neighbors.sort((a, b) => (a.address < b.address ? -1 : 1)),
    [
      { address: '192.0.2.2', mac: 'aa:bb:cc:dd:ee:01', bridge: 'br-phy' },
      { address: '2001:db8::2', mac: 'aa:bb:cc:dd:ee:02', bridge: 'br-phy' },
    ],
  )
})

test('routes of several tables', () => {
  const [main, other] = readTunnelRoutes(`Route Table:
Cached: 192.0.2.0/24 dev br-phy SRC 192.0.2.1
Route Table #10:
Cached: 198.51.100.0/24 dev br-phy GW 192.0.2.9 SRC 192.0.2.1 table 10
`)
  assert.not('table' in (main ?? {}))
  assert.is(other?.table, 10)
})

/** Every node below these, as it is met on the way down. */
function* walk(nodes: readonly OvsTraceNode[]): Generator<OvsTraceNode> {
  for (const node of nodes) {
    yield node
    yield* walk(node.steps)
  }
}

testEach('traces: nothing is lost, and the order stays', (all) => {
  const traces = all.replies.filter(([command]) => nameOf(command) === 'ofproto/trace')
  assert.ok(traces.length >= 12)
  for (const [, text] of traces) {
    const { passes } = readTrace(text)
    const nodes = passes.flatMap(({ bridges }) => [...walk(bridges)]).map((node) => node.text)
    const lines = linesOf(text)
      .filter(
        (line) => !/^(Flow|Final flow|Megaflow|Datapath actions): |^={79}$|^recirc\(/.test(line),
      )
      .filter((line) => !/^\s*-+$|^This flow is handled|^ {2}- .*\.$/.test(line))
      .map((line) =>
        line
          .trim()
          .replace(/^(->|>>|>>>>|--\.) /, '')
          .replace(/ <<<<$/, ''),
      )
    assert.equal(nodes, lines)
    const said = (name: string) =>
      [...text.matchAll(new RegExp(`^${name}: (.*)$`, 'gm'))].map(([, value]) => value)
    assert.equal(
      passes.map(({ flow }) => flow),
      said('Flow'),
    )
    assert.equal(
      passes.map(({ megaflow }) => megaflow),
      said('Megaflow'),
    )
    assert.equal(
      passes.map(({ datapathActions }) => datapathActions),
      said('Datapath actions'),
    )
    assert.equal(
      passes.map(({ flow, finalFlow }) => (flow === finalFlow ? 'unchanged' : finalFlow)),
      said('Final flow'),
    )
    // What leads to something is an action, or has it by its nature.
    for (const { kind, steps } of passes.flatMap(({ bridges }) => [...walk(bridges)])) {
      if (['detail', 'warning', 'error'].includes(kind)) assert.equal(steps, [])
    }
  }
})

/** A trace in short: what each step leads to, by its depth. */
function outline(nodes: readonly OvsTraceNode[], depth = 0): string[] {
  return nodes.flatMap(({ kind, text, steps }) => [
    `${'  '.repeat(depth)}${kind} ${text}`,
    ...outline(steps, depth + 1),
  ])
}

const trace = (version: Captured, words: string) => {
  const [, text] = version.replies.find(
    ([command]) => nameOf(command) === 'ofproto/trace' && command.includes(words),
  ) as [string, string]
  return readTrace(text)
}

testEach(
  'a trace through tables that lead to each other, the last of which stand further out',
  (all) => {
    const { passes } = trace(all, ' icmp,')
    const [pass] = passes
    assert.is(passes.length, 1)
    const lines = outline(pass?.bridges ?? []).map((line) =>
      line.replace(/(?<=tunneling from )\S+/, 'MAC'),
    )
    assert.equal(lines, [
      'bridge bridge("br0")',
      '  table 0. icmp,in_port=4, priority 70',
      '    action push_vlan:0x8100',
      '    action set_field:4116->vlan_vid',
      '    action resubmit(,2)',
      '      table 2. priority 1',
      '        action set_field:0x5->reg1',
      '        action resubmit(,3)',
      '          table 3. priority 0, cookie 0xabd',
      '            action NORMAL',
      '              error dropping VLAN 20 tagged packet received on port m1 configured as VLAN 10 access port',
      '              warning disallowed VLAN VID for this input port, dropping',
      '    action pop_vlan',
      '    action clone(set_field:0x1->reg0,resubmit(,3))',
      '    action set_field:0x1->reg0',
      '    action resubmit(,3)',
      '      table 3. reg0=0x1, priority 0, cookie 0xabc',
      '        action output:5',
      '    action output:1',
      '      detail output to native tunnel',
      '      detail tunneling to 192.0.2.2 via br-phy',
      '      detail tunneling from MAC 192.0.2.1 to aa:bb:cc:dd:ee:01 192.0.2.2',
      '      bridge bridge("br-phy")',
      '        table 0. priority 0',
      '          action NORMAL',
      '            detail no learned MAC for destination, flooding',
    ])
    const tables = [...walk(pass?.bridges ?? [])].filter(({ kind }) => kind === 'table')
    assert.equal(
      tables.map(({ table, match, priority, cookie }) => [table, match, priority, cookie]),
      [
        [0, 'icmp,in_port=4', 70, undefined],
        [2, '', 1, undefined],
        [3, '', 0, '0xabd'],
        [3, 'reg0=0x1', 0, '0xabc'],
        [0, '', 0, undefined],
      ],
    )
    assert.is(pass?.datapathActions, '7')
  },
)

testEach('a trace through a group, a patch and an action set; what matches nothing', (all) => {
  const group = outline(trace(all, ' arp,').passes[0]?.bridges ?? [])
  const at = group.indexOf('    action group:1')
  assert.ok(at > 0)
  assert.equal(group.slice(at + 1, at + 7), [
    '      bucket bucket 0',
    '        action output:5',
    '      bucket bucket 1',
    '        action set_field:0x7->reg3',
    '        action resubmit(,3)',
    '          table 3. priority 0, cookie 0xabd',
  ])
  assert.equal(outline(trace(all, 'nw_proto=47').passes[0]?.bridges ?? []), [
    'bridge bridge("br0")',
    '  table 0. ip,in_port=4,nw_proto=47, priority 40',
    '    action output:10',
    '      bridge bridge("br2")',
    '        table 0. priority 0',
    '          action NORMAL',
    '            detail no learned MAC for destination, flooding',
  ])
  const set = outline(trace(all, 'nw_proto=132').passes[0]?.bridges ?? [])
  assert.equal(set.slice(-5), [
    '    action goto_table:4',
    '      table 4. priority 32768',
    '        action set_field:0x7->metadata',
    '    actionSet Executing action set:',
    '      action output:5',
  ])
  const [miss] = [...walk(trace(all, 'nw_proto=89').passes[0]?.bridges ?? [])].filter(
    ({ table }) => table === 1,
  )
  assert.equal(miss, {
    ...{ kind: 'table', text: '1. No match.', table: 1 },
    steps: [{ kind: 'action', text: 'drop', steps: [] }],
  })
})

testEach('a trace that connection tracking sends through twice', (all) => {
  const [first, again, ...more] = trace(all, 'trk,est').passes
  assert.equal(more, [])
  assert.not('recirculation' in (first ?? {}))
  assert.match(again?.recirculation?.id ?? '', /^0x[0-9a-f]+$/)
  assert.is(again?.recirculation?.reason, 'resume conntrack with ct_state=est|trk')
  assert.equal(outline(again?.bridges ?? []), [
    'bridge bridge("br0")',
    '  thaw thaw',
    '    thaw Resuming from table 1',
    '  table 1. ct_state=+est+trk,tcp, priority 4',
    '    action output:5',
  ])
  assert.is(first?.finalFlow, first?.flow)
})

test('a trace that ovs-vswitchd itself has to help with, and one that it gave up', () => {
  const head = `Flow: in_port=1

bridge("br0")
-------------
 0. priority 0
    drop

Final flow: unchanged
Megaflow: recirc_id=0,eth,in_port=1
Datapath actions: drop`
  const slow = `${head}
This flow is handled by the userspace slow path because it:
  - Consists of LACP packets.
  - Sends "packet-in" messages to the OpenFlow controller.`
  assert.equal(readTrace(slow).passes[0]?.slowPath, [
    'Consists of LACP packets',
    'Sends "packet-in" messages to the OpenFlow controller',
  ])
  const failed = `${head}\nTranslation failed (Recursion too deep), packet is dropped.\n`
  assert.is(readTrace(failed).passes[0]?.failure, 'Recursion too deep')
  const rule = '='.repeat(79)
  const nat = `${head}

${rule}
recirc(0x1) - resume conntrack with default ct_state=trk|new (use --ct-next to customize)
Replacing src/dst IP/ports to simulate NAT:
 Initial flow: nw_src=10.0.0.1
 Modified flow: nw_src=10.0.0.9
${rule}

${head}`
  const [, again] = readTrace(nat).passes
  assert.is(again?.recirculation?.notes.length, 3)
  assert.is(again?.flow, 'in_port=1')
})

test.run()
