/** Verbs that are about what exists take a file or the name of a project. */
import type { Network } from '../network/index.js'
import { isProject } from '../network/marks.js'
import { UsageError } from './arguments.js'
import type { Call } from './call.js'

/** A project, with its definition where a file was given. */
export interface Target {
  project: string
  network?: Network
}

/** The name of a project has neither dots nor slashes: `shop` is a project, `./shop` and `shop.yaml` are files. */
export async function targetOf(
  { read, options }: Pick<Call, 'read' | 'options'>,
  operand: string,
): Promise<Target> {
  if (isProject(operand)) {
    const { host } = options
    if (host === undefined) return { project: operand }
    throw new UsageError(`--host is of a file; the project of a host is ${operand}@${host}`)
  }
  const network = await read(operand)
  return { project: network.project, network }
}
