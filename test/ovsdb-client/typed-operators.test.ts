/** Every function and every mutator of RFC 7047 section 5.1, as a real ovsdb-server takes them. */
import {
  connectOvsdb,
  Database,
  type InsertRow,
  type OvsdbClient,
  type RowOf,
  type TypedCondition,
  type TypedMutation,
} from '../../src/ovsdb-client/index.js'
import { assert, test } from '../support/test.js'
import { EverythingSchema, type EverythingTables } from './fixtures/everything.js'
import { startServer, type TypedServer } from './typed-server.js'

let server: TypedServer
let client: OvsdbClient
let db: Database<EverythingTables>

const A = {
  name: 'a',
  left: 1,
  integer: 1,
  large: 10n ** 17n,
  real: 1.5,
  boolean: true,
  optional_integer: 5,
  color: 'red',
  texts: ['x', 'y'],
  integers: [1, 2],
  record: { k: 'v', other: 'w' },
  map: new Map([[1, 'one']]),
} as const
const B = { name: 'b', left: 2, integer: 2, real: -1, texts: ['y'], integers: [] } as const

test.before(async () => {
  server = await startServer(EverythingSchema.definition)
  client = await connectOvsdb({ remote: server.remote })
  db = new Database(client, EverythingSchema)
  await db.transact((tx) => {
    tx.insert('Root', A)
    tx.insert('Root', B)
  })
})

test.after(async () => {
  await client.close()
  await server[Symbol.asyncDispose]()
})

type Root = RowOf<EverythingTables, 'Root'>

/** Conditions, and the names of the rows that meet them. */
const conditions: [TypedCondition<Root> | boolean, string][] = [
  [['integer', '==', 1], 'a'],
  [['integer', '!=', 1], 'b'],
  [['integer', '<', 2], 'a'],
  [['integer', '<=', 2], 'ab'],
  [['integer', '>', 1], 'b'],
  [['integer', '>=', 1], 'ab'],
  [['integer', 'includes', 1], 'a'],
  [['integer', 'excludes', 1], 'b'],
  [['large', '>', 10n ** 17n - 1n], 'a'],
  [['large', '>', 10n ** 17n], ''],
  [['real', '<', 0], 'b'],
  [['real', '>=', 1.5], 'a'],
  [['boolean', '==', true], 'a'],
  [['boolean', 'excludes', true], 'b'],
  [['name', '==', 'a'], 'a'],
  [['name', 'includes', 'b'], 'b'],
  [['optional_integer', '==', undefined], 'b'],
  [['optional_integer', '!=', undefined], 'a'],
  // ovsdb-server's own: false when there is none.
  [['optional_integer', '<', 6], 'a'],
  [['optional_integer', '>=', 6], ''],
  [['optional_integer', 'includes', 5], 'a'],
  [['optional_integer', 'includes', undefined], 'ab'],
  [['optional_integer', 'excludes', 5], 'b'],
  [['color', '==', 'red'], 'a'],
  [['color', 'excludes', 'red'], 'b'],
  [['texts', '==', ['y', 'x']], 'a'],
  [['texts', 'includes', ['y']], 'ab'],
  [['texts', 'includes', []], 'ab'],
  [['texts', 'excludes', ['x', 'z']], 'b'],
  [['integers', '==', []], 'b'],
  [['record', 'includes', { k: 'v' }], 'a'],
  [['record', 'includes', { k: 'w' }], ''],
  [['record', 'excludes', { k: 'v' }], 'b'],
  [['record', '==', {}], 'b'],
  [['map', 'includes', new Map([[1, 'one']])], 'a'],
  [['map', '!=', new Map([[1, 'one']])], 'b'],
  [true, 'ab'],
  [false, ''],
]

test('conditions choose the rows that they should', async () => {
  const { value } = await db.transact((tx) =>
    conditions.map(([condition]) => tx.select('Root', [condition], ['name'])),
  )
  const chosen = value.map((rows) =>
    rows
      .map(({ name }) => name)
      .sort()
      .join(''),
  )
  for (const [at, [condition, names]] of conditions.entries()) {
    assert.is(chosen[at], names, String(condition))
  }
})

test('conditions hold together', async () => {
  const both = await db.select(
    'Root',
    [
      ['integer', '>', 0],
      ['texts', 'includes', ['x']],
    ],
    ['name'],
  )
  assert.equal(both, [{ name: 'a' }])
  assert.is((await db.select('Root', [], ['name'])).length, 2)
})

type Columns = Partial<Root>

/** A row, mutations, and the columns afterwards. */
const mutations: [
  InsertRow<EverythingTables, 'Root'> | object,
  TypedMutation<EverythingTables, 'Root'>[],
  Columns,
][] = [
  [{ integer: 7 }, [['integer', '+=', 2]], { integer: 9 }],
  [{ integer: 7 }, [['integer', '-=', 2]], { integer: 5 }],
  [{ integer: 7 }, [['integer', '*=', 2]], { integer: 14 }],
  [{ integer: 7 }, [['integer', '/=', 2]], { integer: 3 }],
  [{ integer: 7 }, [['integer', '%=', 4]], { integer: 3 }],
  [{ large: 2n ** 62n }, [['large', '+=', 1n]], { large: 2n ** 62n + 1n }],
  [{ real: 1.5 }, [['real', '*=', 3]], { real: 4.5 }],
  [{ real: 1.5 }, [['real', '/=', 3]], { real: 0.5 }],
  [{ optional_integer: 1 }, [['optional_integer', '+=', 4]], { optional_integer: 5 }],
  [{}, [['optional_integer', '+=', 4]], { optional_integer: undefined }],
  [{}, [['optional_integer', 'insert', 4]], { optional_integer: 4 }],
  [{ optional_integer: 4 }, [['optional_integer', 'delete', 4]], { optional_integer: undefined }],
  [{ optional_text: 'a' }, [['optional_text', 'delete', 'b']], { optional_text: 'a' }],
  [{ integers: [1, 2] }, [['integers', '*=', 3]], { integers: [3, 6] }],
  [{ integers: [1, 2] }, [['integers', 'insert', [2, 3]]], { integers: [1, 2, 3] }],
  [{ integers: [1, 2] }, [['integers', 'delete', [2, 3]]], { integers: [1] }],
  [{ larges: [1n] }, [['larges', 'insert', [2n ** 60n]]], { larges: [1n, 2n ** 60n] }],
  [
    { record: { a: '1' } },
    [['record', 'insert', { a: '2', b: '3' }]],
    { record: { a: '1', b: '3' } },
  ],
  [{ record: { a: '1' } }, [['record', 'delete', { a: '2' }]], { record: { a: '1' } }],
  [{ record: { a: '1' } }, [['record', 'delete', { a: '1' }]], { record: {} }],
  [{ record: { a: '1', b: '2' } }, [['record', 'delete', ['a', 'c']]], { record: { b: '2' } }],
  [
    {
      map: new Map([
        [1, 'a'],
        [2, 'b'],
      ]),
    },
    [['map', 'delete', [1]]],
    { map: new Map([[2, 'b']]) },
  ],
  [
    { map: new Map([[1, 'a']]) },
    [['map', 'insert', new Map([[2, 'b']])]],
    {
      map: new Map([
        [1, 'a'],
        [2, 'b'],
      ]),
    },
  ],
  [
    {},
    [
      ['integer', '+=', 1],
      ['integer', '*=', 5],
    ],
    { integer: 5 },
  ],
]

test('mutations change rows as they should', async () => {
  const { value } = await db.transact((tx) =>
    mutations.map(([columns, change, after], at) => {
      const row = tx.insert('Root', { ...columns, name: `m${at}`, left: 100 + at })
      tx.mutate('Root', row, change)
      return tx.select('Root', row, Object.keys(after) as (keyof Root)[])
    }),
  )
  for (const [at, [, change, after]] of mutations.entries()) {
    assert.equal(value[at], [after], String(change))
  }
})

test('a reference is put into a set, and taken out', async () => {
  const { value } = await db.transact((tx) => {
    const root = tx.insert('Root', { name: 'refs', left: 1000 })
    const leaf = tx.insert('Leaf', { kind: 'oak' })
    tx.mutate('Root', root, [
      ['leaves', 'insert', [leaf]],
      ['leaf', 'insert', leaf],
      ['named', 'insert', { it: leaf }],
    ])
    return { root, leaf, found: tx.select('Root', [['leaves', 'includes', [leaf]]], ['name']) }
  })
  assert.equal(value.found, [{ name: 'refs' }])
  await db.transact((tx) =>
    tx.mutate('Root', value.root, [
      ['leaves', 'delete', [value.leaf]],
      ['named', 'delete', ['it']],
    ]),
  )
  const [row] = await db.select('Root', value.root, ['leaf', 'leaves', 'named'])
  assert.equal(row, { leaf: value.leaf, leaves: [], named: {} })
})

test('a wait compares rows, and verify all that was read', async () => {
  const [a] = await db.select('Root', [['name', '==', 'a']])
  assert.ok(a)
  await db.transact((tx) => {
    tx.verify('Root', a)
    tx.verify('Root', a, ['texts', 'record'])
    tx.wait('Root', [['name', '==', 'nobody']], [])
    tx.wait('Root', [['name', '==', 'a']], [{ integer: 2 }], { until: '!=' })
    tx.wait(
      'Root',
      [
        ['integer', '<', 3],
        ['name', 'excludes', 'refs'],
        ['left', '<', 3],
      ],
      [
        { name: 'b', boolean: false },
        { name: 'a', boolean: true },
      ],
    )
  })
})

test.run()
