// What the area in view sends to its neighbours and receives from them, beside the map.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../../client/active.tsx'
import type { Lens } from '../../client/lens.ts'
import { useArea } from '../../client/queries.ts'
import { inColumn, scaleFor } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { carriedView } from '../../view.ts'

/** Neighbours listed; all of them stand on the page of the area. */
const most = 8

export function AreaTrade({ lens }: { lens: Lens }) {
  const { t } = useTranslation()
  const names = useNames()
  const { solved, period } = useActive()
  const book = useArea(solved, lens.id, period).data
  if (book === undefined) return null
  const scale = scaleFor('t', Math.max(book.sentT, book.receivedT), names.language)
  const shown = book.neighbours.slice(0, most)
  const rest = {
    area: '',
    sentT: book.sentT - shown.reduce((sum, row) => sum + row.sentT, 0),
    receivedT: book.receivedT - shown.reduce((sum, row) => sum + row.receivedT, 0),
  }
  const rows = rest.sentT + rest.receivedT > 1 ? [...shown, rest] : shown
  const figure = (value: number, sign = false) => inColumn(value, scale, sign)
  return (
    <section className="map-trade">
      <h2>{t('lens.trade', { area: lens.name })}</h2>
      <p className="soft">{t('lens.tradeText', { year: book.period })}</p>
      <SmallTable
        rows={rows}
        rowKey={row => row.area}
        empty={t('area.none')}
        columns={[
          { title: scale.unit, render: row => (row.area === '' ? t('lens.others') : names.area(row.area)), head: true },
          { title: t('area.sent'), render: row => figure(row.sentT), num: true },
          { title: t('area.received'), render: row => figure(row.receivedT), num: true },
          { title: t('area.net'), render: row => figure(row.receivedT - row.sentT, true), num: true },
        ]}
        sum={[t('lens.sum'), figure(book.sentT), figure(book.receivedT), figure(book.receivedT - book.sentT, true)]}
      />
      <p>
        <Link to="/areas/$area" params={{ area: lens.id }} search={carriedView}>
          {t('lens.opens', { area: lens.name })}
        </Link>
      </p>
      <p className="soft">{t('lens.otherFlows', { area: lens.name })}</p>
    </section>
  )
}
