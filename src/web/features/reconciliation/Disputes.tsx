// Disputed receipts: both numbers, what the tolerance rules say, and the steps by which the two sides settle it.
import { useState } from 'react'
import { Button, Flex, Input, InputNumber, Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDemonstrationNames } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { useTonnes } from '../../client/queries.ts'
import { moveDispute, useDisputes, type Dispute, type DisputeMove, type DisputeStep } from '../../client/reconcile.ts'
import type { Problem } from '../../client/types.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { exactTonnes } from '../../ui/accounts.tsx'
import { today } from '../../ui/asOf.ts'
import { EvidenceTree } from '../../ui/EvidenceTree.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Bar } from '../../ui/Bar.tsx'

export function Disputes() {
  const { t } = useTranslation()
  return (
    <>
      <p className="soft">{t('dispute.lead')}</p>
      <NeedsAccount needed="sign-in" />
      <Ready query={useDisputes()}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={t('dispute.none')} />
          ) : (
            <Flex vertical gap={16} style={{ maxWidth: 980, marginTop: 14 }}>
              {rows.map(dispute => (
                <DisputeCard key={dispute.receipt.id} dispute={dispute} />
              ))}
            </Flex>
          )
        }
      </Ready>
    </>
  )
}

function DisputeCard({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const flow = useTonnes().data?.find(tonne => tonne.flow === dispute.receipt.flow)
  const [open, setOpen] = useState(false)
  const scale = exactTonnes(names.language)
  const { receipt, judged, steps } = dispute
  const tonnes = (kg: number) => `${inColumn(kg, scale)} ${scale.unit}`
  const most = Math.max(receipt.dispatchedKg, receipt.receivedKg)
  return (
    <Panel gap={10}>
      <Flex justify="space-between" gap={12} align="start" component="header">
        <strong>
          {flow ? `${names.material(flow.material)} · ${names.site(flow.from)} → ${names.site(flow.to)}` : receipt.flow}
          <small className="soft"> {receipt.validOn}</small>
        </strong>
        <Mark of={dispute.state === 'settled' ? 'sound' : dispute.state === 'open' ? 'relaxed' : 'running'}>
          {t(`dispute.state.${dispute.state}`)}
        </Mark>
      </Flex>
      <Flex vertical gap={6}>
        {(
          [
            ['sent', receipt.dispatchedKg],
            ['received', receipt.receivedKg],
          ] as const
        ).map(([word, kg]) => (
          <div key={word} className="bar-line">
            <span>{t(`dispute.${word}`)}</span>
            <Bar height={10} parts={[{ from: 0, to: kg / most, colour: 'teal' }]} />
            <b className="num">{tonnes(kg)}</b>
          </div>
        ))}
      </Flex>
      <Facts
        facts={[
          { key: 'lost', label: t('dispute.lost'), value: tonnes(receipt.lostKg) },
          {
            key: 'open',
            label: t('dispute.open'),
            value: `${tonnes(dispute.openKg)} ${receipt.disputed === undefined ? '' : t(`dispute.${receipt.disputed}`, receipt.disputed)}`,
          },
        ]}
      />
      <p>
        <Mark of={judged.verdict === 'within' ? 'must' : judged.verdict === 'disputed' ? 'never' : ''}>
          {t(`dispute.verdict.${judged.verdict}`)}
        </Mark>{' '}
        {names.language === 'zh' ? judged.zh : judged.en}
      </p>
      {steps.length > 0 && (
        <>
          <h3>{t('dispute.history')}</h3>
          <ol className="dispute-steps">
            {steps.map(step => (
              <li key={step.id}>
                <b>{t(`dispute.step.${step.step}`)}</b> · {step.by}（{t(`dispute.side.${step.side}`)}） · {step.validOn}
                {step.arrivedKg !== undefined && (
                  <span className="num">
                    {' '}
                    {t('dispute.arrived')} {inColumn(step.arrivedKg, scale)} · {t('dispute.loss')} {inColumn(step.lostKg ?? 0, scale)}
                  </span>
                )}
                <p className="soft">{step.reason}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('claim.standsOn')}
      </button>
      {open && <EvidenceTree ids={receipt.basedOn} />}
      {dispute.state !== 'settled' && <NextStep dispute={dispute} />}
    </Panel>
  )
}

/** Steps that make sense now: nobody agrees before something is proposed, nobody decides before it is referred. */
const nextSteps: Record<Dispute['state'], DisputeStep['step'][]> = {
  open: ['propose', 'refer'],
  proposed: ['agree', 'reject', 'propose', 'refer'],
  referred: ['decide'],
  settled: [],
}

function NextStep({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { language } = useDemonstrationNames()
  const scale = exactTonnes(language)
  const steps = nextSteps[dispute.state]
  const [step, setStep] = useState<DisputeStep['step']>(steps[0]!)
  const [side, setSide] = useState<DisputeStep['side']>(dispute.state === 'referred' ? 'arbiter' : 'sender')
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const [arrived, setArrived] = useState<number | null>(0)
  const [refused, setRefused] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const numbers = step === 'propose' || step === 'decide'
  const arrivedKg = Math.round((arrived ?? 0) * 1000)
  const send = () => {
    setBusy(true)
    setRefused([])
    const move: DisputeMove = {
      step,
      side,
      by,
      reason,
      validOn: today(),
      ...(numbers ? { arrivedKg, lostKg: dispute.openKg - arrivedKg } : {}),
    }
    moveDispute(dispute.receipt.id, move)
      .then(
        () => queries.invalidateQueries({ queryKey: ['ledger'] }),
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          setRefused(error.problems)
        },
      )
      .finally(() => setBusy(false))
  }
  return (
    <Flex wrap gap="8px 10px" align="center" className="one-line">
      <Select
        value={step}
        aria-label={t('dispute.history')}
        options={steps.map(value => ({ value, label: t(`dispute.step.${value}`) }))}
        onChange={setStep}
      />
      <Select
        value={side}
        aria-label={t('dispute.as')}
        options={(['sender', 'taker', 'arbiter'] as const).map(value => ({ value, label: t(`dispute.side.${value}`) }))}
        onChange={setSide}
      />
      <Input value={by} placeholder={t('dispute.by')} aria-label={t('dispute.by')} onChange={event => setBy(event.target.value)} />
      {numbers && (
        <label>
          {t('dispute.arrived')}{' '}
          <InputNumber value={arrived} min={0} max={dispute.openKg / 1000} step={0.001} onChange={value => setArrived(value)} />{' '}
          <span className="soft num">
            {t('dispute.loss')} {inColumn(dispute.openKg - arrivedKg, scale)}
          </span>
        </label>
      )}
      <Input
        value={reason}
        placeholder={t('dispute.reason')}
        aria-label={t('dispute.reason')}
        onChange={event => setReason(event.target.value)}
      />
      <Button type="primary" disabled={by === '' || reason === ''} loading={busy} onClick={send}>
        {t('dispute.send')}
      </Button>
      {refused.length > 0 && <ProblemList problems={refused} />}
    </Flex>
  )
}
