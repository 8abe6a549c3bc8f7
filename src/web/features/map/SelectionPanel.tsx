// The selected flow or place: what goes in and out, at what price, on which rows it stands.
import { Flex, Tag } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../../client/active.tsx'
import { useFlows, usePart } from '../../client/queries.ts'
import type { PlanActivity, PlanDisposal, PlanFlow, PlanPrice } from '../../client/types.ts'
import { Figure } from '../../ui/Figure.tsx'
import { flowEvidence } from '../../ui/planEvidence.ts'
import { inScale, quantityText, scaleFor } from '../../ui/quantity.ts'
import { useEvidence } from '../../ui/evidence.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Waiting } from '../../ui/states.tsx'
import { carriedView, useView, type View } from '../../view.ts'
import { Facts } from '../../ui/Facts.tsx'

export function SelectionPanel({ flowEnds }: { flowEnds: { from: string; to: string } | undefined }) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  return (
    <div className="selection">
      <button
        type="button"
        className="selection-close"
        aria-label={t('map.close')}
        onClick={() => setView({ site: undefined, flow: undefined })}
      >
        <Icon name="close" />
      </button>
      {view.site !== undefined ? (
        <SiteCard id={view.site} />
      ) : view.flow !== undefined && flowEnds ? (
        <FlowCard id={view.flow} ends={flowEnds} />
      ) : (
        <p className="soft">{t('map.gone')}</p>
      )}
    </div>
  )
}

function FlowCard({ id, ends }: { id: string; ends: { from: string; to: string } }) {
  const { t } = useTranslation()
  const names = useNames()
  const { solved, period } = useActive()
  const [, setView] = useView()
  const flows = useFlows(solved, { ...ends, period, limit: 200 })
  const flow = flows.data?.rows.find(row => row.id === id)
  if (!flow) return flows.isLoading ? <Waiting /> : <p className="soft">{t('map.gone')}</p>
  const language = names.language
  const evidence = () => flowEvidence(flow, names, t)
  const inTrains = trains(flow, names.modes.get(flow.mode)?.trainT)
  const place = (site: string, word: string) => (
    <button type="button" className="flow-end" onClick={() => setView({ site, flow: undefined }, true)}>
      <small>{word}</small>
      <strong>{names.site(site)}</strong>
      <span>{names.placeOf(site)}</span>
    </button>
  )
  return (
    <article>
      <p className="eyebrow">
        <i className="swatch" style={{ background: names.color(flow.material) }} />
        {t('map.flow')} · {names.mode(flow.mode)} · {flow.period}
      </p>
      <h2>{names.material(flow.material)}</h2>
      <p className="selection-value">
        <Figure value={flow.tonnes} unit="t" language={language} evidence={evidence} />
      </p>
      <div className="flow-ends">
        {place(flow.from, t('flow.from'))}
        {flow.via && flow.via.length > 0 && (
          <p className="flow-via">
            {t('flow.via')} {flow.via.map(station => names.station(station)).join(' → ')}
          </p>
        )}
        {place(flow.to, t('flow.to'))}
      </div>
      <Flex wrap gap={8} align="center" style={{ margin: '3px 0 4px', fontSize: 13 }} component="p">
        <AskWhy from={flow.from} to={flow.to} material={flow.material} word="why.ask" />
      </Flex>
      <Facts
        facts={[
          ...(flow.process === undefined || flow.process === null
            ? []
            : [{ key: 'process', label: t('flow.process'), value: names.process(flow.process) }]),
          { key: 'km', label: t('flow.km'), value: <Figure value={flow.km} unit="km" language={language} evidence={evidence} /> },
          { key: 'cost', label: t('flow.cost'), value: <Figure value={flow.cny} unit="CNY" language={language} evidence={evidence} /> },
          {
            key: 'perTonne',
            label: t('flow.perTonne'),
            value: (
              <Figure
                value={flow.cny / Math.max(flow.tonnes, 1e-9)}
                unit="CNY/t"
                language={language}
                scale={{ by: 1, unit: language === 'zh' ? '元/吨' : 'CNY/t', digits: 1 }}
                evidence={evidence}
              />
            ),
          },
          { key: 'co2', label: t('flow.co2'), value: <Figure value={flow.co2Kg} unit="kg" language={language} evidence={evidence} /> },
          ...(inTrains === null
            ? []
            : [
                { key: 'trains', label: t('flow.trains'), value: t('flow.trainsYear', { n: Math.ceil(inTrains).toLocaleString('en-US') }) },
              ]),
        ]}
      />
    </article>
  )
}

/** To the workbench with a question about these places, filled in. */
function AskWhy({ word, ...asked }: { from?: string; to?: string; material?: string; word: string }) {
  const { t } = useTranslation()
  return (
    <Link to="/workbench" search={(view: View) => ({ ...carriedView(view), ask: 'why', ...asked })}>
      {t(word)}
    </Link>
  )
}

const trains = (flow: PlanFlow, trainT: number | null | undefined): number | null => (trainT ? flow.tonnes / trainT : null)

function SiteCard({ id }: { id: string }) {
  const { t } = useTranslation()
  const names = useNames()
  const { solved, period } = useActive()
  const { openRow } = useEvidence()
  const site = names.sites.get(id)
  const flows = useFlows(solved, { site: id, period, limit: 400, sort: '-tonnes' })
  const activities = usePart<PlanActivity>(solved, 'activities', { site: id, limit: 60 })
  const disposals = usePart<PlanDisposal>(solved, 'disposals', { site: id, limit: 60 })
  const prices = usePart<PlanPrice>(solved, 'prices', { site: id, limit: 60 })
  const language = names.language
  if (!site) return <p className="soft">{t('map.gone')}</p>
  const rows = flows.data?.rows ?? []
  return (
    <article>
      <p className="eyebrow">
        {t(`kind.${site.kind}`, site.kind)} · {names.placeOf(id)}
      </p>
      <h2>{names.site(id)}</h2>
      <Flex wrap gap={8} align="center" style={{ margin: '3px 0 4px', fontSize: 13 }} component="p">
        <button type="button" className="link" onClick={() => openRow('sites', id)}>
          {t('map.sources')}
        </button>
        {site.accuracy && site.accuracy !== 'exact' && <Tag variant="filled">{t(`accuracy.${site.accuracy}`)}</Tag>}
        <AskWhy from={id} word="why.askHere" />
        {site.status && <Tag variant="filled">{t(`siteStatus.${site.status}`, site.status)}</Tag>}
      </Flex>
      {flows.isLoading && <Waiting />}
      <FlowList title={t('map.incoming')} rows={rows.filter(f => f.to === id)} other="from" />
      {(activities.data?.rows.length ?? 0) > 0 && (
        <section className="panel-section">
          <h3>{t('map.made')}</h3>
          {activities.data!.rows.map(a => (
            <div key={`${a.unit}${a.period}`} className="panel-row">
              <span>{names.process(a.process)}</span>
              <span className="num">
                {quantityText(a.tonnes, 't', language)}{' '}
                <small className="soft">/ {t('map.capacityOf', { capacity: quantityText(a.capacity, 't', language) })}</small>
              </span>
            </div>
          ))}
        </section>
      )}
      <FlowList title={t('map.outgoing')} rows={rows.filter(f => f.from === id)} other="to" />
      {(disposals.data?.rows.length ?? 0) > 0 && (
        <section className="panel-section">
          <h3>{t('map.disposed')}</h3>
          {disposals.data!.rows.map(d => (
            <div key={`${d.material}${d.period}`} className="panel-row">
              <span>
                <i className="swatch" style={{ background: names.color(d.material) }} />
                {names.material(d.material)}
              </span>
              <Figure
                value={d.tonnes}
                unit="t"
                language={language}
                evidence={() => ({
                  title: t('map.disposed'),
                  value: quantityText(d.tonnes, 't', language),
                  derivation: t('derivation.disposal'),
                  parts: [
                    { label: t('cost.disposal'), text: quantityText(d.cny, 'CNY', language) },
                    { label: t('cost.levy'), text: quantityText(d.levyCny, 'CNY', language) },
                  ],
                  rows: [
                    { table: 'streams', key: `${id}~${d.material}` },
                    { table: 'disposal', key: d.material },
                  ],
                })}
              />
            </div>
          ))}
        </section>
      )}
      {(prices.data?.rows.length ?? 0) > 0 && (
        <section className="panel-section">
          <h3>{t('map.prices')}</h3>
          {prices.data!.rows.map(p => (
            <div key={`${p.material}${p.period}${p.role}`} className="panel-row">
              <span>
                {names.material(p.material)} <small className="soft">{t(`role.${p.role}`)}</small>
              </span>
              <Figure
                value={p.value}
                unit="CNY/t"
                language={language}
                scale={{ by: 1, unit: language === 'zh' ? '元/吨' : 'CNY/t', digits: 1 }}
                evidence={() => ({
                  title: t('map.prices'),
                  value: quantityText(p.value, 'CNY/t', language),
                  derivation: t(`derivation.price.${p.role}`),
                })}
              />
            </div>
          ))}
        </section>
      )}
    </article>
  )
}

function FlowList({ title, rows, other }: { title: string; rows: PlanFlow[]; other: 'from' | 'to' }) {
  const { t } = useTranslation()
  const names = useNames()
  const [, setView] = useView()
  if (rows.length === 0) return null
  const total = rows.reduce((sum, row) => sum + row.tonnes, 0)
  const scale = scaleFor('t', total, names.language)
  return (
    <section className="panel-section">
      <h3>
        {title}
        <span className="num">
          {inScale(total, scale)} {scale.unit}
        </span>
      </h3>
      {rows.slice(0, 12).map(flow => (
        <button
          type="button"
          key={flow.id}
          className="panel-row panel-row-open"
          onClick={() => setView({ flow: flow.id, site: undefined }, true)}
        >
          <span>
            <i className="swatch" style={{ background: names.color(flow.material) }} />
            {names.material(flow.material)}{' '}
            <small className="soft">
              {other === 'from' ? '←' : '→'} {names.site(flow[other])}
            </small>
          </span>
          <span className="num">
            {inScale(flow.tonnes, scale)} <small className="soft">{names.mode(flow.mode)}</small>
          </span>
        </button>
      ))}
      {rows.length > 12 && (
        <p className="soft">
          {t('map.moreRows', {
            n: rows.length - 12,
            tonnes: quantityText(
              rows.slice(12).reduce((sum, row) => sum + row.tonnes, 0),
              't',
              names.language,
            ),
          })}
        </p>
      )}
    </section>
  )
}
