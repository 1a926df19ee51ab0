/**
 * Lightweight tunnels: what a route, one of its ways, or a nexthop wraps packets in. ip-route(8),
 * encap; linux/lwtunnel.h.
 *
 * What is left out are erspan's options of a tunnel's header, of whose like Linux 6.18 dies; geneve's
 * are read.
 */

import { invalidType } from '../../base/errors.js'
import type { Encap } from '../generated/objects.js'

/**
 * Refuses a program without its descriptor, as one is reported: no name leads to it, and the kernel does not
 * say what it lacks. `path` is what the encapsulation is called.
 */
export function checkPrograms(encap: Encap | undefined, path = 'encap'): void {
  const { in: first, out, xmit } = encap?.bpf ?? {}
  for (const [hook, program] of Object.entries({ in: first, out, xmit })) {
    if (typeof program !== 'object' || program === null || program.fd !== undefined) continue
    throw invalidType(`${path}.bpf.${hook}.fd`, 'the descriptor of the program', program.fd)
  }
}
