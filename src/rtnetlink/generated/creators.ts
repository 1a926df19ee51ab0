// Generated from tables/links/ by `npm run tables`: change that.
import type { Created } from '../engine/existing.js'
import { creator, type Pair } from '../links/create.js'
import type { VxlanLink } from '../links/link.js'

/**
 * Creates a tunnel of bare packets in UDP. Routes or tc set the destination of each packet; since
 * Linux 5.7. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the port, is taken.
 */
export const createBareudp = creator('createBareudp', 'bareudp')

/** Creates a bond of several links. A port must be down when it is added. Needs CAP_NET_ADMIN. */
export const createBond = creator('createBond', 'bond')

/** Creates a Linux bridge. Needs CAP_NET_ADMIN. */
export const createBridge = creator('createBridge', 'bridge')

/** Creates a dummy, which drops what is sent to it. Needs CAP_NET_ADMIN. */
export const createDummy = creator('createDummy', 'dummy')

/** Creates a tunnel of mirrored packets over IPv4. Needs CAP_NET_ADMIN. */
export const createErspan = creator('createErspan', 'erspan')

/**
 * Creates a GENEVE tunnel end (RFC 8926). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI and remote on that port, is taken.
 */
export const createGeneve = creator('createGeneve', 'geneve')

/** Creates a GRE tunnel of IP packets over IPv4. Needs CAP_NET_ADMIN. */
export const createGre = creator('createGre', 'gre')

/** Creates a GRE tunnel of Ethernet frames over IPv4. Needs CAP_NET_ADMIN. */
export const createGretap = creator('createGretap', 'gretap')

/**
 * Creates an HSR link, which sends each frame on two ports and accepts the first copy to arrive.
 * Needs CAP_NET_ADMIN.
 */
export const createHsr = creator('createHsr', 'hsr')

/** Creates an intermediate functional block, to which tc redirects traffic. Needs CAP_NET_ADMIN. */
export const createIfb = creator('createIfb', 'ifb')

/** Creates a tunnel of mirrored packets over IPv6. Needs CAP_NET_ADMIN. */
export const createIp6erspan = creator('createIp6erspan', 'ip6erspan')

/** Creates a GRE tunnel of IP packets over IPv6. Needs CAP_NET_ADMIN. */
export const createIp6gre = creator('createIp6gre', 'ip6gre')

/** Creates a GRE tunnel of Ethernet frames over IPv6. Needs CAP_NET_ADMIN. */
export const createIp6gretap = creator('createIp6gretap', 'ip6gretap')

/**
 * Creates a tunnel of IP packets over IPv6. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends, is taken.
 */
export const createIp6tnl = creator('createIp6tnl', 'ip6tnl')

/**
 * Creates a tunnel of IPv4 packets over IPv4. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends, is taken.
 */
export const createIpip = creator('createIpip', 'ipip')

/**
 * Creates an ipvlan: a link with IP addresses of its own and the other link's MAC. Needs
 * CAP_NET_ADMIN.
 */
export const createIpvlan = creator('createIpvlan', 'ipvlan')

/** Creates an ipvtap: an ipvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
export const createIpvtap = creator('createIpvtap', 'ipvtap')

/**
 * Creates a MACsec link, which encrypts and signs what it sends on another link, and verifies what
 * it receives. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EBUSY` when `link` is a port, or has such a link with that `sci`.
 */
export const createMacsec = creator('createMacsec', 'macsec')

/** Creates a macvlan: a link with a MAC of its own on another link. Needs CAP_NET_ADMIN. */
export const createMacvlan = creator('createMacvlan', 'macvlan')

/** Creates a macvtap: a macvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
export const createMacvtap = creator('createMacvtap', 'macvtap')

/**
 * Creates a netkit pair, each end where it will live; since Linux 6.7. Needs CAP_NET_ADMIN in both
 * namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export const createNetkit = creator<'netkit', Pair<'netkit'>>('createNetkit', 'netkit')

/**
 * Creates a monitor of netlink, for packet sockets to see what netlink carries. Needs
 * CAP_NET_ADMIN.
 */
export const createNlmon = creator('createNlmon', 'nlmon')

/**
 * Creates a tunnel of IPv6 packets over IPv4. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends, is taken.
 */
export const createSit = creator('createSit', 'sit')

/**
 * Creates a persistent tun or tap device, to which a program attaches later, as `ip tuntap` does.
 * Needs CAP_NET_ADMIN, and leave to open /dev/net/tun.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` or `EACCES` of `open` when there
 * is no /dev/net/tun for us.
 */
export const createTun = creator('createTun', 'tun')

/**
 * Creates a virtual CAN device, on which programs of this host exchange CAN frames. Needs
 * CAP_NET_ADMIN.
 */
export const createVcan = creator('createVcan', 'vcan')

/**
 * Creates a veth pair, each end where it will live. Needs CAP_NET_ADMIN in both namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export const createVeth = creator<'veth', Pair<'veth'>>('createVeth', 'veth')

/**
 * Creates a VLAN device on another link (IEEE 802.1Q). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VLAN on that link, is taken.
 */
export const createVlan = creator('createVlan', 'vlan')

/** Creates a VRF: its ports have a routing table of their own. Needs CAP_NET_ADMIN. */
export const createVrf = creator('createVrf', 'vrf')

/**
 * Creates a tunnel into IPsec over IPv4. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends with these keys, is taken.
 */
export const createVti = creator('createVti', 'vti')

/**
 * Creates a tunnel into IPsec over IPv6. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the pair of ends with these keys, is taken.
 */
export const createVti6 = creator('createVti6', 'vti6')

/**
 * Creates a VXLAN tunnel end (RFC 7348). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI on that port, is taken.
 */
export const createVxlan = creator<'vxlan', VxlanLink & Created>('createVxlan', 'vxlan')

/**
 * Creates an IPsec interface: what is sent through it meets the policies of its number. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the number, is taken.
 */
export const createXfrm = creator('createXfrm', 'xfrm')

