/** What a soak calls growth. */
import { complaints, type Sample } from '../../bench/soak/growth.js'
import { assert, test } from '../support/test.js'

const level: Sample = {
  heap: 20e6,
  rss: 90e6,
  fds: 30,
  threads: 12,
  namespaces: 1,
  links: 3,
  unsettled: 0,
  loop: { p99: 1.5, max: 4 },
}

/** Nine rounds; `change` says what is different in each. */
const rounds = (change: (round: number) => Partial<Sample>): Sample[] =>
  Array.from({ length: 9 }, (_, round) => ({ ...level, ...change(round) }))

test('nothing grew', () => {
  assert.equal(complaints(rounds(() => ({}))), [])
})

test('what goes up and down is no growth', () => {
  assert.equal(
    complaints(
      rounds((round) => ({ heap: round % 2 ? 30e6 : 20e6, rss: round % 3 ? 130e6 : 90e6 })),
    ),
    [],
  )
})

test('a round with much less memory is no growth of the others', () => {
  assert.equal(complaints(rounds((round) => (round === 1 ? { rss: 60e6 } : {}))), [])
})

test('memory that goes up with every round', () => {
  assert.equal(complaints(rounds((round) => ({ heap: 20e6 + round * 0.5e6 }))), [
    'heap grew by 3.0 MB from 20.5 MB',
  ])
  assert.equal(complaints(rounds((round) => ({ rss: 90e6 + round * 2e6 }))), [
    'rss grew by 12.0 MB from 92.0 MB',
  ])
})

for (const key of ['fds', 'threads', 'namespaces', 'links'] as const) {
  test(`one of the ${key} more at the end`, () => {
    const one = (round: number) => ({ [key]: level[key] + (round > 6 ? 1 : 0) })
    assert.equal(complaints(rounds(one)), [`${key} grew from ${level[key]} to ${level[key] + 1}`])
  })
}

test('a promise that is never settled', () => {
  assert.equal(complaints(rounds(() => ({ unsettled: 1 }))), ['1 promises were never settled'])
})

test('an event loop that is late in most rounds, not in one', () => {
  const late = { p99: 5, max: 40 }
  assert.equal(complaints(rounds((round) => (round === 4 ? { loop: late } : {}))), [])
  assert.equal(complaints(rounds((round) => (round > 2 ? { loop: late } : {}))), [
    'event loop: p99 5.0 ms, not below 3 ms',
    'event loop: max 40.0 ms, not below 10 ms',
  ])
})

test.run()
