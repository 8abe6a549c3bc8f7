// The reading of the law by two persons: what waits to be read, what waits for the second reader, and what was decided.
import { useState } from 'react'
import { Button, Card, Form, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { useMe, type Me } from '../../client/access.ts'
import { confirmReading, declineReading, useReadings, type ReadingAct, type RuleDetail, type RuleReading } from '../../client/rules.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { ruleUnit } from '../../ui/ruleMarks.tsx'
import { useSending } from '../../ui/useSending.ts'
import { Ready } from '../../ui/states.tsx'
import { ProposeReading } from './ProposeReading.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function Readings({ rule }: { rule: RuleDetail }) {
  const { t } = useTranslation()
  const { data: me } = useMe()
  const query = useReadings()
  const said = useReadingWords(rule)
  const mine = (reading: RuleReading) => isOf(rule, reading.act)
  return (
    <>
      <p className="soft">{t('reading.lead')}</p>
      <NeedsAccount needed="law" />
      {me?.mayPlan === true && (
        <section className="bench-section">
          <h2>{t('reading.open')}</h2>
          <ProposeReading rule={rule} local={me.by === 'local'} />
        </section>
      )}
      <Ready query={query}>
        {readings => (
          <>
            <section className="bench-section">
              <h2>{t('reading.waiting')}</h2>
              {readings.filter(one => mine(one) && one.state === 'proposed').length === 0 && (
                <p className="soft">{t('reading.noneWaiting')}</p>
              )}
              {readings
                .filter(one => mine(one) && one.state === 'proposed')
                .map(one => (
                  <SecondReading key={one.id} reading={one} said={said(one.act)} me={me} />
                ))}
            </section>
            <section className="bench-section">
              <h2>{t('reading.history')}</h2>
              <History readings={readings.filter(one => mine(one) && one.state !== 'proposed').toReversed()} said={said} />
            </section>
          </>
        )}
      </Ready>
    </>
  )
}

function isOf(rule: RuleDetail, act: ReadingAct): boolean {
  return act.kind === 'line' ? rule.lines.some(line => line.id === act.line) : rule.documents.some(one => one.title === act.document)
}

/** What a reading says, in a sentence with the name of the line and its unit. */
function useReadingWords(rule: RuleDetail): (act: ReadingAct) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return act => {
    if (act.kind !== 'line') return t(`reading.said.${act.kind}`, act)
    const line = rule.lines.find(one => one.id === act.line)
    const name = nameOf(line, language, act.line)
    if (act.value === '') return t('reading.said.condition', { name })
    return t('reading.said.line', { name, value: `${act.value} ${ruleUnit(line?.unit ?? '', language)}`.trim() })
  }
}

function SecondReading({ reading, said, me }: { reading: RuleReading; said: string; me: Me | undefined }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const local = me?.by === 'local'
  const { act } = reading
  const figure = act.kind === 'line' && act.value !== ''
  const [value, setValue] = useState('')
  const [why, setWhy] = useState('')
  const [reader, setReader] = useState('')
  const { busy, problems, send } = useSending(() =>
    Promise.all([['readings'], ['rule'], ['rules']].map(queryKey => queries.invalidateQueries({ queryKey }))),
  )
  const own = !local && me?.username === reading.reader
  const by = local ? { reader: reader.trim() } : {}
  const named = !local || reader.trim() !== ''
  return (
    <Card
      size="small"
      className="reading-card"
      style={{ marginBottom: 12 }}
      title={said}
      extra={t('reading.readBy', { reader: reading.reader, day: reading.readOn })}
    >
      <p className="soft">
        {act.kind === 'line' && act.article !== undefined && `${act.article} · `}
        <Address address={act.address} />
        {act.kind === 'line' && act.note !== undefined && ` · ${act.note}`}
      </p>
      {own && <p>{t('reading.ownReading')}</p>}
      {me?.mayPlan === true && !own && (
        <Form layout="vertical" className="field-grid reading-form">
          {local && (
            <Form.Item label={t('reading.reader')}>
              <Input aria-label={t('reading.reader')} maxLength={120} value={reader} onChange={event => setReader(event.target.value)} />
            </Form.Item>
          )}
          {figure && (
            <Form.Item label={t('reading.secondValue')}>
              <Input aria-label={t('reading.secondValue')} maxLength={40} value={value} onChange={event => setValue(event.target.value)} />
            </Form.Item>
          )}
          <Form.Item label=" ">
            <Button
              type="primary"
              loading={busy}
              disabled={!named || (figure && value.trim() === '')}
              onClick={() => send(() => confirmReading(reading.id, figure ? value.trim() : undefined, by))}
            >
              {t('reading.confirm')}
            </Button>
          </Form.Item>
          <Form.Item label={t('reading.why')}>
            <Input aria-label={t('reading.why')} maxLength={500} value={why} onChange={event => setWhy(event.target.value)} />
          </Form.Item>
          <Form.Item label=" ">
            <Button
              loading={busy}
              disabled={!named || why.trim() === ''}
              onClick={() => send(() => declineReading(reading.id, why.trim(), by))}
            >
              {t('reading.decline')}
            </Button>
          </Form.Item>
        </Form>
      )}
      {problems.length > 0 && <ProblemList problems={problems} />}
    </Card>
  )
}

/** A page of the law opens beside ours; a place that is no web address stays text. */
function Address({ address }: { address: string }) {
  if (!/^https?:\/\//u.test(address)) return address
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  )
}

function History({ readings, said }: { readings: RuleReading[]; said: (act: ReadingAct) => string }) {
  const { t } = useTranslation()
  return (
    <SmallTable
      rows={readings}
      rowKey={one => one.id}
      empty={t('reading.none')}
      columns={[
        { title: t('reading.day'), render: one => one.decidedOn ?? '' },
        { title: t('reading.standing'), render: one => t(`reading.state.${one.state}`) },
        { title: t('reading.what'), render: one => said(one.act) },
        {
          title: t('reading.persons'),
          render: one =>
            [one, { reader: one.secondReader ?? '', readOn: one.decidedOn ?? '' }]
              .map(({ reader, readOn }) => t('reading.decided', { reader, day: readOn }))
              .join(' · '),
        },
        { title: t('reading.why'), render: one => one.reason ?? '' },
        { title: t('reading.address'), render: one => <Address address={one.act.address} /> },
      ]}
    />
  )
}
