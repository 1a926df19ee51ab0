import type { Replica } from '../../ovsdb-client/replica/replica.js'
import { Overlay } from './overlay.js'
import type { View } from './view.js'

/** The database as it was, for as long as somebody holds it; then as it is. */
export class Moment {
  readonly #rows: Overlay
  #holders = 0

  constructor(replica: Replica) {
    this.#rows = new Overlay(replica)
  }

  get view(): View {
    return this.#rows
  }

  /** The function returned lets go; it is due in any case, for each change costs what is held. */
  hold(): () => void {
    if (this.#holders++ === 0) this.#rows.pin()
    return () => {
      if (--this.#holders === 0) this.#rows.unpin()
    }
  }
}

/** Hands out moments: all that are asked for between two changes are one. */
export class Moments {
  readonly #replica: Replica
  #present: Moment | undefined

  constructor(replica: Replica) {
    this.#replica = replica
    replica.on('change', () => {
      this.#present = undefined
    })
  }

  get now(): Moment {
    this.#present ??= new Moment(this.#replica)
    return this.#present
  }
}
