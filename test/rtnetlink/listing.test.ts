/** A listing of what keeps changing: read again, and in the end told with what was read of it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, listAddresses, NetlinkError } from '../../src/index.js'
import { ip, ipAddresses } from '../support/ip.js'
import { assert, test } from '../support/test.js'

/** So many that the kernel tells them in many pieces, and changes in between are likely. */
const count = 4000

test.before(() => {
  // Everybody else goes before this process's threads, so that the changes keep coming.
  setPriority(10)
  ip(
    '-batch',
    batch(
      'all',
      [...Array(count).keys()].map((i) => `add ${address(i)}`),
    ),
  )
})

const address = (i: number) => `10.99.${i >> 8}.${i & 255}/32 dev lo`

function batch(name: string, lines: string[]): string {
  const file = join(tmpdir(), name)
  writeFileSync(file, lines.map((line) => `address ${line}\n`).join(''))
  return file
}

/** A process that adds and deletes an address without a pause. */
function churn(i: number): ChildProcess {
  const one = [`add ${address(count + i)}`, `delete ${address(count + i)}`]
  const file = batch(`churn${i}`, Array(200_000).fill(one).flat())
  return spawn('ip', ['-force', '-batch', file], { stdio: 'ignore' })
}

test('what never comes out consistent is an error that has what was read', async () => {
  const churning = [churn(0), churn(1), churn(2)]
  try {
    const error = await firstFailure()
    assert.is(error.code, 'EINTR')
    assert.is(error.syscall, 'RTM_GETADDR')
    const read = (error.partial as Address[]).map(({ address }) => address)
    for (const i of [0, count / 2, count - 1]) {
      assert.ok(read.includes(address(i).split(' ')[0] as string), `${i} was read`)
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

/** Even so the changes may pause for as long as a listing takes. */
async function firstFailure(): Promise<NetlinkError> {
  for (let tries = 0; tries < 1000; tries++) {
    const [outcome] = await Promise.allSettled([listAddresses()])
    if (outcome.status === 'rejected') {
      assert.instance(outcome.reason, NetlinkError)
      return outcome.reason
    }
  }
  throw new Error('every listing came out consistent')
}

test.run()
