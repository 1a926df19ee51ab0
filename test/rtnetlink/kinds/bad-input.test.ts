/** What each kind refuses before anything is sent, on any kernel, with the option's name. */
import { binding } from '../../../src/addon/binding.js'
import * as lib from '../../../src/index.js'
import { contains, ipState } from '../../support/ip.js'
import { isPaired, isStacked } from '../../support/kinds.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'
import { kinds } from './options.js'

type Call = (options: object) => Promise<unknown>
const createLink = lib.createLink as Call
const setLink = lib.setLink as (link: string, options: object) => Promise<unknown>

const type = 'ERR_INVALID_ARG_TYPE'
const value = 'ERR_INVALID_ARG_VALUE'

const bases: Record<string, object> = {
  tun: { mode: 'tap' },
  ip6erspan: kinds.ip6gre?.base ?? {},
  ...Object.fromEntries(Object.entries(kinds).map(([name, { base }]) => [name, base])),
}
const around = { name: 'x', link: 'lo', peer: { name: 'y' } }

/** What goes with a kind, and what it cannot be without. */
const call = (kind: string, data: object) => {
  const { peer, link, ...rest } = around
  return {
    kind,
    ...rest,
    ...(isStacked(kind) && { link }),
    ...(isPaired(kind) && { peer }),
    [kind]: { ...bases[kind], ...data },
  }
}

for (const [kind, rows] of Object.entries(binding.tables.kinds)) {
  test(`${kind}: values of the wrong type, what there is not`, async () => {
    const before = ipState()
    for (const { name, access } of rows) {
      const needs = (kinds as Record<string, { options: Record<string, { needs?: object }> }>)[kind]
        ?.options[name]?.needs
      if (access === 'read') continue
      const options = call(kind, { ...needs, [name]: () => 1 })
      // It cannot be combined with the remote that the others have.
      if (name === 'group' && kind === 'vxlan') continue
      const error = await rejected(createLink(options), Error)
      contains(error, { option: `${kind}.${name}`, code: type })
    }
    const unknown = await rejected(createLink(call(kind, { nonesuch: 1 })), Error)
    contains(unknown, { code: value, option: `${kind}.nonesuch` })
    contains(await rejected(createLink({ ...call(kind, {}), [kind]: 5 }), Error), {
      code: type,
      option: kind,
    })
    assert.is(ipState(), before)
  })
}

const cases: Record<string, [options: object, code: string, option: string][]> = {
  vlan: [
    [{ kind: 'vlan', name: 'x', link: 'lo' }, value, 'vlan.id'],
    [{ kind: 'vlan', name: 'x', vlan: { id: 5 } }, type, 'link'],
    [call('vlan', { id: 4095 }), value, 'vlan.id'],
    [call('vlan', { protocol: '802.1x' }), value, 'vlan.protocol'],
    [call('vlan', { egressQos: { 1: 8 } }), value, 'vlan.egressQos.1'],
    [call('vlan', { ingressQos: { a: 1 } }), value, 'vlan.ingressQos.a'],
    [call('vlan', { ingressQos: [1] }), type, 'vlan.ingressQos'],
  ],
  macvlan: [
    [{ kind: 'macvlan', name: 'x' }, type, 'link'],
    [call('macvlan', { mode: 'other' }), value, 'macvlan.mode'],
    [call('macvlan', { macList: ['02:00:00:00:00:01'] }), value, 'macvlan.macList'],
    [call('macvlan', { mode: 'source', macList: ['02'] }), value, 'macvlan.macList[0]'],
    [call('macvtap', { mode: 'source', macList: [5] }), type, 'macvtap.macList[0]'],
  ],
  ipvlan: [
    [{ kind: 'ipvlan', name: 'x' }, type, 'link'],
    [call('ipvlan', { mode: 'l4' }), value, 'ipvlan.mode'],
  ],
  geneve: [
    [{ kind: 'geneve', name: 'x' }, value, 'geneve.vni'],
    [{ kind: 'geneve', name: 'x', geneve: { vni: 1 } }, value, 'geneve.remote'],
    [{ kind: 'geneve', name: 'x', geneve: { external: true, vni: 1 } }, value, 'geneve.vni'],
    [call('geneve', { vni: 2 ** 24 }), value, 'geneve.vni'],
    [call('geneve', { remote: '239.1.1.1' }), value, 'geneve.remote'],
    [call('geneve', { srcPortRange: [2, 1] }), value, 'geneve.srcPortRange'],
  ],
  gre: [
    [call('gre', { remote: '2001:db8::1' }), value, 'gre.remote'],
    [call('ip6gre', { remote: '192.0.2.1' }), value, 'ip6gre.remote'],
    [call('gretap', { iKey: 2 ** 32 }), value, 'gretap.iKey'],
    [call('erspan', { version: 3 }), value, 'erspan.version'],
    [call('gre', { encapType: 'mpls' }), value, 'gre.encapType'],
  ],
  vrf: [
    [{ kind: 'vrf', name: 'x' }, value, 'vrf.table'],
    [call('vrf', { table: 0 }), value, 'vrf.table'],
  ],
  xfrm: [
    [{ kind: 'xfrm', name: 'x' }, value, 'xfrm.ifId'],
    [call('xfrm', { ifId: 0 }), value, 'xfrm.ifId'],
    [call('xfrm', { external: true }), value, 'xfrm.ifId'],
    [{ kind: 'xfrm', name: 'x', xfrm: { external: true, dev: 'lo' } }, value, 'xfrm.dev'],
  ],
  bond: [
    [call('bond', { mode: 'fastest' }), value, 'bond.mode'],
    [call('bond', { arpIpTargets: ['2001:db8::1'] }), value, 'bond.arpIpTargets[0]'],
    [call('bond', { nsIp6Targets: ['192.0.2.1'] }), value, 'bond.nsIp6Targets[0]'],
    [call('bond', { arpIpTargets: '192.0.2.1' }), type, 'bond.arpIpTargets'],
    [call('bond', { adUserPortKey: 1024 }), value, 'bond.adUserPortKey'],
  ],
  netkit: [
    [{ kind: 'netkit', name: 'x' }, type, 'peer'],
    [call('netkit', { mode: 'l4' }), value, 'netkit.mode'],
  ],
  tun: [
    [{ kind: 'tun', name: 'x' }, value, 'tun.mode'],
    [{ kind: 'tun', name: 'x', tun: { mode: 'tip' } }, value, 'tun.mode'],
    [{ kind: 'tun', name: 'x', tun: { mode: 5 } }, value, 'tun.mode'],
    [{ kind: 'tun', name: 'x', tun: { mode: true } }, type, 'tun.mode'],
    [call('tun', { owner: -1 }), value, 'tun.owner'],
    [call('tun', { group: 'users' }), type, 'tun.group'],
    [call('tun', { multiQueue: 1 }), type, 'tun.multiQueue'],
  ],
  ports: [
    [{ ...call('dummy', {}), bridgePort: { cost: 0 } }, value, 'bridgePort.cost'],
    [{ ...call('dummy', {}), bridgePort: { state: 'open' } }, value, 'bridgePort.state'],
    [{ ...call('dummy', {}), bondPort: { nonesuch: 1 } }, value, 'bondPort.nonesuch'],
    [{ ...call('dummy', {}), bondPort: {}, bridgePort: {} }, value, 'bridgePort'],
    [{ ...call('dummy', {}), altNames: ['a/b'] }, value, 'altNames[0]'],
    [{ ...call('dummy', {}), altNames: 'ab' }, type, 'altNames'],
  ],
}

for (const [name, inputs] of Object.entries(cases)) {
  test(`${name}: ${inputs.length} inputs refused, nothing sent`, async () => {
    const before = ipState()
    for (const [options, code, option] of inputs) {
      contains(await rejected(createLink(options), Error), { code, option })
    }
    assert.is(ipState(), before)
  })
}

test('what cannot be changed later, and alternative names in setLink', async () => {
  for (const [options, option] of [
    [{ vlan: { id: 6 } }, 'vlan.id'],
    [{ vrf: { table: 6 } }, 'vrf.table'],
    [{ xfrm: { external: true } }, 'xfrm.external'],
    [{ geneve: { vni: 6 } }, 'geneve.vni'],
    [{ netkit: { mode: 'l2' } }, 'netkit.mode'],
    [{ tun: { mode: 'tap' } }, 'tun.mode'],
    [{ altNames: ['other'] }, 'altNames'],
  ] as const) {
    contains(await rejected(setLink('lo', options), Error), { code: value, option })
  }
})

test.run()
