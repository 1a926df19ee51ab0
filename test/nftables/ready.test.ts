/** The ready tables, with every option: what is read of the kernel is what they are, in the same words. */
import * as real from '../../src/nftables/index.js'
import {
  forwardPort,
  isolate,
  masquerade,
  spoofGuard,
  type TableDefinition,
} from '../../src/nftables/index.js'
import { createFakeNftables } from '../../src/testing/index.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { plain } from './nft.js'

const at = { netns: 'one' }

test.before(() => {
  needsNftables()
  ip('netns', 'add', 'one')
})
test.after(() => void ip('netns', 'delete', 'one'))

/** Every choice of one value for each option; an option that is undefined is left out. */
function choices(options: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown>[] {
  return Object.entries(options).reduce<Record<string, unknown>[]>(
    (all, [name, values]) =>
      values.flatMap((value) =>
        all.map((each) => (value === undefined ? each : { ...each, [name]: value })),
      ),
    [{}],
  )
}

const names = [undefined, 'mine']
const addresses = { ip: '192.0.2.1', ip6: '2001:db8::1' }

/** For each ready function what its options can be. */
const tables: Readonly<Record<string, () => TableDefinition[]>> = {
  masquerade: () =>
    choices({
      name: names,
      from: ['10.0.0.0/24', ['fd00::/64'], ['10.0.0.0/23', '10.9.0.1', 'fd00::/63', 'fd01::1']],
      out: [undefined, 'uplink'],
    }).map((options) => masquerade(options as never)),
  forwardPort: () =>
    (['ip', 'ip6'] as const).flatMap((family) => {
      const listens = choices({
        port: [80, [80, 89], [80, 80], [1, 65_535]],
        address: [undefined, addresses[family]],
        protocol: [undefined, 'tcp', 'udp'],
      })
      const targets = choices({
        address: [family === 'ip' ? '10.0.0.2' : 'fd00::2'],
        port: [undefined, 8080, [8080, 8089], [8080, 8080]],
      })
      return choices({ name: names, listen: listens, to: targets }).map((options) =>
        forwardPort(options as never),
      )
    }),
  isolate: () =>
    choices({ name: names, links: [['a'], ['a', 'b', 'c']] }).map((options) =>
      isolate(options as never),
    ),
  spoofGuard: () =>
    choices({
      name: names,
      link: ['lo'],
      mac: ['02:00:00:00:00:01'],
      addresses: [
        ['10.0.0.2'],
        ['fd00::2'],
        ['10.0.0.0/24', '192.0.2.1', 'fd00::/64', 'fe80::/10'],
      ],
    }).map((options) => spoofGuard(options as never)),
}

const written = ({ family = 'inet', ...rest }: TableDefinition) => plain({ family, ...rest })

for (const [name, all] of Object.entries(tables)) {
  for (const [whose, nft] of [
    ['the fake', createFakeNftables()],
    ['the kernel', real],
  ] as const) {
    test(`${name}, of ${whose}: as it was written, with every option`, async () => {
      const definitions = all()
      assert.ok(definitions.length > 3)
      for (const definition of definitions) {
        await nft.replaceTable(definition, at)
        assert.equal(plain(await nft.readTable(definition, at)), written(definition))
        assert.not((await nft.replaceTable(definition, at)).changed)
      }
    })
  }
}
test.run()
