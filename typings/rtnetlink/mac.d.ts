/** Whether an Ethernet address is of no station: of a group, or of nobody. */
export declare const isNoStations: (value: unknown) => boolean;
