/** The states of a bridge's ports in its spanning trees, which VLANs share. */
import {
  addVlan,
  createBridge,
  createVeth,
  getLink,
  listMsts,
  listVlans,
  type MstOptions,
  NetlinkError,
  setGlobalVlan,
  setMst,
} from '../../src/index.js'
import { contains } from '../support/ip.js'
import { needsVlans } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test('what cannot be meant is refused by its name, before anything is sent', async () => {
  const value = 'ERR_INVALID_ARG_VALUE'
  const type = 'ERR_INVALID_ARG_TYPE'
  const refused: [port: unknown, options: object, code: string, option: string][] = [
    [5.5, { msti: 1, state: 3 }, value, 'port'],
    [{}, { msti: 1, state: 3 }, type, 'port'],
    ['lo', { state: 3 }, type, 'msti'],
    ['lo', { msti: 1 }, type, 'state'],
    ['lo', { msti: 4095, state: 3 }, value, 'msti'],
    ['lo', { msti: '1', state: 3 }, type, 'msti'],
    ['lo', { msti: 1, state: 'open' }, value, 'state'],
    ['lo', { msti: 1, state: 3, nonesuch: 1 }, value, 'nonesuch'],
  ]
  for (const [port, options, code, option] of refused) {
    const error = await rejected(setMst(port as string, options as MstOptions), Error)
    contains(error, { code, option })
  }
  const none = await rejected(setMst('none', { msti: 1, state: 'blocking' }), NetlinkError)
  contains(none, { code: 'ENODEV', option: 'port' })
  assert.equal(await listMsts(), [])
})

test('trees of VLANs: states of a port, as its VLANs have them', async () => {
  needsVlans()
  // The kernel takes no bridge that has VLANs already.
  await createBridge({ name: 'br', vlanFiltering: true, vlanDefaultPvid: 0, mst: true, up: true })
  await createVeth({ name: 'pa', master: 'br', up: true, peer: { name: 'pb', up: true } })
  for (const link of ['br', 'pa']) await addVlan(link, { vid: 10, end: 12 })
  await setGlobalVlan('br', { vid: 11, end: 12, msti: 5 })
  const { index } = await getLink('pa')
  const states = async () => {
    const found = (await listMsts()).filter((each) => each.index === index)
    return Object.fromEntries(found.map(({ msti, state }) => [msti, state]))
  }
  assert.equal(Object.keys(await states()), ['0', '5'])
  await setMst('pa', { msti: 5, state: 'blocking' })
  assert.is((await states())[5], 'blocking')
  const vlans = await listVlans('pa')
  const stateOf = (vid: number) =>
    vlans.find((each) => each.vid <= vid && vid <= (each.end ?? each.vid))?.state
  assert.equal([stateOf(11), stateOf(12)], ['blocking', 'blocking'])
  assert.is.not(stateOf(10), 'blocking')
  await setMst(index, { msti: 5, state: 3 })
  assert.is((await states())[5], 'forwarding')
  for (const mst of await listMsts()) await setMst(mst.index, mst)
  assert.is((await states())[5], 'forwarding')

  await createBridge({ name: 'plain', vlanFiltering: true })
  await createVeth({ name: 'pc', master: 'plain', peer: { name: 'pd' } })
  const off = await rejected(setMst('pc', { msti: 5, state: 'blocking' }), NetlinkError)
  contains(off, { code: 'EBUSY', operation: 'setMst' })
})

test.run()
