// Adjustments of closed quarters: what waits and for whom, what was decided; and a new one for a movement that was forgotten.
import { useState } from 'react'
import { Button, Flex, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { quarterOfClosing } from '#domain/adjustment.ts'
import { useMe } from '../../client/access.ts'
import { useDemonstrationNames } from '../../client/active.tsx'
import { type AdjustmentSeen, decideAdjustment, useAdjustments } from '../../client/adjustments.ts'
import { moveName } from './moveNames.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { moment } from '../../ui/asOf.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { useSending } from '../../ui/useSending.ts'
import { NewAdjustment } from './NewAdjustment.tsx'

const tones = { draft: 'may', proposed: 'pending', confirmed: 'sound', refused: 'failed', withdrawn: 'plain' } as const
const shownRows = 50

export function Adjustments() {
  const { t } = useTranslation()
  return (
    <Flex vertical gap={16}>
      <p className="soft">{t('adjustment.lead')}</p>
      <NeedsAccount needed="act" />
      <NewAdjustment />
      <Ready query={useAdjustments()}>
        {list =>
          list.length === 0 ? (
            <Nothing title={t('adjustment.none')}>{t('adjustment.noneText')}</Nothing>
          ) : (
            <Flex vertical gap={12}>
              {list.map(one => (
                <Card key={one.id} one={one} />
              ))}
            </Flex>
          )
        }
      </Ready>
    </Flex>
  )
}

function Card({ one }: { one: AdjustmentSeen }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  const quarters = [...new Set(one.closings.map(quarterOfClosing))].sort()
  return (
    <Panel gap={10} tone={one.state === 'confirmed' ? 'good' : one.state === 'draft' || one.state === 'proposed' ? 'warn' : 'plain'}>
      <Flex wrap gap="6px 12px" align="center">
        <Mark of={tones[one.state]}>{t(`adjustment.state.${one.state}`)}</Mark>
        <b>{quarters.join(names.language === 'zh' ? '、' : ', ')}</b>
        <span>{names.site(one.party)}</span>
        <span className="soft">{one.reason === '' ? t('adjustment.noReason') : one.reason}</span>
      </Flex>
      <SmallTable
        rows={one.rows.slice(0, shownRows)}
        rowKey={row => row.key}
        columns={[
          { title: t('adjustment.validOn'), head: true, render: ({ fact }) => fact.validOn },
          { title: t('ledger.site'), render: ({ fact }) => names.site(fact.site) },
          { title: t('ledger.material'), render: ({ fact }) => names.material(fact.material) },
          { title: t('adjustment.move'), render: ({ fact }) => moveName(fact.move, names.language) },
          {
            title: t('adjustment.before'),
            num: true,
            render: ({ before }) => (before === null ? '—' : `${inColumn(before.dryKg, scale)} ${scale.unit}`),
          },
          { title: t('adjustment.after'), num: true, render: ({ fact }) => `${inColumn(fact.dryKg, scale)} ${scale.unit}` },
          {
            title: t('adjustment.reason'),
            render: ({ reason, closings }) => reason ?? (closings.length === 0 ? t('adjustment.waitsWith') : ''),
          },
        ]}
      />
      {one.rows.length > shownRows && <p className="soft">{t('adjustment.more', { n: one.rows.length })}</p>}
      <p className="soft">
        {t('adjustment.proposed', { who: one.proposedBy === '' ? t('adjustment.nobody') : one.proposedBy, at: moment(one.proposedAt) })}
        {one.decidedAt !== null && ` · ${t(`adjustment.decided.${one.state}`, { who: one.decidedBy, at: moment(one.decidedAt) })}`}
        {one.note !== null && ` · ${one.note}`}
      </p>
      {(one.state === 'draft' || one.state === 'proposed') && <Decide one={one} />}
    </Panel>
  )
}

function Decide({ one }: { one: AdjustmentSeen }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const alone = useMe().data?.username == null
  const [who, setWho] = useState('')
  const [words, setWords] = useState('')
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['ledger'] }))
  const act = (deed: Parameters<typeof decideAdjustment>[0]) => send(() => decideAdjustment(deed, one.id, who, words))
  const nameless = alone && who.trim() === ''
  return (
    <>
      <Flex wrap gap="10px 16px" align="end">
        {alone && (
          <Labelled label={t('adjustment.who')} width={150}>
            <Input value={who} onChange={event => setWho(event.target.value)} />
          </Labelled>
        )}
        <Labelled label={t(one.state === 'draft' ? 'adjustment.reason' : 'adjustment.note')} width={260}>
          <Input value={words} onChange={event => setWords(event.target.value)} />
        </Labelled>
        {one.state === 'draft' ? (
          <Button type="primary" loading={busy} disabled={nameless || words.trim() === ''} onClick={() => act('reason')}>
            {t('adjustment.giveReason')}
          </Button>
        ) : (
          <>
            <Button type="primary" loading={busy} disabled={nameless || !one.mayConfirm} onClick={() => act('confirm')}>
              {t('adjustment.confirm')}
            </Button>
            <Button loading={busy} disabled={nameless || words.trim() === ''} onClick={() => act('refuse')}>
              {t('adjustment.refuse')}
            </Button>
          </>
        )}
        {one.mayWithdraw && (
          <Button loading={busy} disabled={nameless} onClick={() => act('withdraw')}>
            {t('adjustment.withdraw')}
          </Button>
        )}
      </Flex>
      {!one.mayConfirm && one.state === 'proposed' && <p className="soft">{t('adjustment.secondNeeded')}</p>}
      {problems.length > 0 && <ProblemList problems={problems} />}
    </>
  )
}
