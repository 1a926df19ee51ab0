import type { Kind, OptionSet } from '../language.js'

const vcan: OptionSet = {
  name: 'Vcan',
  doc: 'A virtual CAN device has no options of its own: what is sent to it, all programs that listen on it receive (Documentation/networking/can.rst of the kernel).',
  prefix: '',
  options: [],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'vcan',
    notEthernet: true,
    options: vcan,
    create: 'Creates a virtual CAN device, on which programs of this host exchange CAN frames',
  },
]
