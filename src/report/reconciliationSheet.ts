// A reconciliation as a workbook and as CSV: raw, reconciled and disputed side by side, both languages in one file.
import type { Reconciliation, ReconciledFlow } from '#domain/reconciliation.ts'
import { writeCsv } from '#files/csv.ts'
import { classWords, grossSentence, verdictLines, verdictWords } from './reconciliationWords.ts'
import { type Column, noteSheet, strongStyle, tableSheet, titleStyle, warnStyle, workbookBytes } from './sheet.ts'

const figureFormat = '#,##0.###'
type FlowColumn = Column<ReconciledFlow> & { field: string }

function flowColumns(unit: string, disputed: ReadonlyMap<string, string>): FlowColumn[] {
  const kg = (zh: string, en: string): string => `${zh} (${unit})\n${en} (${unit})`
  return [
    { field: 'id', header: '流\nFlow', width: 26, value: row => row.id },
    { field: 'nameZh', header: '名称\nName (zh)', value: row => row.nameZh },
    { field: 'nameEn', header: '英文名\nName', value: row => row.nameEn },
    { field: 'from', header: '起点\nFrom', value: row => row.from },
    { field: 'to', header: '终点\nTo', value: row => row.to },
    { field: 'class', header: '类别\nClass', value: row => `${classWords[row.class].zh} ${row.class}` },
    { field: 'measured', header: kg('实测', 'Measured'), format: figureFormat, value: row => row.measured },
    { field: 'measuredSd', header: kg('实测标准差', 'Its deviation'), format: figureFormat, value: row => row.measuredSd },
    { field: 'reconciled', header: kg('协调值', 'Reconciled'), format: figureFormat, value: row => row.reconciled },
    { field: 'sd', header: kg('标准差', 'Deviation'), format: figureFormat, value: row => row.sd },
    { field: 'low', header: kg('95 % 下限', '95 % low'), format: figureFormat, value: row => row.low },
    { field: 'high', header: kg('95 % 上限', '95 % high'), format: figureFormat, value: row => row.high },
    { field: 'adjustment', header: kg('调整', 'Adjustment'), format: figureFormat, value: row => row.adjustment },
    { field: 'z', header: 'z', format: '0.00', value: row => row.z },
    { field: 'suspect', header: '可疑\nSuspect', value: row => (row.suspect ? '可疑 suspect' : '') },
    { field: 'disputed', header: '争议\nDisputed', width: 40, wrap: true, value: row => disputed.get(row.id) ?? '' },
    { field: 'atBound', header: '在界上\nAt bound', value: row => row.atBound },
    {
      field: 'sources',
      header: '来源份额\nShare of sources',
      width: 44,
      wrap: true,
      value: row => row.sources?.map(({ id, share }) => `${id} ${(share * 100).toPrecision(3)} %`).join('; '),
    },
    { field: 'basedOn', header: '依据\nEvidence', width: 30, value: row => row.basedOn.slice(0, 20).join('; ') },
  ]
}

const disputes = ({ scales }: Reconciliation): Map<string, string> =>
  new Map(
    scales
      .filter(scale => scale.verdict !== 'within')
      .map(scale => [scale.flow, `${verdictWords[scale.verdict].zh} ${scale.zh} / ${scale.en}`]),
  )

/** UTF-8 CSV of the flows, one header row of field names. */
export function reconciliationCsv(result: Reconciliation): string {
  const columns = flowColumns(result.unit, disputes(result))
  return writeCsv(
    columns.map(({ field }) => field),
    result.flows.map(row => Object.fromEntries(columns.map(({ field, value }) => [field, field === 'class' ? row.class : value(row)]))),
  )
}

/** The whole as .xlsx bytes; equal input gives equal bytes. */
export function reconciliationWorkbook(result: Reconciliation): Promise<Uint8Array> {
  const { unit, grossErrors, scales, substances } = result
  const title = `${result.titleZh ?? '数据协调'} ${result.titleEn ?? 'Reconciliation'}`
  return workbookBytes(title, [
    noteSheet('说明 About', [
      { text: '循域 数据协调 Xunyu reconciliation', style: titleStyle },
      ...(result.synthetic
        ? [{ text: '虚构数据 SYNTHETIC', value: '示例，全部数字为虚构 A demonstration, every figure is invented', style: warnStyle }]
        : []),
      { text: '名称 Title', value: title },
      ...verdictLines(result, 'zh').map(value => ({ text: '结论', value })),
      ...verdictLines(result, 'en').map(value => ({ text: 'Finding', value })),
      ...grossErrors.map(error => ({
        text: '粗大误差 Gross error',
        value: `${grossSentence(error, unit, 'zh')} / ${grossSentence(error, unit, 'en')}`,
        style: strongStyle,
      })),
      {
        text: '口径 How to read',
        value:
          '实测值原样保留；协调值是使每个节点平衡所需的最小加权调整；z 为最大功效检验统计量。 Measured figures stay as they are; reconciled ones are the least weighted adjustment that balances every node; z is the measurement test of maximum power.',
      },
    ]),
    tableSheet('流量 Flows', flowColumns(unit, disputes(result)), result.flows),
    tableSheet(
      '节点检验 Nodes',
      [
        { header: '节点\nNodes', width: 40, value: row => row.nodes.join(' + ') },
        { header: `不平衡 (${unit})\nImbalance (${unit})`, format: figureFormat, value: row => row.imbalance },
        { header: `标准差 (${unit})\nDeviation (${unit})`, format: figureFormat, value: row => row.sd },
        { header: 'z', format: '0.00', value: row => row.z },
        { header: '可疑\nSuspect', value: row => (row.suspect ? '可疑 suspect' : '') },
      ],
      result.nodes,
    ),
    ...(scales.length === 0
      ? []
      : [
          tableSheet(
            '收发比对 Two scales',
            [
              { header: '流\nFlow', value: row => row.flow },
              { header: `发 (${unit})\nSent (${unit})`, format: figureFormat, value: row => row.sent },
              { header: `收 (${unit})\nReceived (${unit})`, format: figureFormat, value: row => row.received },
              { header: `差 (${unit})\nDifference (${unit})`, format: figureFormat, value: row => row.difference },
              { header: `允差 (${unit})\nAllowed (${unit})`, format: figureFormat, value: row => row.allowed },
              { header: '结论\nVerdict', value: row => `${verdictWords[row.verdict].zh} ${row.verdict}` },
              { header: `协调值 (${unit})\nReconciled (${unit})`, format: figureFormat, value: row => row.reconciled },
              { header: '规则\nRules', width: 40, value: row => row.rules.join('; ') },
              { header: '说明\nIn words', width: 60, wrap: true, value: row => `${row.zh} / ${row.en}` },
            ],
            scales,
          ),
        ]),
    ...(substances === undefined
      ? []
      : [
          tableSheet(
            '组分 Substances',
            [
              { header: '组分\nComponent', value: row => row.component },
              { header: '流\nFlow', value: row => row.flow },
              { header: '实测含量\nMeasured', format: '0.000%', value: row => row.measured },
              { header: '协调含量\nReconciled', format: '0.000%', value: row => row.reconciled },
              { header: '标准差\nDeviation', format: '0.000%', value: row => row.sd },
              { header: 'z', format: '0.00', value: row => row.z },
              { header: `组分质量 (${unit})\nMass of it (${unit})`, format: figureFormat, value: row => row.mass },
            ],
            substances.fractions.filter(row => row.measured !== null || row.reconciled !== null),
          ),
          tableSheet(
            '组分平衡 Balances',
            [
              { header: '组分\nComponent', value: row => row.component },
              { header: '节点\nNode', value: row => row.node },
              { header: `进 (${unit})\nIn (${unit})`, format: figureFormat, value: row => row.into },
              { header: `出 (${unit})\nOut (${unit})`, format: figureFormat, value: row => row.outOf },
              { header: `差 (${unit})\nGap (${unit})`, format: figureFormat, value: row => row.gap },
            ],
            substances.balances,
          ),
        ]),
  ])
}
