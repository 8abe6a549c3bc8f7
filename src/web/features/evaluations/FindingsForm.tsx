// The site visit in one form, a row a point: what the books say, what was measured and how; whether the two agree is seen while typing.
// An outcome that differs from the figures, and a point that was not measured, asks for its reason.
import { useState } from 'react'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProblemWords } from '#domain/problem.ts'
import { readMeasured } from '#domain/evaluation/measured.ts'
import {
  compare,
  type FindingAsk,
  type Outcome,
  type SamplingPoint,
  siteFigure,
  siteMethods,
  siteTolerance,
  unitOf,
} from '#domain/evaluation/site.ts'
import type { CaseView } from '../../client/evaluations.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { DocumentPick } from './DocumentPick.tsx'
import { OutcomeMark } from './PapersView.tsx'
import { type Done, type Step, StepFrame } from './StepFrame.tsx'
import { useSaid } from './words.tsx'

type Row = {
  measured: string
  unit: string
  method: string | undefined
  samples: number | null
  outcome: Outcome | undefined
  reason: string
}
const units = { kg: ['t', 'kg', '万吨'], '1': ['%', '1'], count: [], '': [] } as const
const emptyRow = (point: SamplingPoint): Row => ({
  measured: '',
  unit: units[unitOf(point)][0] ?? '',
  method: Object.entries(siteMethods).find(([, { kinds }]) => kinds.includes(point.kind))?.[0],
  samples: null,
  outcome: undefined,
  reason: '',
})

export function FindingsForm({ view, done }: { view: CaseView; done: Done }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { sampling, findings } = view.file.evaluationCase
  const [rows, setRows] = useState<Record<string, Row>>(() =>
    Object.fromEntries(
      sampling.map(point => [
        point.id,
        rowOf(
          point,
          findings.findLast(one => one.point === point.id),
        ),
      ]),
    ),
  )
  const [papers, setPapers] = useState<string[]>([])
  const [concluded, setConcluded] = useState(true)
  const row = (point: SamplingPoint): Row => rows[point.id] ?? emptyRow(point)
  const set = (point: SamplingPoint, change: Partial<Row>) => setRows(all => ({ ...all, [point.id]: { ...row(point), ...change } }))
  const read = (point: SamplingPoint) => seenIn(point, row(point))
  const filled = sampling.filter(point => row(point).measured !== '' || row(point).reason !== '')
  const steps = (): Step[] => [
    { body: { action: 'recordFindings', findings: filled.map(point => askOf(point, row(point))) }, evidence: papers },
    ...(concluded && filled.length === sampling.length ? [{ body: { action: 'concludeSite' as const } }] : []),
  ]
  return (
    <StepFrame view={view} role="evaluator" steps={steps} ready={filled.length > 0} done={done}>
      <SmallTable
        rows={sampling}
        rowKey={point => point.id}
        columns={[
          {
            title: t('evaluation.point'),
            head: true,
            width: 260,
            render: point => (
              <>
                {said(point)}
                {point.rule !== undefined && <div className="soft">{said(point.rule)}</div>}
              </>
            ),
          },
          {
            title: t('evaluation.expected'),
            num: true,
            render: point => (
              <>
                {point.expected === null ? '—' : siteFigure(point, point.expected)} <span className="soft">{siteTolerance(point)}</span>
              </>
            ),
          },
          {
            title: t('evaluation.measured'),
            width: 190,
            render: point => <MeasuredField point={point} row={row(point)} read={read(point)} change={change => set(point, change)} />,
          },
          {
            title: t('evaluation.samples'),
            render: point =>
              point.samples === undefined ? (
                ''
              ) : (
                <InputNumber
                  size="small"
                  min={0}
                  style={{ width: 84 }}
                  suffix={`/ ${point.samples}`}
                  value={row(point).samples}
                  aria-label={`${t('evaluation.samples')} ${said(point)}`}
                  onChange={samples => set(point, { samples })}
                />
              ),
          },
          {
            title: t('evaluation.method'),
            render: point => (
              <Select
                size="small"
                style={{ minWidth: 130 }}
                popupMatchSelectWidth={false}
                aria-label={`${t('evaluation.method')} ${said(point)}`}
                value={row(point).method}
                options={Object.entries(siteMethods)
                  .filter(([, { kinds }]) => kinds.includes(point.kind))
                  .map(([value, words]) => ({ value, label: said(words) }))}
                onChange={method => set(point, { method })}
              />
            ),
          },
          {
            title: t('evaluation.outcome'),
            width: 230,
            render: point => (
              <OutcomeField point={point} row={row(point)} found={read(point).found} change={change => set(point, change)} />
            ),
          },
        ]}
      />
      <Labelled label={t('evaluation.siteRecord')}>
        <DocumentPick view={view} role="evaluator" item="site" label={t('evaluation.siteRecord')} value={papers} onChange={setPapers} />
      </Labelled>
      <Checkbox
        checked={concluded && filled.length === sampling.length}
        disabled={filled.length < sampling.length}
        onChange={event => setConcluded(event.target.checked)}
      >
        {t('evaluation.concludeToo', { done: filled.length, all: sampling.length })}
      </Checkbox>
    </StepFrame>
  )
}

type CellProps = { point: SamplingPoint; row: Row; change: (change: Partial<Row>) => void }
function MeasuredField({ point, row, read: { words: wrong, value }, change }: CellProps & { read: Seen }) {
  const { t } = useTranslation()
  const said = useSaid()
  const choices = units[unitOf(point)]
  const label = `${t('evaluation.measured')} ${said(point)}`
  return (
    <>
      <Input
        size="small"
        style={{ width: 180 }}
        value={row.measured}
        aria-label={label}
        aria-invalid={wrong !== undefined}
        {...(wrong === undefined ? {} : { status: 'error' as const })}
        addonAfter={
          choices.length === 0 ? undefined : (
            <Select
              size="small"
              aria-label={`${t('evaluation.unit')} ${said(point)}`}
              value={row.unit}
              options={choices.map(value => ({ value, label: value }))}
              onChange={unit => change({ unit })}
            />
          )
        }
        onChange={event => change({ measured: event.target.value })}
      />
      {value !== undefined && <div className="soft num">{t('evaluation.readAs', { figure: siteFigure(point, value) })}</div>}
      {wrong !== undefined && (
        <div className="worse" role="alert">
          {said(wrong)}；{said({ zh: wrong.fixZh, en: wrong.fixEn })}
        </div>
      )}
    </>
  )
}

function OutcomeField({ point, row, found, change }: CellProps & { found: Outcome | undefined }) {
  const { t } = useTranslation()
  const said = useSaid()
  const asked = found !== undefined && (row.outcome ?? found) === found ? found === 'not comparable' : found !== undefined
  return (
    <>
      {found === undefined ? <span className="soft">—</span> : <OutcomeMark outcome={found} />}{' '}
      {found !== undefined && (
        <Select
          size="small"
          allowClear
          style={{ minWidth: 110 }}
          popupMatchSelectWidth={false}
          placeholder={t('evaluation.changeOutcome')}
          aria-label={`${t('evaluation.changeOutcome')} ${said(point)}`}
          value={row.outcome}
          options={(['conforms', 'deviates'] as const)
            .filter(outcome => outcome !== found)
            .map(outcome => ({ value: outcome, label: t(`evaluation.choices.${outcome}`) }))}
          onChange={outcome => change({ outcome })}
        />
      )}
      {(asked || row.measured === '') && (
        <Input
          size="small"
          style={{ marginTop: 4 }}
          value={row.reason}
          placeholder={t(row.measured === '' ? 'evaluation.whyUnmeasured' : 'evaluation.whyChanged')}
          aria-label={`${t('evaluation.reason')} ${said(point)}`}
          onChange={event => change({ reason: event.target.value })}
        />
      )}
    </>
  )
}

/** What follows from a row as it is typed; nothing where nothing is typed. */
type Seen = { value?: string; found?: Outcome; words?: ProblemWords }
function seenIn(point: SamplingPoint, row: Row): Seen {
  if (row.measured.trim() === '') return row.reason === '' ? {} : { found: 'not comparable' }
  const read = readMeasured(row.measured, ownUnit(row), unitOf(point))
  return read.ok ? { value: read.value, found: compare(point, read.value) } : { words: read.words }
}
/** A unit written behind the figure counts before the one that the field offers. */
const ownUnit = ({ measured, unit }: Row): string =>
  /[^\d.,\s+\-−'零〇一二两三四五六七八九十百千点壹贰叁肆伍陆柒捌玖拾佰仟]/u.test(measured.normalize('NFKC')) ? '' : unit

function askOf(point: SamplingPoint, row: Row): FindingAsk {
  const measured = row.measured.trim()
  return {
    point: point.id,
    measured: measured === '' ? null : measured,
    unit: measured === '' ? '' : ownUnit(row),
    ...(row.method === undefined ? {} : { method: row.method }),
    ...(row.samples === null ? {} : { samples: row.samples }),
    ...(row.outcome === undefined ? {} : { outcome: row.outcome }),
    ...(row.reason === '' ? {} : { reason: row.reason }),
    note: '',
  }
}

/** A row as it was recorded, so that one that is put right keeps the rest. */
function rowOf(point: SamplingPoint, finding: CaseView['file']['evaluationCase']['findings'][number] | undefined): Row {
  const empty = emptyRow(point)
  if (finding === undefined) return empty
  return {
    measured: finding.measured === null ? '' : siteFigure(point, finding.measured),
    unit: empty.unit,
    method: finding.method ?? empty.method,
    samples: finding.samples ?? null,
    outcome: finding.found === undefined || finding.outcome === finding.found ? undefined : finding.outcome,
    reason: finding.reason ?? '',
  }
}
