/** ethtool as an oracle: what it sets and what it shows. */
import { spawnSync } from 'node:child_process'

/** Runs `ethtool`, in a namespace perhaps, and returns what it printed, its complaints among it. */
export function ethtool(args: readonly (string | number)[], netns?: string): string {
  const within = netns === undefined ? [] : ['ip', 'netns', 'exec', netns]
  const [command = '', ...all] = [...within, 'ethtool', ...args.map(String)]
  const { stdout, stderr, error } = spawnSync(command, all, { encoding: 'utf8' })
  if (error !== undefined) throw error
  return stdout + stderr
}

/** What it shows, a value for each name: under a heading, of two with one name, the last. */
export function ethtoolShows(
  args: readonly (string | number)[],
  { heading, netns }: { heading?: string; netns?: string } = {},
): Record<string, string> {
  const text = ethtool(args, netns)
  const part = heading === undefined ? text : (text.split(heading)[1] ?? '')
  const shown = part.matchAll(/^\s*([^:\n]+):[ \t]*(.*)$/gm)
  return Object.fromEntries([...shown].map(([, name = '', value = '']) => [name, value.trim()]))
}
