/** wg(8) as an oracle, where there is one. */
import { spawnSync } from 'node:child_process'

export const hasWg = () => spawnSync('wg', ['--version']).error === undefined

/** Runs `wg`, in a namespace perhaps; what it printed. */
export function wg(
  args: readonly string[],
  { input, netns }: { input?: string; netns?: string } = {},
) {
  const [command = '', ...all] = [
    ...(netns === undefined ? [] : ['ip', 'netns', 'exec', netns]),
    ...['wg', ...args],
  ]
  const { stdout, stderr, status } = spawnSync(command, all, { encoding: 'utf8', input })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}
