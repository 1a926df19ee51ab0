/**
 * Listings of many parts, while an address comes or goes between two parts: once, or before every part.
 * Prints what came of each, a line of JSON. A program of its own: faults.ts loads cpp/testing/faults.cpp
 * into it.
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import * as lib from '../../src/index.js'
import { type IpLink, ip } from '../support/ip.js'
import { Plan } from './plan.js'
import { setUp } from './state.js'

/** What came of a listing. */
export interface Row {
  /** How often something changed meanwhile. */
  changes: number
  code?: string
  syscall?: string
  /** How many it has of those that were there all the time. */
  lasting: number
  /** Whether it has all that `ip` shows afterwards, and nothing else. */
  isWhole: boolean
}

const netns = 'one'
const lasting = Array.from({ length: 5000 }, (_, at) => `10.99.${at >> 8}.${at & 255}/32`)
const passing = '10.98.0.1/32'

const plan = new Plan()
setUp()
const batch = join(tmpdir(), 'batch')
writeFileSync(batch, lasting.map((address) => `address add ${address} dev lo\n`).join(''))
ip('-n', netns, '-batch', batch)

for (const most of [1, Number.POSITIVE_INFINITY]) console.log(JSON.stringify(await race(most)))

/** Lists while at most so many changes are made. */
async function race(most: number): Promise<Row> {
  let over = false
  let changes = 0
  const change = (verb: string) => ip('-n', netns, 'address', verb, passing, 'dev', 'lo')
  plan.make('hold receiving', 'EAGAIN')
  const listed = lib
    .listAddresses({ netns, family: 'inet' })
    .then((addresses) => ({ addresses }))
    .catch((error: lib.NetlinkError) => ({ addresses: error.partial as lib.Address[], error }))
    .finally(() => {
      over = true
    })
  while (!over && changes < most) {
    if (plan.failed === 0) {
      await setImmediate()
      continue
    }
    change(changes++ % 2 === 0 ? 'add' : 'delete')
    plan.make('hold receiving', 'EAGAIN')
  }
  plan.end()
  const { addresses, error } = { error: undefined, ...(await listed) }
  const read = addresses.map(({ address }) => address)
  const row = {
    changes,
    ...(error && { code: error.code, syscall: error.syscall as string }),
    lasting: lasting.filter((address) => read.includes(address)).length,
    isWhole: read.join() === shown().join(),
  }
  if (changes % 2 === 1) change('delete')
  return row
}

function shown(): string[] {
  const [lo] = JSON.parse(ip('-n', netns, '-4', '-j', 'address', 'show', 'dev', 'lo')) as IpLink[]
  return (lo?.addr_info ?? []).map(({ local, prefixlen }) => `${local}/${prefixlen}`)
}
