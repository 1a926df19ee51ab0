/** Networks of several hosts as one value: what `defineNetworks` takes. */

import type { InterfaceTypeName, OptionsByType } from '../openvswitch/options/interface-types.js'
import type { PortOptions } from '../openvswitch/options/port-options.js'
import type { KindOptions, LinkKind, PairedKind } from '../rtnetlink/generated/kinds.js'
import type { NetworkDefinition, SingleDefinition } from './definition.js'

/** What a host has beside that which all have. */
export interface HostDefinition extends Omit<NetworkDefinition, 'project'> {
  /** The IP address at which the other hosts reach it: the far end of their tunnels to it. */
  address?: string | undefined
}

/** Kinds of links that have a far end. */
export type TunnelKind = {
  [Kind in Exclude<LinkKind, PairedKind>]: 'remote' extends keyof KindOptions[Kind] ? Kind : never
}[Exclude<LinkKind, PairedKind>]

/** Types of ports of Open vSwitch that have a far end. */
export type TunnelType = {
  [Type in InterfaceTypeName]: 'remote_ip' extends keyof OptionsByType[Type] ? Type : never
}[InterfaceTypeName]

/** What the addresses of the hosts say. */
type Addressed = 'local' | 'remote'

/** A tunnel of the kernel: a link on each host that has an end. A vxlan has two ends or more, each other kind two. */
export type LinkTunnel<Host extends string = string> = {
  [Kind in TunnelKind]: Omit<SingleDefinition<Kind>, Addressed> & {
    /** The hosts that it joins, each with options of its own end. Default: all hosts. */
    ends?:
      | Readonly<
          Partial<Record<Host, Partial<Omit<SingleDefinition<Kind>, Addressed | 'kind' | 'was'>>>>
        >
      | undefined
  }
}[TunnelKind]

/** Options of the type of a port, without its two addresses. */
type TypeOptions<Type extends TunnelType> = Omit<OptionsByType[Type], 'remote_ip' | 'local_ip'>

/** What ports of all types take. */
type AnyPort = Omit<PortOptions, 'type' | 'options'>

/** A tunnel of Open vSwitch: on each host that has an end, a port `KEY-HOST` to each of the others. */
export type PortTunnel<Host extends string = string> = {
  [Type in TunnelType]: AnyPort & {
    /** The bridge that its ports are on, by its key, which each of the hosts has. */
    bridge: string
    type: Type
    /** The hosts that it joins, each with options of its own end. Default: all hosts. */
    ends?:
      | Readonly<Partial<Record<Host, AnyPort & { options?: Partial<TypeOptions<Type>> }>>>
      | undefined
  } & (Record<string, never> extends TypeOptions<Type>
      ? { options?: TypeOptions<Type> | undefined }
      : { options: TypeOptions<Type> })
}[TunnelType]

/** A tunnel between hosts: with `bridge` of Open vSwitch, else of the kernel. */
export type TunnelDefinition<Host extends string = string> = LinkTunnel<Host> | PortTunnel<Host>

/** Networks of several hosts. What stands beside `hosts` and `tunnels`, each host has. */
export interface NetworksDefinition<Host extends string = string> extends NetworkDefinition {
  /** The hosts, each with what it alone has. The project of each is `PROJECT@KEY`. */
  hosts: Readonly<Record<Host, HostDefinition>>
  /** Tunnels between them: each is written once, and is a link or ports on every host that it joins. */
  tunnels?: Readonly<Record<string, TunnelDefinition<NoInfer<Host>>>> | undefined
}
