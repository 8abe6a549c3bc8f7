// Who would walk away: what each firm earns in the plan at given prices, against the best it could do by dropping whichever of its trades it
// likes: dispose of its waste, buy virgin inputs, run less or not at all. What is missing is the least subsidy that keeps it in.
import type { StudyOptions, StudyResultOf, Term, Words } from '#domain/study.ts'
import { moneyText, tonnesText, words } from '../explain/amountWords.ts'
import { targetHandles } from '../explain/handles.ts'
import { kt, tenThousandCny } from '../model/draft.ts'
import { heard } from '../search/generate.ts'
import { firmCodes, firmsOf, type Deed, type Firm, type FirmCode } from './firms.ts'
import { ended, engineFailed, say, StudyEnded, type Study } from './study.ts'

type Result = StudyResultOf<'incentives'>
type Row = Result['firms'][number]
/** Of a firm's turnover: what is missing less than this is rounding. And CNY a year. */
const rounding = { share: 1e-6, cny: 1 }
/** Tonnes a year below which a change is not told. */
const told = 1

const names: Record<FirmCode | 'state', { nameZh: string; nameEn: string }> = {
  sold: { nameZh: '交出或售出的货物', nameEn: 'goods handed over or sold' },
  taken: { nameZh: '收取的货物（含运费）', nameEn: 'goods taken, with freight' },
  moved: { nameZh: '内部运输', nameEn: 'own transport' },
  bought: { nameZh: '外购原料', nameEn: 'inputs bought outside' },
  processing: { nameZh: '加工', nameEn: 'processing' },
  capital: { nameZh: '新增能力', nameEn: 'new capacity' },
  disposed: { nameZh: '贮存处置（含收费）', nameEn: 'disposal, with levies' },
  drawn: { nameZh: '取用堆存', nameEn: 'drawn from stock' },
  state: { nameZh: '目标的付款', nameEn: 'what the targets pay' },
}

export function incentives(study: Study, options: StudyOptions<'incentives'>): Result {
  const { open, settled, ports } = study
  const { solving } = open
  say(study, { zh: '按企业拆分方案', en: 'the plan cut into firms' }, 0, 2)
  const { firms, deeds, lp } = firmsOf(study, options)
  say(study, { zh: '各企业的最优选择', en: 'the best that each firm can do' }, 1, 2)
  const model = ports.engine.load(lp)
  const answer = model.solve({ method: 'cold', ...heard(solving, 'solving') })
  model.dispose()
  study.progress.solves++
  if (answer.status === 'stopped') throw ended({ stopped: true, late: ports.shouldStop?.() !== true })
  if (answer.status !== 'optimal') throw new StudyEnded([engineFailed(answer.word)])
  const years = solving.layout.periods
  const mine = firms.map((): number[] => [])
  deeds.forEach((deed, j) => mine[deed.firm]!.push(j))
  const rows = firms.flatMap((firm, f) => {
    const own = mine[f]!
    const row = rowOf(
      firm,
      own.map(j => deeds[j]!),
      own.map(j => lp.cost[j]!),
      own.map(j => answer.primal[j]!),
      years,
    )
    return row.tonnes === 0 && row.profit === 0 && row.outside === 0 ? [] : [row]
  })
  rows.sort((a, b) => b.subsidy - a.subsidy || (a.party < b.party ? -1 : 1))
  const result: Omit<Result, 'words'> = {
    kind: 'incentives',
    prices: options.prices,
    firms: rows,
    leavers: rows.filter(({ leaves }) => leaves).length,
    subsidy: rows.reduce((sum, { subsidy }) => sum + subsidy, 0),
    targetsWorth: targetHandles(solving, settled.answer).reduce((sum, { price, limit }) => sum + price * limit, 0),
  }
  return { ...result, words: resultWords(result) }
}

/** @param costs 10^4 CNY per unit of each deed, with what the state pays where it pays; @param best amounts in the firm's best choice */
function rowOf(firm: Firm, deeds: Deed[], costs: number[], best: number[], years: number): Row {
  const cny = tenThousandCny / years
  const tonnesAYear = 1 / kt / years
  let [profit, outside, turnover, tonnes] = [0, 0, 0, 0]
  deeds.forEach(({ amount, handled }, i) => {
    profit -= costs[i]! * amount * cny
    outside -= costs[i]! * best[i]! * cny
    turnover += Math.abs(costs[i]! * amount) * cny
    if (handled) tonnes += amount * tonnesAYear
  })
  const missing = outside - profit
  const leaves = missing > Math.max(rounding.cny, rounding.share * turnover)
  const subsidy = leaves ? missing : 0
  const row = {
    party: firm.id,
    nameZh: firm.nameZh,
    nameEn: firm.nameEn,
    sites: firm.sites,
    profit: profit + 0,
    outside: leaves ? outside : profit + 0,
    subsidy,
    subsidyPerT: tonnes > 0 ? subsidy / tonnes : 0,
    tonnes,
    leaves,
    terms: termsOf(deeds, costs, cny),
    rather: leaves ? ratherOf(deeds, best, tonnesAYear) : [],
  }
  return { ...row, words: firmWords(row) }
}

/** What the profit is made of, CNY a year, earnings above zero. */
function termsOf(deeds: Deed[], costs: number[], cny: number): Term[] {
  const sums = new Map<FirmCode | 'state', number>()
  const add = (code: FirmCode | 'state', value: number) => sums.set(code, (sums.get(code) ?? 0) + value)
  deeds.forEach(({ code, amount, cost }, i) => {
    add(code, -cost * amount * cny)
    add('state', (cost - costs[i]!) * amount * cny)
  })
  return [...firmCodes, 'state' as const].flatMap(code => {
    const value = sums.get(code) ?? 0
    return Math.abs(value) < 0.5 ? [] : [{ code, ...names[code], value, unit: 'CNY' }]
  })
}

/** By how much it would do more or less of each thing, t a year. */
function ratherOf(deeds: Deed[], best: number[], tonnesAYear: number): Term[] {
  return firmCodes.flatMap(code => {
    const value = deeds.reduce((sum, deed, i) => (deed.code === code ? sum + (best[i]! - deed.amount) * tonnesAYear : sum), 0)
    return Math.abs(value) < told ? [] : [{ code, ...names[code], value, unit: 't/a' }]
  })
}

function firmWords({ nameZh, nameEn, profit, outside, leaves, subsidy, subsidyPerT, rather }: Omit<Row, 'words'>): Words {
  return words(zh => {
    const name = zh ? nameZh : nameEn
    const [now, other, least] = [profit, outside, subsidy].map(value => moneyText(value, zh))
    if (!leaves)
      return zh
        ? `${name}：按方案每年得 ${now}，没有更好的选择。`
        : `${name}: earns ${now} a year in the plan and has nothing better to do.`
    const changes = rather
      .map(({ value, ...term }) => {
        const tonnes = tonnesText(Math.abs(value), zh)
        if (zh) return `${term.nameZh}${value > 0 ? '多' : '少'} ${tonnes}`
        return `${tonnes} ${value > 0 ? 'more' : 'less'} of ${term.nameEn}`
      })
      .join(zh ? '，' : ', ')
    return zh
      ? `${name}：按方案每年得 ${now}，另行其是得 ${other}（${changes}）；每年至少补贴 ${least}（每吨 ${moneyText(subsidyPerT, true)}）才会留下。`
      : `${name}: earns ${now} a year in the plan, ${other} in doing otherwise (${changes}); at least ${least} a year (${moneyText(subsidyPerT, false)} a tonne) keeps it in.`
  })
}

const priceWords: Record<Result['prices'], Words> = {
  lp: {
    zh: '按方案的边际价格交易、由政府按目标价格付款时',
    en: "At the plan's marginal prices, with the state paying what its targets are worth",
  },
  lp_unpaid: { zh: '按方案的边际价格交易、无人为目标付款时', en: "At the plan's marginal prices, with nobody paying for the targets" },
  own_cost: { zh: '固废白给、收取方自付运费时', en: 'With waste given away at the gate and freight paid by the taker' },
}
function resultWords({ prices, firms, leavers, subsidy, targetsWorth }: Omit<Result, 'words'>): Words[] {
  const summary = words(zh => {
    const [keeps, worth] = [subsidy, targetsWorth].map(value => moneyText(value, zh))
    if (leavers === 0)
      return zh
        ? `${priceWords[prices].zh}，${firms.length} 家企业都没有更好的选择。`
        : `${priceWords[prices].en}, none of ${firms.length} firms has anything better to do.`
    return zh
      ? `${priceWords[prices].zh}，${firms.length} 家企业中有 ${leavers} 家会另行其是；每年至少补贴 ${keeps} 可全部留住。目标按其价格合计值 ${worth}。`
      : `${priceWords[prices].en}, ${leavers} of ${firms.length} firms would rather do otherwise; ${keeps} a year keeps all of them in. The targets at their prices are worth ${worth} in all.`
  })
  return [summary, ...firms.filter(({ leaves }) => leaves).map(firm => firm.words)]
}
