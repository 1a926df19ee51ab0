import { type ConnectOvsdbOptions } from '../ovsdb-client/connect.js';
import { Ovs } from './ovs.js';
/** How to connect to an Open vSwitch; all of it optional. */
export type ConnectOvsOptions = Partial<ConnectOvsdbOptions>;
/**
 * Connects to the database of an Open vSwitch. Without `remote` it is the local one as ovs-vsctl
 * finds it: `db.sock` in the folder that OVS_RUNDIR names, or in /var/run/openvswitch.
 *
 * Rejects as `connectOvsdb` does.
 */
export declare function connectOvs(options?: ConnectOvsOptions): Promise<Ovs>;
