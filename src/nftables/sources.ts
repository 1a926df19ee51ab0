/** Values that rules write, or translate addresses to: given, taken of the packet, or looked up. */
import { checkMembers, isObject } from '../base/check.js'
import { invalidValue } from '../base/errors.js'
import type { Build } from './build.js'
import { addRequired, lookupOf, type Mapped } from './lookups.js'
import { type Computed, isComputed, loadAll, loadable, requireAll } from './parts.js'
import { valuesOf } from './sets.js'
import type { Type } from './types.js'

/** A value that differs from packet to packet: computed, or out of a map. */
export type Source = Computed | Mapped

/** A source, checked. */
export interface Sourced {
  /** Makes sure that the packet has it. This uses the first register. */
  require(): void
  /** The value into registers, of several types one behind the other. */
  load(dreg: number): void
}

export const isSource = (given: unknown): given is Source =>
  isObject(given) && ('map' in given || isComputed(given))

/** A source of values of these types. */
export function sourceOf(
  build: Build,
  given: unknown,
  types: readonly Type[],
  option: string,
): Sourced {
  if (isObject(given) && 'map' in given) {
    const { key, map } = checkMembers(given, option, ['key', 'map'])
    const data = valuesOf(types)
    const { parts, where } = lookupOf(key, map, { data, option, what: 'map' })
    return {
      require: () => requireAll(build, parts),
      load: (dreg) => addRequired(build, parts, { ...where, at: dreg, dreg }),
    }
  }
  const part = loadable(given, option)
  const [type] = types as [Type]
  if (types.length > 1 || part.type.length !== type.length || part.field?.bits) {
    const expected = `${8 * types.reduce((sum, { length }) => sum + length, 0)} bits`
    throw invalidValue(option, `is not a value of ${expected}`, given)
  }
  return {
    require: () => part.require(build),
    load(dreg) {
      loadAll(build, [part], { dreg })
      if (type.length === 1 || part.type.order === type.order) return
      build.swap(type.length, type.order === 'network' ? 'hton' : 'ntoh', dreg)
    },
  }
}
