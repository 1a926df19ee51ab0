/** The queueing disciplines, classes, filters and chains that the calls are refused beside. */
import * as lib from '../../../src/index.js'

export const bucket = { rate: 1e6, burst: 10_000, limit: 50_000, peakRate: 2e6, peakBurst: 2000 }
const anyPacket = {
  parent: 'ingress',
  protocol: 'ip',
  priority: 7,
  handle: 0x8000_0801,
  u32: { match: [{ value: 0, mask: 0, offset: 0 }] },
} as const

/** Makes them from the start: the kernel keeps parts of what u32 had until its qdisc goes. */
export async function makeTraffic(at: { netns: string }): Promise<void> {
  await Promise.all([
    lib.deleteQdisc('p1', { parent: 'clsact', ifExists: true, ...at }),
    lib.deleteQdisc('p2', { ifExists: true, ...at }),
    lib.deleteQdisc('p3', { ifExists: true, ...at }),
    lib.addQdisc('p2', { tbf: bucket, ...at }),
    lib.addQdisc('p1', { kind: 'clsact', ...at }),
    lib.addChain('p1', { parent: 'ingress', chain: 5, ...at }),
    lib.addFilter('p1', { ...anyPacket, ...at }),
    lib.addQdisc('p3', { handle: '1:', htb: {}, ...at }),
    lib.addClass('p3', { classId: '1:1', htb: { rate: 9e6 }, ...at }),
    lib.addClass('p3', { classId: '1:10', parent: '1:1', htb: { rate: 3e6 }, ...at }),
  ])
}
