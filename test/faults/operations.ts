/**
 * What is done while system calls fail. Each has two namespaces of its own, `one` and `two`; `given`
 * is what `ip` makes there first. A composite leaves nothing when it fails.
 */
import * as lib from '../../src/index.js'

export interface Operation {
  given?: string[]
  run(): Promise<unknown>
  /** Of system calls that fail only these: what it does with others is what another one does. */
  calls?: string[]
  /** It opens /dev/net/tun, which not every machine has. */
  needsTun?: true
}

const netns = 'one'
const dummy = ['-n one link add base type bridge', '-n one link set base up']
const vxlan = ['-n one link add vx type vxlan id 7 dstport 4789']
const route = [...dummy, '-n one address add 192.0.2.1/24 dev base']

/** By the test file that runs them: each takes a minute or so. */
export const groups = {
  netns: {
    'createNetns, named': { run: () => lib.createNetns('made') },
    'createNetns, with its loopback up': { run: () => lib.createNetns('made', { loopback: true }) },
    'createNetns, without a name': {
      run: async () => (await lib.createNetns()).close(),
    },
    attachNetns: { run: () => lib.attachNetns('made', 'one') },
    openNetns: { run: async () => (await lib.openNetns('one')).close() },
    deleteNetns: { run: () => lib.deleteNetns('two') },
    'deleteNetns, waiting': {
      run: () => lib.deleteNetns('two', { wait: true }),
      calls: ['sendmsg', 'answer', 'recvmsg', 'overrun', 'fcntl', 'epoll_ctl'],
    },
    listNetns: { run: () => lib.listNetns() },
  },
  composites: {
    'createVeth, both ends with addresses': {
      run: () =>
        lib.createVeth({
          ...{ name: 'a', netns, up: true, addresses: ['192.0.2.1/24', '192.0.2.2/24'] },
          peer: { name: 'b', netns: 'two', up: true, mtu: 1400, addresses: ['192.0.2.3/24'] },
        }),
    },
    'createVxlan, in a bridge, with an address': {
      given: dummy,
      run: () =>
        lib.createVxlan({
          ...{ name: 'v', netns, vni: 7, up: true, master: 'base', alias: 'mine' },
          addresses: ['2001:db8::1/64'],
        }),
    },
    createBridge: { run: () => lib.createBridge({ name: 'br', netns, up: true }) },
    createTun: {
      needsTun: true,
      run: () =>
        lib.createTun({ name: 't', netns, mode: 'tap', up: true, addresses: ['192.0.2.4/24'] }),
    },
  },
  links: {
    setLink: {
      given: dummy,
      run: () => lib.setLink('base', { netns, mtu: 1300, alias: 'mine' }),
    },
    moveLink: { given: vxlan, run: () => lib.moveLink('vx', { netns, to: 'two' }) },
    deleteLink: { given: vxlan, run: () => lib.deleteLink('vx', { netns }) },
    'deleteLinks, as one group': {
      given: [...dummy, '-n one link add other type bridge', '-n one link set other group 7'],
      run: () =>
        lib.deleteLinks(['base', 'other'], { netns }).catch((error) => {
          throw error instanceof AggregateError ? error.errors[0] : error
        }),
    },
    openTun: {
      needsTun: true,
      run: async () => {
        const tun = await lib.openTun('t', { netns, mode: 'tap', queues: 2 })
        tun.close()
      },
    },
    ping: {
      given: ['-n one link set lo up'],
      run: () => lib.ping('127.0.0.1', { netns, count: 1 }),
    },
    listLinks: { given: dummy, run: () => lib.listLinks({ netns }) },
    addAddress: { given: dummy, run: () => lib.addAddress('base', '192.0.2.9/24', { netns }) },
    flushAddresses: { given: route, run: () => lib.flushAddresses('base', { netns }) },
  },
} satisfies Record<string, Record<string, Operation>>

/** The one of that name in any group. */
export function operationNamed(name = ''): Operation {
  const all: Record<string, Operation> = Object.assign({}, ...Object.values(groups))
  const operation = all[name]
  if (operation === undefined) throw new Error(`there is no operation ${name}`)
  return operation
}

/** What it was rejected with; undefined when it went well. */
export async function rejection(done: Promise<unknown>): Promise<lib.NetlinkError | undefined> {
  try {
    await done
    return undefined
  } catch (error) {
    return error as lib.NetlinkError
  }
}
