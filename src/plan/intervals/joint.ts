// Draws of all groups at once: where each figure stands, and how far each group has gone to its low or its high end.
import { randomOf, triangular } from '../studies/random.ts'
import type { Ends, Group } from './groups.ts'

export type JointDraw = {
  /** Of every figure of every group, in their order. */
  values: number[]
  /** By group: -1 at its low end, 0 in the middle, 1 at its high end; the mean of its figures, whose triangles lean apart. */
  ways: number[]
}

/** @param groups those that can be put elsewhere @param seed equal seeds give equal draws on every machine */
export function jointDraws(groups: readonly Group[], count: number, seed: number): JointDraw[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => {
    const values: number[] = [],
      ways: number[] = []
    for (const { figures } of groups) {
      // One draw for the group: its figures rise and fall together.
      const u = random()
      let way = 0
      for (const { low, central, high } of figures) {
        const value = triangular(u, low, central, high)
        values.push(value)
        way += value < central ? (value - central) / (central - low) : value > central ? (value - central) / (high - central) : 0
      }
      ways.push(way / figures.length)
    }
    return { values, ways }
  })
}

/** What a group that has gone so far does, straight on either side of the middle. */
export function alongWay({ low, high }: Ends, way: number): number {
  return way < 0 ? -way * low : way * high
}
