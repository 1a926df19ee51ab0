/**
 * Every field of the kernel's extended acknowledgement that a caller of this library can meet, from
 * the refusal to the error. Those that only malformed requests meet: cpp/netlink/refusal_test.cpp.
 */
import { inspect } from 'node:util'
import {
  addRule,
  createLink,
  createVeth,
  createVxlan,
  NetlinkError,
  setLink,
} from '../../src/index.js'
import { failure } from '../../src/netns/submit.js'
import { contains, ip, ipState } from '../support/ip.js'
import { needsLinux } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

test.before(() => {
  ip('link', 'add', 'bridge0', 'type', 'bridge')
})

test('the words of the kernel, and the option that they are about', async () => {
  const error = await rejected(createVxlan({ name: 'x', vni: 6, mtu: 5 }), NetlinkError)
  contains(error, { option: 'mtu', kernelMessage: 'MTU must be between 68 and 65535' })
  assert.is(
    error.message,
    'createVxlan x: MTU must be between 68 and 65535 (EINVAL, RTM_NEWLINK), option mtu (min 68, max 65535)',
  )
})

test('the limits of a number, and what it is', async () => {
  const error = await rejected(setLink('bridge0', { gsoMaxSize: 1 }), NetlinkError)
  contains(error, {
    code: 'ERANGE',
    option: 'gsoMaxSize',
    limits: { max: 2 ** 32 - 1, type: 'u32' },
  })
  const min = error.limits?.min
  assert.ok(typeof min === 'number' && min > 1)
  assert.match(error.message, `, option gsoMaxSize (min ${min}, max 4294967295, type u32)`)
})

test("an option of the peer's", async () => {
  const before = ipState()
  const peer = { name: 'y', gsoMaxSize: 1 }
  const error = await rejected(createVeth({ name: 'x', peer }), NetlinkError)
  contains(error, { code: 'ERANGE', option: 'peer.gsoMaxSize', limits: { max: 2 ** 32 - 1 } })
  assert.is(ipState(), before)
})

test('an option inside others, by the name each door has for it', async () => {
  needsLinux(6, 14)
  // Bits that the header of VXLAN uses.
  const reservedBits = 0xffff_ffff_ffff_ffffn
  const flat = await rejected(createVxlan({ name: 'x', vni: 6, reservedBits }), NetlinkError)
  contains(flat, { code: 'EINVAL', option: 'reservedBits' })
  assert.match(flat.kernelMessage ?? '', 'cannot overlap reserved bits')
  const nested = createLink({ kind: 'vxlan', name: 'x', vxlan: { vni: 6, reservedBits } })
  contains(await rejected(nested, NetlinkError), { option: 'vxlan.reservedBits' })
})

test('an option that is missing', async () => {
  needsLinux(6, 14)
  const label = await rejected(addRule({ family: 'inet6', flowLabel: 1 }), NetlinkError)
  contains(label, { code: 'EINVAL', option: 'flowLabelMask', missingAttribute: 27 })
  assert.is(
    label.message,
    'addRule: Invalid argument (EINVAL, RTM_NEWRULE), option flowLabelMask is missing',
  )
  const mask = await rejected(addRule({ family: 'inet6', flowLabelMask: 1 }), NetlinkError)
  contains(mask, { option: 'flowLabel', missingAttribute: 26 })
})

test('an attribute that is missing and has no name here', () => {
  const facts = { errno: -22, reason: 'Invalid argument', syscall: 'RTM_NEWLINK' }
  const error = failure({ ...facts, step: 0, missingAttribute: 99 }, { operation: 'setLink' })
  assert.ok(error instanceof NetlinkError)
  assert.is(error.option, undefined)
  assert.match(error.message, '(EINVAL, RTM_NEWLINK), attribute 99 is missing')
})

test('limits that no number holds are bigints, and an error with them can be shown', () => {
  const facts = { errno: -34, reason: 'Numerical result out of range', syscall: 'RTM_NEWRULE' }
  const limits = { min: 0, max: 2n ** 64n - 1n, mask: 2n ** 63n, minLength: 8, type: 'u64' }
  const error = failure({ ...facts, step: 0, option: 'tunId', limits }, { operation: 'addRule' })
  assert.ok(error instanceof NetlinkError)
  assert.equal(error.limits, limits)
  assert.match(error.message, 'max 18446744073709551615, mask 9223372036854775808, minLength 8')
  assert.match(inspect(error), '18446744073709551615n')
})

test.run()
