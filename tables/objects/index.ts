/** All objects that are not links: each file of this folder describes some. */
import { description as address } from './address.js'

export const descriptions = [address] as const
