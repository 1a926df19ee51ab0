/** Calls that are limited to some parts of a network: what they leave out is left alone. */
import { deleteLink, setLink } from '../../src/index.js'
import {
  apply,
  defineNetwork,
  destroy,
  drift,
  type NetworkDefinition,
  plan,
  type SelectionOptions,
  verify,
} from '../../src/network/index.js'
import { ipNames, ipState } from '../support/ip.js'
import { assert, test } from '../support/test.js'

const box = {
  project: 'shop',
  namespaces: { web: {}, db: {} },
  links: {
    br0: { kind: 'bridge', netns: 'web' },
    pair: {
      kind: 'veth',
      ends: [
        { netns: 'web', name: 'eth0', master: 'br0' },
        { netns: 'db', name: 'eth0', addresses: ['10.0.0.2/24'] },
      ],
    },
    lone: { kind: 'bridge', netns: 'db' },
  },
  expect: [{ from: 'db', ping: '10.0.0.1', within: 0 }],
} as const satisfies NetworkDefinition

test.after.each(async () => {
  await destroy('shop')
})

const without = (...keys: (keyof typeof box.links)[]): NetworkDefinition => ({
  ...box,
  links: Object.fromEntries(
    Object.entries(box.links).filter(([key]) => !keys.includes(key as keyof typeof box.links)),
  ),
})

const planOf = async (limits: SelectionOptions, definition: NetworkDefinition = box) =>
  (await plan(defineNetwork(definition), limits)).operations.map(
    ({ action, path }) => `${action} ${path}`,
  )

const refused = async (work: Promise<unknown>, option: string, words: RegExp) => {
  await work.then(
    () => assert.unreachable(`${option} was taken`),
    (error) => {
      assert.ok(error instanceof TypeError || error instanceof RangeError, String(error))
      assert.is((error as { option?: string }).option, option, error.message)
      assert.match(error.message, words)
    },
  )
}

test('a plan has what it is limited to, and what that needs', async () => {
  const [web, db] = ['create namespaces.web', 'create namespaces.db']
  for (const [limits, operations] of [
    [{ only: ['namespaces.db'] }, [db]],
    [{ only: ['namespaces'] }, [web, db]],
    [{ only: ['links.lone'] }, [db, 'create links.lone']],
    [{ only: ['links.pair'] }, [web, db, 'create links.br0', 'create links.pair']],
    [
      { only: ['links.*'], except: ['links.pair'] },
      [web, db, 'create links.br0', 'create links.lone'],
    ],
    [
      { except: ['links.pair', 'links.lone', 'namespaces.db', 'expect'] },
      [web, 'create links.br0'],
    ],
    [{ only: ['expect[0]'] }, [db]],
    [{ except: ['*'] }, []],
  ] as const) {
    assert.equal(await planOf(limits), operations, JSON.stringify(limits))
  }
})

test('what is needed cannot be left out', async () => {
  for (const [limits, words] of [
    [
      { except: ['namespaces.db'] },
      /^except\[0\]: leaves out namespaces.db, which links.pair needs/,
    ],
    [{ except: ['links.br0'] }, /leaves out links.br0, which links.pair needs/],
    [{ only: ['links.pair'], except: ['namespaces.*'] }, /namespaces.web, which links.pair needs/],
    [{ only: ['expect'], except: ['namespaces.db'] }, /namespaces.db, which expect\[0\] needs/],
  ] as const) {
    await refused(planOf(limits), 'except[0]', words)
  }
})

test('bad input is named', async () => {
  const network = defineNetwork(box)
  for (const [limits, option] of [
    [{ only: 'links.pair' }, 'only'],
    [{ only: [] }, 'only'],
    [{ except: {} }, 'except'],
    [{ only: ['links.pair', 7] }, 'only[1]'],
    [{ except: ['pair'] }, 'except[0]'],
    [{ only: ['links.pari'] }, 'only[0]'],
    [{ except: ['links.pai'] }, 'except[0]'],
    [{ only: ['expect[1]'] }, 'only[0]'],
  ] as const) {
    await refused(plan(network, limits as never), option, /./)
    // Nothing is there that it would be about.
    if (!option.includes('[0]')) {
      await refused(verify(network, limits as never), option, /./)
      await refused(destroy(network, limits as never), option, /./)
      assert.throws(
        () => drift(network, limits as never),
        new RegExp(`^${option}`.replace(/[[\]]/g, '\\$&')),
      )
    }
  }
})

test('an apply does what its plan is limited to; what is left out stays as it is', async () => {
  const whole = defineNetwork(box)
  const some = { only: ['links.lone'] }
  const planned = await plan(whole, some)
  assert.equal([planned.only, planned.except], [some.only, undefined])
  await apply(planned)
  assert.equal([ipNames('db'), (await planOf(some)).length], [['lone'], 0])
  await verify(whole, some)
  assert.equal(await planOf({ except: ['expect'] }), [
    ...['create namespaces.web', 'create links.br0', 'create links.pair'],
  ])
  await apply(await plan(whole, { except: ['expect'] }))
  await verify(whole, { except: ['expect'] })

  // A link that differs, and one that the definition no longer has.
  await setLink('br0', { netns: 'web', up: false })
  const stands = ipState('web')
  const fewer = defineNetwork(without('lone', 'pair'))
  const limits = { only: ['links.lone'] }
  assert.equal(await planOf(limits, without('lone', 'pair')), ['delete links.lone'])
  await apply(await plan(fewer, limits))
  assert.equal(ipNames('db'), ['eth0'])
  assert.is(ipState('web'), stands)
  await verify(fewer, { except: ['links.*', 'expect'] })
})

test('a limited plan is as binding: what it is about may not change, and all else may', async () => {
  const network = defineNetwork(box)
  await apply(await plan(network, { except: ['expect'] }))
  await deleteLink('lone', { netns: 'db' })
  const planned = await plan(network, { only: ['links.lone'] })
  await setLink('br0', { netns: 'web', up: false })
  await apply(planned)
  assert.equal(await planOf({ only: ['links.lone'] }), [])
  assert.equal(await planOf({ except: ['expect'] }), ['change links.br0'])
  await apply(planned).then(
    () => assert.unreachable(),
    (error) => assert.is(error.code, 'NETWORK_PLAN_STALE'),
  )
})

test('nothing goes that takes along what is left out', async () => {
  await apply(await plan(defineNetwork(box), { except: ['expect'] }))
  const before = [ipState('web'), ipState('db')]
  const renamed = { ...box, namespaces: { web: {}, db: { name: 'base' } } }
  const words = /^only: namespaces.db would go, and with it links.(pair|lone), which is left out/
  await refused(planOf({ only: ['namespaces.db'] }, renamed), 'only', words)
  await refused(destroy('shop', { only: ['namespaces.db'] }), 'only', words)
  await refused(destroy('shop', { only: ['links.br0'] }), 'only', /with it links.pair/)
  assert.equal([ipState('web'), ipState('db')], before)
  const paths = (await destroy('shop', { only: ['links.*'], except: ['links.lone'] })).map(
    ({ path }) => path,
  )
  assert.equal(
    [paths.sort(), ipNames('db'), ipNames('web')],
    [['links.br0', 'links.pair'], ['lone'], []],
  )
  assert.equal(
    (await destroy('shop', { except: ['links.lone', 'namespaces.db'] })).map(({ path }) => path),
    ['namespaces.web'],
  )
  assert.equal(ipNames('db'), ['lone'])
})

test('a link that has another key, and is left out, stays', async () => {
  await apply(await plan(defineNetwork(box), { except: ['expect'] }))
  const { lone, ...links } = box.links
  const renamed = { ...box, links: { ...links, only: { ...lone, name: 'lone', was: 'lone' } } }
  assert.equal(await planOf({ only: ['links.lone'] }, renamed), [])
  assert.equal(await planOf({ only: ['links.only'] }, renamed), ['rename links.only'])
})

test('drift looks at what it is limited to', async () => {
  const network = defineNetwork(box)
  await apply(await plan(network, { except: ['expect'] }))
  await setLink('br0', { netns: 'web', up: false })
  await using events = drift(network, { only: ['links.lone'], repair: true })
  assert.equal((await events.next()).value, { type: 'settled' })
  await setLink('lone', { netns: 'db', up: false })
  const seen = [
    (await events.next()).value,
    (await events.next()).value,
    (await events.next()).value,
  ]
  assert.equal(
    seen.map((each) => each?.type),
    ['drifted', 'repaired', 'settled'],
  )
  assert.equal(await planOf({ except: ['expect'] }), ['change links.br0'])
})

test.run()
