/**
 * Sockets with the least receive buffer there is, 2,304 bytes (socket(7)), which one answer fits into at
 * a time. Prints what the library told of what was done, beside what `ip` shows, a line of JSON each. A
 * program of its own: faults.ts loads cpp/testing/faults.cpp into it.
 */
import * as lib from '../../src/index.js'
import { type IpLink, ip, ipNames } from '../support/ip.js'
import { Plan } from './plan.js'
import { setUp } from './state.js'

/** What was told, and what it has to be. */
export interface Row {
  what: string
  told: unknown
  shown: unknown
}

const netns = 'one'
const tell = (what: string, told: unknown, shown: unknown) =>
  console.log(JSON.stringify({ what, told, shown } satisfies Row))

/** How each went: its code, or nothing when it went well. */
async function outcomes(calls: Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(calls)
  return settled.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
}

const shownAddresses = () =>
  (JSON.parse(ip('-n', netns, '-4', '-j', 'address', 'show')) as IpLink[])
    .flatMap(({ addr_info }) => addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`))
    .sort()
const toldAddresses = async () =>
  (await lib.listAddresses({ netns, family: 'inet' })).map(({ address }) => address).sort()
const toldNames = async () =>
  (await lib.listLinks({ netns }))
    .map(({ name }) => name)
    .filter((name) => ipNames(netns).includes(name))
    .sort()

const plan = new Plan()
setUp(['-n one link add base type bridge', '-n one link set base up'])
plan.make('small buffer', 'EAGAIN', 1, 2 ** 30)

const watching = lib.watch({ netns, types: ['address'], bufferSize: 4096 })
await watching.ready
const many = Array.from({ length: 300 }, (_, at) => `10.1.${at >> 8}.${at & 255}/32`)
const added = many.map((address) => lib.addAddress('base', address, { netns }))
tell('a batch of requests', await outcomes(added), [])
tell('a listing of many parts', await toldAddresses(), shownAddresses())

const seen = new Set<string>()
let isRead = false
while (seen.size < many.length) {
  const { value: event } = await watching.next()
  if (event?.type === 'resync') isRead = true
  for (const change of event?.type === 'resync' ? event.changes : [event]) {
    // Others come of themselves: the kernel gives the bridge one of IPv6 when it is up.
    if (change?.type === 'address' && many.includes(change.object.address))
      seen.add(change.object.address)
  }
}
await watching.close()
tell('a watch reads what it was not told', [isRead, [...seen].sort()], [true, [...many].sort()])

const pairs = Array.from({ length: 10 }, (_, at) =>
  lib.createVeth({
    ...{ name: `a${at}`, netns, up: true, addresses: [`10.2.${at}.1/24`, `2001:db8::${at}/64`] },
    peer: { name: `b${at}`, netns: 'two', up: true, mtu: 1400, addresses: [`10.2.${at}.2/24`] },
  }),
)
tell('composites', await outcomes(pairs), [])
const vxlan = { netns, vni: 7, master: 'base', up: true, addresses: ['10.3.0.1/24'] }
tell('a vxlan link', await outcomes([lib.createVxlan({ name: 'v', ...vxlan })]), [])
tell('its links', await toldNames(), ipNames(netns))
tell('their addresses', await toldAddresses(), shownAddresses())
tell('what is not there', await outcomes([lib.getLink('none', { netns })]), ['ENODEV'])
tell('a name that is taken', await outcomes([lib.createBridge({ name: 'v', netns })]), ['EEXIST'])
const names = ['v', ...pairs.map((_, at) => `a${at}`)]
tell('many deletions in one', await outcomes([lib.deleteLinks(names, { netns })]), [])
tell('what is left', await toldNames(), ['base'])
tell('what ip shows of it', ipNames(netns), ['base'])
tell('sockets that were made small', plan.end() > 5, true)
