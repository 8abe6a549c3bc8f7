// The one choice of a province or city, and the year: on every page that reads a plan through it. Ancestors are links, the last is the choice.
import { Breadcrumb, Flex, Select } from 'antd'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useNames } from '../../client/active.tsx'
import { lensAreas, useLens } from '../../client/lens.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { useView } from '../../view.ts'

/** Pages that a lens changes. */
const lensPages = new Set(['/', '/targets', '/areas', '/sankey', '/flows', '/scenarios', '/workbench/prices'])
const reads = (path: string) => lensPages.has(path) || path.startsWith('/areas/')

export function LensBar() {
  const path = useRouterState({ select: state => state.location.pathname })
  return reads(path) ? <LensLine /> : null
}

/** An area goes to where its page is, on the pages of areas; elsewhere the page stays, with what was selected on it let go. */
function useLook(): (area: string | undefined) => void {
  const [, setView] = useView()
  const navigate = useNavigate()
  const path = useRouterState({ select: state => state.location.pathname })
  return area => {
    if (!path.startsWith('/areas')) return setView({ area, at: undefined, site: undefined, flow: undefined }, true)
    if (area === undefined) void navigate({ to: '/areas', search: before => ({ ...before, area }) })
    else void navigate({ to: '/areas/$area', params: { area }, search: before => ({ ...before, area }) })
  }
}

const whole = 'all'

function LensLine() {
  const { t } = useTranslation()
  const names = useNames()
  const { region, plan, period } = useActive()
  const lens = useLens()
  const look = useLook()
  const [, setView] = useView()
  const phone = usePhone()
  const areas = lensAreas(region)
  if (areas.length === 0) return null
  const above: string[] = []
  for (let at = areas.find(area => area.id === lens?.id)?.parent; at !== undefined; at = areas.find(area => area.id === at)?.parent)
    if (areas.some(area => area.id === at)) above.unshift(at)
  const crumb = (area: string | undefined, name: string) => ({
    title: (
      <button type="button" className="link" onClick={() => look(area)}>
        {name}
      </button>
    ),
  })
  const depth = (area: { parent: string | undefined }) => (areas.some(other => other.id === area.parent) ? '\u2003' : '')
  const years = plan?.periods ?? []
  return (
    <Flex align="center" justify="space-between" gap={12} className="lens-bar no-print" component="section" aria-label={t('lens.label')}>
      <Breadcrumb
        items={[
          ...(lens === undefined ? [] : [crumb(undefined, t('lens.whole')), ...above.map(id => crumb(id, names.area(id)))]),
          {
            title: (
              <Select
                size="small"
                variant="borderless"
                value={lens?.id ?? whole}
                aria-label={t('lens.choose')}
                showSearch={{ optionFilterProp: 'search' }}
                popupMatchSelectWidth={false}
                options={[
                  { value: whole, label: t('lens.whole'), search: `${t('lens.whole')} ${nameOf(region.meta, names.language)}` },
                  ...areas.map(area => {
                    const row = names.areas.get(area.id)
                    return {
                      value: area.id,
                      label: `${depth(area)}${names.area(area.id)}`,
                      search: [area.id, row?.nameZh, row?.nameEn].join(' '),
                    }
                  }),
                ]}
                labelRender={({ value }) => (value === whole ? t('lens.whole') : names.area(String(value)))}
                onChange={value => look(value === whole ? undefined : value)}
              />
            ),
          },
        ]}
      />
      <span className="soft num">
        {!phone && `${nameOf(region.meta, names.language)} · `}
        {years.length > 1 ? (
          <Select
            size="small"
            variant="borderless"
            value={period}
            aria-label={t('lens.year')}
            options={years.map(year => ({ value: year, label: t('lens.ofYear', { year }) }))}
            onChange={year => setView({ period: year === years.at(-1) ? undefined : String(year) }, true)}
          />
        ) : (
          period !== undefined && t('lens.ofYear', { year: period })
        )}
      </span>
    </Flex>
  )
}
