/** What is generated for the options that all links have. */

import type { Option } from '../language.js'
import { link, linkCounters, linkCreation } from '../link.js'
import { counterType, declarations } from './interfaces.js'
import { prologue } from './prologue.js'
import { constant, names, passed, table, tableOf, why } from './rows.js'
import { optionsOf, origin, setsOf, tabled } from './sets.js'

function flag(option: Option): string {
  const { name, bit = {}, inverted, access, certain } = option
  const members = [
    `.name = "${name}"`,
    `.bit = ${Object.values(bit).map(constant)}`,
    ...(inverted ? ['.inverted = true'] : []),
    ...(access === 'read' ? ['.settable = false'] : []),
    ...(certain ? ['.certain = true'] : []),
  ]
  return `${why(option)}    {${members.join(', ')}},`
}

const flags = optionsOf(link).filter(({ wire }) => wire === 'headerFlag')

const headers = [
  ...['linux/if.h', 'linux/if_link.h', 'linux/rtnetlink.h'],
  ...['"rtnetlink/link.h"', '"rtnetlink/vf.h"', '"rtnetlink/xdp.h"'],
]

/** The addon's tables. */
export const linkCpp = `${prologue('tables/link.ts', headers)}
namespace rtnetlink {
namespace {

${setsOf([link])
  .flatMap((set) => set.options.flatMap((option) => names(set, option)))
  .join('\n')}

${setsOf([link]).flatMap(passed).join('\n')}

${tabled([link]).map(table).join('\n\n')}

constexpr LinkFlag kFlags[] = {
${flags.map(flag).join('\n')}
};

constexpr std::string_view kCounters[] = {${linkCounters.counters.map((name) => `"${name}"`).join(', ')}};

}  // namespace

Table link_options() { return ${tableOf(link)}; }
std::span<const LinkFlag> link_flags() { return kFlags; }
std::span<const std::uint16_t> link_passed() { return kLinkPassed; }
std::span<const std::string_view> link_counters() { return kCounters; }

}  // namespace rtnetlink
`

/** The interfaces. */
export const linkInterfaces = [
  `// ${origin('tables/link.ts')}
import type { LinkRef } from '../../base/link-ref.js'
import type { RawAttribute } from '../links/raw.js'
import type { Vf, VfSettings } from './objects.js'
import type { XdpMode, XdpSettings } from '../links/xdp.js'
import type { KindOptions, LinkPortOptions } from './kinds.js'`,
  ...declarations([link, linkCreation]),
  counterType(linkCounters),
  '',
].join('\n\n')
