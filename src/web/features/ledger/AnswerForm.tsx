// What came of one consignment, in tonnes as weighed: what was refused, lost or is disputed; the rest was accepted, and the four sum to what was sent.
import { useState } from 'react'
import { Button, Flex, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { useDemonstrationNames } from '../../client/active.tsx'
import { answerConsignment, type ConsignmentSeen, stateReceipt } from '../../client/consignments.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { useSending } from '../../ui/useSending.ts'
import { kilograms, tonnesOf } from './writtenTonnes.ts'

const parts = ['refused', 'lost', 'disputed'] as const
type Filled = Record<(typeof parts)[number] | 'validOn' | 'site' | 'slip' | 'reason' | 'evidence' | 'by', string>

/** @param as whom: the taker, or the sender on evidence */
export function AnswerForm({ one, as }: { one: ConsignmentSeen; as: 'taker' | 'sender' }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const scale = exactTonnes(useDemonstrationNames().language)
  const alone = useMe().data?.username == null
  const before = one.answer?.wet
  const [filled, setFilled] = useState<Filled>({
    refused: before === undefined ? '' : tonnesOf(before.refused),
    lost: before === undefined ? '' : tonnesOf(before.lost),
    disputed: before === undefined ? '' : tonnesOf(before.disputed),
    validOn: one.answer?.validOn ?? one.validOn,
    site: '',
    slip: one.answer?.slip ?? '',
    reason: '',
    evidence: '',
    by: '',
  })
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['ledger'] }))
  const kgs = parts.map(part => kilograms(filled[part]))
  const acceptedKg = kgs.some(kg => kg === undefined) ? undefined : one.wetKg - kgs.reduce<number>((sum, kg) => sum + (kg ?? 0), 0)
  const [refusedKg = 0, lostKg = 0, disputedKg = 0] = kgs
  const text = (key: keyof Filled, type?: 'date') => (
    <Labelled label={t(`transit.field.${key}`)}>
      <Input type={type ?? 'text'} value={filled[key]} onChange={event => setFilled({ ...filled, [key]: event.target.value })} />
    </Labelled>
  )
  const given = (key: 'site' | 'slip' | 'reason') => (filled[key].trim() === '' ? {} : { [key]: filled[key].trim() })
  const submit = () => {
    const evidence = filled.evidence.split(/[,，;；\s]+/u).filter(id => id !== '')
    const asked = {
      refusedKg,
      lostKg,
      disputedKg,
      validOn: filled.validOn,
      ...given('site'),
      ...given('slip'),
      ...given('reason'),
      evidence,
    }
    send(() => (as === 'taker' ? answerConsignment : stateReceipt)(one.row, { ...asked, acceptedKg: acceptedKg ?? 0 }, filled.by))
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Flex vertical gap={12} style={{ padding: '8px 0' }}>
        <Grid min={140} gap="10px 14px" align="end">
          {parts.map(part => (
            <span key={part}>{text(part)}</span>
          ))}
          {text('validOn', 'date')}
          {text('slip')}
          {text('site')}
          {text('reason')}
          {as === 'sender' && text('evidence')}
          {alone && text('by')}
        </Grid>
        <p aria-live="polite">
          {acceptedKg === undefined || acceptedKg < 0
            ? t('transit.notASum')
            : t('transit.accepts', {
                accepted: `${inColumn(acceptedKg, scale)} ${scale.unit}`,
                sent: `${inColumn(one.wetKg, scale)} ${scale.unit}`,
              })}
        </p>
        <Flex gap={10}>
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            disabled={acceptedKg === undefined || acceptedKg < 0 || (alone && filled.by.trim() === '')}
          >
            {t(one.answer === null ? 'transit.confirm' : 'transit.correct')}
          </Button>
        </Flex>
        {problems.length > 0 && <ProblemList problems={problems} />}
      </Flex>
    </form>
  )
}
