/** Policy rules, with every option, made, listed and deleted, with `ip` as the oracle. */
import {
  addRoute,
  addRule,
  deleteRule,
  type FlushRulesOptions,
  flushRules,
  type Given,
  getRoute,
  listRules,
  NetlinkError,
  type Rule,
  type RuleOptions,
} from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { type Case, ipShows } from '../support/objects.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { handBack } from './hand-back.js'

const cases: Record<string, Case<Given<RuleOptions>>> = {
  table: { ours: { table: 100 }, ip: 'table 100', shown: { src: 'all', table: '100' } },
  'a table beyond 8 bits': {
    ours: { table: 100_000 },
    ip: 'table 100000',
    shown: { table: '100000' },
  },
  from: {
    ours: { from: '192.0.2.0/24', table: 100 },
    ip: 'from 192.0.2.0/24 table 100',
    shown: { src: '192.0.2.0', srclen: 24 },
  },
  to: {
    ours: { to: '198.51.100.1', table: 100 },
    ip: 'to 198.51.100.1 table 100',
    shown: { dst: '198.51.100.1' },
  },
  'v6 from': {
    ours: { from: '2001:db8::/32', table: 100 },
    ip: '-6 from 2001:db8::/32 table 100',
    shown: { src: '2001:db8::', srclen: 32 },
  },
  'v6 all': { ours: { family: 'inet6', table: 100 }, ip: '-6 table 100', shown: { src: 'all' } },
  iif: { ours: { iif: 'lo', table: 100 }, ip: 'iif lo table 100', shown: { iif: 'lo' } },
  'iif that is not there': {
    ours: { iif: 'later', table: 100 },
    ip: 'iif later table 100',
    shown: { iif: 'later', iif_detached: null },
  },
  oif: { ours: { oif: 'lo', table: 100 }, ip: 'oif lo table 100', shown: { oif: 'lo' } },
  fwmark: {
    ours: { fwmark: 5, fwmask: 0xff, table: 100 },
    ip: 'fwmark 5/0xff table 100',
    shown: { fwmark: '0x5', fwmask: '0xff' },
  },
  tos: { ours: { tos: 0x10, table: 100 }, ip: 'tos 0x10 table 100', shown: { tos: '0x10' } },
  ipProto: {
    ours: { ipProto: 'tcp', table: 100 },
    ip: 'ipproto tcp table 100',
    shown: { ipproto: 'tcp' },
  },
  ports: {
    ours: { ipProto: 'udp', sport: [1000, 2000], dport: 53, table: 100 },
    ip: 'ipproto udp sport 1000-2000 dport 53 table 100',
    shown: { sport_start: 1000, sport_end: 2000, dport: 53 },
  },
  uidRange: {
    ours: { uidRange: [1000, 1005], table: 100 },
    ip: 'uidrange 1000-1005 table 100',
    shown: { uid_start: 1000, uid_end: 1005 },
  },
  tunId: { ours: { tunId: 42n, table: 100 }, ip: 'tun_id 42 table 100', shown: {} },
  invert: {
    ours: { invert: true, from: '192.0.2.0/24', table: 100 },
    ip: 'not from 192.0.2.0/24 table 100',
    shown: { not: null },
  },
  l3mdev: { ours: { l3mdev: true }, ip: 'l3mdev', shown: { l3mdev: null } },
  suppressPrefixLength: {
    ours: { table: 'main', suppressPrefixLength: 0 },
    ip: 'table main suppress_prefixlength 0',
    shown: { suppress_prefixlen: 0 },
  },
  suppressIfGroup: {
    ours: { table: 'main', suppressIfGroup: 7 },
    ip: 'table main suppress_ifgroup 7',
    shown: { suppress_ifgroup: '7' },
  },
  goto: { ours: { goto: 32766 }, ip: 'goto 32766', shown: { goto: 32766 } },
  nop: { ours: { action: 'nop' }, ip: 'nop', shown: { nop: null } },
  blackhole: {
    ours: { action: 'blackhole', from: '192.0.2.9' },
    ip: 'blackhole from 192.0.2.9',
    shown: { action: 'blackhole' },
  },
  unreachable: {
    ours: { action: 'unreachable' },
    ip: 'unreachable',
    shown: { action: 'unreachable' },
  },
  prohibit: { ours: { action: 'prohibit' }, ip: 'prohibit', shown: { action: 'prohibit' } },
  protocol: {
    ours: { table: 100, protocol: 'static' },
    ip: 'table 100 protocol static',
    shown: { protocol: 'static' },
  },
  realms: { ours: { table: 100, realms: 0x30004 }, ip: 'table 100 realms 3/4', shown: {} },
}

const priority = 500
const shownOf = (family: string) =>
  ipShows(family, 'rule', 'show').filter((rule) => rule['priority'] === priority)
const oursOf = async () => (await listRules()).filter((rule) => rule.priority === priority)

for (const [name, { ours, ip: words, shown }] of Object.entries(cases)) {
  test(name, async () => {
    const family = words.startsWith('-6') ? '-6' : '-4'
    // ip leaves the installer unsaid.
    await addRule({ protocol: 'unspec', ...ours, priority })
    await handBack({
      list: oursOf,
      same: [(rule) => addRule({ ...rule, mayExist: true })],
      remove: deleteRule,
      add: addRule,
    })
    const [made, ours1] = [shownOf(family), await oursOf()]
    await deleteRule({ ...ours, priority })
    assert.equal(shownOf(family), [], 'deleted')

    const spelt = words.replace(/^-6 /, '').split(' ')
    ip(family, 'rule', 'add', ...spelt, 'priority', priority)
    const [made2, ours2] = [shownOf(family), await oursOf()]
    await deleteRule(ours2[0] as Rule)

    assert.is(made.length, 1)
    contains(made[0], shown)
    assert.equal(made, made2, 'ip shows the same of both')
    assert.equal(ours1, ours2, 'the library reports the same of both')
    const { from, to, dport, ...values } = ours
    contains(ours1[0], values)
    if (from !== undefined) assert.match(ours1[0]?.from ?? '', from)
    if (to !== undefined) assert.match(ours1[0]?.to ?? '', to)
    if (dport !== undefined) assert.equal(ours1[0]?.dport, [dport, dport])
  })
}

test('the rules that are always there', async () => {
  const rules = await listRules({ family: 'inet' })
  assert.equal(
    rules.map(({ priority, table, family }) => [priority, table, family]),
    [
      [0, 'local', 'inet'],
      [32766, 'main', 'inet'],
      [32767, 'default', 'inet'],
    ],
  )
  assert.is(
    (await listRules()).length,
    ipShows('-4', 'rule', 'show').length + ipShows('-6', 'rule', 'show').length,
  )
})

test('newer selectors, where the kernel has them: read back, or refused by name', async () => {
  for (const options of [
    { dscp: 10 },
    { family: 'inet6', flowLabel: 0x12345, flowLabelMask: 0xfffff },
    { ipProto: 'tcp', dport: 0x10, dportMask: 0xf0 },
    { dscp: 8, dscpMask: 56 },
  ] satisfies RuleOptions[]) {
    try {
      await addRule({ ...options, table: 100, priority })
    } catch (error) {
      // Linux before 6.12 knows none of them: nothing is left that would match too much.
      const [first = ''] = Object.keys(options).filter((name) => /^dscp|^flow|Mask$/.test(name))
      contains(error, { code: 'ENOTSUP', operation: 'addRule', option: first })
      assert.equal(await oursOf(), [])
      continue
    }
    const [rule] = await oursOf()
    await deleteRule(rule as Rule)
    const { dport, ...values } = options as RuleOptions
    contains(rule, values)
    assert.is(rule?.unknown, undefined)
  }
})

test('the same twice, and one that is not there', async () => {
  await addRule({ from: '192.0.2.0/24', table: 100, priority })
  const twice = addRule({ from: '192.0.2.0/24', table: 100, priority })
  contains(await rejected(twice, NetlinkError), {
    code: 'EEXIST',
    operation: 'addRule',
    syscall: 'RTM_NEWRULE',
  })
  await deleteRule({ priority })
  contains(await rejected(deleteRule({ priority }), NetlinkError), { code: 'ENOENT' })
  await deleteRule({ priority, ifExists: true })
})

test('flushRules: all but the kernel’s, of a family, a table, an installer, a priority', async () => {
  const were = (await listRules()).map(({ priority: its, family }) => `${family} ${its}`)
  const rules: RuleOptions[] = [
    { from: '192.0.2.0/24', table: 100, priority: 1 },
    { from: '192.0.2.0/24', table: 100, priority: 1, fwmark: 7, suppressPrefixLength: 0 },
    { ipProto: 'tcp', dport: [80, 90], uidRange: 7, invert: true, table: 101, priority: 2 },
    { goto: 32766, priority: 3, protocol: 'bgp' },
    { family: 'inet6', iif: 'later', table: 100, priority: 4, protocol: 'bgp' },
    { from: '2001:db8::/32', action: 'prohibit', priority: 5 },
  ]
  const left = async (options: FlushRulesOptions) => {
    for (const rule of rules) await addRule({ ...rule, mayExist: true })
    await flushRules(options)
    const theirs = new Set(were)
    return (await listRules())
      .filter(({ priority: its, family }) => !theirs.has(`${family} ${its}`))
      .map((rule) => rule.priority)
  }
  assert.equal(await left({ family: 'inet6' }), [1, 1, 2, 3])
  assert.equal(await left({ table: 100 }), [2, 3, 5])
  assert.equal(await left({ protocol: 'bgp' }), [1, 1, 2, 5])
  assert.equal(await left({ priority: 1 }), [2, 3, 4, 5])
  assert.equal(await left({}), [])
  const now = (await listRules()).map(({ priority: its, family }) => `${family} ${its}`)
  assert.equal(now, were)
})

test('a rule decides which table is asked', async () => {
  ip('link', 'set', 'lo', 'up')
  await addRoute({ destination: 'default', dev: 'lo', table: 100 })
  await addRule({ fwmark: 7, table: 100, priority })
  assert.is((await getRoute('203.0.113.1', { mark: 7 })).table, 100)
  contains(await rejected(getRoute('203.0.113.1'), NetlinkError), { code: 'ENETUNREACH' })
  await deleteRule({ priority })
})

test.run()
