/** The way of every call to the addon: submit, cancel, and errors made of facts. */

import { binding, type Ticket } from '../addon/binding.js'
import { isRequest, missingCapability } from '../addon/capabilities.js'
import { errnoName } from '../addon/errno.js'
import type { Facts, RawExisting } from '../addon/types.js'
import { onAbort } from '../base/abort.js'
import { NetlinkError } from '../base/errors.js'
import { describeNetns, type NetnsRef } from './ref.js'

/** What a call is about, for its errors. */
export interface Call {
  /** The library's function. */
  operation: string
  /** What it was called on: a link, a namespace, a host. */
  subject?: string | number | undefined
  /** The namespaces, in the order that the addon knows them by. */
  places?: readonly (NetnsRef | undefined)[]
  signal?: AbortSignal | undefined
  /** Milliseconds it may wait in its queue. */
  timeout?: number | undefined
  /** The code of an error that is no error here. */
  forgive?: string | undefined
  /** What becomes of a call that met what exists: what it is to return, or an error to throw. */
  existing?: ((existing: readonly RawExisting[], error: NetlinkError) => unknown) | undefined
  /** The options that name `places`. Default `netns`. */
  placeOptions?: readonly string[]
  /**
   * The API's name for an option of the addon's: which step it was in, and its path there,
   * which is empty when the kernel refused the step as a whole. `syscall` is what refused it.
   */
  optionName?: (step: number, option: string, syscall?: string) => string | undefined
  /** Another namespace, which it is about: one that the kernel may not find, or not let us read. */
  targetNsid?: number | undefined
  /** Where an option is of another link than `subject`, as of a pair's other end: that, and its place. */
  ownerOf?: (option: string) => { link: string; place: number } | undefined
  /** The addon's option that the kernel refused a step for when its verdict does not say which. */
  suspect?: (step: number, facts: Facts) => string | undefined
}

/**
 * Submits and waits. Bad input, a `BadOption` of the addon's, is thrown with the option's
 * name in the API. A signal or timeout drops a call that waits in its queue; one that is with the
 * kernel ends with the kernel's verdict.
 */
export function submit<Result>(queue: () => Ticket<Result>, call: Call): Promise<Result>
export async function submit(queue: () => Ticket<unknown>, call: Call): Promise<unknown> {
  const { signal, timeout } = call
  signal?.throwIfAborted()
  let forgetSignal: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined
  try {
    const { id, promise } = queue()
    const cancel = () => binding.cancel(id)
    if (signal !== undefined) forgetSignal = onAbort(signal, cancel)
    if (timeout !== undefined) timer = setTimeout(cancel, timeout)
    return await promise
  } catch (facts) {
    const error = failure(facts, call)
    if (!(error instanceof NetlinkError)) throw error
    if (error.code === call.forgive) return undefined
    const { existing } = facts as Facts
    if (existing !== undefined && call.existing !== undefined) return call.existing(existing, error)
    throw error
  } finally {
    forgetSignal?.()
    clearTimeout(timer)
  }
}

/** The error for what the addon threw or rejected with. */
export function failure(thrown: unknown, call: Call): unknown {
  if (thrown instanceof Error) return refusal(thrown, call)
  const facts = thrown as Facts
  if (facts.cancelled) return call.signal?.aborted ? call.signal.reason : timedOut(call)
  const code = errnoName(facts.errno)
  const option = optionOf(facts, call)
  const owner = option === undefined ? undefined : call.ownerOf?.(option)
  const netns = describeNetns(call.places?.[owner?.place ?? facts.place ?? 0])
  const capability = missingCapability({ ...facts, code, targetNsid: call.targetNsid })
  const about = owner?.link ?? call.subject
  const subject = about === undefined ? '' : ` ${about}`
  const message = [
    `${call.operation}${subject}${netns === undefined ? '' : ` in ${netns}`}: `,
    facts.message ?? (isUnopened(facts) ? unopened[code] : undefined) ?? facts.reason,
    facts.link === undefined ? '' : `: ${facts.link}`,
    ` (${code}, ${facts.syscall})`,
    fault(facts, option),
    capability === undefined ? '' : `; ${capability} is missing`,
    facts.undoErrno === undefined
      ? ''
      : `; undoing it failed as well: ${facts.undoMessage ?? errnoName(facts.undoErrno)}`,
  ].join('')
  return new NetlinkError(message, {
    code,
    errno: facts.errno,
    syscall: facts.syscall,
    operation: call.operation,
    link: facts.link ?? (isLinkCall(facts) ? subject.trim() || undefined : undefined),
    netns,
    kernelMessage: facts.message,
    option,
    missingAttribute: facts.missingAttribute,
    capability,
    limits: facts.limits,
    partial: facts.partial,
  })
}

/** The call waited for its turn, and not longer than it was to. */
export function timedOut(call: Call): NetlinkError {
  return notDone(`not started within ${call.timeout} ms`, { code: 'ETIMEDOUT', errno: -110 }, call)
}

/** The call never reached the kernel. */
function notDone(
  why: string,
  facts: { code: string; errno?: number },
  { operation, subject, places }: Call,
): NetlinkError {
  const what = [operation, subject].filter((word) => word !== undefined).join(' ')
  const message = `${what}: ${why}; nothing was done (${facts.code})`
  return new NetlinkError(message, { ...facts, operation, netns: describeNetns(places?.[0]) })
}

/** Bad input, with the option by the name that the caller knows it by; or a full queue. */
function refusal(error: Error, call: Call): Error {
  const bad = error as Error & { code?: string; option?: string; step?: number }
  if (bad.code === 'ERR_QUEUE_FULL') return notDone(bad.message, { code: bad.code }, call)
  if (bad.option === undefined) return error
  const option = call.optionName?.(bad.step ?? 0, bad.option) ?? bad.option
  bad.message = bad.message.replace(bad.option, option)
  bad.option = option
  delete bad.step
  return bad
}

function optionOf(facts: Facts, call: Call): string | undefined {
  if (isUnopened(facts)) return call.placeOptions?.[facts.place ?? 0] ?? 'netns'
  const code = errnoName(facts.errno)
  if (call.targetNsid !== undefined && ['EINVAL', 'EACCES'].includes(code)) return 'targetNsid'
  const step = facts.step ?? 0
  const suspect = isOfNoOption(facts) ? undefined : call.suspect?.(step, facts)
  const option = facts.option ?? suspect
  return call.optionName?.(step, option ?? '', facts.syscall) ?? option
}

/** What is the fault of no option: memory, descriptors, answers that are lost; and rights. */
const notOfAnOption = new Set(['EACCES', 'EINTR', 'EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM'])

function isOfNoOption(facts: Facts): boolean {
  const code = errnoName(facts.errno)
  return notOfAnOption.has(code) || missingCapability({ ...facts, code }) !== undefined
}

/** The call never began, because one of its namespaces could not be entered. */
const isUnopened = (facts: Facts) => facts.place !== undefined && facts.step === undefined

const unopened: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such network namespace',
  EINVAL: 'this is not a network namespace; the name may be stale',
}

const isLinkCall = (facts: Facts) => isRequest(facts.syscall)

/** What of the request was wrong. */
function fault({ missingAttribute, limits = {} }: Facts, option: string | undefined): string {
  if (missingAttribute !== undefined) {
    return `, ${option === undefined ? `attribute ${missingAttribute}` : `option ${option}`} is missing`
  }
  if (option === undefined) return ''
  const known = Object.entries(limits).map(([name, at]) => `${name} ${at}`)
  return `, option ${option}${known.length === 0 ? '' : ` (${known.join(', ')})`}`
}
