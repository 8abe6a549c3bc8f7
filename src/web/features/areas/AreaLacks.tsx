// What an area lacks, and why: outlets, capacity, material for what stands idle, products.
import { useTranslation } from 'react-i18next'
import type { AreaBook } from '#domain/areaBook.ts'
import { areaReasons } from '#domain/words/areaReasons.ts'
import { useLanguage, useNames } from '../../client/active.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'

/** The reason is what the page is read for: below the name, where no width hides it. */
const named = { width: 200, whiteSpace: 'normal' } as const
/** Rows shown of each list; all are in the balance and in the answer of the interface. */
const most = 10

export function AreaLacks({ book: { lacks } }: { book: AreaBook }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const tonnes = (value: number) => quantityText(value, 't', language)
  const perTonne = (value: number | null) => (value === null ? '—' : quantityText(value, 'CNY/t', language))
  return (
    <section className="bench-section">
      <h2>{t('area.lacks')}</h2>
      <Grid min={520} fill>
        <Panel>
          <h3>{t('area.outlets')}</h3>
          <p className="soft">{t('area.outletsText')}</p>
          <SmallTable
            rows={lacks.outlets.slice(0, most)}
            rowKey={row => row.material}
            empty={t('area.noOutlets')}
            columns={[
              {
                title: `${t('area.material')} · ${t('area.why')}`,
                render: row => (
                  <div title={t('area.takers', { here: row.takersHere, all: row.takers })} style={named}>
                    {names.material(row.material)}
                    <div className="soft">{areaReasons[row.reason][language]}</div>
                  </div>
                ),
                head: true,
              },
              { title: t('area.stays'), render: row => tonnes(row.tonnes), num: true },
              { title: t('area.costs'), render: row => perTonne(row.costPerT), num: true },
            ]}
          />
        </Panel>
        <Panel>
          <h3>{t('area.capacity')}</h3>
          <p className="soft">{t('area.capacityText')}</p>
          <SmallTable
            rows={lacks.capacity.slice(0, most)}
            rowKey={row => row.process}
            empty={t('area.noCapacity')}
            columns={[
              { title: t('area.process'), render: row => names.process(row.process), head: true },
              { title: t('area.units'), render: row => row.units.toLocaleString('en-US'), num: true },
              { title: t('area.capacityT'), render: row => quantityText(row.capacityT, 't/yr', language), num: true },
              { title: t('area.saves'), render: row => perTonne(row.savesCnyPerT), num: true },
            ]}
          />
        </Panel>
        <Panel>
          <h3>{t('area.demand')}</h3>
          <p className="soft">{t('area.demandText')}</p>
          <SmallTable
            rows={lacks.demand.slice(0, most)}
            rowKey={row => row.material}
            empty={t('area.noDemand')}
            columns={[
              { title: t('area.product'), render: row => names.material(row.material), head: true },
              { title: t('area.wanted'), render: row => tonnes(row.wantedT), num: true },
              { title: t('area.delivered'), render: row => tonnes(row.deliveredT), num: true },
              { title: t('area.worth'), render: row => perTonne(row.worthCnyPerT), num: true },
            ]}
          />
        </Panel>
        <Panel>
          <h3>{t('area.idle')}</h3>
          <p className="soft">{t('area.idleText')}</p>
          <SmallTable
            rows={lacks.idle.slice(0, most)}
            rowKey={row => row.process}
            empty={t('area.noIdle')}
            columns={[
              { title: t('area.process'), render: row => names.process(row.process), head: true },
              { title: t('area.capacityT'), render: row => quantityText(row.capacityT, 't/yr', language), num: true },
              { title: t('area.idleT'), render: row => quantityText(row.capacityT - row.usedT, 't/yr', language), num: true },
            ]}
          />
        </Panel>
      </Grid>
    </section>
  )
}
