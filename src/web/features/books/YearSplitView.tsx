// One firm's year: what became of all of it, to the kilogram; then from the ledger's "used" over forms and statistics to tax and evaluation, and
// what closed quarters filed against what is known now.
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { measureWords } from '#domain/books.ts'
import { bookWords, type YearSplit, type YearSplitLine } from '#domain/yearSplit.ts'
import type { Names } from '../../client/active.tsx'
import { useYearSplit, yearSplitAddress } from '../../client/ledger.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Fall } from '../../ui/Fall.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Ready } from '../../ui/states.tsx'

const figures = [
  'openingKg',
  'generatedKg',
  'receivedKg',
  'usedKg',
  'disposedKg',
  'dumpedKg',
  'handedOverKg',
  'inTransitKg',
  'lateKg',
  'lostKg',
  'closingKg',
] as const satisfies readonly (keyof YearSplitLine)[]

export function YearSplitView({ year, party, names }: { year: number | undefined; party: string | undefined; names: Names }) {
  const { t } = useTranslation()
  const query = useYearSplit(year, party)
  return (
    <section className="bench-section">
      <h2>{t('books.split')}</h2>
      {year === undefined || party === undefined ? (
        <p className="soft">{t('books.splitWhose')}</p>
      ) : (
        <Ready query={query}>{split => <Split split={split} names={names} />}</Ready>
      )}
    </section>
  )
}

function Split({ split, names }: { split: YearSplit; names: Names }) {
  const { t } = useTranslation()
  const scale = exactTonnes(names.language)
  const said = (words: { zh: string; en: string } | undefined, key: string) => words?.[names.language] ?? key
  const word = (key: string) => said(bookWords[key] ?? measureWords[key as keyof typeof measureWords], key)
  const bridges = [
    ...split.bridges,
    ...split.books.map(({ lines, ...rest }) => ({ ...rest, steps: lines.map(line => ({ ...line, key: `${line.book} ${line.reason}` })) })),
  ]
  const changed = split.restated.filter(({ adjustedKg }) => adjustedKg !== 0)
  return (
    <Flex vertical gap={14}>
      <Flex wrap gap={14} align="center" justify="space-between">
        <p className="soft">{t('books.splitText', { unit: scale.unit })}</p>
        <Button href={yearSplitAddress(split.year, split.party, names.language)} icon={<Icon name="download" size={15} />}>
          Excel
        </Button>
      </Flex>
      <SmallTable
        rows={split.lines}
        rowKey={line => line.material}
        empty={t('books.splitEmpty')}
        columns={[
          { title: t('ledger.material'), head: true, render: line => names.material(line.material) },
          ...figures.map(key => ({
            title: t(`books.splitOf.${key}`),
            num: true,
            render: (line: YearSplitLine) =>
              line[key] === 0 ? '—' : key === 'lateKg' ? <b className="worse">{inColumn(line[key], scale)}</b> : inColumn(line[key], scale),
          })),
        ]}
      />
      {bridges.map(({ from, to, fromKg, steps, toKg }) => (
        <Fall
          key={`${from} ${to}`}
          head={
            <b>
              {word(from)} → {word(to)}
            </b>
          }
          start={{ name: word(from), massKg: fromKg }}
          steps={steps.map(({ key, zh, en, massKg }) => ({ key, name: names.language === 'zh' ? zh : en, massKg, evidence: [] }))}
          end={{ name: word(to), massKg: toKg }}
          scale={scale}
          cut
        />
      ))}
      {changed.length > 0 && (
        <SmallTable
          rows={changed}
          rowKey={line => `${line.period} ${line.accountClass}`}
          columns={[
            { title: t('closing.period'), head: true, render: line => line.period },
            { title: t('ledger.accountClass'), render: line => t(`accountClass.${line.accountClass as 'generated'}`) },
            { title: t('bridge.filed'), num: true, render: line => inColumn(line.filedKg, scale) },
            { title: t('ledger.tab.adjustments'), num: true, render: line => inColumn(line.adjustedKg, scale) },
            { title: t('bridge.now'), num: true, render: line => inColumn(line.nowKg, scale) },
          ]}
        />
      )}
    </Flex>
  )
}
