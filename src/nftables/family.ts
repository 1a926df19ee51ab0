/** The address family of a table, which selects the packets that it sees; `inet` covers IPv4 and IPv6. */
export type TableFamily = 'inet' | 'ip' | 'ip6' | 'arp' | 'bridge' | 'netdev'
