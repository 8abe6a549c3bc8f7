// Which estimate is worth measuring first: for one figure at a time, what builds chosen for the central case cost more at the ends of its
// interval than builds chosen in the knowledge of it.
import type { StudyResultOf, Words } from '#domain/study.ts'
import { amountText, words } from '../explain/amountWords.ts'
import type { Warm } from '../search/warm.ts'
import { regionAt, type FigureDraw } from './drawn.ts'
import { solveCase, type Builds } from './recourse.ts'
import { asFarAsTime, say, type Study } from './study.ts'

type FigureValue = StudyResultOf<'robust'>['figures'][number]

/** Cases solved per figure. */
export const valueSteps = 2
/**
 * Mean distance from the centre as a share of the way to the end, where the density falls with the 3rd, 1st and 0th power of what is left
 * of the way: ends rare, the triangle that the draws use, ends as likely as the centre. What a regret at the end counts for, it growing evenly.
 */
const shares = { least: 1 / 5, central: 1 / 3, most: 1 / 2 }
/** CNY: below this a worth is rounding and has no rank. */
const nothing = 1

/**
 * @param builds those best for the central case, and @param near where it was solved
 * @returns the most valuable first
 */
export function valueOfInformation(
  study: Study,
  figures: readonly FigureDraw[],
  builds: Builds,
  near: Warm,
  done: number,
  of: number,
): FigureValue[] {
  const rows: Omit<FigureValue, 'rank' | 'words'>[] = []
  const rowOf = (figure: FigureDraw, i: number) => {
    const end = (value: number, nth: number) => {
      say(
        study,
        words(zh => `${zh ? '信息价值：' : 'value of information: '}${zh ? figure.nameZh : figure.nameEn}`),
        done + valueSteps * i + nth,
        of,
      )
      const { free, fixed } = solveCase(study, regionAt(study.open.region, [figure], [value]), [builds], near)
      return { free: free.cost, fixed: Math.max(free.cost, fixed[0]!.cost) }
    }
    const [low, high] = [end(figure.low, 0), end(figure.high, 1)]
    const [left, right] = [figure.central - figure.low, figure.high - figure.central]
    const regret = (left * (low.fixed - low.free) + right * (high.fixed - high.free)) / (left + right)
    rows.push({
      figure,
      fixedAtLow: low.fixed,
      freeAtLow: low.free,
      fixedAtHigh: high.fixed,
      freeAtHigh: high.free,
      worth: regret * shares.central,
      worthLeast: regret * shares.least,
      worthMost: regret * shares.most,
    })
  }
  asFarAsTime(study, () => figures.forEach(rowOf))
  const order = rows.toSorted((a, b) => b.worth - a.worth)
  return order.map((row, i) => {
    const [before, after] = [order[i - 1], order[i + 1]]
    const apart =
      row.worth > nothing &&
      (before === undefined || before.worthLeast > row.worthMost) &&
      (after === undefined || row.worthLeast > after.worthMost)
    return { ...row, rank: apart ? i + 1 : null, words: worthWords(row) }
  })
}

function worthWords({ figure, worth, worthLeast, worthMost }: Omit<FigureValue, 'rank' | 'words'>): Words {
  return words(zh => {
    const name = zh ? figure.nameZh : figure.nameEn
    if (worth <= nothing)
      return zh ? `${name}：事先知道它不改变该建什么` : `${name}: knowing it beforehand would not change what is worth building`
    const [middle, low, high] = [worth, worthLeast, worthMost].map(value => amountText(value, 'CNY', zh))
    return zh
      ? `建设前弄清“${name}”约值 ${middle}（${low} – ${high}，视两端可能性而定）`
      : `Knowing ${name} before building is worth about ${middle} (${low} – ${high}, by how likely the ends are)`
  })
}
