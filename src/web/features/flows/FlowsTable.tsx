// Who sends what to whom, by which mode, at what cost: every flow of the plan.
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage, useNames } from '../../client/active.tsx'
import { useLens, type Lens } from '../../client/lens.ts'
import { areaWorkbookAddress, useFlows, workbookAddress } from '../../client/queries.ts'
import type { PlanFlow } from '../../client/types.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { flowEvidence } from '../../ui/planEvidence.ts'
import { inScale, quantityText, type Language } from '../../ui/quantity.ts'
import { Ready } from '../../ui/states.tsx'
import { carriedView, useView, type View } from '../../view.ts'
import { fileName } from './fileName.ts'

const directions = ['within', 'sent', 'received'] as const
type Direction = (typeof directions)[number]
const directionOf = ({ sites }: Lens, flow: PlanFlow): Direction =>
  !sites.has(flow.from) ? 'received' : sites.has(flow.to) ? 'within' : 'sent'

/** The flows shown, added up; of an area also by direction. */
function totalWords(rows: readonly PlanFlow[], lens: Lens | undefined, t: TFunction, language: Language): string {
  const tonnes = rows.reduce((sum, f) => sum + f.tonnes, 0)
  const haul = rows.reduce((sum, f) => sum + f.tonnes * f.km, 0) / Math.max(tonnes, 1e-9)
  const cost = quantityText(
    rows.reduce((sum, f) => sum + f.cny, 0),
    'CNY',
    language,
  )
  const words = t('flow.total', { tonnes: quantityText(tonnes, 't', language), cost, tkm: quantityText(haul, 'km', language) })
  if (lens === undefined) return words
  const of = (wanted: Direction) => rows.reduce((sum, f) => sum + (directionOf(lens, f) === wanted ? f.tonnes : 0), 0)
  const [within, sent, received] = [of('within'), of('sent'), of('received')]
  const said = (value: number, sign = false) => quantityText(value, 't', language, sign)
  return `${words} · ${t('lens.sums', { within: said(within), sent: said(sent), received: said(received), net: said(received - sent, true) })}`
}

/** The whole plan as a workbook, or the area in view. */
function Workbook({ plan, lens, period }: { plan: string; lens: Lens | undefined; period: number | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return lens === undefined ? (
    <a href={workbookAddress(plan, language)}>{t('flow.workbook')}</a>
  ) : (
    <a href={areaWorkbookAddress(plan, lens.id, language, period)}>{t('lens.workbook', { area: lens.name })}</a>
  )
}

export function FlowsTable() {
  const { t } = useTranslation()
  const names = useNames()
  const { solved, period } = useActive()
  const [view, setView] = useView()
  const language = names.language
  const lens = useLens()
  const query = useFlows(solved, { period, limit: 20_000, sort: '-tonnes', area: lens?.id })
  const scale = language === 'zh' ? { by: 1e4, unit: '万吨', digits: 2 } : { by: 1e3, unit: 'kt', digits: 1 }
  const money = language === 'zh' ? { by: 1e4, unit: '万元', digits: 0 } : { by: 1e6, unit: 'M CNY', digits: 2 }
  const options = (ids: Iterable<string>, name: (id: string) => string) =>
    [...new Set(ids)].map(id => ({ value: id, text: name(id) })).sort((a, b) => a.text.localeCompare(b.text, 'zh'))
  return (
    <Ready query={query}>
      {page => {
        const columns: Column<PlanFlow>[] = [
          {
            key: 'material',
            title: t('flow.material'),
            width: 140,
            value: f => names.material(f.material),
            filterOf: f => f.material,
            filters: options(
              page.rows.map(f => f.material),
              names.material,
            ),
            render: f => (
              <>
                <i className="swatch" style={{ background: names.color(f.material) }} />
                {names.material(f.material)}
              </>
            ),
          },
          {
            key: 'tonnes',
            title: `${t('flow.tonnes')} (${scale.unit})`,
            width: 120,
            numeric: true,
            value: f => Number((f.tonnes / scale.by).toFixed(4)),
            render: f => (
              <Figure value={f.tonnes} unit="t" language={language} scale={scale} bare evidence={() => flowEvidence(f, names, t)} />
            ),
          },
          ...(lens === undefined
            ? []
            : [
                {
                  key: 'direction',
                  title: t('lens.direction'),
                  width: 90,
                  value: (f: PlanFlow) => t(`lens.${directionOf(lens, f)}`),
                  filterOf: (f: PlanFlow) => directionOf(lens, f),
                  filters: directions.map(value => ({ value, text: t(`lens.${value}`) })),
                },
              ]),
          { key: 'from', title: t('flow.from'), width: 205, value: f => names.site(f.from) },
          { key: 'fromArea', title: t('flow.fromArea'), width: 145, value: f => names.placeOf(f.from) },
          { key: 'to', title: t('flow.to'), width: 205, value: f => names.site(f.to) },
          { key: 'toArea', title: t('flow.toArea'), width: 145, value: f => names.placeOf(f.to) },
          {
            key: 'mode',
            title: t('flow.mode'),
            width: 125,
            value: f => names.mode(f.mode),
            filterOf: f => f.mode,
            filters: options(
              page.rows.map(f => f.mode),
              names.mode,
            ),
          },
          {
            key: 'process',
            title: t('flow.process'),
            width: 170,
            value: f => (f.process ? names.process(f.process) : ''),
            filterOf: f => f.process ?? '',
            filters: options(
              page.rows.flatMap(f => f.process ?? []),
              names.process,
            ),
          },
          { key: 'km', title: t('flow.kmHead'), width: 110, numeric: true, value: f => Math.round(f.km) },
          {
            key: 'cny',
            title: `${t('flow.cost')} (${money.unit})`,
            width: 120,
            numeric: true,
            value: f => Number((f.cny / money.by).toFixed(4)),
            render: f => inScale(f.cny, money),
          },
          {
            key: 'perTonne',
            title: t('flow.perTonneHead'),
            width: 85,
            numeric: true,
            value: f => Number((f.cny / Math.max(f.tonnes, 1e-9)).toFixed(2)),
          },
          {
            key: 'co2',
            title: t('flow.co2Head'),
            width: 100,
            numeric: true,
            value: f => Math.round(f.co2Kg / 1000),
            render: f => Math.round(f.co2Kg / 1000).toLocaleString('en-US'),
          },
          {
            key: 'why',
            title: t('why.ask'),
            width: 90,
            value: () => '',
            render: f => (
              <Link
                to="/workbench"
                search={(before: View) => ({ ...carriedView(before), ask: 'why', from: f.from, to: f.to, material: f.material })}
                onClick={event => event.stopPropagation()}
              >
                {t('why.ask')}
              </Link>
            ),
          },
        ]
        return (
          <DataTable
            name={fileName(t('flow.tab.flows'), lens, period, solved)}
            rows={page.rows}
            columns={columns}
            rowKey={f => f.id}
            search={view.q ?? ''}
            onSearch={q => setView({ q: q || undefined })}
            onOpen={f => setView({ flow: f.id })}
            tools={solved && <Workbook plan={solved} lens={lens} period={period} />}
            total={rows => totalWords(rows, lens, t, language)}
          />
        )
      }}
    </Ready>
  )
}
