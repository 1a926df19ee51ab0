/** GRE tunnels of every kind, encapsulated in UDP. */
import { spawnSync } from 'node:child_process'
import type { LinkKind } from '../../../src/index.js'
import { ip, ipNames } from '../../support/ip.js'
import { skip, test } from '../../support/test.js'
import { compare } from './compare.js'
import { fou, type Kind, kinds } from './options.js'
import { printed } from './suite.js'

test.before(() => {
  // No request for a tunnel makes the kernel load them.
  spawnSync('modprobe', ['-a', 'fou', 'fou6'])
  const probe =
    'link add name x type gre local 192.0.2.1 remote 192.0.2.2 encap fou encap-dport 5555'
  if (spawnSync('ip', probe.split(' ')).status !== 0) skip('this kernel has no tunnels in UDP')
  ip('link', 'delete', 'dev', 'x')
})

test.after.each(() => {
  if (ipNames().includes('x')) ip('link', 'delete', 'dev', 'x')
})

const ports = { encapSrcPort: 4444, encapDstPort: 5555 }

for (const name of ['gre', 'gretap', 'ip6gre', 'ip6gretap'] satisfies LinkKind[]) {
  const kind = { ...kinds[name], options: fou } as Kind
  for (const options of [
    { encapType: 'fou', encapDstPort: 5555 },
    { encapType: 'gue', ...ports },
    { encapType: 'fou', ...ports, encapCsum: true, encapCsum6: false },
    { encapType: 'gue', ...ports, encapCsum: true, encapCsum6: true, encapRemCsum: true },
  ]) {
    test(`${name} ${printed(options)}`, () => compare(name, kind, options))
  }
}

test.run()
