/** The database of an Open vSwitch as the verbs of one transaction see it. */
import type { Replica } from '../../ovsdb-client/replica/replica.js'
import { Open_vSwitchSchema, type Open_vSwitchTables } from '../schema.js'
import { RowDraft } from './row-draft.js'
import type { RowId } from './view.js'

/** A bridge or port that a verb made or found in place, to be reported once it is applied. */
export interface Made {
  kind: 'bridge' | 'port'
  name: string
  /** Whether it was made; else it was found, or got the interfaces. */
  isNew: boolean
  /** The row in Port; of a bridge, of its local port. */
  port: RowId
  interfaces: readonly MadeInterface[]
}

export interface MadeInterface {
  id: RowId
  isNew: boolean
  /** The MAC address that was asked for. */
  mac?: string | undefined
}

/** A draft of Open vSwitch's database; see `RowDraft`. */
export class Draft extends RowDraft<Open_vSwitchTables> {
  /** What the verbs made or found in place, in their order. */
  readonly made: Made[] = []

  constructor(replica: Replica) {
    super(replica, Open_vSwitchSchema)
  }

  /** Whether what a verb made or found is still there: a later one may have deleted it. */
  isKept({ port }: Made): boolean {
    return this.row('Port', port) !== undefined
  }
}
