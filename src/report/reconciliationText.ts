// A reconciliation for a terminal: the classed table with raw and reconciled side by side, the tests, and what is wrong in words.
import type { Reconciliation, ReconciledFlow } from '#domain/reconciliation.ts'
import { classWords, grossSentence, mass, verdictLines, verdictWords } from './reconciliationWords.ts'
import { alignedLines, type Language, say } from './words.ts'

/** Flows and balances beyond this are in the files. */
const shownFlows = 200
const shownNodes = 40

function flowTable({ flows }: Reconciliation, language: Language): string[] {
  const head = [
    say(language, '流', 'Flow'),
    say(language, '名称', 'Name'),
    say(language, '类别', 'Class'),
    say(language, '实测', 'Measured'),
    say(language, '协调值', 'Reconciled'),
    say(language, '±（95 %）', '± (95 %)'),
    say(language, '调整', 'Adjusted'),
    'z',
    say(language, '备注', 'Note'),
  ]
  const note = ({ suspect, atBound }: ReconciledFlow): string =>
    [
      ...(suspect ? [say(language, '可疑', 'suspect')] : []),
      ...(atBound === null ? [] : [atBound === 'least' ? say(language, '取下限', 'at its least') : say(language, '取上限', 'at its most')]),
    ].join(' ')
  const rows = flows
    .slice(0, shownFlows)
    .map(flow => [
      flow.id,
      say(language, flow.nameZh ?? flow.nameEn ?? '', flow.nameEn ?? flow.nameZh ?? ''),
      say(language, classWords[flow.class].zh, classWords[flow.class].en),
      mass(flow.measured),
      mass(flow.reconciled),
      flow.sd === null ? '-' : mass(1.96 * flow.sd),
      mass(flow.adjustment),
      flow.z === null ? '-' : flow.z.toFixed(2),
      note(flow),
    ])
  const more = flows.length - rows.length
  return [
    ...alignedLines([head, ...rows], ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'right', 'left'], [24, 24]),
    ...(more > 0 ? [say(language, `…… 另有 ${more} 条流（见输出文件）`, `... and ${more} more flows (in the files)`)] : []),
  ]
}

function nodeLines({ nodes }: Reconciliation, language: Language): string[] {
  const suspects = nodes.filter(node => node.suspect)
  if (suspects.length === 0) return []
  const rows = suspects
    .slice(0, shownNodes)
    .map(({ nodes, imbalance, sd, z }) => [nodes.join(' + '), mass(imbalance), `± ${mass(sd)}`, `z = ${z.toFixed(1)}`])
  return [
    say(language, '不平衡的节点（实测）', 'Nodes that do not balance as measured'),
    ...alignedLines(rows, ['left', 'right', 'left', 'left'], [48]),
  ]
}

/** Everything that a person needs to see, in one language. */
export function reconciliationText(result: Reconciliation, language: Language): string {
  const { unit, grossErrors, scales, substances } = result
  const title = say(language, result.titleZh ?? result.titleEn ?? '数据协调', result.titleEn ?? result.titleZh ?? 'Reconciliation')
  const blocks: string[][] = [
    [title, say(language, `单位：${unit}`, `unit: ${unit}`)],
    flowTable(result, language),
    verdictLines(result, language),
    nodeLines(result, language),
    grossErrors.map(error => grossSentence(error, unit, language)),
    scales.map(scale => {
      const head = `${scale.flow}  ${say(language, '发', 'sent')} ${mass(scale.sent)}  ${say(language, '收', 'received')} ${mass(scale.received)}`
      return `${head}  ${say(language, verdictWords[scale.verdict].zh, verdictWords[scale.verdict].en)}  ${say(language, scale.zh, scale.en)}`
    }),
    substances === undefined ? [] : substanceLines(substances, language),
  ]
  return `${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`
}

function substanceLines(layer: NonNullable<Reconciliation['substances']>, language: Language): string[] {
  const percent = (value: number | null): string => (value === null ? '-' : `${(Math.abs(value) < 5e-6 ? 0 : value * 100).toFixed(3)} %`)
  const head = [
    say(language, '组分', 'Component'),
    say(language, '流', 'Flow'),
    say(language, '实测', 'Measured'),
    say(language, '协调值', 'Reconciled'),
    '±',
    'z',
  ]
  const rows = layer.fractions
    .filter(one => one.measured !== null || one.reconciled !== null)
    .slice(0, shownFlows)
    .map(one => [
      one.component,
      one.flow,
      percent(one.measured),
      percent(one.reconciled),
      one.sd === null ? '-' : percent(1.96 * one.sd),
      one.z === null ? '-' : one.z.toFixed(2),
    ])
  const { chiSquare, degrees, chance } = layer.global
  return [
    say(
      language,
      `组分协调（${layer.components.join('、')}）：χ² = ${chiSquare.toPrecision(4)}，自由度 ${degrees}，概率 ${chance.toPrecision(2)}；${layer.rounds} 轮${layer.converged ? '收敛' : '未收敛'}`,
      `substances (${layer.components.join(', ')}): chi-square ${chiSquare.toPrecision(4)}, ${degrees} degrees of freedom, chance ${chance.toPrecision(2)}; ${layer.converged ? 'converged' : 'not converged'} in ${layer.rounds} rounds`,
    ),
    ...alignedLines([head, ...rows], ['left', 'left', 'right', 'right', 'right', 'right'], [12, 24]),
  ]
}
