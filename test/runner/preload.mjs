/** Loaded before each test file: whoever imports uvu gets the one that reports to the runner. */
import { register } from 'node:module'

register('./uvu-is-ours.mjs', import.meta.url)
