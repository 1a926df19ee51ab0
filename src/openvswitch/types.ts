import type { TypedSchema } from '../ovsdb-client/typed/typed-schema.js'
import type { Open_vSwitchTables } from './schema.js'

/** Our types on the schema that the server has. */
export type Types = TypedSchema<Open_vSwitchTables>

/** A table of Open vSwitch's schema. */
export type TableName = keyof Open_vSwitchTables & string
