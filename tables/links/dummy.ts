import type { Kind, OptionSet } from '../language.js'

export const dummy: OptionSet = {
  name: 'Dummy',
  doc: 'A dummy has no options of its own: it takes packets and drops them (ip-link(8)).',
  prefix: '',
  options: [],
}

export const kinds: readonly Kind[] = [
  { kind: 'dummy', options: dummy, create: 'Creates a dummy, which drops what is sent to it' },
]
