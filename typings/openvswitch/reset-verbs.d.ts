/** What ovs-vsctl(8) does to the whole configuration: `init` and `emer-reset`. */
import { type Verb } from './verb.js';
/** Makes the row that all configuration hangs on, unless it is there. */
export declare function init(): Verb;
export declare function emergencyReset(): Verb;
