// One consignment with what became of it, the evidence of both sides, and what the reader may do next.
import { useState } from 'react'
import { Button, Flex, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { useDemonstrationNames } from '../../client/active.tsx'
import { confirmReturn, type ConsignmentSeen, nameTaker, secondReceipt } from '../../client/consignments.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { EvidenceTree } from '../../ui/EvidenceTree.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { useSending } from '../../ui/useSending.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { DisputeSteps } from './DisputeSteps.tsx'

const tones = { unaddressed: 'failed', in_transit: 'pending', waiting: 'pending', answered: 'sound' } as const

export function ConsignmentCard({ one }: { one: ConsignmentSeen }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  const [shown, setShown] = useState<'evidence' | 'answer' | 'state'>()
  const tonnes = (kg: number): string => `${inColumn(kg, scale)} ${scale.unit}`
  const { row, sender, taker, named, material, validOn, slip, wetKg, state, answer, backKg, openKg, waitsFor, may } = one
  const toggle = (what: typeof shown) => setShown(shown === what ? undefined : what)
  const unsettled = state !== 'answered' || backKg > 0 || openKg > 0
  return (
    <Panel gap={10} tone={unsettled ? 'warn' : 'good'}>
      <Flex wrap gap="6px 12px" align="center">
        <Mark of={tones[state]}>{t(`transit.state.${state}`)}</Mark>
        <b>
          {names.site(sender)} → {taker === null ? t('transit.unknown', { name: named }) : names.site(taker)}
        </b>
        <span>
          {names.material(material)} <span className="num">{tonnes(wetKg)}</span>
        </span>
        <span className="soft">
          {t('transit.sentOn', { day: validOn })}
          {slip !== null && ` · ${t('transit.slip')} ${slip}`}
        </span>
        {one.synthetic && <Mark of="synthetic">{t('claim.synthetic')}</Mark>}
      </Flex>
      {answer !== null && (
        <p>
          {(['accepted', 'refused', 'lost', 'disputed'] as const)
            .filter(part => answer.wet[part] > 0)
            .map(part => t(`transit.part.${part}`, { mass: tonnes(answer.wet[part]) }))
            .join(names.language === 'zh' ? '，' : ', ')}
          <span className="soft"> {t(`transit.answered.${answer.side}`, { who: answer.hand.name, day: answer.validOn })}</span>
          {answer.reason !== '' && <span className="soft"> {answer.reason}</span>}
        </p>
      )}
      {backKg > 0 && <p>{t('transit.back', { mass: tonnes(backKg) })}</p>}
      {waitsFor.length > 0 && <p>{t('transit.waitsFor', { who: waitsFor.map(names.site).join(names.language === 'zh' ? '、' : ', ') })}</p>}
      <Flex wrap gap={10}>
        <Button size="small" onClick={() => toggle('evidence')}>
          {t('transit.evidence')}
        </Button>
        {may.answer && (
          <Button size="small" onClick={() => toggle('answer')}>
            {t(answer === null ? 'transit.inPart' : 'transit.correct')}
          </Button>
        )}
        {may.state && (
          <Button size="small" onClick={() => toggle('state')}>
            {t('transit.stateIt')}
          </Button>
        )}
      </Flex>
      {shown === 'evidence' && <EvidenceTree ids={one.steps.length === 0 ? [row] : one.steps.map(({ id }) => id)} />}
      {shown === 'answer' && <AnswerForm one={one} as="taker" />}
      {shown === 'state' && <AnswerForm one={one} as="sender" />}
      <Next one={one} />
      {may.dispute.length > 0 && <DisputeSteps one={one} />}
    </Panel>
  )
}

/** Naming the taker, taking refused mass back, confirming as the second person. */
function Next({ one }: { one: ConsignmentSeen }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const queries = useQueryClient()
  const alone = useMe().data?.username == null
  const [filled, setFilled] = useState({ by: '', taker: '', validOn: one.answer?.validOn ?? '', words: '' })
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['ledger'] }))
  const { row, may, state } = one
  const address = may.address && state === 'unaddressed'
  if (!address && !may.returned && may.second.length === 0) return null
  const nameless = alone && filled.by.trim() === ''
  const field = (key: keyof typeof filled, label: string, type?: 'date') => (
    <Labelled label={t(label)} width={180}>
      <Input type={type ?? 'text'} value={filled[key]} onChange={event => setFilled({ ...filled, [key]: event.target.value })} />
    </Labelled>
  )
  const second = (party: string, agrees: boolean) => () =>
    send(() => secondReceipt(row, { party, agrees, reason: filled.words }, filled.by))
  return (
    <>
      <Flex wrap gap="10px 16px" align="end">
        {alone && field('by', 'transit.by')}
        {address && (
          <>
            {field('taker', 'transit.field.taker')}
            <Button
              type="primary"
              loading={busy}
              disabled={nameless || filled.taker.trim() === ''}
              onClick={() => send(() => nameTaker(row, filled.taker, filled.by))}
            >
              {t('transit.address')}
            </Button>
          </>
        )}
        {may.returned && (
          <>
            {field('validOn', 'transit.field.backOn', 'date')}
            <Button
              type="primary"
              loading={busy}
              disabled={nameless}
              onClick={() => send(() => confirmReturn(row, { validOn: filled.validOn }, filled.by))}
            >
              {t('transit.returned')}
            </Button>
          </>
        )}
        {may.second.length > 0 && field('words', 'adjustment.note')}
        {may.second.map(party => (
          <Flex key={party} gap={8}>
            <Button type="primary" loading={busy} disabled={nameless} onClick={second(party, true)}>
              {t('transit.second', { party: names.site(party) })}
            </Button>
            <Button loading={busy} disabled={nameless || filled.words.trim() === ''} onClick={second(party, false)}>
              {t('adjustment.refuse')}
            </Button>
          </Flex>
        ))}
      </Flex>
      {problems.length > 0 && <ProblemList problems={problems} />}
    </>
  )
}
