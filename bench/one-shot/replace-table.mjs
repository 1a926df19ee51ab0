/** A program that is started to replace one large table: `replace-table.mjs NUMBER`. */
import { replaceTable } from 'ovs-netlink/nftables'
import { large } from './large-table.mjs'

await replaceTable(large(Number(process.argv[2])))
