// A reconciliation as a workbook in one language, raw, reconciled and disputed side by side; and its flows as CSV, for programs.
import type { Reconciliation, ReconciledFlow } from '#domain/reconciliation.ts'
import { writeCsv } from '#files/csv.ts'
import { type Paper, paperColumns, paperNotes, paperTable } from './paper.ts'
import { reconciliationNames } from './reconciliationNames.ts'
import { classWords, grossSentence, verdictLines, verdictWords } from './reconciliationWords.ts'
import { type Column, type Sheet, strongStyle, titleStyle, workbookBytes } from './sheet.ts'
import { type Language, say } from './words.ts'

const massFormat = '#,##0.###'
type Given = { result: Reconciliation; paper: Paper; named: (id: string) => string }

const disputes = ({ scales }: Reconciliation, language: Language): Map<string, string> =>
  new Map(
    scales
      .filter(scale => scale.verdict !== 'within')
      .map(scale => [
        scale.flow,
        `${verdictWords[scale.verdict][language]}${say(language, '：', ': ')}${say(language, scale.zh, scale.en)}`,
      ]),
  )

/** UTF-8 CSV of the flows, one header row of field names: data for programs, with the ids of the network. */
export function reconciliationCsv(result: Reconciliation): string {
  const [zh, en] = [disputes(result, 'zh'), disputes(result, 'en')]
  const disputed = (id: string): string => (zh.has(id) ? `${zh.get(id)} / ${en.get(id)}` : '')
  const rows = result.flows.map(({ sources, basedOn, ...row }) => ({
    ...row,
    suspect: row.suspect ? '可疑 suspect' : '',
    disputed: disputed(row.id),
    sources: sources?.map(({ id, share }) => `${id} ${(share * 100).toPrecision(3)} %`).join('; '),
    basedOn: basedOn.slice(0, 20).join('; '),
  }))
  return writeCsv(csvFields, rows)
}
const csvFields = [
  'id',
  'nameZh',
  'nameEn',
  'from',
  'to',
  'class',
  'measured',
  'measuredSd',
  'reconciled',
  'sd',
  'low',
  'high',
  'adjustment',
  'z',
  'suspect',
  'disputed',
  'atBound',
  'sources',
  'basedOn',
]

function flowColumns({ result, paper, named }: Given): Column<ReconciledFlow>[] {
  const { language } = paper
  const disputed = disputes(result, language)
  const column = paperColumns<ReconciledFlow>(paper)
  const mass = { unit: result.unit, format: massFormat, width: 13 }
  const end = (id: string | null): string => (id === null ? say(language, '外界', 'outside') : named(id))
  return [
    column('流', 'Flow', row => named(row.id), { width: 20, wrap: true }),
    column('起点', 'From', row => end(row.from), { width: 14, wrap: true }),
    column('终点', 'To', row => end(row.to), { width: 14, wrap: true }),
    column('类别', 'Class', row => classWords[row.class][language], { width: 14 }),
    column('实测', 'Measured', row => row.measured, mass),
    column('实测标准差', 'Its deviation', row => row.measuredSd, mass),
    column('协调值', 'Reconciled', row => row.reconciled, mass),
    column('标准差', 'Deviation', row => row.sd, mass),
    column('95 % 下限', '95 % low', row => row.low, mass),
    column('95 % 上限', '95 % high', row => row.high, mass),
    column('调整', 'Adjustment', row => row.adjustment, mass),
    column('z（标准差倍数）', 'z (deviations)', row => row.z, { format: '0.00', width: 10 }),
    column(
      '备注',
      'Note',
      row =>
        [
          ...(row.suspect ? [say(language, '可疑', 'suspect')] : []),
          ...(row.atBound === null
            ? []
            : [row.atBound === 'least' ? say(language, '取下限', 'at its least') : say(language, '取上限', 'at its most')]),
        ].join(say(language, '；', '; ')),
      { width: 12 },
    ),
    column('争议', 'Disputed', row => disputed.get(row.id) ?? '', { width: 34, wrap: true }),
    ...(result.flows.some(({ sources }) => sources !== undefined)
      ? [
          column(
            '来源份额',
            'Share of sources',
            (row: ReconciledFlow) =>
              row.sources?.map(({ id, share }) => `${named(id)} ${(share * 100).toPrecision(3)} %`).join(say(language, '；', '; ')),
            { width: 34, wrap: true },
          ),
        ]
      : []),
  ]
}

/** The whole as .xlsx bytes in one language; equal input gives equal bytes. */
export function reconciliationWorkbook(result: Reconciliation, language: Language): Promise<Uint8Array> {
  const { unit, grossErrors, synthetic } = result
  const title = say(language, '物料数据协调', 'Reconciliation of measured masses')
  const name = say(language, result.titleZh ?? result.titleEn ?? '', result.titleEn ?? result.titleZh ?? '')
  const paper: Paper = {
    language,
    title: name === '' ? title : `${title} ${name}`,
    source: say(language, '所给实测流量、库存与仪器', 'the measured flows, stocks and instruments that were given'),
    synthetic,
  }
  const given: Given = { result, paper, named: reconciliationNames(result, language) }
  return workbookBytes(paper.title, [
    paperNotes(paper, say(language, '说明', 'About'), [
      { text: title, style: titleStyle },
      ...(name === '' ? [] : [{ text: say(language, '名称', 'Of'), value: name }]),
      ...verdictLines(result, language).map(value => ({ text: say(language, '结论', 'Finding'), value })),
      ...grossErrors.map(error => ({
        text: say(language, '粗大误差', 'Gross error'),
        value: grossSentence(error, say(language, unit === 't' ? '吨' : '千克', unit), language, given.named),
        style: strongStyle,
      })),
      {
        text: say(language, '口径', 'How to read'),
        value: say(
          language,
          '实测值原样保留；协调值是使每个节点平衡所需的最小加权调整；z 为最大功效检验统计量。',
          'Measured figures stay as they are; reconciled ones are the least weighted adjustment that balances every node; z is the measurement test of maximum power.',
        ),
      },
    ]),
    paperTable(paper, say(language, '流量', 'Flows'), flowColumns(given), result.flows),
    nodeSheet(given),
    ...(result.scales.length === 0 ? [] : [scaleSheet(given)]),
    ...substanceSheets(given),
  ])
}

function nodeSheet({ result, paper, named }: Given): Sheet {
  const { language } = paper
  const column = paperColumns<Reconciliation['nodes'][number]>(paper)
  const mass = { unit: result.unit, format: massFormat, width: 16 }
  return paperTable(
    paper,
    say(language, '节点检验', 'Nodes'),
    [
      column('节点', 'Nodes', row => row.nodes.map(named).join(' + '), { width: 40, wrap: true }),
      column('不平衡', 'Imbalance', row => row.imbalance, mass),
      column('标准差', 'Deviation', row => row.sd, mass),
      column('z（标准差倍数）', 'z (deviations)', row => row.z, { format: '0.00', width: 12 }),
      column('可疑', 'Suspect', row => (row.suspect ? say(language, '可疑', 'suspect') : '')),
    ],
    result.nodes,
  )
}

function scaleSheet({ result, paper, named }: Given): Sheet {
  const { language } = paper
  const column = paperColumns<Reconciliation['scales'][number]>(paper)
  const mass = { unit: result.unit, format: massFormat, width: 13 }
  return paperTable(
    paper,
    say(language, '收发比对', 'Two scales'),
    [
      column('流', 'Flow', row => named(row.flow), { width: 20, wrap: true }),
      column('发', 'Sent', row => row.sent, mass),
      column('收', 'Received', row => row.received, mass),
      column('差', 'Difference', row => row.difference, mass),
      column('允差', 'Allowed', row => row.allowed, mass),
      column('结论', 'Verdict', row => verdictWords[row.verdict][language], { width: 12 }),
      column('协调值', 'Reconciled', row => row.reconciled, mass),
      column('说明', 'In words', row => say(language, row.zh, row.en), { width: 60, wrap: true }),
    ],
    result.scales,
  )
}

function substanceSheets({ result: { substances, unit }, paper, named }: Given): Sheet[] {
  if (substances === undefined) return []
  const { language } = paper
  const fraction = paperColumns<(typeof substances.fractions)[number]>(paper)
  const balance = paperColumns<(typeof substances.balances)[number]>(paper)
  const mass = { unit, format: massFormat, width: 14 }
  const share = { format: '0.000%', width: 14 }
  return [
    paperTable(
      paper,
      say(language, '组分', 'Substances'),
      [
        fraction('组分', 'Component', row => row.component),
        fraction('流', 'Flow', row => named(row.flow), { width: 24, wrap: true }),
        fraction('实测含量（%）', 'Measured (%)', row => row.measured, share),
        fraction('协调含量（%）', 'Reconciled (%)', row => row.reconciled, share),
        fraction('标准差（%）', 'Deviation (%)', row => row.sd, share),
        fraction('z（标准差倍数）', 'z (deviations)', row => row.z, { format: '0.00', width: 12 }),
        fraction('组分质量', 'Mass of it', row => row.mass, mass),
      ],
      substances.fractions.filter(row => row.measured !== null || row.reconciled !== null),
    ),
    paperTable(
      paper,
      say(language, '组分平衡', 'Balances'),
      [
        balance('组分', 'Component', row => row.component),
        balance('节点', 'Node', row => named(row.node), { width: 26, wrap: true }),
        balance('进', 'In', row => row.into, mass),
        balance('出', 'Out', row => row.outOf, mass),
        balance('差', 'Gap', row => row.gap, mass),
      ],
      substances.balances,
    ),
  ]
}
