// Generated from tables/links/ by `npm run tables`: change that.
import type { KindFacts } from '../links/kinds/facts.js'
import type { LinkKind } from './kinds.js'

/** What the tables say of each kind as a whole. */
export const kindFacts: Record<LinkKind, KindFacts> = {
  bareudp: {
    below: true,
    notEthernet: true,
    identity: 'dstPort',
    conditions: {
      dstPort: { needed: true },
      etherType: { needed: true },
    },
  },
  bond: { later: true },
  bridge: { later: true },
  dummy: {},
  erspan: {
    below: true,
    identity: 'remote',
    changesWhole: true,
    presets: { iKeyed: { with: 'iKey', value: true }, oKeyed: { with: 'oKey', value: true } },
  },
  geneve: {
    below: true,
    identity: 'vni',
    conditions: {
      vni: { needed: { unless: 'external' }, notWith: ['external'] },
      remote: { needed: { unless: 'external' }, notWith: ['external'] },
      ttl: { notWith: ['external'] },
      tos: { notWith: ['external'] },
      flowLabel: { notWith: ['external'] },
    },
    oneFamily: ['local', 'remote'],
    booleans: ['external'],
  },
  gre: {
    below: true,
    notEthernet: true,
    identity: 'remote',
    changesWhole: true,
    presets: { iKeyed: { with: 'iKey', value: true }, oKeyed: { with: 'oKey', value: true } },
  },
  gretap: {
    below: true,
    identity: 'remote',
    changesWhole: true,
    presets: { iKeyed: { with: 'iKey', value: true }, oKeyed: { with: 'oKey', value: true } },
  },
  hsr: {
    mtuLater: true,
    conditions: {
      slave1: { needed: true },
      slave2: { needed: true },
    },
  },
  ifb: {},
  ip6erspan: {
    below: true,
    identity: 'remote',
    changesWhole: true,
    presets: { iKeyed: { with: 'iKey', value: true }, oKeyed: { with: 'oKey', value: true }, ttl: 64, encapLimit: 4, encapCsum6: true },
  },
  ip6gre: {
    below: true,
    notEthernet: true,
    identity: 'remote',
    changesWhole: true,
    presets: { iKeyed: { with: 'iKey', value: true }, oKeyed: { with: 'oKey', value: true }, ttl: 64, encapLimit: 4, encapCsum6: true },
  },
  ip6gretap: {
    below: true,
    identity: 'remote',
    changesWhole: true,
    presets: { iKeyed: { with: 'iKey', value: true }, oKeyed: { with: 'oKey', value: true }, ttl: 64, encapLimit: 4, encapCsum6: true },
  },
  ip6tnl: {
    below: true,
    notEthernet: true,
    identity: 'remote',
    changesWhole: true,
    presets: { ttl: 64, encapLimit: 4, encapCsum6: true },
  },
  ipip: { below: true, notEthernet: true, identity: 'remote', changesWhole: true },
  ipvlan: { stacked: true, below: true },
  ipvtap: { stacked: true, below: true },
  macsec: {
    stacked: true,
    below: true,
    later: true,
    mtuLater: true,
    conditions: {
      port: { notWith: ['sci'] },
      replayProtect: { needs: 'window' },
    },
    booleans: ['replayProtect'],
  },
  macvlan: {
    stacked: true,
    below: true,
    presets: { macListMode: { with: 'macList', value: 'set' } },
  },
  macvtap: {
    stacked: true,
    below: true,
    presets: { macListMode: { with: 'macList', value: 'set' } },
  },
  netkit: { peer: true },
  nlmon: { notEthernet: true },
  sit: { below: true, notEthernet: true, identity: 'remote', changesWhole: true },
  tun: {
    notEthernet: true,
    conditions: {
      mode: { needed: true },
    },
  },
  vcan: { notEthernet: true },
  veth: { peer: true },
  vlan: {
    stacked: true,
    below: true,
    identity: 'id',
    conditions: {
      id: { needed: true },
    },
  },
  vrf: {
    conditions: {
      table: { needed: true },
    },
  },
  vti: { below: true, notEthernet: true, identity: 'remote', changesWhole: true },
  vti6: { below: true, notEthernet: true, identity: 'remote', changesWhole: true },
  vxlan: {
    below: true,
    mtuApart: true,
    identity: 'vni',
    conditions: {
      vni: { needed: { unless: 'external' }, notWith: ['external'] },
      group: { needs: 'dev', notWith: ['remote'] },
      gpe: { notWith: ['gbp'] },
      vniFilter: { needs: 'external' },
    },
    presets: { dstPort: 4789, learning: { with: 'external', value: false } },
    oneFamily: ['local', 'remote', 'group'],
    booleans: ['external', 'gbp', 'gpe', 'vniFilter'],
  },
  wireguard: { below: true, notEthernet: true },
  xfrm: {
    notEthernet: true,
    identity: 'ifId',
    changesWhole: true,
    conditions: {
      ifId: { needed: { unless: 'external' }, notWith: ['external'] },
      dev: { notWith: ['external'] },
    },
    booleans: ['external'],
  },
}
