/** The package as npm would publish it. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

interface Packed {
  filename: string
  files: { path: string; mode: number }[]
}

/** Packs the package as a tarball into `into`, as built now. */
export function pack(into: string): { tarball: string; files: string[] } {
  const argv = ['pack', '--json', '--ignore-scripts', '--pack-destination', into, root]
  const [packed] = JSON.parse(npm(argv, into)) as [Packed]
  return {
    tarball: join(into, packed.filename),
    files: packed.files.map(({ path }) => path),
  }
}

/** Runs npm in `folder` without a network, and returns what it printed. */
export function npm(args: string[], folder: string): string {
  return execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The compiler the project pins. Throws with what it says when types do not hold. */
export function tsc(args: string[], folder: string): void {
  const program = join(root, 'node_modules/typescript/bin/tsc')
  try {
    execFileSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout, { cause: error })
  }
}

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
