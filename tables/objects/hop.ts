/** What routes, their ways and nexthops have in common. */
import type { Place } from '../layout.js'

/** The flags of a next hop (RTNH_F_*). */
export const hopFlags: readonly Place[] = [
  {
    name: 'onlink',
    flag: 'RTNH_F_ONLINK',
    doc: 'The gateway is on the link, regardless of its addresses',
  },
  { name: 'dead', flag: 'RTNH_F_DEAD', access: 'read', doc: 'Its link is down' },
  {
    name: 'linkDown',
    flag: 'RTNH_F_LINKDOWN',
    access: 'read',
    doc: 'Its link has no carrier',
  },
  { name: 'offload', flag: 'RTNH_F_OFFLOAD', access: 'read', doc: 'Hardware does it' },
  {
    name: 'trap',
    flag: 'RTNH_F_TRAP',
    access: 'read',
    doc: 'Hardware hands its packets up',
  },
]
