import { createNetns, deleteNetns, listLinks } from '../../src/index.js'

/** A namespace's lane is told by its name: these are on every one. */
const names = Array.from({ length: 12 }, (_, at) => `lane${at}`)

/** Every lane opens what it needs with its first task: afterwards that counts neither as new nor as left. */
export async function useEveryLane(): Promise<void> {
  await Promise.all(names.map((name) => createNetns(name)))
  await Promise.all(names.map((netns) => listLinks({ netns })))
  await Promise.all(names.map((name) => deleteNetns(name)))
}
