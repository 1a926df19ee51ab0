/** Namespaces of a project, by their keys. */
import type { NetnsRef } from '../index.js'
import { describeNetwork, type NamespaceDefinition, type Network } from '../network/index.js'
import type { Call } from './call.js'
import { targetOf } from './target.js'

/** The namespace of a key: as the file has it, or as it was found of the project. */
export async function placeIn(call: Call, target: string, key: string): Promise<NetnsRef> {
  const { project, network } = await targetOf(call, target)
  const places = network
    ? new Map(
        Object.entries(network.definition.namespaces ?? {}).map((each) => [
          each[0],
          refOf(...each),
        ]),
      )
    : await found(project, call.signal)
  const place = places.get(key)
  if (place !== undefined) return place
  const known = [...places.keys()].join(', ') || 'none'
  throw new Error(`${project} has no namespace ${key}; it has ${known}`)
}

function refOf(key: string, { name, pid, path }: NamespaceDefinition): NetnsRef {
  if (pid !== undefined) return { pid }
  return path === undefined ? (name ?? key) : { path }
}

/** The namespaces that a definition names by process or path. */
export const placesOf = (network: Network | undefined): NetnsRef[] =>
  Object.entries(network?.definition.namespaces ?? {})
    .map((each) => refOf(...each))
    .filter((ref) => typeof ref !== 'string')

async function found(project: string, signal: AbortSignal): Promise<Map<string, NetnsRef>> {
  const { namespaces } = await describeNetwork(project, { signal })
  return new Map(
    namespaces.flatMap(({ path, netns }) =>
      path === undefined || netns === undefined
        ? []
        : [[path.slice('namespaces.'.length), netns] as const],
    ),
  )
}
