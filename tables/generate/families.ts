/** The addon's operations of families other than rtnetlink's, in C++: cpp/rtnetlink/families.h. */
import type { Description, Event, Family, Layout, Request } from '../layout.js'
import { capital, origin } from './sets.js'

const familyName = ({ name }: Family) => `k${capital(name)}Family`

const family = (its: Family) =>
  `constexpr Family ${familyName(its)} = {netlink::Protocol::k${capital(its.protocol)}, "${its.name}", ${its.version ?? 0}};`

/** What carries an object: a request, or an event of what cannot be asked for. */
type Carrier = Pick<Request, 'layout' | 'replies' | 'compare'>

const typeName = ({ layout, replies }: Carrier) =>
  `k${layout.name}${replies === undefined ? '' : `And${replies.name}`}`

const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

const layoutName = ({ name }: Layout) => `k${name}Layout`

const objectType = (request: Carrier) => {
  const { layout, replies, compare } = request
  const layouts = [layout, ...(replies === undefined ? [] : [replies])].map(layoutName).join(', ')
  const more = compare === undefined ? '' : `, nullptr, ${compare}`
  return `const ObjectType ${typeName(request)} = object_type<${layouts}>("${small(layout.name)}"${more});`
}

/** The command's number, and its name for errors. */
const commandOf = ({ command, number }: Request) =>
  number === undefined ? command : `${number} /* ${command} */`

function operation(request: Request, its: Family): string {
  const { name, command, reply, flags, deletes, look, settling } = request
  const dump = reply === 'many'
  const type = its.protocol === 'generic' ? '0' : `${its.subsystem} << 8 | ${commandOf(request)}`
  const members = [
    `.name = "${name}"`,
    `.type = ${type}`,
    `.flags = ${[dump ? 'NLM_F_DUMP' : 'NLM_F_ACK', ...(flags === undefined ? [] : [flags])].join(' | ')}`,
    `.reply = Reply::k${capital(reply ?? 'none')}`,
    `.object = &${typeName(request)}`,
    `.family = &${familyName(its)}`,
    `.command = ${commandOf(request)}`,
    `.message = "${command}"`,
    ...(deletes ? ['.deletes = true'] : []),
    ...(look === undefined ? [] : [`.look = "${look}"`]),
    ...(settling === undefined ? [] : [`.settling = &${settling}`]),
  ]
  return `    {${members.join(', ')}},`
}

/** The groups of events, as a table of their own. */
const groups = ({ name, groups: all = [] }: Event): string[] =>
  all.length === 0
    ? []
    : [`constexpr std::uint32_t k${capital(name)}Groups[] = {${all.join(', ')}};`]

function event(each: Event, its: Family, types: readonly Carrier[]): string {
  const { name, command, layout, matters, group } = each
  const generic = its.protocol === 'generic'
  const carrier = types.find((type) => reported(type) === layout) as Carrier
  const members = [
    `.name = "${name}"`,
    ...(each.groups === undefined ? [] : [`.groups = k${capital(name)}Groups`]),
    `.added = ${generic ? '0' : `${its.subsystem} << 8 | ${command}`}`,
    '.deleted = 0',
    `.object = &${typeName(carrier)}`,
    ...(matters === undefined ? [] : [`.matters = ${matters}`]),
    `.family = &${familyName(its)}`,
    ...(generic ? [`.group = ${group}`, `.command = ${command}`] : []),
  ]
  return `    {${members.join(', ')}},`
}

const reported = ({ layout, replies }: Carrier) => replies ?? layout

/** What each layout is, once, by its name in C++. */
function typesOf(requests: readonly Request[], events: readonly Event[]): Carrier[] {
  const replied = new Set(requests.map(reported))
  const all: Carrier[] = [
    ...requests,
    ...events.filter(({ layout }) => !replied.has(layout)).map(({ layout }) => ({ layout })),
  ]
  return [...new Map(all.map((carrier) => [typeName(carrier), carrier])).values()]
}

/** cpp/rtnetlink/generated/families.cpp. */
export function families(descriptions: readonly Description[]): string {
  const all = descriptions.flatMap(({ family: its, requests = [], events = [] }) =>
    its === undefined ? [] : [{ its, requests, events }],
  )
  const types = all.flatMap(({ requests, events }) => typesOf(requests, events))
  const named = new Map(types.map((request) => [request.layout, request]))
  return `// ${origin('tables/families/')}
// clang-format off
#include "rtnetlink/families.h"

${descriptions.map(({ name }) => `#include "rtnetlink/generated/${name}.h"`).join('\n')}

namespace rtnetlink {
namespace {

${all.map(({ its }) => family(its)).join('\n')}

${types.map(objectType).join('\n')}

const Operation kOperations[] = {
${all.flatMap(({ its, requests }) => requests.map((request) => operation(request, its))).join('\n')}
};

${all.flatMap(({ events }) => events.flatMap(groups)).join('\n')}

const EventType kEvents[] = {
${all.flatMap(({ its, requests, events }) => events.map((each) => event(each, its, typesOf(requests, events)))).join('\n')}
};

const ObjectType* const kObjects[] = {${[...named.values()].map((each) => `&${typeName(each)}`).join(', ')}};

}  // namespace

std::span<const Operation> family_operations() { return kOperations; }
std::span<const ObjectType* const> family_objects() { return kObjects; }
std::span<const EventType> family_events() { return kEvents; }

}  // namespace rtnetlink
`
}
