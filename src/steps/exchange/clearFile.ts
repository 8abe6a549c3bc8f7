// A market that is written in a file, cleared; and who would leave it, where it is a market of pairs.
import { readFile } from 'node:fs/promises'
import { type Clearing, type IncentiveGap, MarketFile } from '#domain/exchange/clearing.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { notJson, type ProblemWords, valueWords } from '#domain/valueWords.ts'
import { clear } from '#exchange/clearing/clear.ts'
import { incentiveGap } from '#exchange/clearing/incentive.ts'
import { openEngine } from '#solve/highs.ts'

export type ClearedMarket = { clearing: Clearing; gap?: IncentiveGap }

/** @param gap also who would both gain by leaving, at the prices that the file calls agreed */
export async function clearFile(path: string, { gap }: { gap: boolean }): Promise<Checked<ClearedMarket>> {
  const market = await readMarket(path)
  if (!market.ok) return market
  const { agreed = [], ...bidsAndWays } = market.value
  const engine = await openEngine()
  const clearing = clear(engine, bidsAndWays)
  if (!clearing.ok) return inFile(path, clearing.problems)
  if (!gap) return { ok: true, value: { clearing: clearing.value }, warnings: [] }
  const leaving = incentiveGap(engine, bidsAndWays, agreed)
  return leaving.ok ? { ok: true, value: { clearing: clearing.value, gap: leaving.value }, warnings: [] } : inFile(path, leaving.problems)
}

async function readMarket(path: string): Promise<Checked<MarketFile>> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return inFile(path, [wrong('', noFile)])
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return inFile(path, [wrong('', notJson)])
  }
  const read = MarketFile.safeParse(raw)
  if (!read.success)
    return inFile(
      path,
      read.error.issues.map(issue => wrong(issue.path.join('/'), valueWords(issue))),
    )
  return { ok: true, value: read.data, warnings: [] }
}

function inFile(file: string, problems: readonly Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems: problems.map(one => ({ ...one, place: { ...one.place, file } })) }
}
const noFile: ProblemWords = { zh: '读不到这个文件', en: 'cannot be read', fixZh: '核对路径', fixEn: 'check the path' }
function wrong(path: string, { zh, en, fixZh, fixEn }: ProblemWords): Problem {
  return problem('clearing.file', path === '' ? {} : { path }, {
    zh: path === '' ? zh : `“${path}”${zh}`,
    en: path === '' ? en : `"${path}" ${en}`,
    fixZh,
    fixEn,
  })
}
