// The dispute over what neither side of a consignment accepts: proposed by one, agreed or rejected by the other, or decided by the authority.
import { useState } from 'react'
import { Button, Flex, Input, Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { useDemonstrationNames } from '../../client/active.tsx'
import { type ConsignmentSeen, type DisputeMove, stepDispute } from '../../client/consignments.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { useSending } from '../../ui/useSending.ts'
import { kilograms } from './writtenTonnes.ts'

export function DisputeSteps({ one }: { one: ConsignmentSeen }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const scale = exactTonnes(useDemonstrationNames().language)
  const alone = useMe().data?.username == null
  const { row, may, dispute, proposal, openKg, answer } = one
  // Whoever has to answer a proposal, where the reader stands on both sides.
  const first = may.dispute.find(one => one !== proposal?.side) ?? may.dispute[0] ?? 'taker'
  const [filled, setFilled] = useState({ side: first, arrived: '', lost: '', reason: '', by: '', validOn: answer?.validOn ?? '' })
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['ledger'] }))
  const side = may.dispute.includes(filled.side) ? filled.side : first
  const tonnes = (kg: number): string => `${inColumn(kg, scale)} ${scale.unit}`
  const act = (step: DisputeMove['step']) => () => {
    const masses = { arrivedKg: kilograms(filled.arrived) ?? -1, lostKg: kilograms(filled.lost) ?? -1 }
    const terms = step === 'propose' || step === 'decide' ? masses : {}
    send(() => stepDispute(row, { step, side, ...terms, reason: filled.reason, validOn: filled.validOn }, filled.by))
  }
  const ready = filled.reason.trim() !== '' && !(alone && filled.by.trim() === '')
  const field = (key: 'arrived' | 'lost' | 'reason' | 'by' | 'validOn', type?: 'date') => (
    <Labelled label={t(`transit.field.${key === 'lost' ? 'lostKg' : key}`)} width={130}>
      <Input type={type ?? 'text'} value={filled[key]} onChange={event => setFilled({ ...filled, [key]: event.target.value })} />
    </Labelled>
  )
  const answers = proposal !== null && proposal.side !== side && side !== 'arbiter'
  return (
    <>
      <p>
        {t('transit.open', { mass: tonnes(openKg) })}{' '}
        {proposal !== null &&
          t('transit.proposal', {
            who: t(`transit.side.${proposal.side}`),
            arrived: tonnes(proposal.arrivedKg ?? 0),
            lost: tonnes(proposal.lostKg ?? 0),
            reason: proposal.reason,
          })}
        {dispute === 'referred' && t('transit.referred')}
      </p>
      <Flex wrap gap="10px 16px" align="end">
        {may.dispute.length > 1 && (
          <Labelled label={t('transit.field.side')} width={130}>
            <Select
              aria-label={t('transit.field.side')}
              value={side}
              options={may.dispute.map(value => ({ value, label: t(`transit.side.${value}`) }))}
              onChange={(value: typeof side) => setFilled({ ...filled, side: value })}
            />
          </Labelled>
        )}
        {field('arrived')}
        {field('lost')}
        {field('validOn', 'date')}
        {field('reason')}
        {alone && field('by')}
        {side === 'arbiter' ? (
          <Button type="primary" loading={busy} disabled={!ready || dispute !== 'referred'} onClick={act('decide')}>
            {t('transit.step.decide')}
          </Button>
        ) : (
          <>
            {answers && (
              <Button type="primary" loading={busy} disabled={!ready} onClick={act('agree')}>
                {t('transit.step.agree')}
              </Button>
            )}
            {answers && (
              <Button loading={busy} disabled={!ready} onClick={act('reject')}>
                {t('transit.step.reject')}
              </Button>
            )}
            <Button loading={busy} disabled={!ready} onClick={act('propose')}>
              {t('transit.step.propose')}
            </Button>
            <Button loading={busy} disabled={!ready || dispute === 'referred'} onClick={act('refer')}>
              {t('transit.step.refer')}
            </Button>
          </>
        )}
      </Flex>
      {problems.length > 0 && <ProblemList problems={problems} />}
    </>
  )
}
