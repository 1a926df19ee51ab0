/** The ovsdb-server that the OVSDB workloads talk to, with what a busy host's database holds. */
import { readFileSync } from 'node:fs'
import { connectOvsdb, type Operation, type Row } from 'ovs-netlink/ovsdb-client'
import { TestServer } from '../../test/ovsdb-client/server.js'

const schemaFile = '/usr/share/openvswitch/vswitch.ovsschema'

/** Where contestants find the server. */
export const remoteVariable = 'OVSDB_REMOTE'

/** Ports put in with one transaction. */
const atOnce = 1000

/** A server with an Open vSwitch database of so many rows: ports, and as many interfaces. */
export async function serverWithRows(rows: number) {
  const server = await TestServer.start(JSON.parse(readFileSync(schemaFile, 'utf8')))
  await using client = await connectOvsdb({ remote: server.remote })
  const bridge = { op: 'insert', table: 'Bridge', row: { name: 'br0' }, 'uuid-name': 'br' } as const
  const root = { bridges: ['named-uuid', 'br'] } as const
  await client.transact('Open_vSwitch', [
    bridge,
    { op: 'insert', table: 'Open_vSwitch', row: root },
  ])
  const ports = Math.floor(rows / 2)
  for (let first = 0; first < ports; first += atOnce) {
    await client.transact('Open_vSwitch', addPorts(first, Math.min(atOnce, ports - first)))
  }
  return {
    env: { [remoteVariable]: server.remote },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

function addPorts(first: number, count: number): Operation[] {
  const numbers = Array.from({ length: count }, (_, at) => first + at)
  return [
    ...numbers.flatMap((i): Operation[] => [
      { op: 'insert', table: 'Interface', row: iface(i), 'uuid-name': `i${i}` },
      { op: 'insert', table: 'Port', row: port(i), 'uuid-name': `p${i}` },
    ]),
    {
      op: 'mutate',
      table: 'Bridge',
      where: [],
      mutations: [['ports', 'insert', ['set', numbers.map((i) => ['named-uuid', `p${i}`])]]],
    },
  ]
}

function port(i: number): Row {
  return { name: `tap${i}`, interfaces: ['named-uuid', `i${i}`], tag: i % 4096 }
}

/** As ovs-vswitchd and a cloud's agent leave it. */
function iface(i: number): Row {
  const hex = i.toString(16).padStart(6, '0')
  const mac = `fa:16:3e:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4)}`
  return {
    name: `tap${i}`,
    admin_state: 'up',
    link_state: 'up',
    link_speed: 10_000_000_000,
    duplex: 'full',
    mac_in_use: mac,
    mtu: 1500,
    ofport: i + 1,
    ifindex: i + 2,
    link_resets: 1,
    external_ids: [
      'map',
      [
        ['attached-mac', mac],
        ['iface-id', `5b0e9c1d-4f6a-4b7e-9d3a-2f1c8e${hex}`],
        ['iface-status', 'active'],
      ],
    ],
    status: [
      'map',
      [
        ['driver_name', 'tun'],
        ['driver_version', '1.6'],
        ['firmware_version', ''],
      ],
    ],
    statistics: [
      'map',
      [
        ['collisions', 0],
        ['rx_bytes', 1_234_567 + 977 * i],
        ['rx_dropped', 0],
        ['rx_errors', 0],
        ['rx_packets', 1234 + i],
        ['tx_bytes', 7_654_321 + 1013 * i],
        ['tx_dropped', i % 7],
        ['tx_errors', 0],
        ['tx_packets', 4321 + i],
      ],
    ],
  }
}
