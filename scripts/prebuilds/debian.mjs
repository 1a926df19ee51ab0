/**
 * Packages of other releases and architectures of Debian than this machine's, and sources: apt with
 * lists of its own, from the mirror that this machine uses. Nothing is installed.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { output, runStep, SetUpError } from '../command.mjs'

/** The release whose C libraries the addons are linked with. */
const oldest = 'bullseye'

/** The release of the kernel's headers and of LLVM. */
const newer = 'bookworm'

/**
 * Packages as apt takes them, such as `libc6:arm64`.
 *
 * @typedef {object} Downloads
 * @property {string[]} old of the release whose C libraries the addons are linked with
 * @property {string[]} new of the release of the kernel's headers
 * @property {string[]} sources
 */

/**
 * @param {string} folder that is made, and holds nothing else afterwards
 * @param {Downloads} wanted
 * @returns {Promise<string[]>} the files
 */
export async function download(folder, wanted) {
  const state = `${folder}.apt`
  for (const each of ['lists/partial', 'archives/partial']) {
    mkdirSync(join(state, each), { recursive: true })
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const list = join(state, 'sources.list')
  writeFileSync(list, sources())
  const apt = [
    ...['-o', `Dir::Etc::SourceList=${list}`, '-o', 'Dir::Etc::SourceParts=-'],
    ...['-o', `Dir::State::Lists=${join(state, 'lists')}`, '-o', `Dir::Cache=${state}`],
    ...['-o', 'APT::Architectures::=amd64', '-o', 'APT::Architectures::=arm64'],
    ...['-o', 'APT::Sandbox::User=root'],
  ]
  const names = [
    ...wanted.old.map((name) => `${name}/${oldest}`),
    ...wanted.new.map((name) => `${name}/${newer}`),
  ]
  const there = (/** @type {string[]} */ argv) =>
    /** @type {[string, ...string[]]} */ (['env', '-C', folder, 'apt-get', ...apt, ...argv])
  await runStep("Reading Debian's package lists", there(['update']))
  await runStep('Downloading libraries and headers', there(['download', ...names]))
  if (wanted.sources.length > 0) {
    const argv = there(['source', '--download-only', ...wanted.sources])
    await runStep('Downloading sources', argv)
  }
  rmSync(state, { recursive: true })
  return readdirSync(folder).map((file) => join(folder, file))
}

/** A sources.list(5) of Debian's main archive. */
function sources() {
  const format = '$(ORIGIN) $(LABEL) $(REPO_URI)'
  const known = output(['apt-get', 'indextargets', '--format', format, 'Created-By: Packages'])
  const mirror = /^Debian Debian (\S+)$/m.exec(known)?.[1]
  if (mirror === undefined) throw new SetUpError("apt knows no mirror of Debian's")
  return [
    ...[oldest, newer].map((release) => `deb [arch=amd64,arm64] ${mirror} ${release} main\n`),
    `deb-src ${mirror} ${newer} main\n`,
  ].join('')
}
