/** What a test may need of the machine. Each is called first in `before`, or in a test. */
import { accessSync, constants } from 'node:fs'
import { skip } from './test.js'

/**
 * Open vSwitch's bridges and internal ports are tap devices in the datapath that needs no kernel
 * module. Most systems let everybody open the device that makes them; some only root.
 */
export function needsTun(): void {
  try {
    accessSync('/dev/net/tun', constants.R_OK | constants.W_OK)
  } catch (error) {
    skip(`Open vSwitch needs /dev/net/tun: ${(error as Error).message}`)
  }
}
