/** What options need of each other, as JavaScript checks it: src/rtnetlink/engine/together.ts. */
import type { Option } from '../language.js'

type Conditional = Pick<Option, 'name' | 'needed' | 'needs' | 'notWith'>
type Conditions = Readonly<Record<string, Pick<Option, 'needed' | 'needs' | 'notWith'>>>

/** Those of the options that have some. */
export const conditionsOf = (options: readonly Conditional[]): Conditions =>
  Object.fromEntries(
    options.flatMap(({ name, needed, needs, notWith }) =>
      needed === undefined && needs === undefined && notWith === undefined
        ? []
        : [
            [
              name,
              {
                ...(needed !== undefined && { needed }),
                ...(needs !== undefined && { needs }),
                ...(notWith !== undefined && { notWith }),
              },
            ],
          ],
    ),
  )

/** The booleans among the options that conditions are about, or that are `mentioned` elsewhere. */
export function booleansIn<Place extends Conditional>(
  options: readonly Place[],
  conditions: Conditions,
  typeOf: (option: Place) => string,
  mentioned: readonly string[] = [],
): string[] {
  const all = new Set(mentioned)
  for (const [name, { needed, needs = [], notWith = [] }] of Object.entries(conditions)) {
    const unless = typeof needed === 'object' ? [needed.unless] : []
    const others = [...unless, ...[needs].flat(), ...notWith]
    if (others.length > 0) for (const each of [name, ...others]) all.add(each)
  }
  return options
    .filter((each) => all.has(each.name) && typeOf(each) === 'boolean')
    .map(({ name }) => name)
}
