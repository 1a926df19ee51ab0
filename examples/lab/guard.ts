/**
 * Waits beside a lab for the process that made it to end, and removes what that one left: even
 * SIGKILL leaves nothing behind. Its standard input is a pipe from that process; the pipe's end is
 * that process's end. When the lab was removed, or is to stay, the guard is killed.
 */
import { isLabId, removeRemains } from './remains.js'

const [id = ''] = process.argv.slice(2)
if (!isLabId(id)) throw new Error(`usage: guard LAB-ID, got ${id}`)

for await (const _ of process.stdin);
await removeRemains(id)
