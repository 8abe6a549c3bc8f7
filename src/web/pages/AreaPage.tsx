// One province or city of the plan: what it makes, takes, sends and lacks, and why.
import { Breadcrumb } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../client/active.tsx'
import { useArea } from '../client/queries.ts'
import { AreaFigures } from '../features/areas/AreaFigures.tsx'
import { AreaLacks } from '../features/areas/AreaLacks.tsx'
import { AreaBalance, AreaNeighbours, AreaTargets } from '../features/areas/AreaBalance.tsx'
import { CityTable } from '../features/areas/AreaTables.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'
import { carriedView } from '../view.ts'
import { PlanMissing } from './PlanMissing.tsx'

export function AreaPage() {
  const { t } = useTranslation()
  const names = useNames()
  const { solved, period } = useActive()
  const { area } = useParams({ from: '/areas/$area' })
  const found = useArea(solved, area, period)
  const book = found.data
  const province = names.province(area)
  return (
    <Page
      wide
      title={names.area(area)}
      {...(book === undefined ? {} : { lead: t('area.bookLead', { year: book.period }) })}
      tools={
        <Breadcrumb
          items={[
            {
              title: (
                <Link to="/areas" search={carriedView}>
                  {t('area.back')}
                </Link>
              ),
            },
            ...(province === undefined || province === area
              ? []
              : [
                  {
                    title: (
                      <Link to="/areas/$area" params={{ area: province }} search={carriedView}>
                        {names.area(province)}
                      </Link>
                    ),
                  },
                ]),
            { title: names.area(area) },
          ]}
        />
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
              <CityTable parent={area} />
            </>
          )}
        </Ready>
      )}
    </Page>
  )
}
