/** All that is generated from the descriptions. */
import { families as familyDescriptions } from '../families/index.js'
import { kinds } from '../links/index.js'
import { descriptions as objectDescriptions } from '../objects/index.js'
import { cpp } from './cpp.js'
import { creators } from './creators.js'
import { facts } from './facts.js'
import { families } from './families.js'
import { interfaces } from './interfaces.js'
import { layouts } from './layouts.js'
import { linkCpp, linkInterfaces } from './link.js'
import { networkSchema } from './network-schema.js'
import { objects, optionNames } from './objects.js'
import { reference } from './reference.js'
import { objectsReference } from './reference-objects.js'
import { schema } from './schema.js'

const descriptions = [...objectDescriptions, ...familyDescriptions]

/** What is generated, by its path in the repository. */
export const generated: Readonly<Record<string, string>> = {
  'cpp/rtnetlink/generated/kinds.cpp': cpp(kinds),
  'src/rtnetlink/generated/kinds.ts': interfaces(kinds),
  'src/rtnetlink/generated/facts.ts': facts(kinds),
  'cpp/rtnetlink/generated/link.cpp': linkCpp,
  'src/rtnetlink/generated/link.ts': linkInterfaces,
  'src/rtnetlink/generated/creators.ts': creators(kinds),
  ...layouts(descriptions),
  'cpp/rtnetlink/generated/families.cpp': families(familyDescriptions),
  'src/rtnetlink/generated/objects.ts': objects(descriptions),
  'src/rtnetlink/generated/options.ts': optionNames(descriptions),
  'docs/links.md': reference(kinds),
  'docs/objects.md': objectsReference(descriptions),
  'docs/links.schema.json': schema(kinds),
  'docs/network.schema.json': networkSchema(kinds),
}
