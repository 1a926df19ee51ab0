/** What `describe` returns: plain data, as `structuredClone` takes it; numbers of 64 bits are bigint. */
import type { BridgeInfo, InterfaceInfo, PortInfo } from '../openvswitch/index.js'
import type { Link } from '../rtnetlink/generated/link.js'
import type { Address } from '../rtnetlink/generated/objects.js'

/** What exists on a machine, as far as it was requested and could be read. */
export interface Description {
  /** The process's own namespace first, the others by name. */
  namespaces: DescribedNetns[]
  /** The Open vSwitch servers, in the order that they were asked for. */
  switches: DescribedSwitch[]
}

/** A network namespace with its links. */
export interface DescribedNetns {
  /** The namespace's inode number, as in `ls -l /proc/PID/ns/net`, which identifies it. */
  inode: number
  /** The names that it has as `ip netns` knows them, sorted; none, one, or several. */
  names: string[]
  /** Whether it is the one that this process is in. */
  own: boolean
  /** Its links, by index; none when it could not be read. */
  links: DescribedLink[]
  /** Why it could not be read. */
  error?: DescribedError
}

/** A link as the kernel reports it, with its addresses and what it is joined to. */
export interface DescribedLink extends Link {
  /** Its addresses, as `listAddresses` has them. */
  addresses: Address[]
  /** Of a link that comes in a pair, such as a veth: the other one, in whatever namespace. */
  peer?: LinkEnd
  /** Of a link that is stacked on another, as a vlan or vxlan is: that one. */
  lower?: LinkEnd
  /**
   * Of a vxlan link with a `remote`: the link at the tunnel's far end, when just one of the described
   * links has its VNI and port, and its `local` and `remote` the other way round.
   */
  farEnd?: LinkEnd
}

/** Another link. */
export interface LinkEnd {
  /** Its index in its namespace. */
  index: number
  /** The number of its namespace; absent when that is none of the described ones. */
  inode?: number
  /** Its name; absent when its namespace is not described. */
  name?: string
}

/** An Open vSwitch, by the server that has its database. */
export interface DescribedSwitch {
  /** Where the server is, such as `unix:/run/openvswitch/db.sock`; absent when that is not known. */
  remote?: string
  /** Its bridges, fake ones among them, by name; none when it could not be read. */
  bridges: DescribedBridge[]
  /** Why it could not be read; most often there is none: `OVSDB_CONNECT_FAILED`. */
  error?: DescribedError
}

/** A bridge of Open vSwitch with its ports. */
export interface DescribedBridge extends BridgeInfo {
  /** The interface of its local port, which has its name. */
  local?: DescribedInterface
  /** Its other ports, by name. */
  ports: DescribedPort[]
}

/** A port of such a bridge. */
export interface DescribedPort extends Omit<PortInfo, 'interfaces'> {
  /** Its interfaces; more than one makes it a bond. */
  interfaces: DescribedInterface[]
}

/** An interface of such a port. */
export interface DescribedInterface extends InterfaceInfo {
  /**
   * The link that it is, wherever that was moved: the one of its name among those described; where
   * several have that, the one with its Ethernet address. Absent when that is not just one.
   */
  link?: LinkEnd
}

/** Why something could not be read. */
export interface DescribedError {
  /** As errors of this library have it, such as `EPERM`. */
  code: string
  /** For people. */
  message: string
}
