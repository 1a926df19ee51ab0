/** Listings of many parts, of what stays and of what other processes keep changing. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, listAddresses } from '../../src/index.js'
import { ip, ipAddresses } from '../support/ip.js'
import { assert, test } from '../support/test.js'

/** So many that the kernel tells them in many pieces, and changes in between are likely. */
const count = 5000

test.before(() => {
  ip(
    '-batch',
    batch(
      'all',
      lasting.map((address) => `add ${address} dev lo`),
    ),
  )
})

const address = (i: number) => `10.99.${i >> 8}.${i & 255}/32`
const lasting = Array.from({ length: count }, (_, i) => address(i))

function batch(name: string, lines: string[]): string {
  const file = join(tmpdir(), name)
  writeFileSync(file, lines.map((line) => `address ${line}\n`).join(''))
  return file
}

/** A process that adds and deletes an address without a pause. */
function churn(i: number): ChildProcess {
  const one = [`add ${address(count + i)} dev lo`, `delete ${address(count + i)} dev lo`]
  const file = batch(`churn${i}`, Array(200_000).fill(one).flat())
  return spawn('ip', ['-force', '-batch', file], { stdio: 'ignore' })
}

test('what others keep changing comes consistent, or is an error that has what was read', async () => {
  const churning = [churn(0), churn(1), churn(2)]
  try {
    for (let times = 0; times < 30; times++) {
      const [outcome] = await Promise.allSettled([listAddresses({ link: 'lo', family: 'inet' })])
      if (outcome.status === 'rejected') assert.is(outcome.reason.code, 'EINTR')
      const addresses: Address[] =
        outcome.status === 'fulfilled' ? outcome.value : outcome.reason.partial
      const read = new Set(addresses.map(({ address }) => address))
      assert.equal(
        lasting.filter((address) => !read.has(address)),
        [],
      )
      const others = churning.map((_, i) => address(count + i))
      const known = new Set([...lasting, ...others, '127.0.0.1/8'])
      assert.equal(
        [...read].filter((each) => !known.has(each)),
        [],
      )
    }
  } finally {
    for (const child of churning) child.kill()
    await Promise.all(
      churning.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')),
    )
  }
})

test('an answer of many parts comes whole, in the order of the kernel', async () => {
  const told = ipAddresses('lo').flatMap(({ family, local, prefixlen }) =>
    family === 'inet' ? [`${local}/${prefixlen}`] : [],
  )
  assert.ok(told.length >= count)
  const read = await listAddresses({ link: 'lo', family: 'inet' })
  assert.equal(
    read.map(({ address }) => address),
    told,
  )
})

test.run()
