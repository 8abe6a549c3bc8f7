// A model loaded into the reference engine: changed in place, solved by simplex.ts and mip.ts from the basis that it stands on.
import type { LoadedModel, LpModel } from '../engine.ts'
import { changesOf, holdModel } from '../held.ts'
import { branchAndBound } from './mip.ts'
import { fullBasis, type ReferenceModel } from './model.ts'
import { simplex } from './simplex.ts'

export function referenceModel(source: LpModel, now: (() => number) | undefined, dispose: () => void): LoadedModel {
  const model: ReferenceModel = { ...holdModel(source), basis: { columns: [], rows: [] }, now }
  return {
    ...changesOf(model),
    basis() {
      const { columns, rows } = fullBasis(model)
      return { columns: Int32Array.from(columns), rows: Int32Array.from(rows) }
    },
    setBasis: basis => {
      model.basis = { columns: [...basis.columns], rows: [...basis.rows] }
    },
    solve(options) {
      if (options.method === 'cold' || options.method === 'interior') model.basis = { columns: [], rows: [] }
      return simplex(model, options)
    },
    solveMip: options => branchAndBound(model, options),
    dispose,
  }
}
