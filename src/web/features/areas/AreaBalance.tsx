// The materials of an area in balance, its trade with others of its level, and its part of the targets.
import { useTranslation } from 'react-i18next'
import type { AreaBook, AreaMaterial, AreaPrice } from '#domain/areaBook.ts'
import { useLanguage, useNames } from '../../client/active.tsx'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { inScale, percent, quantityText, tableMass } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { AreaLink } from './AreaLink.tsx'

type Amount = Exclude<keyof AreaMaterial, 'material'>
const amounts: [Amount, string][] = [
  ['arisesT', 'arises'],
  ['drawnT', 'drawn'],
  ['madeT', 'made'],
  ['receivedT', 'received'],
  ['boughtT', 'bought'],
  ['eatenT', 'eaten'],
  ['deliveredT', 'deliveredT'],
  ['sentT', 'sent'],
  ['disposedT', 'disposed'],
  ['leftT', 'left'],
]

export function AreaBalance({ book }: { book: AreaBook }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const scale = tableMass(language)
  const columns: Column<AreaMaterial>[] = [
    { key: 'material', title: t('area.material'), value: row => names.material(row.material), width: 170 },
    ...amounts.map(([key, word]) => ({
      key,
      title: t(`area.${word}`),
      unit: 't',
      value: (row: AreaMaterial) => Math.round(row[key]),
      render: (row: AreaMaterial) => (row[key] === 0 ? '' : inScale(row[key], scale)),
      width: 110,
      numeric: true,
    })),
  ]
  return (
    <section className="bench-section">
      <h2>
        {t('area.materials')} <span className="soft">{scale.unit}</span>
      </h2>
      <DataTable
        name={`${names.area(book.area)}-${book.period}-${t('area.materials')}`}
        rows={book.materials}
        columns={columns}
        rowKey={row => row.material}
      />
    </section>
  )
}

export function AreaNeighbours({ book }: { book: AreaBook }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const tonnes = (value: number, sign = false) => quantityText(value, 't', language, sign)
  const first = (list: { material: string }[]) =>
    list
      .slice(0, 3)
      .map(row => names.material(row.material))
      .join(language === 'zh' ? '、' : ', ')
  return (
    <section className="bench-section">
      <h2>{t('area.neighbours')}</h2>
      <p className="soft">{t('area.neighboursText')}</p>
      <SmallTable
        rows={book.neighbours}
        rowKey={row => row.area}
        empty={t('area.none')}
        columns={[
          {
            title: t('area.name'),
            render: row => <AreaLink area={row.area} />,
            head: true,
          },
          { title: t('area.sent'), render: row => tonnes(row.sentT), num: true },
          { title: t('area.received'), render: row => tonnes(row.receivedT), num: true },
          { title: t('area.net'), render: row => tonnes(row.receivedT - row.sentT, true), num: true },
          { title: t('area.mostSent'), render: row => first(row.sent) },
          { title: t('area.mostReceived'), render: row => first(row.received) },
        ]}
        sum={[t('area.withAll'), tonnes(book.sentT), tonnes(book.receivedT), tonnes(book.receivedT - book.sentT, true), '', '']}
      />
    </section>
  )
}

export function AreaTargets({ book }: { book: AreaBook }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const share = (part: number, whole: number | null) => (whole === null || whole <= 0 ? '—' : percent(part / whole))
  return (
    <section className="bench-section">
      <h2>{t('area.targets')}</h2>
      <p className="soft">{t('area.targetsText')}</p>
      <SmallTable
        rows={book.targets}
        rowKey={row => row.id}
        empty={t('area.none')}
        columns={[
          { title: t('area.target'), render: row => (language === 'zh' ? row.nameZh : row.nameEn), head: true },
          { title: t('area.here'), render: row => quantityText(row.here, row.unit, language), num: true },
          { title: t('area.share'), render: row => share(row.here, row.achieved), num: true },
          { title: t('area.ownUsed'), render: row => (row.own === undefined ? '' : quantityText(row.own, row.unit, language)), num: true },
        ]}
      />
    </section>
  )
}

/** Duals at the places of the area with their spread; what is sold and what arises first. */
export function AreaPrices({ book }: { book: AreaBook }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  if (book.prices.length === 0) return null
  const unit = quantityText(0, 'CNY/t', language).replace(/^0 /u, '')
  const money = (value: number) => inScale(value, { by: 1, unit: '', digits: 1 })
  const columns: Column<AreaPrice>[] = [
    { key: 'role', title: t('area.role'), value: row => t(`role.${row.role}`), width: 100 },
    { key: 'material', title: t('area.material'), value: row => names.material(row.material), width: 170 },
    { key: 'places', title: t('area.places'), value: row => row.places, width: 80, numeric: true },
    ...(['low', 'median', 'high'] as const).map(key => ({
      key,
      title: t(`area.${key}`),
      value: (row: AreaPrice) => Number(row[key].toFixed(2)),
      render: (row: AreaPrice) => money(row[key]),
      width: 100,
      numeric: true,
    })),
    ...(['low', 'median', 'high'] as const).map(key => ({
      key: `region-${key}`,
      title: t('area.ofRegion', { what: t(`area.${key}`) }),
      value: (row: AreaPrice) => Number(row.region[key].toFixed(2)),
      render: (row: AreaPrice) => money(row.region[key]),
      width: 110,
      numeric: true,
    })),
  ]
  return (
    <section className="bench-section">
      <h2>
        {t('area.prices')} <span className="soft">{unit}</span>
      </h2>
      <p className="soft">{t('area.pricesText')}</p>
      <DataTable
        name={`${names.area(book.area)}-${book.period}-${t('area.prices')}`}
        rows={book.prices}
        columns={columns}
        rowKey={row => `${row.role}-${row.material}`}
      />
    </section>
  )
}
