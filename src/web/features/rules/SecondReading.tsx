// The second reader: the page that the first one read, its figure read once more, and a yes or a no with its reason.
import { useState } from 'react'
import { Button, Card, Form, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../client/access.ts'
import { confirmReading, declineReading, type RuleReading } from '../../client/rules.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useSending } from '../../ui/useSending.ts'

export function SecondReading({ reading, said, me }: { reading: RuleReading; said: string; me: Me | undefined }) {
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
        <ReadingAddress address={act.address} />
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
export function ReadingAddress({ address }: { address: string }) {
  if (!/^https?:\/\//u.test(address)) return address
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  )
}
