/** Verbs that are about what exists take a file or the name of a project. */
import type { Network } from '../network/index.js'
import { isProject } from '../network/marks.js'
import type { Call } from './call.js'

/** A project, with its definition where a file was given. */
export interface Target {
  project: string
  network?: Network
}

/** The name of a project has neither dots nor slashes: `shop` is a project, `./shop` and `shop.yaml` are files. */
export async function targetOf({ read }: Pick<Call, 'read'>, operand: string): Promise<Target> {
  if (isProject(operand)) return { project: operand }
  const network = await read(operand)
  return { project: network.project, network }
}
