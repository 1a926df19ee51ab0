import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  decodeMap,
  decodeOptional,
  decodeSet,
  encodeMap,
  encodeSet,
  namedUuid,
  uuid,
  uuidOf,
} from '../../src/ovsdb-client/schema/values.js'

const id = '36bef046-7da7-43a5-905a-c17899216fcb'

test('a set of one is the bare atom, both ways', () => {
  assert.is(encodeSet(['a']), 'a')
  assert.equal(encodeSet([uuid(id)]), ['uuid', id])
  assert.equal(decodeSet('a'), ['a'])
  assert.equal(decodeSet(['uuid', id]), [['uuid', id]])
})

test('sets of none and of several are tagged', () => {
  assert.equal(encodeSet([]), ['set', []])
  assert.equal(encodeSet([1, 2]), ['set', [1, 2]])
  assert.equal(decodeSet(['set', [1, 2]]), [1, 2])
  assert.equal(decodeSet(undefined), [])
})

test('falsy atoms are elements', () => {
  assert.is(encodeSet([0]), 0)
  assert.is(encodeSet([false]), false)
  assert.is(encodeSet(['']), '')
  assert.is(decodeOptional(0), 0)
  assert.is(decodeOptional(['set', []]), undefined)
})

test('maps', () => {
  assert.equal(encodeMap({ a: '1', b: '2' }), [
    'map',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ])
  assert.equal(decodeMap(['map', [['a', '1']]]), new Map([['a', '1']]))
  assert.equal(decodeMap(undefined), new Map())
})

test('only a stored row has a UUID', () => {
  assert.is(uuidOf(uuid(id)), id)
  assert.is(uuidOf(namedUuid('row1')), undefined)
  assert.is(uuidOf('uuid'), undefined)
  assert.is(uuidOf(undefined), undefined)
})

test.run()
