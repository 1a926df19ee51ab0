/** Commands of ovs-vsctl, each with the call that does the same, chosen at random. */
import fc from 'fast-check'
import type { Condition, Ovs, OvsTransaction } from '../../src/openvswitch/index.js'

/** A change: as ovs-vsctl's words, and as verbs of a transaction. */
export interface Change {
  words: string[]
  make(tx: OvsTransaction): unknown
}

/** A question: as ovs-vsctl's words, and the lines that the library would print. */
export interface Question {
  words: string[]
  ask(ovs: Ovs): Promise<string[]>
}

// Few names, so that they meet: as bridges, fake bridges, ports and interfaces.
const bridge = fc.constantFrom('br0', 'br1', 'fake0', 'fake1')
const port = fc.constantFrom('p0', 'p1', 'p2', 'bond0', 'br0', 'fake0')
const iface = fc.constantFrom('p0', 'i0', 'i1', 'i2', 'br1')
const vlan = fc.constantFrom(0, 10, 20)
const key = fc.constantFrom('a', 'b')
const text = fc.constantFrom('x', 'y', 'two words', 'é"\\')
const flag = fc.boolean()

/** An option that is given or not: its word, and whether it is. */
const option = (word: string) => flag.map((given) => ({ given, words: given ? [word] : [] }))
const quoted = (value: string) => JSON.stringify(value)

/** What ports and interfaces may be given, beside that they are made. */
const portSetting = fc.constantFrom(
  { words: ['tag=10'], options: { tag: 10 } },
  { words: ['trunks=1,2', 'vlan_mode=trunk'], options: { trunks: [1, 2], vlanMode: 'trunk' } },
  { words: ['other_config:a=b'], options: { otherConfig: { a: 'b' } } },
  { words: [], options: {} },
) as fc.Arbitrary<{ words: string[]; options: object }>

export const CHANGES: Readonly<Record<string, fc.Arbitrary<Change>>> = {
  init: fc.constant({ words: ['init'], make: (tx) => tx.init() }),
  'emer-reset': fc.constant({ words: ['emer-reset'], make: (tx) => tx.emergencyReset() }),
  'add-br': fc.oneof(
    fc.tuple(option('--may-exist'), bridge).map(([may, name]) => ({
      words: [...may.words, 'add-br', name],
      make: (tx: OvsTransaction) => tx.addBridge(name, { mayExist: may.given }),
    })),
    fc.tuple(option('--may-exist'), bridge, bridge, vlan).map(([may, name, parent, tag]) => ({
      words: [...may.words, 'add-br', name, parent, String(tag)],
      make: (tx: OvsTransaction) => tx.addBridge(name, { parent, vlan: tag, mayExist: may.given }),
    })),
  ),
  'del-br': fc.tuple(option('--if-exists'), bridge).map(([may, name]) => ({
    words: [...may.words, 'del-br', name],
    make: (tx) => tx.deleteBridge(name, { ifExists: may.given }),
  })),
  'br-set-external-id': fc.tuple(bridge, key, fc.option(text)).map(([name, id, value]) => ({
    words: ['br-set-external-id', name, id, ...(value === null ? [] : [value])],
    make: (tx) => tx.setBridgeExternalId(name, id, value),
  })),
  'add-port': fc.oneof(
    fc.tuple(bridge, port).map(([on, name]) => ({
      words: ['--may-exist', 'add-port', on, name],
      make: (tx: OvsTransaction) => tx.addPort(on, name, { mayExist: true }),
    })),
    fc.tuple(bridge, port, portSetting).map(([on, name, { words, options }]) => ({
      words: ['add-port', on, name, ...words],
      make: (tx: OvsTransaction) => tx.addPort(on, name, options),
    })),
  ),
  'del-port': fc
    .tuple(option('--if-exists'), option('--with-iface'), fc.option(bridge), fc.oneof(port, iface))
    .map(([may, withIface, on, name]) => ({
      words: [...may.words, ...withIface.words, 'del-port', ...(on ? [on] : []), name],
      make(tx) {
        const options = { ifExists: may.given, withInterface: withIface.given }
        return on ? tx.deletePort(on, name, options) : tx.deletePort(name, options)
      },
    })),
  'add-bond': fc
    .tuple(
      option('--may-exist'),
      option('--fake-iface'),
      bridge,
      port,
      fc.uniqueArray(iface, { minLength: 2, maxLength: 3 }),
      fc.constantFrom(
        {
          words: ['bond_mode=balance-slb', 'lacp=active'],
          options: { bondMode: 'balance-slb', lacp: 'active' },
        },
        { words: [], options: {} },
      ) as fc.Arbitrary<{ words: string[]; options: object }>,
    )
    .map(([may, fake, on, name, members, { words, options }]) => {
      // With --may-exist ovs-vsctl does not look at settings, the library does.
      const own = may.given ? { words: [], options: {} } : { words, options }
      const fakeInterface = fake.given && !may.given
      return {
        words: [
          ...may.words,
          ...(fakeInterface ? ['--fake-iface'] : []),
          ...['add-bond', on, name, ...members, ...own.words],
        ],
        make: (tx) =>
          tx.addBond(on, name, members, {
            ...own.options,
            mayExist: may.given,
            ...(fakeInterface && { fakeInterface }),
          }),
      }
    }),
  'add-bond-iface': fc.tuple(option('--may-exist'), port, iface).map(([may, on, name]) => ({
    words: [...may.words, 'add-bond-iface', on, name],
    make: (tx) => tx.addBondInterface(on, name, { mayExist: may.given }),
  })),
  'del-bond-iface': fc
    .tuple(option('--if-exists'), fc.option(port), iface)
    .map(([may, on, name]) => ({
      words: [...may.words, 'del-bond-iface', ...(on ? [on] : []), name],
      make(tx) {
        const options = { ifExists: may.given }
        return on
          ? tx.deleteBondInterface(on, name, options)
          : tx.deleteBondInterface(name, options)
      },
    })),
  'set-controller': fc
    .tuple(
      fc.option(fc.constantFrom(0, 5000)),
      bridge,
      fc.constantFrom(['tcp:192.0.2.1:6653'], ['tcp:192.0.2.1', 'ptcp:']),
    )
    .map(([probe, on, targets]) => ({
      words: [
        ...(probe === null ? [] : [`--inactivity-probe=${probe}`]),
        ...['set-controller', on, ...targets],
      ],
      make: (tx) =>
        tx.setControllers(on, targets, probe === null ? {} : { inactivityProbe: probe }),
    })),
  'del-controller': bridge.map((on) => ({
    words: ['del-controller', on],
    make: (tx) => tx.deleteControllers(on),
  })),
  'set-fail-mode': fc
    .tuple(bridge, fc.constantFrom('standalone' as const, 'secure' as const))
    .map(([on, mode]) => ({
      words: ['set-fail-mode', on, mode],
      make: (tx) => tx.setFailMode(on, mode),
    })),
  'del-fail-mode': bridge.map((on) => ({
    words: ['del-fail-mode', on],
    make: (tx) => tx.setFailMode(on, null),
  })),
  'set-manager': fc
    .tuple(
      fc.option(fc.constant(5000)),
      fc.constantFrom(['ptcp:6640'], ['ptcp:6641', 'tcp:192.0.2.1']),
    )
    .map(([probe, targets]) => ({
      words: [
        ...(probe === null ? [] : [`--inactivity-probe=${probe}`]),
        'set-manager',
        ...targets,
      ],
      make: (tx) => tx.setManagers(targets, probe === null ? {} : { inactivityProbe: probe }),
    })),
  'del-manager': fc.constant({ words: ['del-manager'], make: (tx) => tx.deleteManagers() }),
  'set-ssl': option('--bootstrap').map((may) => ({
    words: [...may.words, 'set-ssl', '/key', '/cert', '/ca'],
    make: (tx) =>
      tx.setSsl({ privateKey: '/key', certificate: '/cert', caCert: '/ca', bootstrap: may.given }),
  })),
  'del-ssl': fc.constant({ words: ['del-ssl'], make: (tx) => tx.deleteSsl() }),
  // Each I-SID has a VLAN of its own: ovs-vsctl takes away other I-SIDs of the same VLAN.
  'add-aa-mapping': fc.tuple(bridge, fc.constantFrom(1, 2)).map(([on, isid]) => ({
    words: ['add-aa-mapping', on, String(isid), String(isid + 100)],
    make: (tx) => tx.addAutoAttachMapping(on, isid, isid + 100),
  })),
  'del-aa-mapping': fc
    .tuple(bridge, fc.constantFrom(1, 2), fc.constantFrom(101, 102))
    .map(([on, isid, tag]) => ({
      words: ['del-aa-mapping', on, String(isid), String(tag)],
      make: (tx) => tx.deleteAutoAttachMapping(on, isid, tag),
    })),
  'add-zone-tp': fc
    .tuple(
      option('--may-exist'),
      fc.constantFrom('netdev', 'none'),
      fc.constantFrom(1, 2),
      fc.constantFrom({ icmp_first: 1 }, { icmp_first: 1, tcp_syn_sent: 2 }),
    )
    .map(([may, datapath, zone, timeouts]) => ({
      words: [
        ...[...may.words, 'add-zone-tp', datapath, `zone=${zone}`],
        ...Object.entries(timeouts).map(([name, seconds]) => `${name}=${seconds}`),
      ],
      make: (tx) => tx.addZoneTimeoutPolicy(datapath, zone, timeouts, { mayExist: may.given }),
    })),
  'del-zone-tp': fc
    .tuple(option('--if-exists'), fc.constantFrom('netdev', 'none'), fc.constantFrom(1, 2))
    .map(([may, datapath, zone]) => ({
      words: [...may.words, 'del-zone-tp', datapath, `zone=${zone}`],
      make: (tx) => tx.deleteZoneTimeoutPolicy(datapath, zone, { ifExists: may.given }),
    })),
  set: fc.oneof(
    fc
      .tuple(
        option('--if-exists'),
        port,
        fc.constantFrom(
          { words: ['tag=20', 'trunks=3'], settings: { tag: 20, trunks: [3] } },
          { words: ['tag=[]'], settings: { tag: undefined } },
          { words: ['bond_fake_iface=true'], settings: { bond_fake_iface: true } },
          { words: ['external_ids={k=v}'], settings: { external_ids: { k: 'v' } } },
          { words: ['fake_bridge=true'], settings: { fake_bridge: true } },
        ) as fc.Arbitrary<{ words: string[]; settings: object }>,
      )
      .map(([may, name, { words, settings }]) => ({
        words: [...may.words, 'set', 'Port', name, ...words],
        make: (tx: OvsTransaction) => tx.set('Port', name, settings, { ifExists: may.given }),
      })),
    fc.tuple(iface, key, text).map(([name, id, value]) => ({
      words: ['set', 'Interface', name, `options:${id}=${quoted(value)}`, 'type=internal'],
      make: (tx: OvsTransaction) =>
        tx.set('Interface', name, { [`options:${id}`]: value, type: 'internal' } as object),
    })),
    fc.tuple(bridge, key, text).map(([name, id, value]) => ({
      words: ['set', 'Bridge', name, `other_config:${id}=${quoted(value)}`, 'stp_enable=true'],
      make: (tx: OvsTransaction) =>
        tx.set('Bridge', name, { [`other_config:${id}`]: value, stp_enable: true } as object),
    })),
    fc.constantFrom('Controller' as const, 'Manager' as const).map((table) => ({
      words: ['set', table, '.', 'connection_mode=in-band', 'max_backoff=2000'],
      make: (tx: OvsTransaction) =>
        tx.set(table, '.', { connection_mode: 'in-band', max_backoff: 2000 } as never),
    })),
    fc.constantFrom('br0', 'ptcp:6641').map((record) => ({
      words: ['set', record === 'br0' ? 'Controller' : 'Manager', record, 'inactivity_probe=7'],
      make: (tx: OvsTransaction) =>
        record === 'br0'
          ? tx.set('Controller', record, { inactivity_probe: 7 })
          : tx.set('Manager', record, { inactivity_probe: 7 }),
    })),
  ),
  add: fc.oneof(
    fc.tuple(option('--if-exists'), port, fc.constantFrom(5, 6)).map(([may, name, tag]) => ({
      words: [...may.words, 'add', 'Port', name, 'trunks', String(tag), '7'],
      make: (tx: OvsTransaction) =>
        tx.add('Port', name, 'trunks', [tag, 7], { ifExists: may.given }),
    })),
    fc.tuple(port, fc.constantFrom(5, 6)).map(([name, tag]) => ({
      words: ['add', 'Port', name, 'tag', String(tag)],
      make: (tx: OvsTransaction) => tx.add('Port', name, 'tag', tag),
    })),
    fc.tuple(bridge, key, text).map(([name, id, value]) => ({
      words: ['add', 'Bridge', name, 'other_config', `${id}=${quoted(value)}`],
      make: (tx: OvsTransaction) => tx.add('Bridge', name, 'other_config', { [id]: value }),
    })),
  ),
  remove: fc.oneof(
    fc.tuple(option('--if-exists'), port, fc.constantFrom(5, 6)).map(([may, name, tag]) => ({
      words: [...may.words, 'remove', 'Port', name, 'trunks', String(tag)],
      make: (tx: OvsTransaction) => tx.remove('Port', name, 'trunks', tag, { ifExists: may.given }),
    })),
    fc.tuple(bridge, key).map(([name, id]) => ({
      words: ['remove', 'Bridge', name, 'other_config', id],
      make: (tx: OvsTransaction) => tx.remove('Bridge', name, 'other_config', [id]),
    })),
    fc.tuple(bridge, key, text).map(([name, id, value]) => ({
      words: ['remove', 'Bridge', name, 'other_config', `${id}=${quoted(value)}`],
      make: (tx: OvsTransaction) => tx.remove('Bridge', name, 'other_config', { [id]: value }),
    })),
    port.map((name) => ({
      words: ['remove', 'Port', name, 'bond_fake_iface', 'false', 'true'],
      make: (tx: OvsTransaction) =>
        tx.remove('Port', name, 'bond_fake_iface', [false, true] as never),
    })),
  ),
  clear: fc
    .tuple(option('--if-exists'), port, fc.constantFrom(['tag'], ['tag', 'trunks', 'other_config']))
    .map(([may, name, columns]) => ({
      words: [...may.words, 'clear', 'Port', name, ...columns],
      make: (tx) => tx.clear('Port', name, columns as never, { ifExists: may.given }),
    })),
  create: fc.oneof(
    port.map((name) => ({
      words: [
        ...['--id=@qos', 'create', 'QoS', 'type=linux-htb', 'other_config:max-rate=1000000'],
        ...['queues:1=@queue', '--', '--id=@queue', 'create', 'Queue', 'dscp=9'],
        ...['--', 'set', 'Port', name, 'qos=@qos'],
      ],
      make(tx: OvsTransaction) {
        const queue = tx.create('Queue', { dscp: 9 })
        const qos = tx.create('QoS', {
          type: 'linux-htb',
          'other_config:max-rate': '1000000',
          queues: new Map([[1, queue]]),
        })
        return tx.set('Port', name, { qos })
      },
    })),
    fc
      .tuple(bridge, fc.constantFrom('netflow' as const, 'sflow' as const, 'ipfix' as const))
      .map(([name, column]) => {
        const table = ({ netflow: 'NetFlow', sflow: 'sFlow', ipfix: 'IPFIX' } as const)[column]
        return {
          words: [
            ...['--id=@row', 'create', table, 'targets="192.0.2.9:2055"'],
            ...['--', 'set', 'Bridge', name, `${column}=@row`],
          ],
          make(tx: OvsTransaction) {
            const row = tx.create(table, { targets: ['192.0.2.9:2055'] } as never)
            return tx.set('Bridge', name, { [column]: row } as object)
          },
        }
      }),
  ),
  get: fc.tuple(bridge, port, option('--if-exists')).map(([on, name]) => ({
    words: [
      ...['--id=@p', 'get', 'Port', name],
      ...['--', '--id=@m', 'create', 'Mirror', 'name=m0', 'select_src_port=@p'],
      ...['--', 'add', 'Bridge', on, 'mirrors', '@m'],
    ],
    make(tx) {
      const source = tx.row('Port', name)
      const mirror = tx.create('Mirror', { name: 'm0', select_src_port: [source] })
      return tx.add('Bridge', on, 'mirrors', [mirror])
    },
  })),
  destroy: fc.oneof(
    option('--if-exists').map((may) => ({
      words: [...may.words, 'destroy', 'Flow_Sample_Collector_Set', '1'],
      make: (tx: OvsTransaction) =>
        tx.destroy('Flow_Sample_Collector_Set', '1', { ifExists: may.given }),
    })),
    fc.constant<Change>({
      words: ['--all', 'destroy', 'Flow_Sample_Collector_Set'],
      make: (tx: OvsTransaction) => tx.destroyAll('Flow_Sample_Collector_Set'),
    }),
  ),
  'wait-until': fc.constant({
    words: ['wait-until', 'Open_vSwitch', '.', 'cur_cfg=0'],
    make: (tx) => tx.waitUntil('Open_vSwitch', '.', [['cur_cfg', '=', 0n]]),
  }),
  comment: text.map((words) => ({
    words: ['comment', words],
    make: (tx) => tx.comment(words),
  })),
}

/** Changes of br0 and its port p0 that are wrong in themselves: the library never sends them. */
export const MISTAKES: readonly Change[] = [
  {
    words: ['clear', 'Port', 'p0', 'name'],
    make: (tx) => tx.clear('Port', 'p0', 'name'),
  },
  { words: ['set', 'Port', 'p0', 'tag=5000'], make: (tx) => tx.set('Port', 'p0', { tag: 5000 }) },
  {
    words: ['set', 'Port', 'p0', 'vlan_mode=odd'],
    make: (tx) => tx.set('Port', 'p0', { vlan_mode: 'odd' as never }),
  },
  {
    words: ['set', 'Bridge', 'br0', 'name=br9'],
    make: (tx) => tx.set('Bridge', 'br0', { name: 'br9' } as never),
  },
  {
    words: ['set', 'Bridge', 'br0', 'fail_mode:a=b'],
    make: (tx) => tx.set('Bridge', 'br0', { 'fail_mode:a': 'b' } as never),
  },
  {
    words: ['clear', 'Bridge', 'br0', 'stp_enable'],
    make: (tx) => tx.clear('Bridge', 'br0', 'stp_enable'),
  },
  {
    words: ['set-fail-mode', 'br0', 'open'],
    make: (tx) => tx.setFailMode('br0', 'open' as never),
  },
  {
    words: ['add-br', 'fake0', 'br0', '5000'],
    make: (tx) => tx.addBridge('fake0', { parent: 'br0', vlan: 5000 }),
  },
  { words: ['add-port', 'br0', ''], make: (tx) => tx.addPort('br0', '') },
  {
    words: ['add-bond', 'br0', 'bond0', 'i0', 'lacp=active'],
    make: (tx) => tx.addBond('br0', 'bond0', ['i0'], { lacp: 'active' }),
  },
]

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
const onBridge = (word: string, ask: (ovs: Ovs, on: string) => Promise<string[]>) =>
  bridge.map((on): Question => ({ words: [word, on], ask: (ovs) => ask(ovs, on) }))

const CONDITIONS = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      '=',
      '!=',
      '<',
      '>',
      '<=',
      '>=',
      '{=}',
      '{!=}',
      '{<}',
      '{>}',
      '{<=}',
      '{>=}',
      '{in}',
      '{not-in}',
    ) as fc.Arbitrary<'='>,
    fc.constantFrom(
      { target: 'tag', word: '10', value: 10 },
      { target: 'tag', word: '[]', value: [] },
      { target: 'trunks', word: '[3,5,7]', value: [3, 5, 7] },
      { target: 'trunks', word: '7', value: 7 },
      { target: 'name', word: 'p1', value: 'p1' },
      { target: 'other_config', word: '{a=b}', value: { a: 'b' } },
      { target: 'other_config:a', word: 'b', value: 'b' },
      { target: 'external_ids:k', word: '[v,w]', value: ['v', 'w'] },
      { target: 'fake_bridge', word: 'true', value: true },
    ) as fc.Arbitrary<{ target: string; word: string; value: unknown }>,
  ),
)

export const QUESTIONS: Readonly<Record<string, fc.Arbitrary<Question>>> = {
  'list-br': fc.constantFrom('', '--real', '--fake').map((word) => ({
    words: [...(word ? [word] : []), 'list-br'],
    async ask(ovs) {
      const bridges = await ovs.listBridges()
      return names(
        bridges.filter(({ parent }) => !word || (parent === undefined) === (word === '--real')),
      )
    },
  })),
  'br-exists': onBridge('br-exists', async (ovs, on) => {
    if (!(await ovs.bridgeExists(on))) throw new Error('exit 2')
    return []
  }),
  'br-to-vlan': onBridge('br-to-vlan', async (ovs, on) => [String(await ovs.bridgeToVlan(on))]),
  'br-to-parent': onBridge('br-to-parent', async (ovs, on) => [await ovs.bridgeToParent(on)]),
  'br-get-external-id': fc.tuple(bridge, fc.option(key)).map(([on, id]) => ({
    words: ['br-get-external-id', on, ...(id ? [id] : [])],
    async ask(ovs) {
      const { externalIds } = await ovs.getBridge(on)
      if (id) return externalIds[id] === undefined ? [] : [externalIds[id]]
      return Object.entries(externalIds)
        .map(([each, value]) => `${each}=${value}`)
        .sort()
    },
  })),
  'list-ports': onBridge('list-ports', async (ovs, on) => names(await ovs.listPorts(on))),
  'list-ifaces': onBridge('list-ifaces', async (ovs, on) => names(await ovs.listInterfaces(on))),
  'port-to-br': port.map((name) => ({
    words: ['port-to-br', name],
    ask: async (ovs) => [await ovs.portToBridge(name)],
  })),
  'iface-to-br': iface.map((name) => ({
    words: ['iface-to-br', name],
    ask: async (ovs) => [await ovs.interfaceToBridge(name)],
  })),
  'get-controller': onBridge('get-controller', (ovs, on) => ovs.getControllers(on)),
  'get-fail-mode': onBridge('get-fail-mode', async (ovs, on) => {
    const { failMode } = await ovs.getBridge(on)
    return failMode === undefined ? [] : [failMode]
  }),
  'get-manager': fc.constant({ words: ['get-manager'], ask: (ovs: Ovs) => ovs.getManagers() }),
  'get-ssl': fc.constant({
    words: ['get-ssl'],
    async ask(ovs: Ovs) {
      const ssl = await ovs.getSsl()
      if (!ssl) return []
      return [
        `Private key: ${ssl.privateKey}`,
        `Certificate: ${ssl.certificate}`,
        `CA Certificate: ${ssl.caCert}`,
        `Bootstrap: ${ssl.bootstrap}`,
      ]
    },
  }),
  'get-aa-mapping': onBridge('get-aa-mapping', async (ovs, on) =>
    [...(await ovs.getAutoAttachMappings(on))].map((pair) => pair.join(' ')),
  ),
  'list-zone-tp': fc.constant({
    words: ['list-zone-tp', 'netdev'],
    async ask(ovs: Ovs) {
      const zones = await ovs.listZoneTimeoutPolicies('netdev')
      return [...zones].map(([zone, timeouts]) => {
        const all = Object.entries(timeouts).map(([name, seconds]) => `${name}=${seconds}`)
        return `Zone:${zone}, Timeout Policies: ${all.join(' ')}`
      })
    },
  }),
  'list-dp-cap': fc.constantFrom('netdev', 'none').map((datapath) => ({
    words: ['list-dp-cap', datapath],
    async ask(ovs) {
      const all = Object.entries(await ovs.listDatapathCapabilities(datapath))
      return [all.map(([name, value]) => `${name}=${value}`).join(' ')]
    },
  })),
  get: fc.tuple(option('--if-exists'), port).map(([may, name]) => ({
    words: [...may.words, 'get', 'Port', name, 'tag', 'trunks', 'fake_bridge'],
    async ask(ovs) {
      const columns = ['tag', 'trunks', 'fake_bridge'] as const
      const row = await ovs.get('Port', name, columns, { ifExists: may.given })
      return row
        ? [
            String(row.tag ?? '[]'),
            `[${[...row.trunks].sort((a, b) => a - b).join(', ')}]`,
            String(row.fake_bridge),
          ]
        : []
    },
  })),
  list: fc.constant({
    words: ['--columns=name', '--if-exists', 'list', 'Interface'],
    ask: async (ovs: Ovs) => names(await ovs.list('Interface', ['name'])).sort(),
  }),
  find: fc.array(CONDITIONS, { maxLength: 2 }).map((conditions) => ({
    words: [
      ...['--columns=name', 'find', 'Port'],
      ...conditions.map(([operator, { target, word }]) => `${target}${operator}${word}`),
    ],
    async ask(ovs) {
      const typed = conditions.map(([operator, { target, value }]) => [target, operator, value])
      return names(await ovs.find('Port', typed as unknown as Condition<'Port'>[], ['name'])).sort()
    },
  })),
}

/**
 * What ovs-vsctl has and the library has in another way, on purpose. Of a command, or of one of its
 * options, or of ovs-vsctl itself.
 */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  show: 'prints; the library returns objects: listBridges, listPorts',
  '--db': 'remote',
  '--no-wait': 'wait: false',
  '--timeout': 'timeout, in milliseconds, 10 s by default: no call waits for ever',
  '-t': 'timeout',
  '--retry': 'retry of connectOvs; later a lost connection is always made again',
  '--dry-run': 'a transaction whose build throws sends nothing; nothing else is tried in vain',
  '--leader-only': 'leaderOnly, which is the default',
  '--no-leader-only': 'leaderOnly: false',
  '--shuffle-remotes': 'shuffle, which is the default',
  '--no-shuffle-remotes': 'shuffle: false',
  '--private-key': 'tls',
  '-p': 'tls',
  '--certificate': 'tls',
  '-c': 'tls',
  '--ca-cert': 'tls',
  '-C': 'tls',
  '--ssl-protocols': 'tls',
  '--ssl-ciphers': 'tls',
  '--bootstrap-ca-cert': 'a certificate that nobody vouches for is not taken',
  '--peer-ca-cert': 'of use to a server alone',
  ...Object.fromEntries(
    [
      ...['--oneline', '--format', '-f', '--data', '-d', '--no-headings', '--pretty', '--bare'],
      '--max-column-width',
    ].map((each) => [each, 'how it prints; the library returns objects']),
  ),
  ...Object.fromEntries(
    ['--help', '-h', '--commands', '--options', '--version', '-V'].map((each) => [
      each,
      'about the program itself',
    ]),
  ),
  ...Object.fromEntries(
    ['--no-syslog', '--verbose', '-v', '--log-file', '--syslog-method', '--syslog-target'].map(
      (each) => [each, 'logging; node:diagnostics_channel tells of each request'],
    ),
  ),
}
