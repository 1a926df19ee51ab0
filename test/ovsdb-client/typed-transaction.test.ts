/** Typed transactions against a real ovsdb-server: results, and outcomes that are kept apart. */
import {
  connectOvsdb,
  Database,
  type Id,
  type OvsdbClient,
  OvsdbError,
  OvsdbTransactionError,
  type Transaction,
} from '../../src/ovsdb-client/index.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'
import { EverythingSchema, type EverythingTables } from './fixtures/everything.js'
import { startServer, type TypedServer } from './typed-server.js'

let server: TypedServer
let client: OvsdbClient
let db: Database<EverythingTables>
let rows = 0

type Tx = Transaction<EverythingTables>

test.before(async () => {
  server = await startServer(EverythingSchema.definition)
  client = await connectOvsdb({ remote: server.remote })
  db = new Database(client, EverythingSchema)
})

test.after(async () => {
  await client.close()
  await server[Symbol.asyncDispose]()
})

/** The columns that no two rows may have the same. */
const unique = () => ({ name: `row ${++rows}`, left: rows })

async function insertRoot(): Promise<Id<'Root'>> {
  const { value } = await db.transact((tx) => tx.insert('Root', unique()))
  return value
}

test('a result for every operation, in its place in what the function returned', async () => {
  const committed = await db.transact((tx) => {
    const leaf = tx.insert('Leaf', { kind: 'oak' })
    const root = tx.insert('Root', { ...unique(), leaves: [leaf] })
    return {
      root,
      plain: 'text',
      several: [
        tx.update('Root', root, { text: 'changed' }),
        tx.mutate('Root', root, [['integer', '+=', 2]]),
        tx.wait('Root', root, [{ integer: 2, text: 'changed' }]),
        tx.comment('for the log'),
        tx.commit({ durable: false }),
      ] as const,
      read: tx.select('Root', root, ['text', 'integer', 'leaves']),
      gone: tx.delete('Leaf', [['label', '==', 'no such label']]),
      leaf,
    }
  })
  assert.is(committed.outcome, 'done')
  assert.is(committed.attempts, 1)
  const { root, leaf, read, ...others } = committed.value
  assert.equal(read, [{ text: 'changed', integer: 2, leaves: [leaf] }])
  assert.equal(others, {
    plain: 'text',
    several: [1, 1, undefined, undefined, undefined],
    gone: 0,
  })
  assert.equal(await db.select('Root', root, ['text']), [{ text: 'changed' }])
})

test('a row may refer to one that is inserted after it, by an identity chosen beforehand', async () => {
  const chosen = '6ba7b810-9dad-11d1-80b4-00c04fd430c8' as Id<'Leaf'>
  const { value } = await db.transact((tx) => {
    const root = tx.insert('Root', { ...unique(), leaf: chosen })
    tx.insert('Leaf', { kind: 'elm' }, chosen)
    return root
  })
  assert.equal(await db.select('Root', value, ['leaf']), [{ leaf: chosen }])
})

test('rows that are the same in the columns asked for are several all the same', async () => {
  const names = [unique(), unique()]
  await db.transact((tx) => {
    for (const name of names) tx.insert('Root', { ...name, text: 'shared' })
  })
  const shared = [['text', '==', 'shared']] as const
  assert.equal(await db.select('Root', shared, ['text']), [{ text: 'shared' }, { text: 'shared' }])
  assert.equal(await db.select('Root', shared, []), [{}, {}])
})

test('unchanged: nothing to write, or no row that matched', async () => {
  const empty = await db.transact(() => 'nothing')
  assert.equal(empty, { outcome: 'unchanged', value: 'nothing', attempts: 1 })
  const unmatched = await db.transact((tx) =>
    tx.update('Root', [['name', '==', 'no such name']], { text: 'x' }),
  )
  assert.equal(unmatched, { outcome: 'unchanged', value: 0, attempts: 1 })
  const read = await db.transact((tx) => tx.select('Root', [['name', '==', 'no such name']]))
  assert.equal(read, { outcome: 'unchanged', value: [], attempts: 1 })
})

test('unchanged: every row that matched had these values already', async () => {
  const rows = [unique(), unique()].map((row) => ({ ...row, text: 'same', integers: [3, 1, 2] }))
  const names = rows.map(({ name }) => name)
  const { value: ids } = await db.transact((tx) => rows.map((row) => tx.insert('Root', row)))
  const [one, two] = ids as [Id<'Root'>, Id<'Root'>]
  const outcomes: Record<string, string> = {}
  const note = async (what: string, build: (tx: Tx) => unknown) => {
    outcomes[what] = (await db.transact(build)).outcome
  }
  const both = [['text', '==', 'same']] as const
  await note('an equal value', (tx) => tx.update('Root', one, { text: 'same' }))
  await note('a set in another order', (tx) => tx.update('Root', one, { integers: [1, 2, 3] }))
  await note('several rows', (tx) => tx.update('Root', both, { text: 'same' }))
  await note('an element that is there', (tx) =>
    tx.mutate('Root', one, [['integers', 'insert', [1]]]),
  )
  await note('an element that is not there', (tx) =>
    tx.mutate('Root', one, [['integers', 'delete', [9]]]),
  )
  await note('there and back', (tx) => {
    tx.update('Root', one, { text: 'other' })
    tx.update('Root', [['text', '==', 'other']], { text: 'same' })
  })
  await note('a new value', (tx) => tx.update('Root', one, { text: 'new' }))
  await note('one row of two', (tx) =>
    tx.update('Root', [['name', '==', names[1] ?? '']], { text: 'new' }),
  )
  await note('what it was found by', (tx) =>
    tx.update('Root', [['text', '==', 'new']], { text: 'x' }),
  )
  await note('a step', (tx) => tx.mutate('Root', two, [['integer', '+=', 1]]))
  await note('a row that goes', (tx) => {
    tx.update('Root', two, { text: 'x' })
    tx.delete('Root', two)
  })
  assert.equal(outcomes, {
    'an equal value': 'unchanged',
    'a set in another order': 'unchanged',
    'several rows': 'unchanged',
    'an element that is there': 'unchanged',
    'an element that is not there': 'unchanged',
    'there and back': 'unchanged',
    'a new value': 'done',
    'one row of two': 'done',
    'what it was found by': 'done',
    'a step': 'done',
    'a row that goes': 'done',
  })
})

test('what fails is told by its place among the operations of the caller', async () => {
  const id = await insertRoot()
  const other = unique()
  await db.transact((tx) => tx.insert('Root', other))
  const failed = async (build: (tx: Tx) => unknown) => {
    const error = await rejected(db.transact(build, { attempts: 1 }), OvsdbError)
    const { index, message } = (error.cause ?? error) as OvsdbTransactionError
    return [index, message.replace(/ failed: .*/s, '')]
  }
  const update = (tx: Tx) => tx.update('Root', id, { text: 'x' })
  assert.equal(await failed((tx) => [update(tx), tx.abort()]), [1, 'transact: operation 1 (abort)'])
  assert.equal(
    await failed((tx) => [update(tx), tx.wait('Root', id, [{ text: 'y' }]), update(tx)]),
    [1, 'transact: operation 1 (wait on Root)'],
  )
  assert.equal(await failed((tx) => tx.update('Root', id, { left: other.left })), [
    1,
    'transact: commit',
  ])
})

/** Adds one to a number as no `mutate` would: by what was read. */
async function increment(tx: Tx, id: Id<'Root'>): Promise<void> {
  const [row] = await db.select('Root', id, ['_uuid', 'integer'])
  assert.ok(row)
  tx.verify('Root', row)
  tx.update('Root', id, { integer: row.integer + 1 })
}

test('conflict: built again on what is there now, until it holds', async () => {
  const id = await insertRoot()
  const all = Array.from({ length: 10 }, () =>
    db.transact((tx) => increment(tx, id), { attempts: 100 }),
  )
  const outcomes = await Promise.all(all)
  assert.equal(await db.select('Root', id, ['integer']), [{ integer: 10 }])
  assert.ok(outcomes.some(({ attempts }) => attempts > 1))
})

test('conflict: given up after so many attempts, with nothing changed', async () => {
  const id = await insertRoot()
  let built = 0
  const error = await rejected(
    db.transact(
      async (tx) => {
        built++
        await increment(tx, id)
        await client.transact('Everything', [
          { op: 'mutate', table: 'Root', where: [], mutations: [['integer', '+=', 5]] },
        ])
      },
      { attempts: 3 },
    ),
    OvsdbError,
  )
  assert.is(error.code, 'OVSDB_CONFLICT')
  assert.is(error.error, 'timed out')
  assert.instance(error.cause, OvsdbTransactionError)
  assert.is((error.cause as OvsdbTransactionError).table, 'Root')
  assert.is(built, 3)
  assert.equal(await db.select('Root', id, ['integer']), [{ integer: 15 }])
})

test('a wait that was waited for in vain is no conflict', async () => {
  let built = 0
  const error = await rejected(
    db.transact((tx) => {
      built++
      tx.wait('Root', [['name', '==', 'no such name']], [{ text: 'x' }], { timeout: 20 })
    }),
    OvsdbTransactionError,
  )
  assert.is(error.code, 'OVSDB_TIMED_OUT')
  assert.is(built, 1)
})

test('a wait that is met by somebody else in time', async () => {
  const id = await insertRoot()
  const waiting = db.transact((tx) => {
    tx.wait('Root', id, [{ text: 'ready' }], { timeout: 20_000 })
    tx.update('Root', id, { text: 'seen' })
  })
  await db.transact((tx) => tx.update('Root', id, { text: 'ready' }))
  assert.is((await waiting).outcome, 'done')
  assert.equal(await db.select('Root', id, ['text']), [{ text: 'seen' }])
})

test('not owner', async () => {
  const error = await rejected(
    db.transact((tx) => {
      tx.assert('nobody_has_it')
      tx.insert('Root', unique())
    }),
    OvsdbTransactionError,
  )
  assert.is(error.code, 'OVSDB_NOT_OWNER')
  assert.is(error.index, 0)
})

test('aborted', async () => {
  const error = await rejected(
    db.transact((tx) => {
      tx.delete('Root', [])
      tx.abort()
    }),
    OvsdbTransactionError,
  )
  assert.is(error.code, 'OVSDB_ABORTED')
  assert.ok((await db.select('Root')).length > 0)
})

const nobody = '6ba7b810-9dad-11d1-80b4-00c04fd430c9'

/** What the server refuses, with the table and columns that its words or the operation name. */
const violations: Record<
  string,
  { build(tx: Tx): unknown; code: string; table: string; columns: string[] | undefined }
> = {
  'an index of one column': {
    build: (tx) => [1, 2].map(() => tx.insert('Root', { ...unique(), name: 'twice' })),
    code: 'OVSDB_CONSTRAINT_VIOLATION',
    table: 'Root',
    columns: ['name'],
  },
  'an index of two columns': {
    build: (tx) => [1, 2].map(() => tx.insert('Root', { ...unique(), left: 7, right: 7 })),
    code: 'OVSDB_CONSTRAINT_VIOLATION',
    table: 'Root',
    columns: ['left', 'right'],
  },
  'too many rows': {
    build(tx) {
      const leaf = tx.insert('Leaf', { kind: 'oak' })
      for (let count = 0; count < 2; count++) tx.insert('Holder', { leaf })
    },
    code: 'OVSDB_CONSTRAINT_VIOLATION',
    table: 'Holder',
    columns: undefined,
  },
  'a reference to no row': {
    build: (tx) => tx.insert('Root', { ...unique(), leaf: nobody as Id<'Leaf'> }),
    code: 'OVSDB_REFERENTIAL_INTEGRITY_VIOLATION',
    table: 'Root',
    columns: ['leaf'],
  },
  'a row that is referred to': {
    async build(tx) {
      const { value } = await db.transact((before) => {
        const leaf = before.insert('Leaf', { kind: 'oak' })
        before.insert('Root', { ...unique(), leaf })
        return leaf
      })
      tx.delete('Leaf', value)
    },
    code: 'OVSDB_REFERENTIAL_INTEGRITY_VIOLATION',
    table: 'Leaf',
    columns: undefined,
  },
  'more elements than there may be': {
    build(tx) {
      const root = tx.insert('Root', { ...unique(), few: [1, 2, 3] })
      tx.mutate('Root', root, [['few', 'insert', [4]]])
    },
    code: 'OVSDB_CONSTRAINT_VIOLATION',
    table: 'Root',
    columns: ['few'],
  },
  'a result below the limit': {
    build(tx) {
      const root = tx.insert('Root', unique())
      tx.mutate('Root', root, [['limited', '-=', 6]])
    },
    code: 'OVSDB_CONSTRAINT_VIOLATION',
    table: 'Root',
    columns: ['limited'],
  },
  'a result that 64 bits do not hold': {
    build(tx) {
      const root = tx.insert('Root', { ...unique(), large: 2n ** 63n - 1n })
      tx.mutate('Root', root, [['large', '+=', 1n]])
    },
    code: 'OVSDB_RANGE_ERROR',
    table: 'Root',
    columns: ['large'],
  },
}

for (const [name, { build, code, table, columns }] of Object.entries(violations)) {
  test(`refused: ${name}`, async () => {
    const error = await rejected(db.transact(build), OvsdbTransactionError)
    assert.is(error.code, code)
    assert.is(error.table, table, error.message)
    assert.equal(error.columns, columns, error.message)
  })
}

test('outcome unknown: the link was lost after it was sent, and it is not sent again', async () => {
  await using doomed = await startServer(EverythingSchema.definition)
  const victim = await connectOvsdb({ remote: doomed.remote })
  let built = 0
  const dying = new Database(victim, EverythingSchema)
  assert.equal(await dying.select('Root'), [])
  // Stopped first, so that the transaction is under way and not answered.
  process.kill(doomed.pid, 'SIGSTOP')
  const outcome = rejected(
    dying.transact((tx) => {
      built++
      tx.insert('Root', unique())
    }),
    OvsdbError,
  )
  process.kill(doomed.pid, 'SIGKILL')
  assert.is((await outcome).code, 'OVSDB_OUTCOME_UNKNOWN')
  assert.is(built, 1)
})

test('what the function throws is what it rejects with, and nothing is sent', async () => {
  const thrown = new Error('mine')
  let sent = 0
  const counting = new Database(
    {
      transact: async () => {
        sent++
        throw new Error('sent')
      },
    },
    EverythingSchema,
  )
  const error = await rejected(
    counting.transact((tx) => {
      tx.insert('Root', unique())
      throw thrown
    }),
    Error,
  )
  assert.is(error, thrown)
  assert.is(sent, 0)
})

test('a signal ends it between attempts', async () => {
  const id = await insertRoot()
  const controller = new AbortController()
  let built = 0
  const error = await rejected(
    db.transact(
      (tx) => {
        if (++built === 2) controller.abort(new Error('enough'))
        tx.wait('Root', id, [{ text: 'never' }])
      },
      { signal: controller.signal, attempts: 100 },
    ),
    Error,
  )
  assert.is(error.message, 'enough')
  assert.is(built, 2)
})

test.run()
