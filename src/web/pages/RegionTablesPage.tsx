// The data of the region: its tables, how they stand against official totals, and the way in for a reader's own.
import { Tabs } from 'antd'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive } from '../client/active.tsx'
import { OwnWorkbook } from '../features/regionTables/OwnWorkbook.tsx'
import { TableBrowser } from '../features/regionTables/TableBrowser.tsx'
import { Validation } from '../features/regionTables/Validation.tsx'
import { Page } from '../ui/Page.tsx'
import { carriedView, useView } from '../view.ts'
import { Split } from '../ui/Split.tsx'

/** Tables in the order a reader wants them: what lies where, what becomes of it, how it moves, what is asked, where it is from. */
const reading = [
  'sites',
  'streams',
  'stocks',
  'materials',
  'processes',
  'process_flows',
  'process_parameters',
  'compositions',
  'blend_limits',
  'units',
  'demands',
  'purchases',
  'disposal',
  'modes',
  'stations',
  'lines',
  'arcs',
  'links',
  'policies',
  'programmes',
  'targets',
  'parameters',
  'official_totals',
  'areas',
  'sources',
]

export function RegionTablesPage() {
  const { t } = useTranslation()
  const { region, regions } = useActive()
  const { table } = useParams({ strict: false })
  const [view, setView] = useView()
  const navigate = useNavigate()
  const counts = regions.find(r => r.id === region.meta.id)?.tables ?? {}
  const names = [...reading, ...Object.keys(counts).filter(name => !reading.includes(name))].filter(name => (counts[name] ?? 0) > 0)
  const tab = table !== undefined ? 'tables' : (view.tab ?? 'tables')
  const shown = table ?? (names.includes('sites') ? 'sites' : names[0])
  const go = (name: string) => void navigate({ to: '/data/$table', params: { table: name }, search: carriedView(view) })
  const toTab = (key: string) => void navigate({ to: '/data', search: { ...carriedView(view), ...(key === 'tables' ? {} : { tab: key }) } })
  return (
    <Page wide title={t('nav.data')} lead={t('data.lead')}>
      <Tabs
        activeKey={tab}
        onChange={key => (table === undefined ? setView({ tab: key === 'tables' ? undefined : key }) : toTab(key))}
        items={['tables', 'validation', 'own'].map(key => ({ key, label: t(`data.tab.${key}`) }))}
      />
      {tab === 'validation' ? (
        <Validation onTable={() => go('official_totals')} />
      ) : tab === 'own' ? (
        <OwnWorkbook />
      ) : (
        <Split
          first
          width={190}
          gap={24}
          side={
            <nav className="browser-list" aria-label={t('data.tab.tables')}>
              {names.map(name => (
                <button
                  key={name}
                  type="button"
                  className={name === shown ? 'on' : ''}
                  aria-current={name === shown}
                  onClick={() => go(name)}
                >
                  {t(`table.${name}`, name)}
                  <small>{counts[name]!.toLocaleString('en-US')}</small>
                </button>
              ))}
            </nav>
          }
        >
          {shown && <TableBrowser key={shown} table={shown} />}
        </Split>
      )}
    </Page>
  )
}
