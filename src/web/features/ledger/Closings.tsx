// Closed quarters: what was filed, frozen; and closing one more, tried first without keeping it.
import { useState } from 'react'
import { Button, Flex, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDemonstrationNames } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { closeQuarter, useBalances, useClosings, type Closing } from '../../client/ledger.ts'
import type { Problem } from '../../client/types.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { useView } from '../../view.ts'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { moment } from '../../ui/asOf.ts'
import { BridgeView } from './BridgeView.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Split } from '../../ui/Split.tsx'

export function Closings() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const names = useDemonstrationNames()
  return (
    <Flex vertical gap={16}>
      <p className="soft">{t('closing.lead')}</p>
      <CloseQuarter />
      <Ready query={useClosings({})}>
        {list =>
          list.length === 0 ? (
            <Nothing title={t('closing.none')}>{t('closing.noneText')}</Nothing>
          ) : (
            <Split
              first
              width={290}
              side={
                <Flex vertical gap={12} component="ul">
                  {list.map(closing => (
                    <li key={closing.id}>
                      <button
                        type="button"
                        className={closing.id === shown(list, view.closing)?.id ? 'tile on' : 'tile'}
                        onClick={() => setView({ closing: closing.id })}
                      >
                        <strong>{closing.period}</strong>
                        <span>
                          {[closing.scope.party, closing.scope.site]
                            .filter(id => id !== undefined)
                            .map(names.site)
                            .join(' · ')}
                        </span>
                        <small>
                          {moment(closing.recordedAt)}
                          {closing.closedBy !== undefined && ` · ${t('ledger.by', { who: closing.closedBy })}`} ·{' '}
                          {t('closing.lines', { n: closing.lines.length })} · #{closing.head.sequence}
                        </small>
                      </button>
                    </li>
                  ))}
                </Flex>
              }
            >
              <BridgeView closing={shown(list, view.closing)!} />
            </Split>
          )
        }
      </Ready>
    </Flex>
  )
}
const shown = (list: Closing[], id: string | undefined) => list.find(one => one.id === id) ?? list[0]

function CloseQuarter() {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const queries = useQueryClient()
  const [, setView] = useView()
  const [party, setParty] = useState<string | undefined>()
  const [period, setPeriod] = useState('')
  const [who, setWho] = useState('')
  const [tried, setTried] = useState<Closing | null>(null)
  const [refused, setRefused] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const accounts = useBalances({ limit: 1000 })
  const send = (dryRun: boolean) => {
    setBusy(true)
    setRefused([])
    setTried(null)
    closeQuarter({ scope: { party: party ?? '' }, period, dryRun, ...(who === '' ? {} : { closedBy: who }) })
      .then(
        closing => {
          if (dryRun) setTried(closing)
          else {
            void queries.invalidateQueries({ queryKey: ['ledger'] })
            setView({ closing: closing.id })
          }
        },
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          setRefused(error.problems)
        },
      )
      .finally(() => setBusy(false))
  }
  const ready = party !== undefined && /^\d{4}-Q[1-4]$/u.test(period)
  return (
    <Panel gap={16} align="start">
      <Flex wrap gap="14px 20px" align="end" style={{ width: '100%' }}>
        <Labelled label={t('ledger.party')} width={170}>
          <NameSelect
            label={t('ledger.party')}
            value={party}
            ids={[...new Set(accounts.data?.lines.map(line => line.account.party))]}
            nameOf={names.site}
            onChange={setParty}
          />
        </Labelled>
        <Labelled label={t('closing.period')} width={170}>
          <Input value={period} placeholder="2022-Q3" onChange={event => setPeriod(event.target.value.trim().toUpperCase())} />
        </Labelled>
        <Labelled label={t('closing.who')} width={170}>
          <Input value={who} onChange={event => setWho(event.target.value)} />
        </Labelled>
        <Flex align="center" gap={10}>
          <Button disabled={!ready} loading={busy} onClick={() => send(true)}>
            {t('closing.try')}
          </Button>
          <Button type="primary" disabled={!ready || tried === null} onClick={() => send(false)}>
            {t('closing.close')}
          </Button>
        </Flex>
      </Flex>
      {tried && <p role="status">{t('closing.tried', { n: tried.lines.length, from: tried.fromDay, to: tried.toDay })}</p>}
      {refused.length > 0 && <ProblemList problems={refused} />}
    </Panel>
  )
}
