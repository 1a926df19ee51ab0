/**
 * Which option of a link a request was refused for, where the kernel's verdict does not point at one: by what
 * the kernel says, or, where it says nothing, by its code and the options' values. A row only names an option
 * of a request that was refused already, so it refuses nothing that some kernel takes.
 */
import type { Facts } from '../binding.js';
/** The path of the option, of all that a request of a link of this kind tells. */
export declare function atFault(options: ReadonlyMap<string, unknown>, kind: string | undefined, { errno, message }: Pick<Facts, 'errno' | 'message'>): string | undefined;
