// What `xunyu books` writes: three books and their bridges as tables, masses in exact tonnes.
import { measureWords, type BookBridge, type ThreeBooks } from '#domain/books.ts'
import type { Terminal } from './command.ts'
import { say } from './command.ts'
import { type Form, table, tonnes } from './table.ts'

type Words = [zh: string, en: string]
const heads = {
  statistics: [
    ['地区', 'place'],
    ['物料', 'material'],
    ['产生 t', 'generated t'],
    ['利用 t', 'utilised t'],
    ['其中往年 t', 'of it old t'],
    ['贮存净增 t', 'into store t'],
    ['处置 t', 'disposed t'],
    ['倾倒 t', 'dumped t'],
    ['净调入 t', 'brought in t'],
    ['待处理 t', 'waiting t'],
    ['期末 t', 'closing t'],
    ['利用率 %', 'rate %'],
  ],
  tax: [
    ['月份', 'month'],
    ['单位', 'sender'],
    ['物料', 'material'],
    ['产生 t', 'generated t'],
    ['计税 t', 'base t'],
    ['税额 元', 'tax CNY'],
    ['结论', 'answer'],
    ['缺少', 'missing'],
  ],
  evaluation: [
    ['企业', 'firm'],
    ['物料', 'material'],
    ['认定利用 t', 'evaluated t'],
    ['自产 t', 'own t'],
    ['接收 t', 'received t'],
  ],
  bridge: [
    ['', ''],
    ['t', 't'],
    ['凭证', 'records'],
  ],
} satisfies Record<string, Words[]>
const answers: Record<string, Words> = {
  yes: ['应税', 'due'],
  no: ['不征', 'not due'],
  undetermined: ['无法判定', 'undetermined'],
  unverified: ['规则未核', 'unverified'],
}

export function bookText(books: ThreeBooks, form: Form, terminal: Terminal): string {
  const tell = ([zh, en]: Words): string => say(terminal, zh, en)
  const part = (title: Words, head: Words[], rows: string[][]): string => {
    const nothing = say(terminal, '（无）\n', '(nothing)\n')
    return `${tell(title)}\n${rows.length === 0 ? nothing : table(head.map(tell), rows, form)}\n`
  }
  const basis = books.basis === 'wet' ? say(terminal, '湿基', 'wet') : say(terminal, '干基', 'dry')
  const about = [books.party, books.place].filter(one => one !== null).join(' ')
  const mark = books.synthetic ? say(terminal, '【含虚构数据】', ' [contains synthetic data]') : ''
  return [
    `${books.year} ${about} ${basis}${say(terminal, `，${books.records} 条去向记录`, `, ${books.records} records of what became of waste`)}${mark}\n\n`,
    part(['一、统计', '1 Statistics'], heads.statistics, books.statistics.map(statisticsRow)),
    part(
      ['二、环境保护税', '2 Environmental protection tax'],
      heads.tax,
      books.tax.map(line => [
        line.month,
        line.sender,
        line.material,
        line.generatedT,
        line.baseT ?? '',
        form === 'text' && line.answer === 'unverified' && line.taxCny !== null
          ? say(terminal, `估 ${line.taxCny}`, `est. ${line.taxCny}`)
          : (line.taxCny ?? ''),
        tell(answers[line.answer] ?? ['', '']),
        line.missing.map(one => say(terminal, one.zh, one.en)).join(say(terminal, '；', '; ')),
      ]),
    ),
    part(
      ['三、综合利用评价', '3 Evaluation of utilisation'],
      heads.evaluation,
      books.evaluation.map(line => [line.firm, line.material, ...[line.evalUtilisedKg, line.ownKg, line.receivedKg].map(tonnes)]),
    ),
    ...books.bridges.map(bridge => part(bridgeTitle(bridge), heads.bridge, bridgeRows(bridge, terminal))),
  ].join('')
}

function statisticsRow(line: ThreeBooks['statistics'][number]): string[] {
  const { generatedKg, statUtilisedKg, utilisedOldKg, storedKg, disposedKg, dumpedKg, broughtInKg, waitingKg, closingStockKg } = line
  return [
    line.place,
    line.material,
    ...[generatedKg, statUtilisedKg, utilisedOldKg, storedKg, disposedKg, dumpedKg, broughtInKg, waitingKg, closingStockKg].map(tonnes),
    line.ratePct === null ? '' : line.ratePct.toFixed(1),
  ]
}
function bridgeTitle({ from, to }: BookBridge): Words {
  const [a, b] = [measureWords[from], measureWords[to]]
  return [`勾稽：${a.zh} → ${b.zh}`, `Bridge: ${a.en} -> ${b.en}`]
}
function bridgeRows({ from, fromKg, to, toKg, lines }: BookBridge, terminal: Terminal): string[][] {
  const name = (measure: typeof from): string => say(terminal, measureWords[measure].zh, measureWords[measure].en)
  return [
    [name(from), tonnes(fromKg), ''],
    ...lines.map(line => {
      const sign = line.massKg > 0 ? '+' : ''
      return [say(terminal, line.zh, line.en), `${sign}${tonnes(line.massKg)}`, `${line.basedOn.length}`]
    }),
    [name(to), tonnes(toKg), ''],
  ]
}
