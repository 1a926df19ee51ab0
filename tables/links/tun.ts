import type { Kind, OptionSet } from '../language.js'

export const tun: OptionSet = {
  name: 'Tun',
  doc: 'Options of a tun or tap device, which is created by ioctl, through /dev/net/tun (Documentation/networking/tuntap.rst of the kernel).',
  prefix: 'IFLA_TUN_',
  options: [
    {
      name: 'mode',
      attribute: 'TYPE',
      wire: 'u8',
      access: 'create',
      names: { tun: 'IFF_TUN', tap: 'IFF_TAP' },
      needed: true,
      doc: 'IP packets, or Ethernet frames. As an option also by number, 1 and 2',
    },
    {
      name: 'owner',
      attribute: 'OWNER',
      wire: 'u32',
      access: 'create',
      doc: 'The user, by number, who may attach to it without CAP_NET_ADMIN',
    },
    {
      name: 'group',
      attribute: 'GROUP',
      wire: 'u32',
      access: 'create',
      doc: 'The group, by number, that may',
    },
    {
      name: 'packetInfo',
      attribute: 'PI',
      wire: 'bool',
      access: 'create',
      doc: 'Four bytes of flags and protocol before each packet',
      default: 'false',
    },
    {
      name: 'vnetHeader',
      attribute: 'VNET_HDR',
      wire: 'bool',
      access: 'create',
      doc: 'A virtio_net_hdr before each packet',
      default: 'false',
    },
    {
      name: 'persist',
      attribute: 'PERSIST',
      wire: 'bool',
      access: 'read',
      doc: 'The device is persistent, as are all that this library creates',
    },
    {
      name: 'multiQueue',
      attribute: 'MULTI_QUEUE',
      wire: 'bool',
      access: 'create',
      doc: 'Several programs or threads may attach at once',
      default: 'false',
    },
    {
      name: 'queues',
      attribute: 'NUM_QUEUES',
      wire: 'u32',
      access: 'read',
      doc: 'How many are attached, with `multiQueue`',
    },
    {
      name: 'disabledQueues',
      attribute: 'NUM_DISABLED_QUEUES',
      wire: 'u32',
      access: 'read',
      doc: 'How many of them are disabled',
    },
  ],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'tun',
    notEthernet: true,
    example: { mode: 'tap' },
    options: tun,
    headers: ['linux/if_link.h', 'linux/if_tun.h'],
    create:
      'Creates a persistent tun or tap device, to which a program attaches later, as `ip tuntap` does',
    taken: 'the name is',
    permissions: 'leave to open /dev/net/tun',
    errors: '`ENOENT` or `EACCES` of `open` when there is no /dev/net/tun for us',
  },
]
