import { type Branch, plain, treeLines } from '../base/drawing.js'
import type { DescribedLink, DescribedNetns, DescribedSwitch, Description } from './description.js'
import {
  addressWords,
  bridgeWords,
  checkDescription,
  endWords,
  interfaceWords,
  linkState,
  netnsTitle,
  portWords,
  switchTitle,
  tunnelWords,
} from './words.js'

/**
 * Renders a description as a tree of text, one line each: namespaces with their links, ports below their link, Open
 * vSwitches with their bridges and ports. Characters that a terminal would obey are spelled out.
 */
export function renderTree(description: Description): string {
  checkDescription(description)
  const { namespaces, switches } = description
  return [
    ...namespaces.map((netns) => netnsBranch(netns, description)),
    ...switches.map((each) => switchBranch(each, description)),
  ]
    .flatMap(treeLines)
    .join('\n')
}

function netnsBranch(netns: DescribedNetns, description: Description): Branch {
  const { links, error } = netns
  const isHere = (index: number | undefined) => links.some((each) => each.index === index)
  const branch = (link: DescribedLink): Branch => ({
    text: linkText(link, netns.inode, description),
    branches: links.filter(({ master }) => master === link.index).map(branch),
  })
  const branches = links.filter(({ master }) => !isHere(master)).map(branch)
  return { text: netnsTitle(netns), branches: [...branches, ...errorBranch(error)] }
}

function linkText(link: DescribedLink, inode: number, description: Description): string {
  const { name, peer, lower, farEnd } = link
  const end = (word: string, to: DescribedLink['peer']) =>
    to === undefined ? [] : [`${word} ${endWords(to, inode, description)}`]
  const [kind, ...state] = linkState(link)
  const words = [
    [kind, ...end('to', peer)].join(' '),
    ...tunnelWords(link),
    ...end('over', lower),
    ...end('far end', farEnd),
    ...state,
    ...addressWords(link),
  ]
  return `${plain(name)}: ${words.join(', ')}`
}

function switchBranch(each: DescribedSwitch, description: Description): Branch {
  const bridges = each.bridges.map(
    (bridge): Branch => ({
      text: `${plain(bridge.name)}: ${bridgeWords(bridge).join(', ')}`,
      branches: bridge.ports.map((port) => {
        const interfaces = port.interfaces.map((iface): Branch => {
          const is =
            iface.link === undefined ? [] : [`is ${endWords(iface.link, undefined, description)}`]
          const words = [...interfaceWords(iface), ...is]
          return { text: `${plain(iface.name)}: ${words.join(', ')}`, branches: [] }
        })
        const [only, ...others] = interfaces
        if (only !== undefined && others.length === 0) {
          return { ...only, text: [only.text, ...portWords(port)].join(', ') }
        }
        return { text: `${plain(port.name)}: ${portWords(port).join(', ')}`, branches: interfaces }
      }),
    }),
  )
  return { text: switchTitle(each), branches: [...bridges, ...errorBranch(each.error)] }
}

const errorBranch = (error: DescribedNetns['error']): Branch[] =>
  error === undefined ? [] : [{ text: `not read: ${plain(error.message)}`, branches: [] }]
