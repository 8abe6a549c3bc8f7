// xunyu ledger year: what became of a firm's waste in a year, with the bridges from the ledger to forms, statistics, tax and evaluation.
import { measureWords } from '#domain/books.ts'
import { bookWords, type YearSplit, type YearSplitLine } from '#domain/yearSplit.ts'
import type { Checked } from '#domain/problem.ts'
import { yearSplitAt } from '#steps/books/yearSplit.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { text } from './arguments.ts'
import { exit, problemLines, say, type Terminal, UsageError } from './command.ts'
import type { Given } from './ledgerForms.ts'
import { storePlace } from './storePlace.ts'
import { type Form, table, tonnes } from './table.ts'

export async function writeYear({ values, terminal }: Given, [word = '']: string[]): Promise<number> {
  if (!/^\d{4}$/.test(word)) throw new UsageError(`“${word}”不是年度，要写成 2023`, `"${word}" is not a year such as 2023`)
  const output = text(values['output'])
  const read = await yearSplitAt(storePlace(values), Number(word), text(values['party']), output === undefined ? null : terminal.language)
  const file = read.ok ? read.value.file : undefined
  const saved: Checked<string> | undefined = output === undefined || file === undefined ? undefined : await saveFile(output, file)
  if (!read.ok || saved?.ok === false) {
    terminal.err(problemLines(read.ok ? (saved?.ok === false ? saved.problems : []) : read.problems, terminal))
    return exit.badInput
  }
  const { split } = read.value
  if (values['json'] === true) terminal.out(`${JSON.stringify(split, null, 1)}\n`)
  else terminal.out(yearText(split, values['csv'] === true ? 'csv' : 'text', terminal))
  if (saved?.ok === true) terminal.err(say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`))
  return exit.ok
}

const columns: readonly (readonly [keyof YearSplitLine, string, string])[] = [
  ['openingKg', '期初', 'opening'],
  ['generatedKg', '产生', 'generated'],
  ['receivedKg', '收入', 'received'],
  ['usedKg', '利用', 'used'],
  ['disposedKg', '处置', 'disposed'],
  ['dumpedKg', '倾倒', 'dumped'],
  ['handedOverKg', '送出已收', 'handed over'],
  ['inTransitKg', '在途', 'in transit'],
  ['lateKg', '逾期在途', 'late'],
  ['lostKg', '损失', 'lost'],
  ['closingKg', '期末', 'closing'],
]
function yearText({ lines, bridges, books, restated }: YearSplit, form: Form, terminal: Terminal): string {
  const head = [say(terminal, '固废', 'waste'), ...columns.map(([, zh, en]) => `${say(terminal, zh, en)} t`)]
  const split = table(
    head,
    lines.map(line => [line.material, ...columns.map(([key]) => tonnes(Number(line[key])))]),
    form,
  )
  const word = (key: string): string => {
    const said = bookWords[key] ?? measureWords[key as keyof typeof measureWords]
    return said === undefined ? key : say(terminal, said.zh, said.en)
  }
  const steps = [...bridges, ...books.map(({ lines: own, ...rest }) => ({ ...rest, steps: own }))].flatMap(
    ({ from, to, fromKg, steps: own, toKg }) => [
      [word(from), tonnes(fromKg)],
      ...own.map(({ zh, en, massKg }) => [`    ${say(terminal, zh, en)}`, tonnes(massKg)]),
      [`= ${word(to)}`, tonnes(toKg)],
    ],
  )
  const changed = restated.filter(({ adjustedKg }) => adjustedKg !== 0)
  const quarters = [
    say(terminal, '关账', 'closed'),
    '',
    ...[
      ['申报', 'as filed'],
      ['调整', 'adjusted'],
      ['现在', 'now'],
    ].map(([zh = '', en = '']) => `${say(terminal, zh, en)} t`),
  ]
  return [
    split,
    table([say(terminal, '各账的“利用”', '“used” in each book'), 't'], steps, form),
    ...(changed.length === 0
      ? []
      : [
          table(
            quarters,
            changed.map(({ period, accountClass, filedKg, adjustedKg, nowKg }) => [
              period,
              accountClass,
              ...[filedKg, adjustedKg, nowKg].map(tonnes),
            ]),
            form,
          ),
        ]),
  ].join(form === 'csv' ? '' : '\n')
}
