// Two plans side by side for a terminal: where their inputs differ, then their answers.
import type { InputDifference } from '#domain/scenario.ts'
import type { PlanComparison } from '#plan/answer/compare.ts'
import { costWords } from './planText.ts'
import type { CostKey } from '#domain/plan.ts'
import { alignedLines, amount, figure, say, unitWord } from './words.ts'
import type { Align, Language, Names } from './words.ts'

const shownRows = 20
const cell = (value: unknown): string =>
  value === null || value === undefined ? '—' : Array.isArray(value) ? value.join(';') : String(value)

/** Settings, other fields, region and its rows; one line where nothing differs. */
export function inputDifferenceText(difference: InputDifference, language: Language): string {
  const { settings, fields, region, inputHash } = difference
  const rows = [
    ...settings.map(({ key, base, other }) => [key, cell(base), '→', cell(other)]),
    ...fields.map(({ field, base, other }) => [field, cell(base), '→', cell(other)]),
  ]
  const lines = [
    say(language, '输入', 'Inputs'),
    ...alignedLines(rows, ['left', 'left', 'left', 'left'], [44, 28]).map(line => `  ${line}`),
  ]
  if (region.base.id !== region.other.id) lines.push(`  ${say(language, '区域', 'region')}  ${region.base.id} → ${region.other.id}`)
  if (region.base.version !== region.other.version)
    lines.push(`  ${say(language, '区域数据', 'region version')}  ${region.base.version} → ${region.other.version}`)
  if (region.tables === null)
    lines.push(
      `  ${say(language, '两个区域的数据不全在手边，未比较各行', 'the rows of the two regions are not both at hand and were not compared')}`,
    )
  for (const { table, added, removed, changed, rows: differing } of region.tables ?? []) {
    lines.push(`  ${table}  +${added} −${removed} ~${changed}`)
    for (const { key, change, fields: cells } of differing.slice(0, shownRows)) {
      const what = change === 'changed' ? cells.map(({ field, base, other }) => `${field} ${cell(base)} → ${cell(other)}`).join(', ') : ''
      lines.push(`    ${change === 'added' ? '+' : change === 'removed' ? '−' : '~'} ${key}${what === '' ? '' : `  ${what}`}`)
    }
    if (differing.length > shownRows) lines.push('    …')
  }
  if (lines.length === 1) lines.push(`  ${say(language, '没有差别', 'no difference')}`)
  const both = inputHash.base !== null && inputHash.other !== null
  if (both)
    lines.push(
      `  ${say(language, '输入指纹', 'input hash')}  ${inputHash.same ? say(language, '相同', 'the same') : `${inputHash.base?.slice(0, 12)} → ${inputHash.other?.slice(0, 12)}`}`,
    )
  return lines.join('\n')
}

type Beside = {
  lens?: { id: string; nameZh?: string | undefined; nameEn?: string | undefined } | undefined
  names?: Names | undefined
}
/**
 * Cost and its parts, CO2, targets that moved, and the flows that changed most.
 * @param more `lens`: the area that the flows are of, all else being of the whole region; `names`: of what flows speak of, else their ids
 */
export function comparisonText(comparison: PlanComparison, language: Language, { lens, names }: Beside = {}): string {
  const cny = say(language, '元', 'CNY')
  const line = (name: string, unit: string, { base, other, delta }: { base: number; other: number; delta: number }): string[] => [
    name,
    amount(base, unit, language),
    amount(other, unit, language),
    `${delta > 0 ? '+' : ''}${amount(delta, unit, language)}`,
  ]
  const kilotonnes = ({ base, other, delta }: { base: number; other: number; delta: number }) => ({
    base: base / 1000,
    other: other / 1000,
    delta: delta / 1000,
  })
  const net = comparison.co2['netKg']
  const costs = Object.entries(comparison.costs).filter(([, difference]) => difference.delta !== 0)
  const rows = [
    ['', say(language, '甲', 'first'), say(language, '乙', 'second'), say(language, '变化', 'change')],
    line(say(language, '净成本', 'Net cost'), cny, comparison.objective),
    ...costs.map(([key, difference]) =>
      line(`  ${say(language, costWords[key as CostKey].zh, costWords[key as CostKey].en)}`, cny, difference),
    ),
    ...(net === undefined ? [] : [line(say(language, '碳排放净值', 'Net CO2'), 't', kilotonnes(net))]),
  ]
  const right: Align[] = ['left', 'right', 'right', 'right']
  const shown = (value: number | null, unit: string): string => (value === null ? '—' : amount(value, unitWord(unit, language), language))
  const targets = comparison.targets
    .filter(({ achieved, required, price }) => [achieved, required, price].some(({ base, other }) => base !== other))
    .map(({ nameZh, nameEn, unit, priceUnit, achieved, price }) => [
      say(language, nameZh, nameEn),
      `${shown(achieved.base, unit)} → ${shown(achieved.other, unit)}`,
      `${price.base === null ? '—' : figure(price.base)} → ${price.other === null ? '—' : figure(price.other)} ${unitWord(priceUnit, language)}`,
    ])
  const flows = comparison.flows
    .slice(0, 8)
    .map(({ material, from, to, mode, delta }) => [
      names?.material(material) ?? material,
      `${names?.site(from) ?? from} → ${names?.site(to) ?? to}`,
      names?.mode(mode) ?? mode,
      `${delta > 0 ? '+' : ''}${amount(delta, 't', language)}`,
    ])
  const told = tiesText(comparison, language)
  const [zhOf, enOf] = lens === undefined ? ['', ''] : [`（${lens.nameZh ?? lens.id}）`, ` (of ${lens.nameEn ?? lens.id})`]
  return [
    lens === undefined ? say(language, '结果', 'Outputs') : say(language, '结果（全区域）', 'Outputs (of the whole region)'),
    ...alignedLines(rows, right).map(text => `  ${text}`),
    ...(targets.length === 0
      ? []
      : [
          say(language, '目标（达成；再多一单位的价格）', 'Targets (achieved; price of one more)'),
          ...alignedLines(targets, ['left', 'left', 'left'], [40]).map(text => `  ${text}`),
        ]),
    ...(flows.length === 0
      ? []
      : [
          say(language, `变化最大的物流${zhOf}`, `Flows that changed most${enOf}`),
          ...alignedLines(flows, ['left', 'left', 'left', 'right'], [22, 46]).map(text => `  ${text}`),
          ...(comparison.changed.flows > flows.length
            ? [say(language, `  共 ${comparison.changed.flows} 条物流有变化`, `  ${comparison.changed.flows} flows changed in all`)]
            : []),
        ]),
    told,
  ].join('\n')
}

/** Whether what is listed are effects alone. */
function tiesText({ ties: { held, flows, tonnes } }: PlanComparison, language: Language): string {
  if (!held)
    return say(
      language,
      '同价替代未分开：上列物流变化可能只是费用相同的另一种做法。用 --base 甲.json 求解乙方案，或比较两个方案包，即只列出真正的影响。',
      'Ties not held: flows listed as changed may be alternatives of equal cost. Solve the second with --base first.json, or compare two bundles, to see effects alone.',
    )
  const rest =
    flows === 0
      ? ''
      : say(
          language,
          `；另有 ${flows} 条物流（${amount(tonnes, '吨', language)}）可换成同价的做法，已保持不动`,
          `; ${flows} more flows (${amount(tonnes, 't', language)}) could differ at equal cost and are held still`,
        )
  return say(language, `上列变化都是影响，不含同价替代${rest}。`, `What is listed are effects: ties are held still${rest}.`)
}
