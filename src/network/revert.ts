/** Rolling back a change that is not confirmed, or that was interrupted: at once, or when it is due; and the guard, which does. */
import { spawn } from 'node:child_process'
import { type FSWatcher, watch } from 'node:fs'
import { execArgv, execPath, versions } from 'node:process'
import { checkBoolean } from '../base/check.js'
import { type Network, projectOf } from './define.js'
import { NetworkError } from './errors.js'
import { fileOf, lockJournal, readJournal } from './journal.js'
import { monotonic } from './journal-text.js'
import { checkedOptions, type ReadOptions } from './plan.js'
import { withSwitch } from './switch.js'
import { checkTakenBack, finish } from './unfinished.js'

/** How to roll back. */
export interface RevertOptions extends ReadOptions {
  /**
   * Wait until the time for confirmation is over, or the process that applies has died, instead of rolling back at once. The
   * call also ends, with false, when the change is confirmed or something else is applied. Default false.
   */
  due?: boolean | undefined
}

/**
 * Rolls back a change that `apply` made with `confirm` and that is not confirmed yet, or what an `apply` has left whose process
 * was killed: the previous state is restored. If there is neither, nothing is done. It connects to the Open vSwitch that the
 * change was made in, unless the option `ovs` is another.
 *
 * @returns whether there was something to roll back.
 * @throws NetworkError `NETWORK_ROLLBACK_FAILED` with what `remains`.
 */
export async function revert(network: Network | string, options?: RevertOptions): Promise<boolean> {
  const { signal, due, ovs } = checkedOptions(options, 'due')
  checkBoolean('due', due)
  const project = projectOf(network)
  if (due !== true) return revertThat(project, undefined, { signal, ovs })
  const id = readJournal(project).past?.id
  return (await isDue(project, id, signal)) && revertThat(project, id, { signal, ovs })
}

/** With an `id`: that apply, and none after it. */
export async function revertThat(
  project: string,
  id: string | undefined,
  { signal, ovs: given }: ReadOptions,
): Promise<boolean> {
  return withSwitch(undefined, given, signal, async (ovs) => {
    using journal = await lockJournal(project, signal)
    const { past } = journal
    if (past === undefined || (id !== undefined && past.id !== id)) return false
    checkTakenBack('revert', journal, await finish(journal, project, ovs))
    return true
  })
}

/** Milliseconds between two looks at an apply that is under way, and at a file that is not watched. */
const pause = 100

/** Waits until this apply is to be rolled back; false once there is nothing to roll back any more. */
async function isDue(
  project: string,
  id: string | undefined,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  for (;;) {
    const { past, isLocked } = readJournal(project)
    if (past === undefined || past.id !== id) return false
    const { waiting } = past
    if (waiting === undefined && !isLocked) return true
    const left = waiting === undefined ? pause : waiting.until - monotonic()
    if (left <= 0) return true
    await sign(fileOf(project), left, signal)
    signal?.throwIfAborted()
  }
}

/** A change of the file, or the end of that time. */
function sign(file: string, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    let watcher: FSWatcher | undefined
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      watcher?.close()
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end)
    try {
      watcher = watch(file, end).on('error', end)
    } catch {
      // It has gone, or there are no more watches to be had: it is looked at again.
      setTimeout(end, Math.min(milliseconds, pause))
    }
  })
}

/** Milliseconds that the guard may take to be there. */
const startTimeout = 30_000

/**
 * Starts the guard of an apply that is under way: a process of its own, which rolls it back when that is due, whatever becomes of
 * this one. It is this runtime, with this very module.
 *
 * @throws NetworkError `NETWORK_GUARD` when it does not come to be.
 */
export async function startGuard(project: string, signal: AbortSignal | undefined): Promise<void> {
  const code = `
    import { revert } from ${JSON.stringify(import.meta.url)}
    const done = revert(${JSON.stringify(project)}, { due: true })
    process.stdout.write('there')
    await done`
  const child = spawn(execPath, [...evaluating(), code], {
    ...{ detached: true, stdio: ['ignore', 'pipe', 'ignore'] },
  })
  const limit = AbortSignal.timeout(startTimeout)
  const ends = signal === undefined ? [limit] : [limit, signal]
  const settled = new AbortController()
  try {
    await new Promise((resolve, reject) => {
      for (const each of ends) {
        each.addEventListener('abort', () => reject(each.reason), { signal: settled.signal })
      }
      child.once('error', reject)
      child.once('exit', (status) => reject(new Error(`it ended with ${status}`)))
      child.stdout?.once('data', resolve)
    })
  } catch (cause) {
    child.kill('SIGKILL')
    signal?.throwIfAborted()
    const words = (cause as Error).message
    throw new NetworkError(
      `apply: confirm: the guard process could not be started: ${words}; nothing has changed (NETWORK_GUARD)`,
      { code: 'NETWORK_GUARD', cause },
    )
  } finally {
    settled.abort()
    child.stdout?.destroy()
    child.unref()
  }
}

/** The arguments before code that is to be run as a module, with whatever this process loads modules by. */
function evaluating(): string[] {
  if ('bun' in versions) return ['--eval']
  if ('deno' in versions) return ['eval', '--ext=ts']
  const loading = execArgv.flatMap((each, at) => {
    const [, name, value] =
      /^(--import|--require|-r|--loader|--experimental-loader)(=.*)?$/.exec(each) ?? []
    if (name === undefined) return []
    return value === undefined ? [each, execArgv[at + 1] ?? ''] : [each]
  })
  return [...loading, '--input-type=module', '--eval']
}
