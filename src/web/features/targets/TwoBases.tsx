// A goal that does not say its basis: what the plan comes to on both, and the bridge from one to the other.
import { useTranslation } from 'react-i18next'
import type { TargetBases } from '#domain/targetBases.ts'
import { nameOf, useActive, useLanguage, useNames } from '../../client/active.tsx'
import { useTargetBases } from '../../client/queries.ts'
import { Panel } from '../../ui/Panel.tsx'
import { inColumn, quantityText, scaleFor, type Scale } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function TwoBases() {
  const { solved } = useActive()
  const found = useTargetBases(solved)
  return found.data?.rows.map(bases => <Bridge key={bases.recovered.id} bases={bases} />)
}

type Step = { key: string; label: string; plan: number; sources: string; strong?: boolean; lacking?: number | undefined }

function Bridge({ bases }: { bases: TargetBases }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scale = scaleFor('t', Math.max(bases.usedT, bases.requiredT ?? 0), language)
  const said = (tonnes: number) => quantityText(tonnes, 't', language)
  const figure = (tonnes: number) => inColumn(tonnes, scale)
  const range = `${figure(bases.arisesT.central)} (${figure(bases.arisesT.low)}–${figure(bases.arisesT.high)})`
  const lacking = (tonnes: number) => (bases.requiredT === null ? undefined : Math.max(0, bases.requiredT - tonnes))
  const outside = bases.reportedT === null ? '—' : figure(bases.reportedT - bases.arisesT.central)
  const steps: Step[] = [
    { key: 'arises', label: t('bases.arises'), plan: bases.arisesT.central, sources: range },
    { key: 'unused', label: t('bases.unused'), plan: bases.recoveredT - bases.arisesT.central, sources: '' },
    {
      key: 'recovered',
      label: nameOf(bases.recovered, language),
      plan: bases.recoveredT,
      sources: range,
      strong: true,
      lacking: lacking(bases.recoveredT),
    },
    { key: 'bought', label: t('bases.bought'), plan: bases.boughtT, sources: outside },
    {
      key: 'used',
      label: nameOf(bases.used, language),
      plan: bases.usedT,
      sources: bases.reportedT === null ? '—' : figure(bases.reportedT),
      strong: true,
      lacking: lacking(bases.usedT),
    },
  ]
  const cell = (step: Step, text: string) => (step.strong === true ? <b>{text}</b> : text)
  return (
    <section style={{ marginTop: 20 }}>
      <Panel>
        <h2>{t('bases.title')}</h2>
        <p>
          {t('bases.says', {
            required: bases.requiredT === null ? '—' : said(bases.requiredT),
            recovered: said(bases.recoveredT),
            bought: said(bases.boughtT),
            used: said(bases.usedT),
            year: bases.year,
          })}
          {bases.reportedT !== null && ` ${t('bases.reported', { reported: said(bases.reportedT) })}`}
        </p>
        <SmallTable
          rows={steps}
          rowKey={step => step.key}
          columns={[
            { title: scale.unit, render: step => cell(step, step.label), head: true, width: 300 },
            { title: t('bases.plan'), render: step => cell(step, figure(step.plan)), num: true },
            { title: t('bases.lacking'), render: step => (step.lacking === undefined ? '' : figure(step.lacking)), num: true },
            { title: t('bases.sources'), render: step => cell(step, step.sources), num: true },
          ]}
        />
        <ByMaterial bases={bases} scale={scale} />
      </Panel>
    </section>
  )
}

function ByMaterial({ bases, scale }: { bases: TargetBases; scale: Scale }) {
  const { t } = useTranslation()
  const names = useNames()
  const figure = (tonnes: number) => inColumn(tonnes, { ...scale, digits: scale.digits + 1 })
  return (
    <details>
      <summary className="soft">{t('bases.byMaterial')}</summary>
      <SmallTable
        rows={bases.materials}
        rowKey={row => row.material}
        columns={[
          { title: scale.unit, render: row => names.material(row.material), head: true },
          { title: t('area.low'), render: row => figure(row.arisesT.low), num: true },
          { title: t('bases.arises'), render: row => figure(row.arisesT.central), num: true },
          { title: t('area.high'), render: row => figure(row.arisesT.high), num: true },
          { title: t('bases.recovered'), render: row => figure(row.recoveredT), num: true },
          { title: t('bases.bought'), render: row => figure(row.boughtT), num: true },
        ]}
        sum={[
          t('lens.sum'),
          figure(bases.arisesT.low),
          figure(bases.arisesT.central),
          figure(bases.arisesT.high),
          figure(bases.recoveredT),
          figure(bases.boughtT),
        ]}
      />
    </details>
  )
}
