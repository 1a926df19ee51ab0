/**
 * The documentation site's pages that are documents, in the order of its navigation. The front page is
 * `frontPage`; the reference of the API follows by itself.
 */

export const frontPage = 'docs/tasks.md'

/** `boost`: how much a hit of the search counts there. @type {{ title: string, boost: number, files: string[] }[]} */
export const sections = [
  {
    title: 'Start',
    boost: 3,
    files: ['README.md', 'docs/concepts.md', 'docs/migrating.md', 'docs/recipes.md'],
  },
  {
    title: 'Guides by task',
    boost: 3,
    files: [
      'docs/guides/sandbox.md',
      'docs/guides/lab.md',
      'docs/guides/evpn.md',
      'docs/guides/cni.md',
      'docs/guides/ovs-agent.md',
      'docs/guides/ovn-hosts.md',
      'docs/guides/embedding.md',
      'docs/guides/debugging.md',
      'docs/guides/churn.md',
    ],
  },
  {
    title: 'Guides by subject',
    boost: 2,
    files: [
      'docs/networks.md',
      'docs/command.md',
      'docs/nftables.md',
      'docs/wireguard.md',
      'docs/openvswitch.md',
      'docs/ovn.md',
      'docs/ovsdb-client.md',
      'examples/cni/README.md',
    ],
  },
  {
    title: 'Look up',
    boost: 0.5,
    files: [
      'docs/reference.md',
      'docs/links.md',
      'docs/objects.md',
      'docs/errors.md',
      'docs/compatibility.md',
      'docs/capabilities.md',
    ],
  },
  {
    title: 'Project',
    boost: 0.2,
    files: [
      'docs/performance.md',
      'docs/peers.md',
      'docs/ovsdb-peers.md',
      'docs/architecture.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CHANGELOG.md',
      'THIRD-PARTY.md',
    ],
  },
]

/** Names in the navigation and the search that are not the document's first heading. @type {Record<string, string>} */
export const titles = { 'README.md': 'Overview and first programs' }
