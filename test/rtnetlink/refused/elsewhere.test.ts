/** Of a pair whose peer is elsewhere: what is taken there is named, with the peer and where it is. */
import * as lib from '../../../src/index.js'
import { contains, ip } from '../../support/ip.js'
import { kernelState, stateChange } from '../../support/kernel-state.js'
import { hasKind } from '../../support/machine.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'

const index = 7000

test.before(() => {
  ip('netns', 'add', 'far')
  ip('netns', 'set', 'far', 5) // the kernel would number it at the first pair that leads there
  ip('-n', 'far', 'link', 'add', 'taken', 'index', index, 'type', 'bridge')
  ip('-n', 'far', 'link', 'property', 'add', 'dev', 'taken', 'altname', 'another')
})

/** Each that no two links have in common, with each that has it there: a name, and another name. */
const taken: Record<string, Record<string, object>> = {
  'peer.name': { 'a name': { name: 'taken' }, 'another name': { name: 'another' } },
  'peer.index': { 'an index': { index } },
  'peer.altNames': {
    'a name': { altNames: ['taken'] },
    'another name': { altNames: ['another'] },
    'the second of two': { altNames: ['free', 'another'] },
  },
}

const kinds = (['veth', 'netkit'] as const).filter((kind) => hasKind(kind))
const creates = { veth: lib.createVeth, netkit: lib.createNetkit }
const both = () => `${kernelState()}\n${kernelState('far')}`

for (const kind of kinds) {
  for (const [option, values] of Object.entries(taken)) {
    for (const [title, value] of Object.entries(values)) {
      test(`${kind}, ${option}: ${title}`, async () => {
        const before = both()
        const others = { txQueueLength: 500, group: 7 }
        const peer = { name: 'y', ...others, netns: 'far', ...value }
        const end = { name: 'x', index: 7001, ...others, peer }
        for (const create of [creates[kind], lib.createLink]) {
          const call = create({ kind, ...end } as never)
          const error = await rejected<lib.NetlinkError>(call, lib.NetlinkError)
          contains(error, { code: error.code, option, link: peer.name, netns: 'far' })
          assert.ok(['EEXIST', 'EBUSY'].includes(error.code), error.code)
          assert.match(error.message, ` ${peer.name} in far: `)
          assert.equal(stateChange(before, both()), [])
        }
      })
    }
  }
}

test.run()
