// Generated from tables/links/ by `npm run tables`: change that.
import type { KindFacts } from '../links/kinds/facts.js'
import type { LinkKind } from './kinds.js'

/** What the tables say of each kind as a whole. */
export const kindFacts: Record<LinkKind, KindFacts> = {
  bareudp: {
    below: true,
    conditions: {
      dstPort: { needed: true },
      etherType: { needed: true },
    },
  },
  bond: { later: true },
  bridge: { later: true },
  dummy: {},
  erspan: { below: true, changesWhole: true },
  geneve: {
    below: true,
    conditions: {
      vni: { needed: { unless: 'external' }, notWith: ['external'] },
      remote: { needed: { unless: 'external' }, notWith: ['external'] },
      ttl: { notWith: ['external'] },
      tos: { notWith: ['external'] },
      flowLabel: { notWith: ['external'] },
    },
    booleans: ['external'],
  },
  gre: { below: true, changesWhole: true },
  gretap: { below: true, changesWhole: true },
  ifb: {},
  ip6erspan: { below: true, changesWhole: true },
  ip6gre: { below: true, changesWhole: true },
  ip6gretap: { below: true, changesWhole: true },
  ipvlan: { stacked: true, below: true },
  ipvtap: { stacked: true, below: true },
  macvlan: { stacked: true, below: true },
  macvtap: { stacked: true, below: true },
  netkit: { peer: true },
  tun: {
    conditions: {
      mode: { needed: true },
    },
  },
  veth: { peer: true },
  vlan: {
    stacked: true,
    below: true,
    conditions: {
      id: { needed: true },
    },
  },
  vrf: {
    conditions: {
      table: { needed: true },
    },
  },
  vxlan: {
    below: true,
    conditions: {
      vni: { needed: { unless: 'external' }, notWith: ['external'] },
      group: { needs: 'dev', notWith: ['remote'] },
      gpe: { notWith: ['gbp'] },
      vniFilter: { needs: 'external' },
    },
    booleans: ['external', 'gbp', 'gpe', 'vniFilter'],
  },
  xfrm: {
    changesWhole: true,
    conditions: {
      ifId: { needed: { unless: 'external' }, notWith: ['external'] },
      dev: { notWith: ['external'] },
    },
    booleans: ['external'],
  },
}
