/** Families of generic netlink, and subsystems of netfilter: each file of this folder describes one. */
import type { Description } from '../layout.js'
import { description as conntrack } from './conntrack.js'
import { description as ethtool } from './ethtool.js'
import { description as fou } from './fou.js'
import { description as nftables } from './nftables.js'
import { description as wireguard } from './wireguard.js'

export const families: readonly Description[] = [conntrack, ethtool, fou, nftables, wireguard]
