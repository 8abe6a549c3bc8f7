// The whole plan as a workbook: what was asked and answered on the first sheet, then every table, both languages in one file.
import { decidedCost, type AssumptionInfluence, type PlanResult } from '#domain/plan.ts'
import type { PlanContext } from '#domain/planContext.ts'
import type { Region } from '#domain/region.ts'
import { againstSheet } from './againstSheet.ts'
import { assumptionSheet } from './assumptionSheet.ts'
import { intervalSheet } from './intervalSheet.ts'
import { planSheets } from './planSheets.ts'
import type { BothNames } from './planColumns.ts'
import { costKeys } from '#domain/plan.ts'
import { costSigns, costWords, statusText } from './planText.ts'
import { moneyFormat, noteSheet, strongStyle, titleStyle, tonnesFormat, warnStyle, workbookBytes } from './sheet.ts'
import type { NoteLine } from './sheet.ts'
import { namesOf } from './words.ts'
import { inBoth } from '#domain/words/givenNames.ts'

/** What was asked and what came out; the costs with their signs sum to the objective. */
function aboutLines(result: PlanResult, names: BothNames): NoteLine[] {
  const programme =
    result.programme === null
      ? '-'
      : `${names.zh.programme(result.programme)} ${names.en.programme(result.programme)} (${result.programme})`
  const lines: NoteLine[] = [
    { text: '循域 区域规划结果 Xunyu regional plan', style: titleStyle },
    ...(result.region.synthetic
      ? [{ text: '虚构数据 SYNTHETIC', value: '示例区域，全部数字为虚构 Demonstration region, every figure is invented', style: warnStyle }]
      : []),
    { text: '区域 Region', value: `${result.region.nameZh} ${result.region.nameEn} (${result.region.id}, ${result.region.version})` },
    { text: '方案 Programme', value: programme },
    { text: '时期 Periods', value: result.periods.join(', ') },
    { text: '情景 Scenario', value: inBoth(result.scenario.name ?? '-') },
    ...Object.entries(result.scenario.settings).map(([key, value]) => ({ text: '  设置 Setting', value: `${key} = ${String(value)}` })),
    { text: '状态 Status', value: `${statusText(result, 'zh')} ${statusText(result, 'en')}` },
    { text: '净成本 Net cost (CNY)', value: result.objective.value, format: moneyFormat, style: strongStyle },
    ...costKeys.map(key => ({
      text: `  ${costSigns[key] === 1 ? '+' : '−'} ${costWords[key].zh} ${costWords[key].en} (CNY)`,
      value: result.costs[key] ?? 0,
      format: moneyFormat,
    })),
    { text: '碳排放净值 Net CO2 (kg)', value: result.co2.netKg, format: tonnesFormat, style: strongStyle },
    { text: '  运输 transport (kg)', value: result.co2.transportKg, format: tonnesFormat },
    { text: '  工艺 process (kg)', value: result.co2.processKg, format: tonnesFormat },
    { text: '  外购 purchases (kg)', value: result.co2.purchasesKg, format: tonnesFormat },
    { text: '  替代减排 avoided (kg)', value: result.co2.avoidedKg, format: tonnesFormat },
    ...(result.gapCny === undefined
      ? [{ text: '最优性差距（占总成本） Gap, share of gross cost', value: result.gap }]
      : [
          { text: '最优性差距 Gap (CNY/a)', value: result.gapCny / Math.max(1, result.periods.length), format: moneyFormat },
          { text: '  占决策所定成本 as a share of the decided cost', value: result.gap },
          {
            text: '  决策所定成本 decided cost (CNY/a)',
            value: decidedCost(result.costs) / Math.max(1, result.periods.length),
            format: moneyFormat,
          },
        ]),
    ...(result.integer === undefined
      ? []
      : [
          ...(result.scenario.integer === true ? [{ text: '整数选址：新开 Whole sites: opened', value: result.integer.opened }] : []),
          ...(result.integer.lanes === undefined ? [] : [{ text: '铁路通道 Rail lanes', value: result.integer.lanes }]),
          { text: '  要求的差距 gap asked for', value: result.integer.asked },
          { text: '  已达到 reached', value: result.integer.reached ? '是 yes' : '否 no' },
        ]),
    { text: '输入指纹 Input hash', value: result.inputHash },
    { text: '求解器 Engine', value: `${result.engine.name} ${result.engine.version}` },
    {
      text: '模型 Model',
      value: `${result.stats.rows} rows, ${result.stats.columns} of ${result.stats.columnsPossible} possible columns, ${result.stats.rounds} rounds`,
    },
    { text: '' },
    { text: '说明 Notes', style: strongStyle },
    {
      text: '  口径',
      value:
        '吨为干吨；金额为人民币元，多年合计不贴现；投资折成年金。 Tonnes are dry; money is CNY, an undiscounted sum over the periods; investment is an annuity.',
    },
    { text: '  价格', value: '目标价格：再多一单位使净成本增加多少。 The price of a target is what one more unit adds to the net cost.' },
    {
      text: '  减排',
      value:
        '替代减排以各工艺写明的对照为准，可能为负。 Avoided CO2 is against the counterfactual that each process names and may be negative.',
    },
    {
      text: '  性质',
      value:
        '规划是意见，不是承诺；估算数字均有区间，见“假设 Assumptions”或区域数据。 A plan is an opinion, not a promise; estimated figures carry intervals, see Assumptions or the region.',
    },
  ]
  return lines
}

/**
 * The plan as .xlsx bytes: equal input gives equal bytes (no clock, no engine seconds).
 * Names, headers and words are in both languages, so that the file does not depend on the reader's.
 * @param assumptions influence of each interval figure, when it was computed
 * @param context what stands beside the plan, as far as it is known
 */
export function planWorkbook(
  result: PlanResult,
  region: Region,
  assumptions?: readonly AssumptionInfluence[],
  { against, intervals }: PlanContext = {},
): Promise<Uint8Array> {
  const names: BothNames = { zh: namesOf(region, 'zh'), en: namesOf(region, 'en') }
  return workbookBytes(`${result.region.nameZh} ${result.periods.join('-')}`, [
    noteSheet('说明 About', aboutLines(result, names)),
    ...(against === undefined ? [] : [againstSheet(against, result)]),
    ...(intervals === undefined ? [] : [intervalSheet(intervals)]),
    ...planSheets(result, region, names),
    ...(assumptions ? [assumptionSheet(assumptions)] : []),
  ])
}
