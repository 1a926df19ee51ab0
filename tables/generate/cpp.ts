/** The addon's tables of kinds, in C++. */
import type { Kind } from '../language.js'
import { prologue } from './prologue.js'
import { constant, names, table, tableOf } from './rows.js'
import { optionsOf, ownSets, setsOf, tabled } from './sets.js'

function kindOf({ kind, options, peer, port, ethernetMtu, lowerMtu, changesWhole }: Kind): string {
  const members = [
    `.name = "${kind}"`,
    `.options = ${optionsOf(options).length === 0 ? '{}' : tableOf(options)}`,
    ...(peer === undefined ? [] : [`.peer_attribute = ${constant(peer)}`]),
    ...(port === undefined ? [] : [`.port_options = ${tableOf(port)}`]),
    ...(ethernetMtu ? ['.mtu = kEthernetMtu'] : []),
    ...(lowerMtu ? ['.lower_mtu = true'] : []),
    ...(changesWhole ? ['.changes_whole = true'] : []),
  ]
  return `    {${members.join(', ')}},`
}

/** The whole source file. */
export function cpp(kinds: readonly Kind[]): string {
  const headers = [...new Set(kinds.flatMap((kind) => kind.headers ?? []))].sort()
  const sets = ownSets(kinds)
  return `${prologue('tables/links/', [...headers, '"rtnetlink/kinds/kinds.h"'])}
namespace rtnetlink {
namespace {

${setsOf(sets)
  .flatMap((set) => set.options.flatMap((option) => names(set, option)))
  .join('\n')}

${tabled(sets).map(table).join('\n\n')}

constexpr Kind kKinds[] = {
${kinds.map(kindOf).join('\n')}
};

}  // namespace

std::span<const Kind> kinds() { return kKinds; }

}  // namespace rtnetlink
`
}
