/** A link on its way to another namespace: ip-link(8), set netns; linux/if_link.h. */
import type { Description, Layout } from '../layout.js'

const move: Layout = {
  name: 'LinkMove',
  header: 'ifinfomsg',
  places: [
    { name: 'link', field: 'ifi_index', link: true, access: 'write', apart: true },
    { name: 'to', attribute: 'IFLA_NET_NS_FD', wire: 'netns', access: 'write' },
    { name: 'name', attribute: 'IFLA_IFNAME', wire: 'name', access: 'write' },
    {
      name: 'index',
      attribute: 'IFLA_NEW_IFINDEX',
      wire: 'u32',
      access: 'write',
      min: 1,
      max: 'INT32_MAX',
    },
  ],
}

export const description: Description = {
  name: 'link_move',
  headers: ['linux/if_link.h', 'linux/rtnetlink.h'],
  layouts: [move],
  interfaces: [],
}
