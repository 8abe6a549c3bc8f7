// The two shapes in which published instances are kept under examples/instances, and what a file of them holds.
import { z } from 'zod'
import { regionTables } from '#domain/region.ts'

const numbers = z.array(z.number())
const head = {
  titleZh: z.string(),
  titleEn: z.string(),
  family: z.string(),
  source: regionTables.sources,
  /** One published unit of quantity is written as so many tonnes, one of money as so many CNY: tiny instances stay clear of tolerances. */
  tonnesPerUnit: z.number().positive(),
  cnyPerUnit: z.number().positive(),
}
const published = { ...head, optimum: z.number() }

/** Sites [capacity, fixed cost] that may open, customers whose demand must be met, cost per unit from each site (column) to each customer (row). */
const Location = z.object({
  ...published,
  kind: z.literal('location'),
  sites: z.array(z.tuple([z.number(), z.number()])),
  demands: numbers,
  unitCosts: z.array(numbers),
})
const amounts = z.tuple([z.string(), numbers])
const linkEnds = [z.string(), z.string(), numbers] as const
const link = z.union([
  z.tuple([...linkEnds]),
  z.tuple([...linkEnds, z.number()]),
  z.tuple([...linkEnds, z.number(), z.number().nonnegative()]),
])
/**
 * Nodes [name, supply of each good; negative: demand] and arcs [from, to, unit cost of each good, capacity of all goods together, fixed cost
 * of using the arc at all].
 */
const Network = z.object({
  ...published,
  kind: z.literal('network'),
  goods: z.array(z.string()),
  supplies: z.array(amounts),
  arcs: z.array(link),
})
/** OR-Library: 50 customers and 50 sites of which each group of instances offers some; all sites of an instance are alike but the free one. */
const OrlibCap = z.object({
  ...head,
  kind: z.literal('orlib-cap'),
  freeSite: z.int(),
  groups: z.array(
    z.object({
      capacity: z.number(),
      sites: z.array(z.int()),
      /** Name, fixed cost, published optimum. */
      instances: z.array(z.tuple([z.string(), z.number(), z.number()])),
    }),
  ),
  demands: numbers,
  unitCosts: z.array(numbers),
})
export const InstanceFile = z.discriminatedUnion('kind', [Location, Network, OrlibCap])
export type InstanceFile = z.infer<typeof InstanceFile>
export type OrlibCap = z.infer<typeof OrlibCap>
export type Network = Pick<z.infer<typeof Network>, 'kind' | 'goods' | 'supplies' | 'arcs'>

export type LocationSite = { id: string; number: number; capacity: number; fixedCost: number }
export type Location = { kind: 'location'; sites: LocationSite[]; demands: number[]; unitCosts: number[][] }
export type Scale = { tonnesPerUnit: number; cnyPerUnit: number }
