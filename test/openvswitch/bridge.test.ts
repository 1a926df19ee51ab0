import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { deleteBridges, onOneSwitch, ovs, vswitch } from './one-switch.js'
import { datapath, devices, find, names, rejection, vsctl } from './support.js'

onOneSwitch(test)

test.after.each(deleteBridges)

test('a bridge with all its options is what ovs-vsctl sees', async () => {
  const made = await ovs.addBridge('br0', {
    ...datapath,
    failMode: 'standalone',
    protocols: ['OpenFlow10', 'OpenFlow13'],
    externalIds: { owner: 'é "quoted"' },
    otherConfig: { hwaddr: '02:00:00:00:00:01' },
  })
  const [row] = find(vswitch, 'Bridge', 'name=br0')
  assert.is(row?.['fail_mode'], 'standalone')
  assert.is(row?.['datapath_type'], datapath.datapathType)
  assert.equal(row?.['protocols'], ['set', ['OpenFlow10', 'OpenFlow13']])
  assert.equal(row?.['external_ids'], ['map', [['owner', 'é "quoted"']]])
  assert.equal(row?.['other_config'], ['map', [['hwaddr', '02:00:00:00:00:01']]])
  assert.equal(made, {
    name: 'br0',
    uuid: vsctl(vswitch, 'get', 'Bridge', 'br0', '_uuid'),
    parent: undefined,
    vlan: undefined,
    failMode: 'standalone',
    ...datapath,
    datapathId: '0000020000000001',
    protocols: ['OpenFlow10', 'OpenFlow13'],
    stp: false,
    rstp: false,
    mcastSnooping: false,
    externalIds: { owner: 'é "quoted"' },
    otherConfig: { hwaddr: '02:00:00:00:00:01' },
  })
  assert.equal(await ovs.getBridge('br0'), made)
})

test('it is the same as ovs-vsctl makes it', async () => {
  await ovs.addBridge('ours', datapath)
  const type = `datapath_type=${datapath.datapathType}`
  vsctl(vswitch, 'add-br', 'theirs', '--', 'set', 'bridge', 'theirs', type)
  // What is particular to a row, and what ovs-vswitchd found out about its device.
  const own = /^(_uuid|name|ports|interfaces|datapath_id|status|statistics|mac_in_use|ifindex)$/
  for (const table of ['Bridge', 'Port', 'Interface']) {
    const [ours, theirs] = ['ours', 'theirs'].map((name) =>
      Object.entries(find(vswitch, table, `name=${name}`)[0] ?? {}).filter(
        ([column]) => !own.test(column),
      ),
    )
    assert.ok(ours && ours.length > 10)
    assert.equal(ours, theirs, table)
  }
  assert.equal(names(vswitch, 'list-br'), ['ours', 'theirs'])
})

test('when the promise resolves, the device is there or gone', async () => {
  await ovs.addBridge('br0', datapath)
  assert.ok(devices().includes('br0'))
  await ovs.deleteBridge('br0')
  assert.not(devices().includes('br0'))
})

test('listBridges is sorted and shows what ovs-vsctl made', async () => {
  await ovs.addBridge('b', { datapathType: 'netdev' })
  vsctl(vswitch, '--no-wait', 'add-br', 'a', '--', 'set-fail-mode', 'a', 'secure')
  const bridges = await ovs.listBridges()
  assert.equal(
    bridges.map(({ name, failMode, datapathType }) => ({ name, failMode, datapathType })),
    [
      { name: 'a', failMode: 'secure', datapathType: 'system' },
      { name: 'b', failMode: undefined, datapathType: 'netdev' },
    ],
  )
})

test('fail modes', async () => {
  await ovs.addBridge('br0', datapath)
  for (const mode of ['standalone', 'secure'] as const) {
    await ovs.setFailMode('br0', mode)
    assert.is(vsctl(vswitch, 'get-fail-mode', 'br0'), mode)
  }
  await ovs.setFailMode('br0', null)
  assert.is(vsctl(vswitch, 'get-fail-mode', 'br0'), '')
  const error = await rejection(ovs.setFailMode('br9', 'secure'))
  assert.is(error.code, 'OVS_NOT_FOUND')
  assert.match(error.message, /no bridge named br9/)
})

test('deleting a bridge deletes its ports', async () => {
  await ovs.addBridge('br0', datapath)
  await ovs.addPort('br0', 'p0', { type: 'internal' })
  await ovs.deleteBridge('br0')
  for (const table of ['Bridge', 'Port', 'Interface']) assert.equal(find(vswitch, table), [])
  assert.not(devices().includes('p0'))
})

test('a name that is taken', async () => {
  await ovs.addBridge('br0', datapath)
  await ovs.addPort('br0', 'p0', { type: 'internal' })
  const bridge = await rejection(ovs.addBridge('br0', datapath))
  assert.is(bridge.code, 'OVS_ALREADY_EXISTS')
  assert.is(bridge.operation, 'addBridge')
  assert.match(bridge.message, /a bridge named br0 already exists/)
  const port = await rejection(ovs.addBridge('p0', datapath))
  assert.is(port.code, 'OVS_ALREADY_EXISTS')
  assert.match(port.message, /a port named p0 already exists on bridge br0/)
  const localPort = await rejection(ovs.addPort('br0', 'br0', { type: 'internal' }))
  assert.is(localPort.code, 'OVS_ALREADY_EXISTS')
  assert.match(localPort.message, /a bridge named br0 already exists/)
})

test('mayExist takes what is as asked for, and names the difference otherwise', async () => {
  const asked = { datapathType: 'netdev', failMode: 'secure', otherConfig: { a: '1' } } as const
  const made = await ovs.addBridge('br0', { ...asked, otherConfig: { a: '1', b: '2' } })
  assert.equal(await ovs.addBridge('br0', { ...asked, mayExist: true }), made)
  assert.equal(await ovs.addBridge('br0', { mayExist: true }), made)

  const differences: [object, RegExp][] = [
    [{ failMode: 'standalone' }, /its fail_mode is "secure", not "standalone"/],
    [{ datapathType: 'system' }, /its datapath_type is "netdev", not "system"/],
    [{ otherConfig: { a: '2' } }, /its other_config:a is "1", not "2"/],
    [{ externalIds: { c: '3' } }, /its external_ids:c is unset, not "3"/],
    [{ protocols: ['OpenFlow13'] }, /its protocols is unset, not "OpenFlow13"/],
  ]
  for (const [options, difference] of differences) {
    const error = await rejection(ovs.addBridge('br0', { ...options, mayExist: true }))
    assert.is(error.code, 'OVS_DIFFERS')
    assert.match(error.details ?? '', difference)
  }
})

test('ifExists lets a delete find nothing', async () => {
  await ovs.deleteBridge('br0', { ifExists: true })
  const error = await rejection(ovs.deleteBridge('br0'))
  assert.is(error.code, 'OVS_NOT_FOUND')
  assert.match(error.message, /no bridge named br0/)
})

test('a datapath that cannot be had', async () => {
  const error = await rejection(ovs.addBridge('br0', { datapathType: 'imaginary' }))
  assert.is(error.code, 'OVS_APPLY_FAILED')
  assert.is(error.operation, 'addBridge')
  assert.match(error.message, /bridge br0/)
  assert.equal(names(vswitch, 'list-br'), ['br0'], 'it is committed all the same')
})

const bad: [string, () => Promise<unknown>, string][] = [
  ['no name', () => ovs.addBridge(undefined as never), 'name'],
  ['an empty name', () => ovs.addBridge(''), 'name'],
  ['16 bytes', () => ovs.addBridge('bridge-of-16-byt'), 'name'],
  ['15 characters in 16 bytes', () => ovs.addBridge('bridge-of-15-bé'), 'name'],
  ['a slash', () => ovs.addBridge('a/b'), 'name'],
  ['a space', () => ovs.addBridge('a b'), 'name'],
  ['a colon', () => ovs.addBridge('a:b'), 'name'],
  ['NUL', () => ovs.addBridge('a\0'), 'name'],
  ['..', () => ovs.addBridge('..'), 'name'],
  ['a fail mode', () => ovs.addBridge('b', { failMode: 'open' as never }), 'failMode'],
  ['a fail mode to set', () => ovs.setFailMode('b', undefined as never), 'failMode'],
  ['a protocol', () => ovs.addBridge('b', { protocols: ['OpenFlow99' as never] }), 'protocols[0]'],
  ['protocols', () => ovs.addBridge('b', { protocols: 'OpenFlow10' as never }), 'protocols'],
  ['ids', () => ovs.addBridge('b', { externalIds: [] as never }), 'externalIds'],
  ['an id', () => ovs.addBridge('b', { externalIds: { a: 1 as never } }), 'externalIds["a"]'],
  ['a misspelt option', () => ovs.addBridge('b', { failmode: 'secure' } as never), 'failmode'],
  ['options', () => ovs.addBridge('b', null as never), 'options'],
  ['mayExist', () => ovs.addBridge('b', { mayExist: 1 as never }), 'mayExist'],
  ['ifExists', () => ovs.deleteBridge('b', { ifExists: 'yes' as never }), 'ifExists'],
  [
    'an option of another verb',
    () => ovs.deleteBridge('b', { mayExist: true } as never),
    'mayExist',
  ],
  ['wait', () => ovs.addBridge('b', { wait: 'no' as never }), 'wait'],
  ['timeout', () => ovs.addBridge('b', { timeout: -1 }), 'timeout'],
  ['signal', () => ovs.addBridge('b', { signal: 'abort' as never }), 'signal'],
]
for (const [what, call, option] of bad) {
  test(`bad input: ${what}`, async () => {
    const error = await rejection(call())
    assert.match(error.code, /^ERR_INVALID_ARG_(TYPE|VALUE)$/)
    assert.is(error.option, option)
    assert.equal(await ovs.listBridges(), [])
  })
}

test.run()
