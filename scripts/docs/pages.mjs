/**
 * The documentation site's pages that are documents, in the order of its navigation. The front page is
 * `frontPage`; the reference of the API follows by itself.
 */

export const frontPage = 'docs/tasks.md'

/** @type {{ title: string, files: string[] }[]} */
export const sections = [
  {
    title: 'Start',
    files: ['README.md', 'docs/concepts.md', 'docs/migrating.md', 'docs/recipes.md'],
  },
  {
    title: 'Guides by task',
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

/** How much more a hit in a page counts in the search; 1 where nothing is said. @type {Record<string, number>} */
export const boosts = {
  'docs/reference.md': 0.3,
  'docs/links.md': 0.5,
  'docs/objects.md': 0.4,
  'docs/peers.md': 0.2,
  'docs/ovsdb-peers.md': 0.2,
  'docs/performance.md': 0.4,
  'docs/architecture.md': 0.4,
  'CONTRIBUTING.md': 0.2,
  'CHANGELOG.md': 0.2,
  'SECURITY.md': 0.2,
  'THIRD-PARTY.md': 0.2,
}
