/** Throws an error with the code `ERR_OVS_NETLINK_ADDON`, which says what there is and what to do. */
export declare function loadAddon(): unknown;
