/** How fast a container may send and receive: a token bucket on each end of its pair. */
import { addQdisc, type CallOptions, getQdisc } from 'ovs-netlink'
import type { Bandwidth, NetworkConfig } from './config.js'
import { portOf } from './network.js'
import type { Parameters } from './protocol.js'

interface Bucket {
  link: string
  /** Bits a second. */
  rate: number
  /** Bits at once. */
  burst: number
  where: Pick<CallOptions, 'netns'>
}

/** Milliseconds that a packet may wait in a bucket, as CNI's own plugin has it. */
const latency = 25

/** An end sends what the other one receives: the near end what goes into the container. */
const bucketsOf = (of: Parameters, bandwidth: Bandwidth): Bucket[] =>
  [
    {
      ...{ link: portOf(of), where: {} },
      ...{ rate: bandwidth.ingressRate, burst: bandwidth.ingressBurst },
    },
    {
      ...{ link: of.ifname, where: { netns: { path: of.netns } } },
      ...{ rate: bandwidth.egressRate, burst: bandwidth.egressBurst },
    },
  ].filter(({ rate }) => rate > 0)

export const isLimited = ({ bandwidth }: NetworkConfig) =>
  bandwidth.ingressRate > 0 || bandwidth.egressRate > 0

/** They go with the links. */
export async function limit({ bandwidth }: NetworkConfig, of: Parameters): Promise<void> {
  for (const { link, rate, burst, where } of bucketsOf(of, bandwidth)) {
    await addQdisc(link, { tbf: { rate, burst: burst / 8, latency }, ...where })
  }
}

/** What is not as the configuration has it. */
export async function limitsDiffer(
  { bandwidth }: NetworkConfig,
  of: Parameters,
): Promise<string[]> {
  const differences = bucketsOf(of, bandwidth).map(async ({ link, rate, where }) => {
    const { tbf } = await getQdisc(link, where)
    return tbf?.rate === rate
      ? []
      : [`interface ${link} sends ${tbf?.rate} bits a second, not ${rate}`]
  })
  return (await Promise.all(differences)).flat()
}
