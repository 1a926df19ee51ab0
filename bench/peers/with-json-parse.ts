/** A server's reply by JSON.parse alone: `with-json-parse.ts WORKLOAD COUNT`. Prints a Measurement. */
import { Meter } from '../meter.js'
import { replyTo } from '../ovsdb/bare.js'
import { remoteVariable } from '../ovsdb/server.js'
import { copyRequest, longRequest } from '../workloads/ovsdb.js'

const [, , name, operations] = process.argv
const remote = process.env[remoteVariable] ?? ''
const isCopy = name === 'ovsdb-copy'
const reply = await replyTo(remote, ...(isCopy ? await copyRequest(remote) : longRequest))
const text = reply.toString()

/** Only a copy is kept. */
function parse(times: number): unknown {
  let value: unknown
  for (let time = 0; time < times; time++) value = JSON.parse(text)
  return isCopy ? value : undefined
}

const meter = new Meter()
parse(1)
const { made, ...cost } = await meter.cost(() => parse(isCopy ? 1 : Number(operations)))
console.log(JSON.stringify(cost))
