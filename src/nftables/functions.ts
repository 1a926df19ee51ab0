/** What reads and changes tables, as one value: of the kernel, or of a fake of it. */
import type { CallOptions } from '../netns/call.js'
import type { TableDefinition, TableRef } from './definition.js'
import type { Kernel } from './kernel.js'
import {
  type Counted,
  type ListedTable,
  listNftTablesBy,
  readCountersBy,
  readTableBy,
  type Table,
} from './read.js'
import {
  changeTableBy,
  type DeleteTableOptions,
  deleteTableBy,
  type Replaced,
  replaceTableBy,
} from './replace.js'

/**
 * The functions of this module that need a kernel. Code that takes them as a parameter of this type, with the module
 * itself as its default, runs in tests on `createFakeNftables()` of `ovs-netlink/testing`.
 */
export interface Nftables {
  /** See the function `replaceTable`. */
  replaceTable(definition: TableDefinition, options?: CallOptions): Promise<Replaced>
  /** See the function `changeTable`. */
  changeTable(
    table: TableRef,
    change: (table: Table | undefined) => TableDefinition | undefined,
    options?: CallOptions,
  ): Promise<Replaced>
  /** See the function `readTable`. */
  readTable(table: TableRef, options?: CallOptions): Promise<Table>
  /** See the function `readCounters`. */
  readCounters(table: TableRef, options?: CallOptions): Promise<Record<string, Counted>>
  /** See the function `listNftTables`. */
  listNftTables(options?: CallOptions): Promise<ListedTable[]>
  /** See the function `deleteTable`. */
  deleteTable(table: TableRef, options?: DeleteTableOptions): Promise<void>
}

export const nftablesOf = (kernel: Kernel): Nftables => ({
  replaceTable: (definition, options) => replaceTableBy(kernel, definition, options),
  changeTable: (table, change, options) => changeTableBy(kernel, table, change, options),
  readTable: (table, options) => readTableBy(kernel, table, options),
  readCounters: (table, options) => readCountersBy(kernel, table, options),
  listNftTables: (options) => listNftTablesBy(kernel, options),
  deleteTable: (table, options) => deleteTableBy(kernel, table, options),
})
