/** Whether an Ethernet address is of no station: of a group, or of nobody. */
export declare const isNoStations: (value: unknown) => boolean;
/** Whether it is one: other links have addresses of other lengths. */
export declare const isEthernet: (value: unknown) => value is string;
