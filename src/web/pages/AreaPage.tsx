// One province or city of the plan: what it makes, takes, sends and lacks, and why.
import { useEffect } from 'react'
import { Flex } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../client/active.tsx'
import { areaWorkbookAddress, useArea } from '../client/queries.ts'
import { AreaFigures } from '../features/areas/AreaFigures.tsx'
import { AreaLacks } from '../features/areas/AreaLacks.tsx'
import { AreaBalance, AreaNeighbours, AreaPrices, AreaTargets } from '../features/areas/AreaBalance.tsx'
import { CityTable } from '../features/areas/AreaTables.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'
import { carriedView, useView } from '../view.ts'
import { PlanMissing } from './PlanMissing.tsx'

/** Pages that show the same area in another way. */
const alike = [
  { to: '/', word: 'nav.map' },
  { to: '/targets', word: 'nav.targets' },
  { to: '/sankey', word: 'nav.sankey' },
  { to: '/flows', word: 'nav.flows' },
  { to: '/workbench/prices', word: 'workbench.tab.prices' },
] as const

export function AreaPage() {
  const { t } = useTranslation()
  const names = useNames()
  const { solved, period } = useActive()
  const { area } = useParams({ from: '/areas/$area' })
  const [view, setView] = useView()
  // What is opened by its address is in view on every other page too.
  useEffect(() => {
    if (view.area !== area) setView({ area })
  }, [view.area, area, setView])
  const found = useArea(solved, area, period)
  const book = found.data
  return (
    <Page
      wide
      title={names.area(area)}
      {...(book === undefined ? {} : { lead: t('area.bookLead', { year: book.period }) })}
      tools={
        solved !== undefined && (
          <Flex wrap gap="4px 14px" component="nav" className="no-print" aria-label={t('area.seeAlso')}>
            {alike.map(({ to, word }) => (
              <Link key={to} to={to} search={carriedView}>
                {t(word)}
              </Link>
            ))}
            <a href={areaWorkbookAddress(solved, area, names.language, period)}>{t('lens.workbook', { area: names.area(area) })}</a>
          </Flex>
        )
      }
    >
      {solved === undefined ? (
        <PlanMissing />
      ) : (
        <Ready query={found}>
          {book => (
            <>
              <AreaFigures book={book} />
              <AreaLacks book={book} />
              <AreaTargets book={book} />
              <AreaNeighbours book={book} />
              <AreaBalance book={book} />
              <AreaPrices book={book} />
              <CityTable parent={area} />
            </>
          )}
        </Ready>
      )}
    </Page>
  )
}
