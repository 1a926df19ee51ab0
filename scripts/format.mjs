/** `npm run format`: lays out all sources as `npm run lint` wants them. */
import './node-version.mjs'
import { runStep } from './command.mjs'
import { cppFiles } from './cpp-files.mjs'
import { setUp } from './setup.mjs'

await setUp(
  ['lint'],
  [
    () => runStep('Formatting with Biome', ['node_modules/.bin/biome', 'check', '--write', '.']),
    () => runStep('Formatting with clang-format', ['clang-format', '-i', ...cppFiles()]),
  ],
)
