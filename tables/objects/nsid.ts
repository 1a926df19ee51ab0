/** The numbers by which a network namespace knows others: ip-netns(8), linux/net_namespace.h. */
import { type Description, type Interface, type Layout, unknown } from '../layout.js'

const nsid: Layout = {
  name: 'Nsid',
  header: 'rtgenmsg',
  places: [
    {
      name: 'nsid',
      attribute: 'NETNSA_NSID',
      wire: 's32',
      always: true,
      doc: 'The number, 0 to 2,147,483,647',
    },
    {
      name: 'targetNsid',
      attribute: 'NETNSA_TARGET_NSID',
      wire: 's32',
      access: 'write',
      apart: true,
    },
    {
      name: 'currentNsid',
      attribute: 'NETNSA_CURRENT_NSID',
      wire: 's32',
      access: 'read',
      doc: 'With `targetNsid`: the number that this namespace has for the same; absent when it has none',
    },
    { name: 'other', attribute: 'NETNSA_FD', wire: 'netns', access: 'write', apart: true },
  ],
}

const shown: Interface = {
  name: 'NetnsId',
  doc: 'A namespace as another one numbers it.',
  of: 'reported',
  layouts: [nsid],
  more: [unknown],
}

export const description: Description = {
  name: 'nsid',
  headers: ['linux/net_namespace.h', 'linux/rtnetlink.h'],
  layouts: [nsid],
  interfaces: [shown],
}
