// An invented regional network of any size for the measurements: plants of a few units with a park store between them, and
// transports to near neighbours and a few hubs. Seeded; nothing of it is a real place.
import { randomOf } from '#plan/studies/random.ts'
import type { Network } from '#domain/reconciliation.ts'

export type Shape = {
  flows: number
  seed: number
  /** Share of transports that go anywhere instead of near by. */ far: number
  instruments: boolean
}

/** Sites on a line of clusters: each a raw store, two units, a product store and a yard; what is made is sent to near sites. */
export function inventNetwork({ flows: wanted, seed, far, instruments }: Shape): Network {
  const chance = randomOf(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  const sites = Math.max(2, Math.round(wanted / 12))
  const truth: { id: string; from?: string; to?: string; mass: number; instrument?: string }[] = []
  const balance = new Map<string, number>()
  const add = (id: string, from: string | undefined, to: string | undefined, mass: number, instrument?: string): void => {
    truth.push({
      id,
      mass,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(instrument === undefined ? {} : { instrument }),
    })
    if (from !== undefined) balance.set(from, (balance.get(from) ?? 0) - mass)
    if (to !== undefined) balance.set(to, (balance.get(to) ?? 0) + mass)
  }
  for (let s = 0; s < sites; s++) {
    const scale = `scale:${s}`
    const [raw, unit, mill, store] = ['raw', 'unit', 'mill', 'store'].map(part => `${part}:${s}`)
    const bought = 100 + 900 * chance()
    add(`buy:${s}`, undefined, raw, bought, scale)
    add(`feed:${s}`, raw, unit, bought * (0.4 + 0.3 * chance()))
    add(`grind:${s}`, raw, mill, bought * 0.3 * chance())
    add(`slag:${s}`, unit, store, bought * 0.2 * chance())
    add(`powder:${s}`, mill, store, bought * 0.2 * chance())
    for (let k = 0; k < 3; k++) {
      const step = 1 + Math.floor(chance() * 4)
      const other = chance() < far ? Math.floor(chance() * sites) : (s + step) % sites
      if (other !== s) add(`send:${s}:${k}`, store, `raw:${other}`, 10 + 50 * chance(), scale)
    }
  }
  // What each node has over or lacks goes to the outside, so that the truth balances.
  for (const [node, over] of balance) {
    if (truth.length >= wanted) break
    if (over >= 0) add(`rest:${node}`, node, undefined, over)
    else add(`more:${node}`, undefined, node, -over)
  }
  return {
    unit: 't',
    synthetic: true,
    nodes: [],
    stocks: [],
    tolerances: [],
    instruments: instruments ? Array.from({ length: sites }, (_, s) => ({ id: `scale:${s}`, relativeSd: 0.005 })) : [],
    flows: truth.map(({ mass, instrument, ...flow }) => {
      if (chance() < 0.15) return flow
      const sigma = Math.max(0.1, 0.02 * mass)
      return {
        ...flow,
        mass: Math.max(0, mass + sigma * normal()),
        sigma,
        ...(instruments && instrument !== undefined ? { instrument } : {}),
      }
    }),
  }
}
