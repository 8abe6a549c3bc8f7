// The card of a bundle: what was solved by which versions, and the hash of every file that lies beside it.
import { z } from 'zod'
import { Scenario } from './plan.ts'

const BundleVersions = z.object({ xunyu: z.string(), node: z.string(), planner: z.string(), engine: z.string() })

export const BundleCard = z.object({
  format: z.literal('xunyu-bundle/1'),
  /** xunyu and node wrote the bundle; planner and engine solved the plan. */
  versions: BundleVersions,
  region: z.object({ id: z.string(), version: z.string() }),
  inputHash: z.string(),
  status: z.string(),
  objectiveCny: z.number(),
  /** The scenario whose plan this one started near; null: it was solved from nothing. */
  start: Scenario.nullable(),
  /** Every other file of the bundle. */
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
})
export type BundleCard = z.infer<typeof BundleCard>
