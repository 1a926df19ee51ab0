/** Part of `npm run lint`: the library starts no program, and nothing is interpolated into a shell. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/**
 * @type {{ what: string, folders: string[], names: RegExp, forbidden: RegExp, but?: string[] }[]}
 *   `but`: the files that may, because it is what they are for
 */
const rules = [
  {
    what: 'src/ starts no program',
    folders: ['src'],
    names: /\.ts$/,
    forbidden: /^import (?!type).*['"](?:node:)?(?:child_process|cluster)['"]/,
    // What the caller asks for by its name, in a namespace; Open vSwitch's daemons; and the runtime itself, which goes back
    // to what stood before when nobody confirms what was applied.
    but: ['src/netns/spawn.ts', 'src/testing/starting.ts', 'src/network/revert.ts'],
  },
  {
    what: 'cpp/ starts no program',
    folders: ['cpp'],
    names: /\.(cpp|h)$/,
    forbidden: /^(?!\s*\/\/).*\b(?:system|popen|exec[lv][pe]*|posix_spawnp?|fork|vfork)\s*\(/,
  },
  {
    what: 'no command is a text for a shell',
    folders: ['src', 'scripts', 'test', 'bench', 'examples'],
    names: /\.(ts|mjs)$/,
    forbidden: /\bshell: |(?<![.\w])(?:exec|execSync)\(|\$\{[^}]*\}.*\|\s*sh\b/,
    but: ['scripts/no-shell.mjs'],
  },
  {
    what: "a shell's words are its arguments, not part of its command",
    folders: ['src', 'scripts', 'bench', 'examples'],
    names: /\.(ts|mjs)$/,
    forbidden: /['"](?:ba)?sh['"],\s*['"]-c['"],\s*`[^`]*\$\{/,
  },
]

const breaches = rules.flatMap(({ what, folders, names, forbidden, but = [] }) =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((file) => names.test(file) && !file.includes('node_modules/') && !but.includes(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          forbidden.test(line) ? [`${file}:${at + 1}: ${what}: ${line.trim()}`] : [],
        ),
    ),
)
for (const breach of breaches) console.error(breach)
if (breaches.length > 0) process.exitCode = 1
