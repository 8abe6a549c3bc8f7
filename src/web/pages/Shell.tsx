// The frame of every page: header with plan and language, the way to the pages, the drawers that any page may open.
import { Alert } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActiveProvider, nameOf, type Active, useLanguage } from '../client/active.tsx'
import { isOpen, isSolved, usePlan, usePlans, useRegionMap, useRegions } from '../client/queries.ts'
import { EvidenceProvider, type EvidenceOf } from '../ui/evidence.ts'
import { useReachable } from '../ui/keyboard.ts'
import { sheetEdges, useBeforePrint } from '../ui/printing.ts'
import { Refused, Waiting } from '../ui/states.tsx'
import { speak } from '../words/index.ts'
import { useView } from '../view.ts'
import { WhoAmI } from '../features/access/WhoAmI.tsx'
import { GroupBar } from '../features/shell/GroupBar.tsx'
import { LensBar } from '../features/shell/LensBar.tsx'
import { Header } from '../features/shell/Header.tsx'
import { PhoneBar } from '../features/shell/PhoneBar.tsx'
import { SolvingStrip } from '../features/shell/SolvingStrip.tsx'
import { StudyStrip } from '../features/shell/StudyStrip.tsx'
import { groupOf } from '../features/shell/links.ts'

const EvidenceDrawer = lazy(() => import('../features/evidence/EvidenceDrawer.tsx').then(m => ({ default: m.EvidenceDrawer })))
const ScenarioDrawer = lazy(() => import('../features/scenario/ScenarioDrawer.tsx').then(m => ({ default: m.ScenarioDrawer })))

export function Shell() {
  const { t, i18n } = useTranslation()
  const [view, setView] = useView()
  const [evidence, setEvidence] = useState<EvidenceOf | null>(null)
  useReachable()
  useBeforePrint(
    useCallback(
      () => sheetEdges(`${t('brand.name')} · ${document.querySelector('main h1')?.textContent ?? t('nav.map')}`, dayOfPrint(i18n.language)),
      [t, i18n.language],
    ),
  )
  const path = useRouterState({ select: state => state.location.pathname })
  const full = path === '/'
  // On the pages of plans the region's figures are what is shown; in the books each record bears its own mark.
  const ofRegion = groupOf(path)?.pages.some(page => page.to === '/') === true

  useEffect(() => {
    if ((view.lang === 'en' || view.lang === 'zh') && view.lang !== i18n.language) speak(view.lang)
  }, [view.lang, i18n.language])

  const regions = useRegions()
  const plans = usePlans()
  const region = view.region ?? (regions.data?.find(r => !r.synthetic) ?? regions.data?.[0])?.id
  const map = useRegionMap(region)
  const ours = plans.data?.filter(plan => plan.region === region)
  const base = ours?.find(plan => plan.id === view.base) ?? ours?.find(plan => plan.base) ?? ours?.[0]
  const chosen = usePlan(view.plan ?? base?.id)
  const openEvidence = useMemo(
    () => ({
      open: setEvidence,
      openRow: (table: string, key: string) => setView({ row: `${table}~${key}` }),
    }),
    [setView],
  )

  const active: Active | undefined =
    map.data && regions.data && plans.data
      ? {
          regions: regions.data,
          region: map.data,
          plans: plans.data,
          base,
          plan: chosen.data,
          solved: chosen.data && isSolved(chosen.data) ? chosen.data.id : undefined,
          period: view.period === undefined ? (chosen.data?.periods?.at(-1) ?? map.data.meta.defaultPeriods.at(-1)) : Number(view.period),
        }
      : undefined
  const failed = [regions, plans, map].find(query => query.isError)
  if (!active) {
    return failed ? (
      <main className="page">
        <Refused
          error={failed.error}
          retry={() => {
            void regions.refetch()
            void plans.refetch()
            void map.refetch()
          }}
        />
        {map.isError &&
          regions.data?.map(known => (
            <p key={known.id} style={{ textAlign: 'center' }}>
              <button type="button" className="link" onClick={() => setView({ region: known.id, plan: undefined })}>
                {nameOf(known, view.lang === 'en' ? 'en' : 'zh')}
              </button>
            </p>
          ))}
      </main>
    ) : regions.data?.length === 0 ? (
      <Waiting text={t('state.noRegion')} />
    ) : (
      <Waiting />
    )
  }
  const solving = active.plan && isOpen(active.plan) ? active.plan : undefined
  return (
    <ActiveProvider value={active}>
      <EvidenceProvider value={openEvidence}>
        <a className="skip" href="#content">
          {t('nav.skip')}
        </a>
        <div className={full ? 'shell shell-full' : 'shell'}>
          <Header account={<WhoAmI />} />
          {ofRegion && <PrintSource active={active} />}
          <GroupBar />
          <LensBar />
          {active.region.meta.synthetic && ofRegion && <p className="synthetic-strip">{t('synthetic.region')}</p>}
          {view.plan !== undefined && chosen.isError && (
            <Alert
              banner
              type="warning"
              title={t('plan.gone', { id: view.plan })}
              action={
                <button type="button" className="link" onClick={() => setView({ plan: undefined })}>
                  {t('missing.toBase')}
                </button>
              }
            />
          )}
          {solving && <SolvingStrip plan={solving} watched={view.scenario === 'run'} />}
          {active.plan?.study && <StudyStrip study={active.plan.study} />}
          <div id="content" className="content" tabIndex={-1}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </div>
          <PhoneBar />
        </div>
        <Suspense fallback={null}>
          {(evidence !== null || view.row !== undefined) && (
            <EvidenceDrawer
              evidence={evidence}
              close={() => {
                setEvidence(null)
                setView({ row: undefined })
              }}
            />
          )}
          {view.scenario !== undefined && <ScenarioDrawer />}
        </Suspense>
      </EvidenceProvider>
    </ActiveProvider>
  )
}

const dayOfPrint = (language: string): string =>
  new Date().toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long', day: 'numeric' })

/** On paper: what the figures stand on. */
function PrintSource({ active }: { active: Active }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region, plan } = active
  return (
    <p className="print-only soft">
      {t('print.source', { region: nameOf(region.meta, language), plan: plan?.name ?? t('print.noPlan'), address: window.location.host })}
    </p>
  )
}
