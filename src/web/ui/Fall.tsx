// From one figure to another, step by step: bars and masses in one table that sums; each step opens down to its evidence.
import { Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inColumn, type Scale } from './quantity.ts'
import { EvidenceTree } from './EvidenceTree.tsx'
import { Panel } from './Panel.tsx'
import { Bar } from './Bar.tsx'

export type FallStep = { key: string; name: ReactNode; massKg: number; evidence: string[] }
type Stretch = { from: number; to: number }
const tones = { total: 'slate', up: 'blue-mid', down: 'amber-mid' } as const
type End = { name: ReactNode; massKg: number }
type Props = {
  head: ReactNode
  start: End
  steps: FallStep[]
  end: End
  scale: Scale
  /** The axis begins near the figures, not at nothing. */ cut: boolean
}

/** Each step with where the figure stood before and after it, kg. */
function walked(steps: FallStep[], startKg: number) {
  let at = startKg
  return steps.map(step => ({ step, from: at, to: (at += step.massKg) }))
}

export function Fall({ head, start, steps, end, scale, cut }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  const stood = walked(steps, start.massKg)
  const reached = [start.massKg, ...stood.map(one => one.to), ...(cut ? [] : [0])]
  const [least, most] = [Math.min(...reached), Math.max(...reached)]
  // Small steps beside a large figure: the axis is cut so that they can be seen, and says so.
  const from = cut ? least - (most - least) * 0.6 - 1 : least
  const to = cut ? most + (most - least) * 0.15 + 1 : Math.max(most, least + 1)
  const place = (kg: number) => (kg - from) / (to - from)
  const bar = (a: number, b: number): Stretch => ({
    from: place(Math.min(a, b)),
    to: Math.max(place(Math.min(a, b)) + 0.006, place(Math.max(a, b))),
  })
  const row = (name: ReactNode, stretch: Stretch, tone: keyof typeof tones, kg: number, sign: boolean) => (
    <>
      <span className="two-lines">{name}</span>
      <Bar bare height={14} parts={[{ ...stretch, colour: tones[tone] }]} />
      <span className="num gauge-figure">{inColumn(kg, scale, sign)}</span>
    </>
  )
  const whole = (kg: number) => bar(cut ? from : 0, kg)
  return (
    <Panel gap={0} style={{ marginBottom: 12 }}>
      <Flex wrap gap="4px 10px" align="baseline" justify="space-between">
        {head}
        <small className="soft">
          {scale.unit}
          {cut && (least > 0 || most < 0) && ` · ${t('bridge.cut')}`}
        </small>
      </Flex>
      <div className="fall-row strong">{row(start.name, whole(start.massKg), 'total', start.massKg, false)}</div>
      {stood.map(({ step, from: before, to: after }) => (
        <div key={step.key}>
          <button
            type="button"
            className="fall-row fall-open"
            aria-expanded={open === step.key}
            onClick={() => setOpen(open === step.key ? null : step.key)}
          >
            {row(step.name, bar(before, after), step.massKg < 0 ? 'down' : 'up', step.massKg, true)}
          </button>
          {open === step.key && <EvidenceTree ids={step.evidence} />}
        </div>
      ))}
      <div className="fall-row strong">{row(end.name, whole(end.massKg), 'total', end.massKg, false)}</div>
    </Panel>
  )
}
