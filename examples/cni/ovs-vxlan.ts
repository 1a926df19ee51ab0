#!/usr/bin/env node
/**
 * A CNI plugin: containers on an Open vSwitch bridge of each host, the bridges joined by VXLAN. It starts no
 * process. README.md has how it is configured and installed.
 */
import { add } from './add.js'
import { check, status } from './check.js'
import { parseConfig } from './config.js'
import { runPlugin } from './plugin.js'
import { collect, remove } from './remove.js'

await runPlugin({ parse: parseConfig, add, remove, check, collect, status })
