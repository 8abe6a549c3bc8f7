// What is on its way between firms: what arrived is confirmed by the taker, many lorries at once or one in parts; what was refused, disputed or
// waits for a second person stands below with what is to be done.
import { useState } from 'react'
import { Button, Checkbox, Flex, Input, Segmented } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { useDemonstrationNames } from '../../client/active.tsx'
import { answerConsignment, type ConsignmentSeen, useConsignments } from '../../client/consignments.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { SmallTable, type SmallColumn } from '../../ui/SmallTable.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { useSending } from '../../ui/useSending.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { ConsignmentCard } from './ConsignmentCard.tsx'

/** Cards below the table; the rest is counted. */
const shownCards = 60

export function Transit() {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  return (
    <Flex vertical gap={16}>
      <p className="soft">{t('transit.lead')}</p>
      <NeedsAccount needed="act" />
      <Segmented
        style={{ alignSelf: 'start' }}
        value={all ? 'all' : 'open'}
        options={['open', 'all'].map(value => ({ value, label: t(`transit.show.${value}`) }))}
        onChange={value => setAll(value === 'all')}
      />
      <Ready query={useConsignments(!all)}>
        {({ consignments }) => {
          const toConfirm = consignments.filter(one => one.state === 'in_transit' && one.may.answer)
          const others = consignments.filter(one => !toConfirm.includes(one))
          return consignments.length === 0 ? (
            <Nothing title={t('transit.none')}>{t('transit.noneText')}</Nothing>
          ) : (
            <>
              {toConfirm.length > 0 && <Arrivals list={toConfirm} />}
              {others.slice(0, shownCards).map(one => (
                <ConsignmentCard key={one.row} one={one} />
              ))}
              {others.length > shownCards && <p className="soft">{t('transit.more', { n: others.length - shownCards })}</p>}
            </>
          )
        }}
      </Ready>
    </Flex>
  )
}

/** The day on which most lorries are confirmed: that of now, where the reader is. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

function Arrivals({ list }: { list: readonly ConsignmentSeen[] }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  const alone = useMe().data?.username == null
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<string>()
  const [filled, setFilled] = useState({ by: '', validOn: today(), reason: '' })
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['ledger'] }))
  const rows = list.filter(({ row }) => chosen.has(row))
  const inPart = list.find(({ row }) => row === opened)
  const toggle = (row: string) => setChosen(new Set(chosen.has(row) ? [...chosen].filter(one => one !== row) : [...chosen, row]))
  const confirmAll = () =>
    send(
      async () => {
        const { validOn, reason, by } = filled
        // One after the other: each is an act of its own, and what was taken stays taken where a later one is refused.
        try {
          for (const { row } of rows) await answerConsignment(row, { validOn, ...(reason === '' ? {} : { reason }) }, by)
        } finally {
          await queries.invalidateQueries({ queryKey: ['ledger', 'consignments'] })
        }
      },
      () => setChosen(new Set()),
    )
  const box: SmallColumn<ConsignmentSeen> = {
    title: (
      <Checkbox
        aria-label={t('transit.chooseAll')}
        checked={chosen.size === list.length}
        indeterminate={chosen.size > 0 && chosen.size < list.length}
        onChange={({ target }) => setChosen(new Set(target.checked ? list.map(({ row }) => row) : []))}
      />
    ),
    width: 36,
    render: ({ row, slip }) => (
      <Checkbox aria-label={t('transit.choose', { slip: slip ?? row })} checked={chosen.has(row)} onChange={() => toggle(row)} />
    ),
  }
  return (
    <Panel gap={12} tone="warn">
      <b>{t('transit.toConfirm', { n: list.length })}</b>
      <SmallTable
        rows={list}
        rowKey={({ row }) => row}
        columns={[
          box,
          { title: t('transit.sent'), head: true, render: ({ validOn }) => <span className="num">{validOn}</span> },
          { title: t('transit.sender'), render: ({ sender }) => names.site(sender) },
          {
            title: t('ledger.material'),
            render: ({ material, code }) => `${names.material(material)}${code === null || code === material ? '' : ` ${code}`}`,
          },
          { title: t('transit.slip'), render: ({ slip }) => slip ?? '—' },
          { title: t('transit.wet'), num: true, render: ({ wetKg }) => `${inColumn(wetKg, scale)} ${scale.unit}` },
          {
            title: t('transit.due'),
            render: ({ due }) => (
              <>
                <span className="num">{due ?? '—'}</span>{' '}
                {due !== null && due < today() && <Mark of="failed">{t('inbox.standings.overdue')}</Mark>}
              </>
            ),
          },
          {
            title: '',
            render: ({ row }) => (
              <Button size="small" onClick={() => setOpened(opened === row ? undefined : row)}>
                {t('transit.inPart')}
              </Button>
            ),
          },
        ]}
      />
      {inPart !== undefined && (
        <Panel gap={6}>
          <b>{t('transit.inPartOf', { slip: inPart.slip ?? inPart.validOn, mass: `${inColumn(inPart.wetKg, scale)} ${scale.unit}` })}</b>
          <AnswerForm key={inPart.row} one={inPart} as="taker" />
        </Panel>
      )}
      <Flex wrap gap="10px 16px" align="end">
        <Labelled label={t('transit.arrived')} width={150}>
          <Input type="date" value={filled.validOn} onChange={event => setFilled({ ...filled, validOn: event.target.value })} />
        </Labelled>
        <Labelled label={t('transit.reasonIfClosed')} width={220}>
          <Input value={filled.reason} onChange={event => setFilled({ ...filled, reason: event.target.value })} />
        </Labelled>
        {alone && (
          <Labelled label={t('transit.by')} width={130}>
            <Input value={filled.by} onChange={event => setFilled({ ...filled, by: event.target.value })} />
          </Labelled>
        )}
        <Button type="primary" loading={busy} disabled={rows.length === 0 || (alone && filled.by.trim() === '')} onClick={confirmAll}>
          {t('transit.confirmAll', {
            n: rows.length,
            mass: `${inColumn(
              rows.reduce((sum, { wetKg }) => sum + wetKg, 0),
              scale,
            )} ${scale.unit}`,
          })}
        </Button>
      </Flex>
      {problems.length > 0 && <ProblemList problems={problems} />}
    </Panel>
  )
}
