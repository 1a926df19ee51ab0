/**
 * A host with two bridges and three containers, and somebody outside who knows the way to all of them: what CNI plugins
 * that come behind another one are tested on, called as a container runtime calls them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Server } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import {
  addRoute,
  connectTcp,
  createBridge,
  createNetns,
  createVeth,
  deleteNetns,
  listenTcp,
  setSysctl,
  spawn,
} from 'ovs-netlink'
import { rolldown } from 'rolldown'
import type { test as anyTest } from 'uvu'
import plugin from '../../examples/cni/rolldown.config.mjs'
import { needsNftables, patience } from '../support/machine.js'
import { assert, skip } from '../support/test.js'

export const here = ['203.0.113.1', '2001:db8::1'] as const
export const outside = ['203.0.113.9', '2001:db8::9'] as const

export interface Container {
  id: string
  bridge: string
  addresses: readonly [string, string]
}

const make = (id: string, bridge: string, number: number, host: number): Container => ({
  ...{ id, bridge },
  addresses: [`10.0.${number}.${host}`, `fd0${number}::${host}`],
})
export const [one, two, far] = [
  make('c1', 'br0', 0, 2),
  make('c2', 'br0', 0, 3),
  make('c3', 'br1', 1, 2),
]
export const containers = [one, two, far]

/** What a plugin such as CNI's bridge returns. */
export const resultOf = ({ id, bridge, addresses: [ip, ip6] }: Container) => ({
  cniVersion: '1.1.0',
  interfaces: [
    { name: bridge, mac: '02:00:00:00:00:01' },
    { name: `veth-${id}`, mac: '02:00:00:00:00:02' },
    { name: 'eth0', mac: '02:00:00:00:00:03', sandbox: `/run/netns/${id}` },
  ],
  ips: [
    { address: `${ip}/24`, gateway: '10.0.0.1', interface: 2 },
    { address: `${ip6}/64`, interface: 2 },
  ],
  routes: [{ dst: '0.0.0.0/0' }],
  dns: { nameservers: ['192.0.2.53'] },
})

export interface Answer {
  status: number | null
  printed: Record<string, unknown> | undefined
}

/** What was added, and not removed, as far as a test says. */
const attached = new Map<string, [type: string, id: string]>()

/** Without PATH: whatever a plugin started, it would not find. */
export async function call(
  type: string,
  command: string,
  { id }: Pick<Container, 'id'>,
  config: object,
): Promise<Answer> {
  const child = spawn(process.execPath, [join(plugin.output.dir, `${type}.mjs`)], {
    netns: 'host',
    env: {
      ...{ CNI_COMMAND: command, CNI_PATH: '/nowhere', CNI_CONTAINERID: id, CNI_IFNAME: 'eth0' },
      CNI_NETNS: command === 'DEL' ? '' : `/run/netns/${id}`,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin?.end(JSON.stringify({ cniVersion: '1.1.0', name: 'net', type, ...config }))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const output = await text(child.stdout as NodeJS.ReadableStream & AsyncIterable<Buffer>)
  return { status: await ended, printed: output === '' ? undefined : JSON.parse(output) }
}

/** ADD, of which the next plugin gets what this one was given. */
export async function add(type: string, to: Container, config: object): Promise<void> {
  const prevResult = resultOf(to)
  attached.set(`${type} ${to.id}`, [type, to.id])
  const answer = await call(type, 'ADD', to, { ...config, prevResult })
  assert.equal(answer, { status: 0, printed: prevResult })
}

export const done: Answer = { status: 0, printed: undefined }
export const check = (type: string, of: Container, config: object) =>
  call(type, 'CHECK', of, { ...config, prevResult: resultOf(of) })
export async function remove(type: string, of: Pick<Container, 'id'>): Promise<void> {
  assert.equal(await call(type, 'DEL', of, {}), done)
  attached.delete(`${type} ${of.id}`)
}

export const map = (hostPort: number, containerPort: number, more: object = {}) => ({
  ...{ hostPort, containerPort, protocol: 'tcp', ...more },
})
export const mapped = (...portMappings: object[]) => ({ runtimeConfig: { portMappings } })

export function nft(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync('ip', ['netns', 'exec', 'host', 'nft', ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
export const ruleset = () => nft('-j', 'list', 'ruleset')

const servers: Server[] = []

/** Its rules when nothing is attached. */
export let before = ''

/** One host for all tests of a file, on which nothing is attached at the beginning of each. */
export function onOneHost(test: Pick<typeof anyTest, 'before' | 'after'>): void {
  test.before(async () => {
    needsNftables()
    await makeHost()
    before = ruleset()
  })
  test.after.each(removeRest)
  test.after(removeHost)
}

/** Makes all of it. Frames between ports of a bridge pass no rules: so it is where br_netfilter is not loaded. */
async function makeHost(): Promise<void> {
  const { output, ...input } = plugin
  await (await rolldown(input)).write(output)
  const forwarding = { 'net.ipv4.ip_forward': true, 'net.ipv6.conf.all.forwarding': true }
  // While the host's link-local addresses are tentative it looks for no neighbour to forward to.
  const sysctls = { 'net.ipv6.conf.all.accept_dad': 0, 'net.ipv6.conf.default.accept_dad': 0 }
  await createNetns('host', { loopback: true, sysctls: { ...forwarding, ...sysctls } })
  await createNetns('outside', { loopback: true, sysctls })
  const addresses = (all: readonly string[]) =>
    all.map((each) => {
      const isInet6 = each.includes(':')
      return { address: `${each}/${isInet6 ? 64 : 24}`, noDad: isInet6 }
    })
  await createVeth({
    ...{ name: 'uplink', netns: 'host', up: true, addresses: addresses(here) },
    peer: { name: 'eth0', netns: 'outside', up: true, addresses: addresses(outside) },
  })
  for (const [at, destination] of ['10.0.0.0/16', 'fd00::/8'].entries()) {
    await addRoute({ destination, via: here[at] as string, netns: 'outside' })
  }
  await seeFrames(false)
  for (const number of [0, 1]) {
    const gateways = [`10.0.${number}.1`, `fd0${number}::1`]
    await createBridge({
      ...{ name: `br${number}`, netns: 'host', up: true, addresses: addresses(gateways) },
    })
  }
  for (const { id, bridge, addresses: own } of containers) {
    await createNetns(id, { loopback: true, sysctls })
    await createVeth({
      ...{ name: `veth-${id}`, netns: 'host', up: true, master: bridge },
      peer: { name: 'eth0', netns: id, up: true, addresses: addresses(own) },
    })
    const number = bridge.slice(2)
    await addRoute({ destination: 'default', via: `10.0.${number}.1`, netns: id })
    await addRoute({ destination: 'default', via: `fd0${number}::1`, netns: id })
  }
  // Each says who it is, and who asks.
  for (const netns of ['outside', ...containers.map(({ id }) => id)]) {
    const answer = (port: number) =>
      listenTcp({ netns, host: '::', port }, (socket) => {
        socket.end(`${netns}:${port} ${socket.remoteAddress?.replace('::ffff:', '')}`)
      })
    servers.push(await answer(80), await answer(81))
  }
  nft(
    'add table inet own { chain c { type filter hook input priority 0; ct state invalid drop; } ; }',
  )
}

/** Removes what a test that failed left. */
async function removeRest(): Promise<void> {
  for (const [key, [type, id]] of attached) {
    await call(type, 'DEL', { id }, {})
    attached.delete(key)
  }
}

async function removeHost(): Promise<void> {
  for (const server of servers) server.close()
  for (const name of ['host', 'outside', ...containers.map(({ id }) => id)]) {
    if (existsSync(`/run/netns/${name}`)) await deleteNetns(name)
  }
}

/** Whether frames between ports of a bridge pass the rules for packets that are forwarded. */
export async function seeFrames(seen: boolean): Promise<void> {
  for (const name of ['iptables', 'ip6tables']) {
    const sysctl = `net.bridge.bridge-nf-call-${name}`
    // Without br_netfilter there is none, and they pass none.
    await setSysctl(sysctl, seen, { netns: 'host' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      if (seen) skip('this kernel has no br_netfilter')
    })
  }
}

/** What the other end says, or the code of why there is none. */
export async function ask(netns: string, host: string, port: number): Promise<string> {
  try {
    const socket = await connectTcp({ netns, host, port, timeout: patience * 1500 })
    socket.setTimeout(patience * 1500, () => socket.destroy())
    return await text(socket)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? ''
  }
}
