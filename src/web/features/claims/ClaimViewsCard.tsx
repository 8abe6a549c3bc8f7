// The same tonnes from three sides: by user, by sender, by place. Each list adds up to the same total.
import { Input, Select } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nameOf, useDemonstrationNames } from '../../client/active.tsx'
import { accountingBases, useClaimViews, type ClaimViews } from '../../client/claims.ts'
import { inColumn, quantityText } from '../../ui/quantity.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { carriedView, useView } from '../../view.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Bar } from '../../ui/Bar.tsx'

export function ClaimViewsCard() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const accountingBasis = accountingBases.find(one => one === view.accountingBasis) ?? 'evaluation'
  const period = /^\d{4}(-Q[1-4]|-\d{2})?$/u.test(view.q ?? '') ? view.q : undefined
  const query = useClaimViews({ accountingBasis, ...(period === undefined ? {} : { period }) })
  return (
    <>
      <div className="table-tools">
        <Select
          className="tool-select"
          value={accountingBasis}
          aria-label={t('claim.accountingBasis')}
          popupMatchSelectWidth={false}
          options={accountingBases.map(value => ({ value, label: t(`claim.accountingBases.${value}`) }))}
          onChange={value => setView({ accountingBasis: value })}
        />
        <Input.Search
          allowClear
          defaultValue={view.q}
          placeholder="2022-Q3"
          aria-label={t('claim.period')}
          onSearch={q => setView({ q: q || undefined })}
        />
      </div>
      <p className="soft">{t('claim.viewsText')}</p>
      <Ready query={query}>{views => (views.totalKg === 0 ? <Nothing title={t('claim.viewsNone')} /> : <Lists views={views} />)}</Ready>
    </>
  )
}

function Lists({ views }: { views: ClaimViews }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  return (
    <>
      <Grid min={340} className="views">
        {(['byUser', 'bySender', 'byPark'] as const).map(side => (
          <Panel key={side} gap={10}>
            <h2>{t(`claim.${side}`)}</h2>
            <SmallTable
              rows={views[side]}
              rowKey={line => line.id}
              columns={[
                {
                  head: true,
                  render: line => (
                    <>
                      {line.claims.length === 1 ? (
                        <Link to="/claims/$claim" params={{ claim: line.claims[0]! }} search={carriedView}>
                          {nameOf(line, names.language)}
                        </Link>
                      ) : (
                        nameOf(line, names.language)
                      )}
                      <Bar height={6} parts={[{ from: 0, to: line.massKg / views.totalKg, colour: 'teal-mid' }]} />
                    </>
                  ),
                },
                { num: true, render: line => inColumn(line.massKg, scale) },
              ]}
              sum={[
                t('claim.total'),
                `${inColumn(
                  views[side].reduce((sum, line) => sum + line.massKg, 0),
                  scale,
                )} ${scale.unit}`,
              ]}
            />
          </Panel>
        ))}
      </Grid>
      {views.disputedKg > 0 && <p>{t('claim.disputedPart', { mass: quantityText(views.disputedKg, 'kg', names.language) })}</p>}
      {views.straddling.length > 0 && <p className="soft">{t('claim.straddling', { n: views.straddling.length })}</p>}
    </>
  )
}
