import { slices } from '../../base/slices.js'
import {
  type CallOptions,
  checkCallOptions,
  limitOf,
} from '../../ovsdb-client/client/call-options.js'
import { Deadline } from '../../ovsdb-client/client/deadline.js'
import { OvsdbTransactionError } from '../../ovsdb-client/errors.js'
import { isBySchema } from '../../ovsdb-client/schema/schema-refusal.js'
import { noAnswer } from '../errors.js'
import type { InfoReader } from '../model/info.js'
import type { Moments } from '../model/moment.js'
import { View } from '../model/view.js'
import type { Types } from '../types.js'

/** How a call looks at the database: within its time, as it is now, and by the schema that it has. */
export class Reading {
  readonly #reader: InfoReader
  readonly #moments: Moments
  readonly #types: () => Types
  readonly #timeout: number

  /**
   * @param types by the schema that is known last
   * @param timeout milliseconds, of calls that have none of their own
   */
  constructor(reader: InfoReader, moments: Moments, types: () => Types, timeout: number) {
    this.#reader = reader
    this.#moments = moments
    this.#types = types
    this.#timeout = timeout
  }

  /** What is asked within the time of a call. */
  async timed<T>(options: CallOptions, ask: (call: CallOptions) => Promise<T>): Promise<T> {
    checkCallOptions(options)
    const deadline = new Deadline(limitOf(options.timeout, this.#timeout), options.signal)
    try {
      return await deadline.during(ask(deadline.call), noAnswer)
    } finally {
      deadline.end()
    }
  }

  /** What is asked by the schema that is known last; when that, or the server, refuses it, by the next. */
  bySchema<T>(
    options: CallOptions,
    ask: (types: Types, call: CallOptions) => Promise<T>,
  ): Promise<T> {
    return this.timed(options, async (call) => {
      for (;;) {
        const types = this.#types()
        try {
          return await ask(types, call)
        } catch (error) {
          if (!isBySchema(error) && !(error instanceof OvsdbTransactionError)) throw error
          await this.#reader.replica.sync(call).catch(() => {})
          if (this.#types() === types) throw error
        }
      }
    })
  }

  /** Looks at many rows, in slices, as they are at one moment from now on. */
  async survey<T>(
    options: CallOptions,
    look: (view: View, reader: InfoReader) => Generator<void, T>,
  ): Promise<T> {
    await this.timed(options, (call) => this.#reader.replica.sync(call))
    const { now } = this.#moments
    const letGo = now.hold()
    try {
      return await slices.run(look(now.view, this.#reader.at(now.view)))
    } finally {
      letGo()
    }
  }

  /** Looks at the database as it is now. */
  async look<T>(options: CallOptions, look: (view: View) => T): Promise<T> {
    const { replica } = this.#reader
    await this.timed(options, (call) => replica.sync(call))
    return look(new View(replica))
  }
}
