// A model whose engine ran out of memory: WebAssembly ends at once and must not be called again, the caller still gets an answer.
import type { LoadedModel, LpAnswer, MipAnswer } from './engine.ts'

/**
 * Forwards to the model that `open` returns, until a call ends in a WebAssembly abort; from then on every solve is 'failed' with `word`.
 * Other errors are our own mistakes and pass through.
 */
export function surviving(open: () => LoadedModel, size: { rows: number; columns: number }, word: string): LoadedModel {
  let lost = false
  const orElse = <T>(work: () => T, otherwise: () => T): T => {
    if (lost) return otherwise()
    try {
      return work()
    } catch (failure) {
      if (!(failure instanceof Error && failure.name === 'RuntimeError')) throw failure
      lost = true
      return otherwise()
    }
  }
  let { rows, columns } = size
  const nothing = () => undefined
  const model = orElse<LoadedModel | undefined>(open, nothing)
  const change = (work: (model: LoadedModel) => void) => orElse(() => work(model!), nothing)
  return {
    rows: () => rows,
    columns: () => columns,
    addColumns(added) {
      columns += added.count
      change(it => it.addColumns(added))
    },
    addRows(added) {
      rows += added.count
      change(it => it.addRows(added))
    },
    setCosts: (which, costs) => change(it => it.setCosts(which, costs)),
    setColumnBounds: (which, lower, upper) => change(it => it.setColumnBounds(which, lower, upper)),
    setRowBounds: (which, lower, upper) => change(it => it.setRowBounds(which, lower, upper)),
    setIntegers: (which, integer) => change(it => it.setIntegers(which, integer)),
    basis: () =>
      orElse(
        () => model!.basis(),
        () => ({ columns: new Int32Array(columns), rows: new Int32Array(rows).fill(1) }),
      ),
    setBasis: basis => change(it => it.setBasis(basis)),
    solve: options =>
      orElse(
        () => model!.solve(options),
        () => failedLp(rows, columns, word),
      ),
    solveMip: options =>
      orElse(
        () => model!.solveMip(options),
        () => failedMip(rows, columns, word),
      ),
    dispose: () => change(it => it.dispose()),
  }
}

/** The answer of an engine that has none. */
export function failedLp(rows: number, columns: number, word: string): LpAnswer {
  return {
    status: 'failed',
    objective: 0,
    primal: new Float64Array(columns),
    rowValue: new Float64Array(rows),
    reduced: new Float64Array(columns),
    dual: new Float64Array(rows),
    iterations: 0,
    word,
  }
}

/** As `failedLp`, of a search over whole numbers. */
export function failedMip(rows: number, columns: number, word: string): MipAnswer {
  return {
    status: 'failed',
    objective: Infinity,
    bound: -Infinity,
    gap: Infinity,
    primal: new Float64Array(columns),
    rowValue: new Float64Array(rows),
    nodes: 0,
    word,
  }
}
