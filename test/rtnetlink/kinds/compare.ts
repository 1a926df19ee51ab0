/** Makes a link by the library and by `ip`, and compares what both say of both. */
import {
  type Created,
  type CreateLinkOptions,
  createLink,
  deleteLink,
  getLink,
  type Link,
  type LinkKind,
  listLinks,
  setLink,
} from '../../../src/index.js'
import { contains, ip, ipLink } from '../../support/ip.js'
import { isStacked } from '../../support/kinds.js'
import { assert } from '../../support/test.js'
import { handBack } from '../hand-back.js'
import type { Kind, Option } from './options.js'

type Options = Record<string, unknown>

const rowOf = (kind: Kind, name: string) => kind.options[name] as Option

/** Options in the words of `ip link add`. */
const wordsOf = (kind: Kind, options: Options): string[] =>
  [
    kind.words,
    ...Object.entries(kind.unless ?? {}).map(([name, words]) => (name in options ? '' : words)),
    ...Object.entries(options).map(([name, value]) => rowOf(kind, name).words?.(value as never)),
  ].flatMap((words) => words?.split(' ').filter((word) => word !== '') ?? [])

/**
 * Without what counts from its creation, or follows from what it happens to be. A first Ethernet address
 * that was given is no permanent one, and some kinds have none.
 */
export function lasting(link: Link): object {
  const { carrier, carrierChanges, carrierUpCount, carrierDownCount, permanentMac, ...others } =
    link
  const { bridge, ...rest } = others
  const { bridgeId, rootId, ...settings } = bridge ?? {}
  return { ...rest, ...(bridge && { bridge: settings }) }
}

/** A link as it was reported is set, created with `mayExist`, deleted and created again. */
export const handBackLink = (name: string) =>
  handBack({
    list: async () => (await listLinks()).filter((link) => link.name === name),
    same: [
      (link) => setLink(name, link),
      (link) => setLink(link.index, link),
      (link) => createLink({ ...link, mayExist: true }),
    ],
    remove: () => deleteLink(name),
    add: createLink,
    steady: lasting,
  })

export async function create(
  name: LinkKind,
  kind: Kind,
  options: Options,
  more: { mayExist?: true } = {},
): Promise<Link & Created> {
  const given = { kind: name, name: 'x', [name]: { ...kind.base, ...options }, ...more }
  return createLink((isStacked(name) ? { ...given, link: 'under' } : given) as CreateLinkOptions)
}

/** Without the timers that run. */
const steady = (data: object | undefined): Options =>
  Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => !/timer$/i.test(name)))

/** What both say of `x`. */
async function reports(name: LinkKind): Promise<{ ips: object; ours: Options }> {
  const { linkinfo } = ipLink('x')
  assert.is(linkinfo?.info_kind, name)
  // Newer ones of `ip` show a flag as null.
  const shown = Object.entries(linkinfo?.info_data ?? {}).map(([name, value]) => [
    name,
    value ?? true,
  ])
  return { ips: steady(Object.fromEntries(shown)), ours: steady((await getLink('x'))[name]) }
}

/** Fails unless the library and `ip` make the same link of these options, and read it alike. */
export async function compare(name: LinkKind, kind: Kind, options: Options): Promise<void> {
  const created = await create(name, kind, options)
  const second = await create(name, kind, options, { mayExist: true })
  assert.equal([created.created, second.created], [true, false])
  const made = await reports(name)
  await handBackLink('x')
  await deleteLink('x')
  assert.equal(steady(created[name]), made.ours, 'what create returns is what getLink reports')
  assert.is(made.ours['unknown'], undefined, 'the kernel reports nothing unknown')
  const { dev: _, ...values } = options
  const isReported = ([option]: [string, unknown]) => !kind.options[option]?.unreported
  contains(made.ours, Object.fromEntries(Object.entries(values).filter(isReported)))
  for (const [option, value] of Object.entries(options)) {
    contains(made.ips, rowOf(kind, option).shown?.(value as never) ?? {})
  }

  const stack = isStacked(name) ? ['link', 'under'] : []
  ip('link', 'add', ...stack, 'name', 'x', 'type', name, ...wordsOf(kind, options))
  const accepted = create(name, kind, options, { mayExist: true })
  const [again] = await Promise.allSettled([accepted])
  const byIp = await reports(name).finally(() => deleteLink('x'))
  assert.equal(made.ips, byIp.ips, 'ip reports the same of both')
  assert.equal(made.ours, byIp.ours, 'the library reports the same of both')
  // What ip made of them is what was asked for.
  if (again.status === 'rejected') throw again.reason
  assert.equal(steady(again.value[name]), made.ours, 'with mayExist it is returned')
}
