import { mermaidLabel } from '../base/drawing.js'
import type {
  DescribedBridge,
  DescribedInterface,
  DescribedLink,
  DescribedNetns,
  Description,
  LinkEnd,
} from './description.js'
import {
  addressWords,
  bridgeWords,
  checkDescription,
  interfaceWords,
  linkState,
  netnsTitle,
  portWords,
  switchTitle,
  tunnelWords,
} from './words.js'

/**
 * Renders a description as a Mermaid flowchart: a box for each namespace and each Open vSwitch with its links and
 * bridges; a line joins a port to its bridge and the two ends of a pair, a dotted line leads to the lower link, a
 * thick line follows a tunnel. Loopback devices are left out. All names are escaped.
 */
export function renderMermaid(description: Description): string {
  checkDescription(description)
  return new Flowchart(description).lines.join('\n')
}

/** Names of things are in labels alone; what identifies a box is made of numbers. */
class Flowchart {
  readonly lines = ['flowchart TB']
  readonly #description: Description
  /** Links whose lines are drawn: that of a pair is drawn at the end that comes first. */
  readonly #joined = new Set<string>()
  /** Boxes of addresses that no link of ours has, in the order that tunnels lead there. */
  readonly #strangers: string[] = []

  constructor(description: Description) {
    this.#description = description
    const { namespaces, switches } = description
    for (const [at, netns] of namespaces.entries()) {
      const boxes = drawn(netns).map((link) => box(linkId(netns, link), linkLabel(link)))
      this.#group(`netns${at}`, [netnsTitle(netns)], boxes)
    }
    for (const [at, each] of switches.entries()) {
      const boxes = each.bridges.flatMap((bridge, which) => [
        box(bridgeId(at, which), [bridge.name, ...bridgeWords(bridge)]),
        ...ownBoxes(bridge).map((iface) => box(interfaceId(iface), interfaceLabel(iface))),
      ])
      this.#group(`switch${at}`, [switchTitle(each)], boxes)
    }
    for (const netns of namespaces) for (const link of drawn(netns)) this.#joinLink(netns, link)
    for (const [at, { bridges }] of switches.entries()) {
      for (const [which, bridge] of bridges.entries()) this.#joinBridge(bridgeId(at, which), bridge)
    }
  }

  #group(id: string, title: string[], boxes: string[]): void {
    this.lines.push(
      `  subgraph ${id}[${mermaidLabel(title)}]`,
      ...boxes.map((each) => `    ${each}`),
      '  end',
    )
  }

  #line(from: string, shape: string, to: string, ...words: string[]): void {
    const said = words.length === 0 ? '' : `|${mermaidLabel(words)}|`
    this.lines.push(`  ${from} ${shape}${said} ${to}`)
  }

  #joinLink(netns: DescribedNetns, link: DescribedLink): void {
    const id = linkId(netns, link)
    const { master, peer, lower, farEnd, vxlan } = link
    const isFirst = (other: KnownEnd) => !this.#joined.has(endId(other))
    this.#joined.add(id)
    if (master !== undefined) this.#line(id, '---', linkId(netns, { index: master }))
    if (isKnown(peer) && isFirst(peer)) this.#line(id, '---', endId(peer), link.kind ?? '')
    if (isKnown(lower)) this.#line(id, '-.->', endId(lower))
    if (isKnown(farEnd)) {
      if (isFirst(farEnd)) this.#line(id, '===', endId(farEnd), `VNI ${vxlan?.vni}`)
    } else if (vxlan?.remote !== undefined) {
      this.#line(id, '==>', this.#bearer(vxlan.remote))
    }
  }

  #joinBridge(id: string, { local, ports }: DescribedBridge): void {
    if (isKnown(local?.link)) this.#line(id, '---', endId(local.link), 'local port')
    for (const port of ports) {
      for (const iface of port.interfaces) {
        const { link, options } = iface
        if (isKnown(link)) {
          this.#line(id, '---', endId(link), ...interfaceWords(iface), ...portWords(port))
        } else {
          this.#line(id, '---', interfaceId(iface), ...portWords(port))
          this.#joinInterface(iface, options)
        }
      }
    }
  }

  /** Along its tunnel, or to the other end of its patch. */
  #joinInterface(iface: DescribedInterface, { remote_ip: remote, peer }: Record<string, string>) {
    if (remote !== undefined) this.#line(interfaceId(iface), '==>', this.#bearer(remote))
    const other = this.#description.switches
      .flatMap(({ bridges }) => bridges.flatMap(ownBoxes))
      .find(({ name, options }) => name === peer && options['peer'] === iface.name)
    if (other !== undefined && iface.name < other.name) {
      this.#line(interfaceId(iface), '-.-', interfaceId(other))
    }
  }

  /** The one link that has an address, or a box for the address itself. */
  #bearer(ip: string): string {
    const bearers = this.#description.namespaces.flatMap((netns) =>
      drawn(netns)
        .filter(({ addresses }) => addresses.some(({ address }) => address.split('/')[0] === ip))
        .map((link) => linkId(netns, link)),
    )
    const [only, ...others] = bearers
    if (only !== undefined && others.length === 0) return only
    if (!this.#strangers.includes(ip)) {
      this.#strangers.push(ip)
      this.lines.push(`  ${box(`address${this.#strangers.indexOf(ip)}`, [ip])}`)
    }
    return `address${this.#strangers.indexOf(ip)}`
  }
}

const drawn = ({ links }: DescribedNetns) => links.filter(({ loopback }) => !loopback)

/** Of the interfaces of a bridge, those that are no link: tunnels, patches, what failed. */
const ownBoxes = ({ ports }: DescribedBridge) =>
  ports.flatMap(({ interfaces }) => interfaces).filter(({ link }) => !isKnown(link))

type KnownEnd = LinkEnd & { inode: number; name: string }
const isKnown = (end: LinkEnd | undefined): end is KnownEnd => end?.name !== undefined

const linkId = ({ inode }: { inode: number }, { index }: { index: number }) =>
  `link${inode}_${index}`
const endId = (end: KnownEnd) => linkId(end, end)
const bridgeId = (at: number, which: number) => `bridge${at}_${which}`
const interfaceId = ({ uuid }: DescribedInterface) => `interface${uuid.replaceAll('-', '')}`

const linkLabel = (link: DescribedLink) => [
  link.name,
  linkState(link).join(', '),
  ...tunnelWords(link),
  ...addressWords(link),
]
const interfaceLabel = (iface: DescribedInterface) => [iface.name, ...interfaceWords(iface)]

const box = (id: string, words: string[]) => `${id}[${mermaidLabel(words)}]`
