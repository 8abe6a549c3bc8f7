// The face: the region from edge to edge, with its plan; targets left, legend or selection right; a sheet below on a phone.
import { lazy, Suspense, useState } from 'react'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive } from '../client/active.tsx'
import { AreaTrade } from '../features/map/AreaTrade.tsx'
import { KeyFigures } from '../features/map/KeyFigures.tsx'
import { Legend } from '../features/map/Legend.tsx'
import { SelectionPanel } from '../features/map/SelectionPanel.tsx'
import { useScene } from '../features/map/useScene.ts'
import { TargetsCard } from '../features/targets/TargetsCard.tsx'
import { Refused } from '../ui/states.tsx'
import { usePhone } from '../ui/usePhone.ts'
import { useView } from '../view.ts'
import { PlanMissing } from './PlanMissing.tsx'

/** The map engine is large: figures and targets stand before it has come. */
const RegionMapView = lazy(() => import('../features/map/RegionMapView.tsx').then(m => ({ default: m.RegionMapView })))

/** What the panels cover. */
const desktopPadding = { top: 110, bottom: 24, left: 385, right: 310 }
const phonePadding = { top: 14, bottom: 30, left: 14, right: 14 }

export function MapPage() {
  const { t } = useTranslation()
  const [view] = useView()
  const { plan, solved } = useActive()
  const scene = useScene(view)
  const phone = usePhone()
  const [tab, setTab] = useState('targets')
  const selected = view.site !== undefined || view.flow !== undefined
  const at = view.flow === undefined || !scene.arcs ? -1 : scene.arcs.id.indexOf(view.flow)
  const ends = at < 0 ? undefined : { from: scene.arcs!.sites[scene.arcs!.from[at]!]!.id, to: scene.arcs!.sites[scene.arcs!.to[at]!]!.id }
  const missing = plan === undefined || solved === undefined
  const legend = scene.arcs ? (
    <>
      {scene.lens && <AreaTrade lens={scene.lens} />}
      <Legend scene={scene} />
    </>
  ) : null
  const problem = scene.error ? <Refused error={scene.error} /> : null

  if (phone) {
    const shown = selected ? 'selection' : tab
    return (
      <main className="map-page map-page-phone">
        <div className="map-stage">
          <Suspense fallback={null}>
            <RegionMapView scene={scene} padding={phonePadding} />
          </Suspense>
        </div>
        <div className="sheet">
          <KeyFigures />
          {missing ? (
            <PlanMissing />
          ) : (
            <>
              {!selected && (
                <Segmented
                  block
                  value={tab}
                  onChange={value => setTab(value)}
                  options={[
                    { value: 'targets', label: t('nav.targets') },
                    { value: 'legend', label: t('map.legend') },
                  ]}
                />
              )}
              {problem}
              {shown === 'selection' ? <SelectionPanel flowEnds={ends} /> : shown === 'legend' ? legend : <TargetsCard />}
            </>
          )}
        </div>
      </main>
    )
  }
  return (
    <main className="map-page">
      <Suspense fallback={null}>
        <RegionMapView scene={scene} padding={desktopPadding} />
      </Suspense>
      <KeyFigures />
      <div className="card card-left">{missing ? <PlanMissing /> : <TargetsCard />}</div>
      {(selected || legend !== null || problem) && (
        <div className="card card-right">
          {problem}
          {selected && !missing ? <SelectionPanel flowEnds={ends} /> : legend}
        </div>
      )}
    </main>
  )
}
