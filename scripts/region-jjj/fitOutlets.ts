// Sizes the standing outlets of a city together: at their central recipes they take of each waste what its rate of use says, as nearly as outlets
// that take several wastes can. Alone, each outlet takes its own share right and the mixtures of the others wrong.
import { recipes } from './recipes.ts'
import { sum } from './tables.ts'

/**
 * Tonnes of each input in a tonne of product where only some of its wastes arise: outlets take what is there. What the others would bring is shared over those in proportion, as
 * far as the recipe admits; an outlet whose wastes all come from elsewhere keeps its central recipe.
 */
export function localMix(process: string, arises: ReadonlySet<string>): Map<string, number> {
  const ins = recipes.find(r => r.id === process)?.ins ?? []
  const mixed = ins.filter(([m, , tMin]) => tMin !== undefined && known.has(m))
  const here = mixed.filter(([m]) => arises.has(m))
  if (here.length === 0) return new Map(ins.map(([m, t]) => [m, t]))
  let missing = sum(
    mixed.filter(([m]) => !arises.has(m)),
    ([, t, tMin]) => t - tMin!,
  )
  const mix = new Map(ins.map(([m, t, tMin]) => [m, mixed.some(([o]) => o === m) && !arises.has(m) ? tMin! : t]))
  for (let round = 0; round < here.length && missing > 1e-9; round++) {
    const open = here.filter(([m, , , tMax]) => mix.get(m)! < tMax! - 1e-9)
    const weight = sum(open, ([, t]) => Math.max(t, 0.01))
    let given = 0
    for (const [m, t, , tMax] of open) {
      const more = Math.min(tMax! - mix.get(m)!, (missing * Math.max(t, 0.01)) / weight)
      mix.set(m, mix.get(m)! + more)
      given += more
    }
    missing -= given
  }
  return mix
}

export type Wanted = { material: string; generatedT: number; usedT: number }
/** Wastes that an outlet may take one for another. */
const known = new Set(['coal_gangue', 'fly_ash', 'bottom_ash', 'fgd_gypsum', 'bf_slag', 'steel_slag', 'iron_tailings', 'red_mud'])
type Capacity = { process: string; t: number }

/** Outlets whose market is not theirs to enlarge: fuel burns in the boilers that stand. */
const largest: Record<string, number> = { gangue_fuel_yard: 1 }
/** A size that moves away from its first estimate costs a twentieth of what it would miss: where rates leave a choice, all move a little instead of one a lot. */
const towardsFirst = 0.05
const rounds = 500

/**
 * Non-negative least squares by coordinates, the same in every run.
 * @param first one capacity a process, t of product a year
 * @param fixed capacities that are known and stay
 * @returns the factor of each process
 */
export function fitOutlets(first: readonly Capacity[], fixed: readonly Capacity[], wanted: readonly Wanted[]): Map<string, number> {
  const all = sum(wanted, w => w.generatedT)
  // Between the square of tonnes, which forgets small wastes, and that of rates, which makes them as heavy as large ones. A waste that the city
  // does not make counts as a fiftieth: what is taken of it comes from elsewhere.
  const scale = wanted.map(w => Math.sqrt(Math.max(w.generatedT, all / 50) * all))
  const arises = new Set(wanted.filter(w => w.generatedT > all / 100).map(w => w.material))
  const taken = (process: string, material: string): number => localMix(process, arises).get(material) ?? 0
  const a = first.map(({ process, t }) => wanted.map((w, i) => (t * taken(process, w.material)) / scale[i]!))
  const left = wanted.map((w, i) => (w.usedT - sum(fixed, f => f.t * taken(f.process, w.material))) / scale[i]!)
  const factors = first.map(() => 1)
  for (let round = 0; round < rounds; round++)
    for (let p = 0; p < first.length; p++) {
      const column = a[p]!
      const own = sum(column, c => c * c)
      let over = towardsFirst * own
      wanted.forEach((_, w) => {
        const others = factors.reduce((s, f, q) => (q === p ? s : s + f * a[q]![w]!), 0)
        over += column[w]! * (left[w]! - others)
      })
      factors[p] = Math.min(largest[first[p]!.process] ?? Infinity, Math.max(0, over / (own * (1 + towardsFirst))))
    }
  return new Map(first.map(({ process }, p) => [process, factors[p]!]))
}
