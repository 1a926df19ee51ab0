/** What setLink resolved with is so in every option, of every kind, or all is as it was. */
import fc from 'fast-check'
import {
  type CreateLinkOptions,
  createLink,
  getLink,
  type LinkKind,
  NetlinkError,
  setLink,
} from '../../../src/index.js'
import { factsOf } from '../../../src/rtnetlink/links/kinds/index.js'
import { contains, ip, ipLink } from '../../support/ip.js'
import { stateChange } from '../../support/kernel-state.js'
import { hasKind } from '../../support/machine.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'
import {
  type Choice,
  checkFault,
  choicesOf,
  choicesOfAll,
  type Group,
  kindsHere,
  makeAround,
  newLink,
  type Options,
  otherwise,
  printed,
  some,
  together,
} from './asked.js'

const rounds = Number(process.env['ROUNDS'] ?? 25)
const seed = Number(process.env['SEED'] ?? 20_261_129)

test.before(makeAround)

/** What it is at first: alone and down; up, and a port of a bridge where the kind can be one. */
const old = { up: true, alias: 'old', group: 3, mtu: 1400 }
const port = { ...old, master: 'br', bridgePort: { cost: 44, isolated: true } }
const startsOf = (kind: LinkKind): Options[] =>
  factsOf(kind).notEthernet || /^(bridge|ipv.*|macvtap|vrf)$/.test(kind)
    ? [{}, old]
    : [{}, old, port]

async function made(kind: LinkKind, start: Options): Promise<void> {
  // A vxlan link that has a device can be given another, but not none.
  const own = kind === 'vxlan' ? [{ name: kind, value: { dev: 'under2' } }] : []
  const all = newLink(kind, { ...together(kind, own), ...start })
  await createLink(all as unknown as CreateLinkOptions)
}

/** What is set, and does not follow from what others do, a line each. */
const state = (name: string): string => {
  const { flags, operstate: _, ...rest } = ipLink(name)
  const set = flags.filter((flag) => !/CARRIER|LOWER_UP|DORMANT|M-DOWN/.test(flag))
  // A bridge without ports takes its identity when it first has an address.
  const passing = /^bridge_id$|^root_id$|_timer$|^topology_change|^promiscuity$|^state$|^qdisc$/
  const all = { ...rest, set, ...rest.linkinfo?.info_data, ...rest.linkinfo?.info_slave_data }
  return Object.entries({ ...all, linkinfo: rest.linkinfo?.info_slave_kind })
    .map(([key, value]) => (passing.test(key) ? '' : `${key} ${JSON.stringify(value)}`))
    .join('\n')
}

/** A change, without what only creation takes. */
function changeOf(kind: LinkKind, chosen: readonly Choice[]): Options {
  const { txQueues: _, rxQueues: __, ...asked } = together(kind, chosen)
  const own = Object.assign({}, ...chosen.map(({ name, value }) => (name === kind ? value : {})))
  const { [kind]: ___, ...others } = asked
  return Object.keys(own).length === 0 ? others : { ...others, [kind]: own }
}

async function attempt(options: Options): Promise<void> {
  const before = state('x')
  try {
    await setLink('x', options)
  } catch (error) {
    checkFault(error, options)
    assert.not.ok(/undoing it failed/.test(String(error)), `${error}: ${printed(options)}`)
    assert.ok((error as NetlinkError).option !== undefined, `${error}: ${printed(options)}`)
    const changes = stateChange(before, state('x'))
    assert.equal(changes, [], `${error}: ${changes}: ${printed(options)}`)
    return
  }
  const found = otherwise(options, await getLink('x'))
  assert.equal(found, [], `x is not ${printed(options)}`)
}

/** Declares and runs the tests of a group of kinds. */
export function testSet(group: Group): void {
  for (const kind of kindsHere(group)) {
    const all = [...choicesOfAll(), ...choicesOf(kind, true)].filter(
      // A bond takes no port that is up: below.
      ({ name }) => !['txQueues', 'rxQueues', 'bondPort'].includes(name),
    )

    test(`${kind}: each option, each value`, async () => {
      const faults: string[] = []
      for (const start of startsOf(kind)) {
        await made(kind, start)
        for (const choice of all) {
          await attempt(changeOf(kind, [choice])).catch((error) => faults.push(error.message))
        }
        ip('link', 'delete', 'dev', 'x')
      }
      assert.equal(faults, [])
    })

    test(`${kind}: an option of its own and the size of packets, each of which can be set, together`, async () => {
      const sets = async (options: Options) => {
        await made(kind, {})
        const error = await setLink('x', options).then(
          () => undefined,
          (error: Error) => error,
        )
        ip('link', 'delete', 'dev', 'x')
        return error
      }
      const size = { mtu: 1300 }
      if ((await sets(size)) !== undefined) return
      const faults: string[] = []
      const tried = new Set<string>()
      for (const choice of choicesOf(kind, true)) {
        const own = changeOf(kind, [choice])
        const options = Object.keys((own[kind] as object) ?? {}).join()
        if (tried.has(options) || options === '' || (await sets(own)) !== undefined) continue
        tried.add(options)
        const error = await sets({ ...own, ...size })
        if (error !== undefined) faults.push(`${printed(own)}: ${error.message}`)
      }
      assert.equal(faults, [])
    })

    test(`${kind}: several options`, async () => {
      const property = fc.asyncProperty(
        fc.constantFrom(...startsOf(kind)),
        some(all),
        some(all),
        async (start, first, second) => {
          await made(kind, start)
          try {
            await attempt(changeOf(kind, first))
            await attempt(changeOf(kind, second))
          } finally {
            ip('link', 'delete', 'dev', 'x')
          }
        },
      )
      await fc.assert(property, { seed, numRuns: rounds, includeErrorInReport: true })
    })
  }

  if (group === 'plain')
    test('of several options the one that is refused is named, and the others are as they were', async () => {
      await made('veth', {})
      const before = state('x')
      const change = setLink('x', { mtu: 1300, group: 9, alias: 'z', carrier: false })
      const error = await rejected(change, NetlinkError)
      contains(error, { code: 'ENOTSUP', option: 'carrier', kernelMessage: undefined })
      assert.equal(stateChange(before, state('x')), [])
      ip('link', 'delete', 'dev', 'x')
    })

  if (group === 'plain' && hasKind('bond'))
    test('a port of a bond: each option, and several', async () => {
      const faults: string[] = []
      await made('veth', { master: 'bond', bondPort: { queueId: 1 } })
      for (const bondPort of [
        ...[{ queueId: 0 }, { queueId: 5 }, { queueId: 65_535 }, { priority: 7 }, { priority: -1 }],
        ...[
          { queueId: 2, priority: 3 },
          { priority: 4, queueId: 65_535 },
        ],
      ]) {
        for (const more of [{}, { alias: 'z', group: 9 }]) {
          await attempt({ ...more, bondPort }).catch((error) => faults.push(error.message))
        }
      }
      ip('link', 'delete', 'dev', 'x')
      assert.equal(faults, [])
    })

  test.run()
}
