// The linear programme behind a plan as text for another solver: rows and columns by name. Either with the columns that the plan ended with
// (arc generation proved that no column left out can improve it), or with every column that there is, for those who want to see that proved.
import type { Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { LpModel } from '#solve/engine.ts'
import { lpText } from '#solve/lpText.ts'
import { mpsOfBlocks, mpsText, type Block } from '#solve/mpsText.ts'
import { namesOf } from '#solve/names.ts'
import { columnName, rowName } from './model/names.ts'
import { openPlan, type PlanPorts } from './open.ts'
import { engineFailed } from './plan.ts'
import type { ArcKey } from './search/arcs.ts'
import { everyArc } from './search/everyArc.ts'
import type { Solving } from './search/generate.ts'
import { settle } from './search/relax.ts'

export const modelFormats = ['lp', 'mps'] as const
export type ModelFormat = (typeof modelFormats)[number]
export type ExportedModel = { rows: number; columns: number; text: Iterable<string> }

/** Arcs written before they are let go again. */
const blockSize = 20_000

/**
 * Solves the plan and writes the model that it was proven in: amounts in kt, money in 10^4 CNY, so the optimum times 10^4 is the net cost.
 * A relaxed plan keeps its least shortfall as a bound of the row `relaxation_budget`. In an integer scenario columns are whole.
 * @param all every possible column, column by column in bounded memory, as MPS
 * @returns how large it is, and the text in chunks; or what stands in the way of the plan
 */
export function exportModel(
  region: Region,
  scenario: Scenario,
  format: ModelFormat,
  ports: PlanPorts,
  all = false,
): Checked<ExportedModel> {
  const opened = openPlan(region, scenario, ports)
  if (!opened.ok) return opened
  const { head, solving, close } = opened.value
  try {
    const settled = settle(solving)
    if (!('answer' in settled)) return { ok: false, problems: [engineFailed('failed' in settled ? settled.failed : 'stopped')] }
    const name = `${head.region.id} ${head.inputHash}`
    return { ok: true, value: all ? wholeModel(solving, name) : finalModel(solving, name, format), warnings: opened.warnings }
  } finally {
    close()
  }
}

function finalModel(solving: Solving, name: string, format: ModelFormat): ExportedModel {
  const model = withIntegers(solving, solving.layout.draft.model())
  const named = {
    model,
    name,
    columnName: (column: number) => columnName(solving, column),
    rowName: (row: number) => rowName(solving, row),
  }
  return { rows: model.rows, columns: model.count, text: format === 'lp' ? lpText(named) : mpsText(named) }
}

function withIntegers({ layout }: Solving, model: LpModel): LpModel {
  if (layout.integerColumns.length === 0) return model
  const integer = new Uint8Array(model.count)
  for (const column of layout.integerColumns) integer[column] = 1
  return { ...model, integer }
}

/** Arcs are called by their mode and number; where they begin and end is told by the rows that they stand in. */
function wholeModel(solving: Solving, name: string): ExportedModel {
  const { layout, book, possible } = solving
  book.retain(() => false)
  const model = withIntegers(solving, layout.draft.model())
  const names = namesOf({ model, columnName: column => columnName(solving, column), rowName: row => rowName(solving, row) })
  function* blocks(): Generator<Block> {
    yield { columns: model, names: names.columns, integer: model.integer }
    let first = layout.arcStart
    for (const keys of blocksOf(everyArc(solving.facts, solving.network, book))) {
      for (const key of keys) book.add(key)
      const columns = layout.draft.columnsFrom(layout.arcStart)
      yield { columns, names: keys.map((key, at) => `${shipName(solving, key)}_${first + at}`) }
      first += keys.length
      book.retain(() => false)
    }
  }
  return {
    rows: model.rows,
    columns: layout.arcStart + possible,
    text: mpsOfBlocks({ ...model, name, rowNames: names.rows, blocks: blocks() }),
  }
}

function* blocksOf(keys: Iterable<ArcKey>): Generator<ArcKey[]> {
  let block: ArcKey[] = []
  for (const key of keys) {
    block.push(key)
    if (block.length < blockSize) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}

function shipName({ network }: Solving, { mode, a, b }: ArcKey): string {
  const used = network.modes[mode]
  const web = a < 0 ? undefined : network.webs.find(candidate => candidate.mode === used)
  const words = [used?.id ?? 'arc', ...(web === undefined ? [] : [web.stations[a]!.id, web.stations[b]!.id])]
  return `ship_${words
    .join('_')
    .replace(/[^A-Za-z0-9_.]+/g, '_')
    .slice(0, 40)}`
}
