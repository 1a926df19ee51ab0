/** Everything known of one box, as a table. */

/** An element with a text or others in it. Texts are never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.append(...inside)
  return made
}

/** What is read most comes first. */
const first = [
  'name',
  'kind',
  'type',
  'up',
  'operState',
  'addresses',
  'mtu',
  'mac',
  'peer',
  'lower',
]
const rankOf = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length)

/** A table of the members of an object; those of one in it are a table in it. */
export function tableOf(value: object): HTMLTableElement {
  const members = Object.entries(value).sort(([one], [other]) => rankOf(one) - rankOf(other))
  const rows = members.map(([key, each]) => {
    const head = element('th', wordsOf(key))
    head.scope = 'row'
    return element('tr', head, element('td', ...cellOf(each)))
  })
  return element('table', element('tbody', ...rows))
}

/** `operState` is `oper state`. */
const wordsOf = (key: string): string =>
  key.replaceAll(
    /([a-z0-9])([A-Z])(?![A-Z])/g,
    (_, one: string, other: string) => `${one} ${other.toLowerCase()}`,
  )

function cellOf(value: unknown): (string | Node)[] {
  if (value === true) return ['yes']
  if (value === false) return ['no']
  if (value === null || value === undefined || value === '') return ['–']
  if (typeof value !== 'object') return [String(value)]
  if (!Array.isArray(value)) return Object.keys(value).length === 0 ? ['–'] : [tableOf(value)]
  if (value.length === 0) return ['–']
  return value.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null ? [tableOf(each)] : [element('div', String(each))],
  )
}
