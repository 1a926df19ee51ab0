import { OvsdbError } from '../errors.js';
/** The database of every Open vSwitch. */
export declare const DATABASE = "Open_vSwitch";
/** Something of that name is there already. */
export declare function alreadyExists(operation: string, what: string): OvsdbError;
/** What the call is about is not there. */
export declare function notFound(operation: string, what: string): OvsdbError;
/** What the call asks for cannot be, now or ever. */
export declare function notAllowed(operation: string, what: string): OvsdbError;
/** With `mayExist`: what is there is not what was asked for. */
export declare function differs(operation: string, what: string, difference: string): OvsdbError;
/** The database has no Open_vSwitch row, so no switch is configured by it. */
export declare function notInitialized(): OvsdbError;
/** The server did not answer in time, and was not yet asked to change anything. */
export declare function noAnswer(cause?: unknown): OvsdbError;
/** What `waitUntil` waits for did not come in time. */
export declare function unmet(): OvsdbError;
/** Whether the change was committed is not known. */
export declare function commitUnknown(): OvsdbError;
/** The change is committed, and then the connection was closed. */
export declare function applyUnknown(cause: unknown): OvsdbError;
/** ovs-vswitchd did not come as far in time. */
export declare function applyTimeout(): OvsdbError;
