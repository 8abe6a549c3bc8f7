// What workpapers name one another by: sheet and number instead of the ids of lines, papers, derivations and points.
import type { EvaluationFile } from '#domain/evaluation/sheets.ts'
import type { EvaluationAction, EvaluationRole } from '#domain/evaluation/procedure.ts'
import type { Paper } from '../paper.ts'
import { numberSpans } from '../paperWords.ts'
import { type Language, say } from '../words.ts'
import type { Both } from './reportWords.ts'

/** What the procedure calls its steps, roles and papers, and rules are named: the words of rooms that documents do not know. */
export type CaseWords = {
  action: (action: EvaluationAction) => Both
  role: (role: EvaluationRole) => Both
  item: (item: string) => Both
}
export type Workpaper = { file: EvaluationFile; paper: Paper; told: (ids: readonly string[]) => string; words: CaseWords }

/** Sheets that others refer to; the first column of each is the number. */
export const numberedSheets = {
  evidence: { zh: '证据', en: 'Evidence' },
  derivations: { zh: '计算依据', en: 'Derivations' },
  stock: { zh: '库存', en: 'Stock' },
  receipts: { zh: '入库', en: 'Receipts' },
  removals: { zh: '其他出库', en: 'Removals' },
  batches: { zh: '批次投料', en: 'Batches' },
  outputs: { zh: '批次产出', en: 'Outputs' },
  sales: { zh: '销售', en: 'Sales' },
  site: { zh: '现场', en: 'Site' },
} as const
export type NumberedSheet = keyof typeof numberedSheets
type Line = { sheet: NumberedSheet; number: number }

/** Lines of batches are named by the batch and what went in. */
export function linesByName({ account, evaluationCase }: EvaluationFile): ReadonlyMap<string, Line> {
  const named = new Map<string, Line>()
  const put = (sheet: NumberedSheet, ids: readonly string[]): void => {
    ids.forEach((id, at) => named.set(id, { sheet, number: at + 1 }))
  }
  const idOf = ({ id }: { id: string }): string => id
  put('site', evaluationCase.sampling.map(idOf))
  put(
    'site',
    evaluationCase.sampling.map(({ id }) => `finding:${id}`),
  )
  put('evidence', account.evidence.map(idOf))
  put('derivations', (evaluationCase.balance?.derivations ?? []).map(idOf))
  put('stock', account.stock.map(idOf))
  put('receipts', account.receipts.map(idOf))
  put('removals', account.removals.map(idOf))
  put('sales', account.sales.map(idOf))
  const inputs = account.batches.flatMap(({ id, inputs: fed }) => fed.map(({ material }) => `${id}/${material}`))
  put('batches', inputs)
  const outputs = account.batches.flatMap(({ id, outputs: made }) => made.map(({ product }) => `${id}/${product}`))
  put('outputs', outputs)
  // A batch as a whole is its first line.
  for (const { id } of account.batches) {
    const first = inputs.findIndex(input => input.startsWith(`${id}/`))
    if (first >= 0 && !named.has(id)) named.set(id, { sheet: 'batches', number: first + 1 })
  }
  return named
}

/** `证据 2–13；入库 1、4`: ids as the sheets and numbers where they stand; texts stay, ids of the law are told in the chains of rules. */
export function references(file: EvaluationFile, language: Language): (ids: readonly string[]) => string {
  const lines = linesByName(file)
  const { materials, products } = file.account
  const things = new Map([...materials, ...products].map(({ id, nameZh, nameEn }) => [id, say(language, nameZh, nameEn)]))
  return ids => {
    const bySheet = new Map<NumberedSheet, number[]>()
    const texts: string[] = []
    for (const id of ids) {
      const line = lines.get(id)
      if (line !== undefined) bySheet.set(line.sheet, [...(bySheet.get(line.sheet) ?? []), line.number])
      else if (!/^rule:|^[A-Z0-9-]+$/u.test(id)) texts.push(things.get(id) ?? inLanguage(id, language))
    }
    const numbered = [...bySheet].map(([sheet, numbers]) => `${numberedSheets[sheet][language]} ${numberSpans(numbers, language)}`)
    return [...numbered, ...new Set(texts)].join(say(language, '；', '; '))
  }
}

/** Of `中文 / English`, also within brackets, the half of the language: sources of rules tell both. */
export function inLanguage(text: string, language: Language): string {
  const halves = /^(?<before>.*?[（；]|)(?<zh>[^；（/]*[\u4e00-\u9fff][^；（/]*?) \/ (?<en>[\u0020-\u007e]+?)(?<after>[）]?)$/u.exec(
    text,
  )?.groups
  return halves === undefined ? text : `${halves['before']}${halves[language]}${halves['after']}`
}
