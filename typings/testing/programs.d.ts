/** Where the parts of Open vSwitch are: absolute paths. */
export interface Programs {
    ovsdbTool: string;
    ovsdbServer: string;
    ovsVswitchd: string;
    /** `vswitch.ovsschema`, the schema of the database. */
    schema: string;
    /**
     * setpriv(1) of util-linux, which has the kernel end the daemons when this process is killed.
     * Without it they outlive a SIGKILL.
     */
    setpriv?: string;
}
/**
 * The programs that were given, and the others found.
 *
 * @throws OvsdbError `OVS_NOT_INSTALLED` naming all that is missing and what installs it; RangeError
 *   for a given path that cannot be used.
 */
export declare function findPrograms(given?: Partial<Programs>): Programs;
