/** How a C++ file that is generated begins. */
import { origin } from './sets.js'

const include = (header: string) => `#include ${header.includes('"') ? header : `<${header}>`}`

/** `source` is what it is generated from. Headers of ours stand in quotes. */
export const prologue = (
  source: string,
  headers: readonly string[],
): string => `// ${origin(source)}
// clang-format off
#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

${headers.map(include).join('\n')}
`

/** The same of a header. */
export const headerPrologue = (source: string, headers: readonly string[]): string =>
  prologue(source, headers).replace('#include', '#pragma once\n\n#include')
