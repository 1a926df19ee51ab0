import { type KindRules } from './rules.js';
/**
 * What a tun or tap device can be told when it is created, by ioctl, through /dev/net/tun
 * (Documentation/networking/tuntap.rst of the kernel); none of it can be changed later. As reported,
 * each member is an attribute of linux/if_link.h, IFLA_TUN_*, named beside it. Those marked
 * (reported) cannot be set.
 */
export interface Tun {
    /** IP packets, or Ethernet frames; needed (TYPE). */
    mode?: 'tun' | 'tap' | undefined;
    /** The user, by number, who may attach to it without CAP_NET_ADMIN (OWNER). */
    owner?: number | undefined;
    /** The group, by number, that may (GROUP). */
    group?: number | undefined;
    /** Four bytes of flags and protocol before each packet. Default false (PI). */
    packetInfo?: boolean | undefined;
    /** A virtio_net_hdr before each packet. Default false (VNET_HDR). */
    vnetHeader?: boolean | undefined;
    /** Several programs or threads may attach at once. Default false (MULTI_QUEUE). */
    multiQueue?: boolean | undefined;
    /** It stays when nobody is attached, as all do that this library makes (PERSIST; reported). */
    persist?: boolean | undefined;
    /** How many are attached, with `multiQueue` (NUM_QUEUES; reported). */
    queues?: number | undefined;
    /** How many of them are disabled (NUM_DISABLED_QUEUES; reported). */
    disabledQueues?: number | undefined;
}
export declare const tunRules: KindRules;
