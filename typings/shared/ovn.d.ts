import { ChangeOptions, Ovs } from "./openvswitch.js";
import { CallOptions } from "./ovsdb-client.js";

// src/ovn/chassis.d.ts
/** How tunnels between chassis are made. */
type OvnEncapsulation = 'geneve' | 'vxlan' | 'stt';
/**
 * What ovn-controller is to know: keys of Open_vSwitch:external_ids. What is left out stays as it is; `null`
 * deletes a key.
 */
interface OvnChassisSettings {
  /** The chassis's name, which must be its own: `external_ids:system-id`. */
  systemId?: string | undefined;
  /** Its name for people: `external_ids:hostname`. ovn-controller takes the machine's without it. */
  hostname?: string | null | undefined;
  /** The southbound database, such as `ssl:192.0.2.1:6642`; several of a cluster: `external_ids:ovn-remote`. */
  remote?: string | readonly string[] | undefined;
  /** How others may send to it, one or several: `external_ids:ovn-encap-type`. */
  encapType?: OvnEncapsulation | readonly OvnEncapsulation[] | undefined;
  /** Where they send to, one address or several: `external_ids:ovn-encap-ip`. */
  encapIp?: string | readonly string[] | undefined;
  /** Whether tunnels have checksums: `external_ids:ovn-encap-csum`. OVN's default is true. */
  encapCsum?: boolean | null | undefined;
  /** Bridges by the networks that `localnet` ports name: `external_ids:ovn-bridge-mappings`. */
  bridgeMappings?: Readonly<Record<string, string>> | null | undefined;
  /** The integration bridge: `external_ids:ovn-bridge`. OVN's default is `br-int`. */
  bridge?: string | null | undefined;
  /** The datapath of that bridge: `external_ids:ovn-bridge-datapath-type`. Without it the kernel's. */
  datapathType?: 'system' | 'netdev' | null | undefined;
  /** Whether it is a gateway that routers without a choice of their own may use, and the like: `external_ids:ovn-cms-options`. */
  cmsOptions?: readonly string[] | null | undefined;
  /**
   * Whether it monitors the whole southbound database: `external_ids:ovn-monitor-all`. OVN's default is false.
   */
  monitorAll?: boolean | null | undefined;
}
/**
 * Configures an Open vSwitch as a chassis of OVN: writes the settings that its ovn-controller reads, in one
 * transaction. An ovn-controller that runs beside it takes that up at once.
 *
 * Rejects as each change of an `Ovs` does; with a TypeError or RangeError that names the option.
 */
declare function setChassis(ovs: Ovs, settings: OvnChassisSettings, options?: ChangeOptions): Promise<void>;
/**
 * Returns the chassis settings that `setChassis` or others wrote. Rejects as each reading of an `Ovs` does.
 */
declare function getChassis(ovs: Ovs, options?: CallOptions): Promise<OvnChassisSettings>;
/**
 * Binds an interface of the chassis to a port of a logical switch: Interface:external_ids:iface-id. The port
 * may come before or after. With `addPort('br-int', name, { externalIds: { 'iface-id': port } })` it goes in
 * the same call that adds the interface. Rejects as each change of an `Ovs` does.
 */
declare function bindPort(ovs: Ovs, interfaceName: string, logicalPort: string, options?: ChangeOptions): Promise<void>;
/** Unbinds an interface from its port. Rejects as each change of an `Ovs` does. */
declare function unbindPort(ovs: Ovs, interfaceName: string, options?: ChangeOptions): Promise<void>;
/**
 * Resolves when ovn-controller has installed all flows of an interface, as Interface:external_ids:ovn-installed
 * reports. Rejects with `OVS_UNMET` when that does not come within `timeout`, by default 30 s.
 */
declare function waitForBinding(ovs: Ovs, interfaceName: string, options?: CallOptions): Promise<void>;
export { OvnChassisSettings, OvnEncapsulation, bindPort, getChassis, setChassis, unbindPort, waitForBinding };