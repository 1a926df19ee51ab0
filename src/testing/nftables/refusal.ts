/** What the fake refuses, in the addon's words: submit.ts makes the error of it, as of the kernel's own. */
import { constants } from 'node:os'
import { getSystemErrorMap } from 'node:util'
import type { Facts } from '../../addon/types.js'

/** The code of an error. */
export type Code =
  | 'EBUSY'
  | 'EEXIST'
  | 'EINVAL'
  | 'EMLINK'
  | 'ENFILE'
  | 'ENODATA'
  | 'ENOENT'
  | 'EOPNOTSUPP'
  | 'ERESTART'

/** A message that is refused; `option` is what of it is at fault, if not all of it. */
export class Refusal extends Error {
  readonly code: Code
  readonly option: string

  constructor(code: Code, option = '') {
    super(code)
    this.code = code
    this.option = option
  }
}

const restart = 85

/** What a promise of the addon is rejected with. */
export function factsOf(code: Code, syscall: string, option?: string): Facts {
  const errno = -(code === 'ERESTART' ? restart : constants.errno[code])
  const reason = getSystemErrorMap().get(errno)?.[1] ?? code
  return { errno, reason, syscall, step: 0, ...(option !== undefined && { option }) }
}

const verbs: Readonly<Record<string, string>> = { new: 'NEW', append: 'NEW', delete: 'DEL' }
const objects: Readonly<Record<string, string>> = { Object: 'OBJ', Elements: 'SETELEM' }

/** The kernel's name of a request, such as NFT_MSG_NEWRULE. */
export function syscallOf(operation: string): string {
  const [, verb = '', what = ''] = /^([a-z]+)Nft(\w+)$/.exec(operation) ?? []
  return `NFT_MSG_${verbs[verb]}${objects[what] ?? what.toUpperCase()}`
}
