import type { Kind, OptionSet } from '../language.js'

export const ifb: OptionSet = {
  name: 'Ifb',
  doc: 'An intermediate functional block has no options of its own: traffic is redirected to it by tc.',
  prefix: '',
  options: [],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'ifb',
    options: ifb,
    create: 'Creates an intermediate functional block, to which tc redirects traffic',
  },
]
