/** Options that cannot be meant together, or need others, are refused before anything is sent: each that the tables have. */
import type { InvalidArgument } from '../../src/index.js'
import {
  addNexthop,
  addRoute,
  addRule,
  addVni,
  deleteRoute,
  listConntrack,
} from '../../src/index.js'
import type { Condition, Together } from '../../src/rtnetlink/engine/together.js'
import { togetherIn } from '../../src/rtnetlink/generated/options.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

type Options = Record<string, unknown>

const reason = new Error('not sent')
const signal = AbortSignal.abort(reason)

/** The functions that take the options, with what they need besides. */
const functions: Record<keyof typeof togetherIn, ((options: Options) => Promise<unknown>)[]> = {
  RouteOptions: [addRoute, deleteRoute].map(
    (call) => (options) => call({ destination: '192.0.2.0/24', ...options, signal }),
  ),
  NexthopOptions: [(options) => addNexthop({ id: 5, ...options, signal } as never)],
  RuleOptions: [(options) => addRule({ ...options, signal })],
  ConntrackFilter: [(options) => listConntrack({ ...options, signal })],
  VniOptions: [(options) => addVni('lo', { vni: 5, ...options, signal } as never)],
}

const values: Options = {
  ...{ via: '192.0.2.1', dev: 'lo', nexthopId: 5, multipath: [{ dev: 'lo' }] },
  ...{ blackhole: true, fdb: true, dstPort: 4789, groupType: 'mpath', group: [{ id: 1 }] },
  ...{ table: 100, l3mdev: true, remote: '192.0.2.1', mark: 5, markMask: 7 },
}
const sampleOf = (name: string) => {
  assert.ok(name in values, `no value of ${name}`)
  return { [name]: values[name] }
}

/** What with each option has to be refused. */
function* wrong(name: string, { needs = [], notWith = [] }: Condition): Generator<Options> {
  for (const other of notWith) yield { ...sampleOf(name), ...sampleOf(other) }
  for (const lacking of [needs].flat()) {
    const others = [needs].flat().filter((each) => each !== lacking)
    yield Object.assign(sampleOf(name), ...others.map(sampleOf))
  }
}

for (const [name, calls] of Object.entries(functions)) {
  test(`${name}: what goes with what`, async () => {
    const { conditions = {} }: Together = togetherIn[name as keyof typeof togetherIn]
    for (const [option, condition] of Object.entries(conditions)) {
      for (const options of wrong(option, condition)) {
        for (const call of calls) {
          const error = (await rejected(call(options), Error)) as InvalidArgument
          assert.is(error.code, 'ERR_INVALID_ARG_VALUE', `${Object.keys(options)}: ${error}`)
          assert.ok((error.option ?? '') in options, `${Object.keys(options)}: ${error.option}`)
        }
      }
      // With what it needs, and alone.
      for (const call of calls) {
        const options = Object.assign(
          sampleOf(option),
          ...[condition.needs ?? []].flat().map(sampleOf),
        )
        assert.is(await rejected(call(options), Error), reason, option)
      }
    }
  })
}

test.run()
