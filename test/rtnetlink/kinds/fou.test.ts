/** GRE tunnels of every kind, encapsulated in UDP. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { LinkKind } from '../../../src/index.js'
import { ip, ipNames } from '../../support/ip.js'
import { skip, test } from '../../support/test.js'
import { compare } from './compare.js'
import { fou, type Kind, kinds } from './options.js'
import { printed } from './suite.js'

test.before(() => {
  // No request for a tunnel makes the kernel load them.
  spawnSync('modprobe', ['-a', 'fou', 'fou6'])
  if (!existsSync('/sys/module/fou')) skip('this kernel has no fou')
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
