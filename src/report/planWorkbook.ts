// The whole plan as a workbook in one language: what was asked and answered on the first sheet, then every table.
import { decidedCost, type AssumptionInfluence, type PlanResult } from '#domain/plan.ts'
import type { PlanContext } from '#domain/planContext.ts'
import type { Region } from '#domain/region.ts'
import { againstSheet } from './againstSheet.ts'
import { assumptionSheet } from './assumptionSheet.ts'
import { intervalSheet } from './intervalSheet.ts'
import { type Paper, paperNotes } from './paper.ts'
import { planPaper, type PlanPaper } from './planColumns.ts'
import { planSheets } from './planSheets.ts'
import { costKeys } from '#domain/plan.ts'
import { costSigns, costWords, statusText } from './planText.ts'
import { settingText, settingValue } from './settingText.ts'
import { moneyFormat, strongStyle, titleStyle, tonnesFormat, workbookBytes } from './sheet.ts'
import type { NoteLine } from './sheet.ts'
import { type Language, say } from './words.ts'
import { nameIn } from '#domain/words/givenNames.ts'

/** Where the figures of a plan come from: its region, and the fingerprint of all that it was made from. */
export const planSource = ({ region, inputHash }: PlanResult, language: Language): string =>
  say(
    language,
    `${region.nameZh}区域数据 ${region.version}，输入指纹 ${inputHash.slice(0, 12)}`,
    `data of ${region.nameEn} ${region.version}, input fingerprint ${inputHash.slice(0, 12)}`,
  )

/** What was planned: region, programme, years, scenario with what it changes, and how it ended. */
export function askedLines(result: PlanResult, { names, region, paper: { language } }: PlanPaper): NoteLine[] {
  const told = settingText(region, language)
  return [
    {
      text: say(language, '区域', 'Region'),
      value: say(
        language,
        `${result.region.nameZh}（版本 ${result.region.version}）`,
        `${result.region.nameEn} (version ${result.region.version})`,
      ),
    },
    {
      text: say(language, '规划', 'Programme'),
      value: result.programme === null ? say(language, '无', 'none') : names.programme(result.programme),
    },
    { text: say(language, '年份', 'Years'), value: result.periods.join(say(language, '、', ', ')) },
    { text: say(language, '情景', 'Scenario'), value: result.scenario.name === undefined ? '—' : nameIn(result.scenario.name, language) },
    ...Object.entries(result.scenario.settings).map(([key, value]) => ({
      text: `  ${say(language, '设置', 'Setting')}`,
      value: `${told(key)} = ${settingValue(region, key, value, language)}`,
    })),
    { text: say(language, '状态', 'Status'), value: statusText(result, language) },
  ]
}

/** What came out; the costs with their signs sum to the objective. */
function answerLines(result: PlanResult, language: Language): NoteLine[] {
  const money = (zh: string, en: string, value: number, per = ''): NoteLine => ({
    text: say(language, `${zh}（元${per}）`, `${en} (CNY${per === '' ? '' : '/yr'})`),
    value,
    format: moneyFormat,
  })
  const co2 = (zh: string, en: string, kg: number): NoteLine => ({
    text: say(language, `${zh}（千克）`, `${en} (kg)`),
    value: kg,
    format: tonnesFormat,
  })
  const years = Math.max(1, result.periods.length)
  return [
    { ...money('净成本', 'Net cost', result.objective.value), style: strongStyle },
    ...costKeys.map(key =>
      money(
        `  ${costSigns[key] === 1 ? '加' : '减'}：${costWords[key].zh}`,
        `  ${costSigns[key] === 1 ? 'plus' : 'less'} ${costWords[key].en}`,
        result.costs[key] ?? 0,
      ),
    ),
    { ...co2('碳排放净值', 'Net CO2', result.co2.netKg), style: strongStyle },
    co2('  运输', '  transport', result.co2.transportKg),
    co2('  工艺', '  processes', result.co2.processKg),
    co2('  外购', '  purchases', result.co2.purchasesKg),
    co2('  替代减排', '  avoided', result.co2.avoidedKg),
    ...(result.gapCny === undefined
      ? [{ text: say(language, '最优性差距（占总成本）', 'Gap (share of the gross cost)'), value: result.gap, format: '0.000 %' }]
      : [
          money('最优性差距', 'Gap', result.gapCny / years, '/年'),
          { text: say(language, '  占决策所定成本', '  as a share of the decided cost'), value: result.gap, format: '0.000 %' },
          money('  决策所定成本', '  decided cost', decidedCost(result.costs) / years, '/年'),
        ]),
    ...(result.integer === undefined ? [] : wholeLines(result, result.integer, language)),
  ]
}

function wholeLines({ scenario }: PlanResult, integer: NonNullable<PlanResult['integer']>, language: Language): NoteLine[] {
  return [
    ...(scenario.integer === true ? [{ text: say(language, '整数选址：新开（处）', 'Whole sites: opened'), value: integer.opened }] : []),
    ...(integer.lanes === undefined ? [] : [{ text: say(language, '铁路通道（条）', 'Rail lanes'), value: integer.lanes }]),
    { text: say(language, '  要求的差距', '  gap asked for'), value: integer.asked, format: '0.000 %' },
    { text: say(language, '  已达到', '  reached'), value: say(language, integer.reached ? '是' : '否', integer.reached ? 'yes' : 'no') },
  ]
}

function basisLines(result: PlanResult, language: Language): NoteLine[] {
  const { rows, columns, columnsPossible, rounds } = result.stats
  return [
    { text: say(language, '输入指纹', 'Input fingerprint'), value: result.inputHash },
    { text: say(language, '求解器', 'Engine'), value: `${result.engine.name} ${result.engine.version}` },
    {
      text: say(language, '模型', 'Model'),
      value: say(
        language,
        `${rows} 行；全部可能的 ${columnsPossible} 列中用到 ${columns} 列；${rounds} 轮`,
        `${rows} rows, ${columns} of ${columnsPossible} possible columns, ${rounds} rounds`,
      ),
    },
    { text: '' },
    { text: say(language, '说明', 'Notes'), style: strongStyle },
    {
      text: say(language, '  口径', '  Basis'),
      value: say(
        language,
        '吨为干吨；金额为人民币元，多年合计不贴现；投资折成年金。',
        'Tonnes are dry; money is CNY, an undiscounted sum over the years; investment is an annuity.',
      ),
    },
    {
      text: say(language, '  价格', '  Prices'),
      value: say(language, '目标价格：再多一单位使净成本增加多少。', 'The price of a target is what one more unit adds to the net cost.'),
    },
    {
      text: say(language, '  减排', '  Avoided CO2'),
      value: say(
        language,
        '替代减排以各工艺写明的对照为准，可能为负。',
        'Avoided CO2 is against the counterfactual that each process names and may be negative.',
      ),
    },
    {
      text: say(language, '  性质', '  Nature'),
      value: say(
        language,
        '规划是意见，不是承诺；估算数字均有区间，见“假设”表或区域数据。',
        'A plan is an opinion, not a promise; estimated figures carry intervals, see the sheet Assumptions or the region.',
      ),
    },
  ]
}

/**
 * The plan as .xlsx bytes: equal input gives equal bytes (no clock, no engine seconds).
 * @param assumptions influence of each interval figure, when it was computed
 * @param context what stands beside the plan, as far as it is known
 */
export function planWorkbook(
  result: PlanResult,
  region: Region,
  language: Language,
  assumptions?: readonly AssumptionInfluence[],
  { against, intervals }: PlanContext = {},
): Promise<Uint8Array> {
  const title = say(language, '区域工业资源循环规划', 'Regional plan of industrial resources')
  const paper: Paper = {
    language,
    title: `${say(language, result.region.nameZh, result.region.nameEn)} ${title} ${result.periods.join(say(language, '、', ', '))}`,
    source: planSource(result, language),
    synthetic: result.region.synthetic,
  }
  const given = planPaper(paper, region)
  return workbookBytes(paper.title, [
    paperNotes(paper, say(language, '说明', 'About'), [
      { text: title, style: titleStyle },
      ...askedLines(result, given),
      ...answerLines(result, language),
      ...basisLines(result, language),
    ]),
    ...(against === undefined ? [] : [againstSheet(paper, against, result)]),
    ...(intervals === undefined ? [] : [intervalSheet(paper, intervals)]),
    ...planSheets(result, given),
    ...(assumptions ? [assumptionSheet(paper, assumptions, region)] : []),
  ])
}
