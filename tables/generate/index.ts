/** All that is generated from the descriptions. */
import { kinds } from '../links/index.js'
import { cpp } from './cpp.js'
import { creators } from './creators.js'
import { facts } from './facts.js'
import { interfaces } from './interfaces.js'

/** What is generated, by its path in the repository. */
export const generated: Readonly<Record<string, string>> = {
  'cpp/rtnetlink/generated/kinds.cpp': cpp(kinds),
  'src/rtnetlink/generated/kinds.ts': interfaces(kinds),
  'src/rtnetlink/generated/facts.ts': facts(kinds),
  'src/rtnetlink/generated/creators.ts': creators(kinds),
}
