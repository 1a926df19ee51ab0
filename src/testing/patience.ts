/**
 * Milliseconds that starting a switch, or a change to it, may take here: 10000 times what the
 * environment has as `OVS_NETLINK_PATIENCE`, for machines that are slow, such as emulated ones.
 */
export const patience = 10_000 * (Number(process.env['OVS_NETLINK_PATIENCE']) || 1)
