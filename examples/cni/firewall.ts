#!/usr/bin/env node
/**
 * A CNI plugin behind another one: who may open connections to a container, as CNI's own firewall has it. README.md has
 * how it is configured.
 */
import { chained } from './chained.js'
import { firewallTable, policyIn, policyPart } from './ingress-policy.js'
import { runPlugin } from './plugin.js'

await runPlugin(chained({ table: firewallTable, parse: policyIn, partOf: policyPart }))
