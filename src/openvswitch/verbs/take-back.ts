import type { Made } from '../model/draft.js'
import { portSeen } from '../model/model.js'
import { deleteInterfaceOf, deletePortOf, dropBridge } from '../model/ports.js'
import { action, type Verb } from './verb.js'

/** Deletes what verbs made, unless somebody else did. What they found stays. */
export function takeBack(made: readonly Made[]): Verb {
  return action(function* (draft) {
    for (const { kind, port, isNew, interfaces } of made) {
      const row = draft.row('Port', port)
      const seen = row && portSeen(draft, row)
      if (!seen) continue
      if (!isNew) {
        for (const { id, isNew } of interfaces) {
          if (isNew && draft.refers('Port', port, 'interfaces', id))
            deleteInterfaceOf(draft, port, id)
        }
      } else if (kind === 'port') deletePortOf(draft, seen)
      else yield* dropBridge(draft, seen.bridge)
      yield
    }
  })
}
