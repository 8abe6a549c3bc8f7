// Networks for tests: any small one, by chance.
import * as fc from 'fast-check'
import { Network } from '#domain/reconciliation.ts'

const node = (at: number): string | undefined => (at === 0 ? undefined : `n${at}`)

/** Up to seven nodes and sixteen flows, some unmeasured, some on a shared instrument. */
export const anyNetwork = (most = 16): fc.Arbitrary<Network> =>
  fc
    .array(
      fc.record({
        from: fc.integer({ min: 0, max: 6 }),
        step: fc.integer({ min: 1, max: 6 }),
        measured: fc.integer({ min: 0, max: 9 }),
        mass: fc.integer({ min: 1, max: 1000 }),
        sigma: fc.integer({ min: 1, max: 50 }),
        instrument: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map(rows =>
      Network.parse({
        flows: rows.map(({ from, step, measured, mass, sigma, instrument }, at) => ({
          id: `f${at}`,
          from: node(from),
          to: node((from + step) % 7),
          ...(measured < 3 ? {} : { mass, sigma: sigma / 2, ...(instrument < 2 ? { instrument: `i${instrument}` } : {}) }),
        })),
        instruments: [
          { id: 'i0', relativeSd: 0.02, absoluteSd: 1 },
          { id: 'i1', relativeSd: 0.05 },
        ],
      }),
    )
