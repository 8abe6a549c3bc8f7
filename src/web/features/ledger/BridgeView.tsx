// The bridge of a closed quarter, account by account: as filed, each adjustment since, now. Bars and figures in one table that sums.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { accountKey } from '#domain/entry.ts'
import { useDemonstrationNames } from '../../client/active.tsx'
import { useBridge, type Bridge, type Closing } from '../../client/ledger.ts'
import { csvText, saveText } from '../../ui/csv.ts'
import { inColumn } from '../../ui/quantity.ts'
import { Ready } from '../../ui/states.tsx'
import { AccountName, AccountClassChip, exactTonnes } from '../../ui/accounts.tsx'
import { moment } from '../../ui/asOf.ts'
import { Fall } from '../../ui/Fall.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

type Line = Bridge['lines'][number]

export function BridgeView({ closing }: { closing: Closing }) {
  return <Ready query={useBridge(closing.id)}>{bridge => <BridgeBody key={closing.id} bridge={bridge} />}</Ready>
}

function BridgeBody({ bridge }: { bridge: Bridge }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  const changed = bridge.lines.filter(line => line.steps.length > 0)
  const still = bridge.lines.filter(line => line.steps.length === 0)
  const save = () =>
    saveText(
      `xunyu-bridge-${bridge.period}.csv`,
      csvText(
        [
          ...['party', 'site', 'material', 'accountClass'].map(word => t(`ledger.${word}`)),
          t('bridge.step'),
          t('ledger.reason'),
          `${t('ledger.mass')} (kg)`,
        ],
        bridge.lines.flatMap(({ account, filedKg, steps, nowKg }) => {
          const head = [
            names.site(account.party),
            names.site(account.site),
            names.material(account.material),
            t(`accountClass.${account.accountClass}`),
          ]
          return [
            [...head, t('bridge.filed'), '', filedKg],
            ...steps.map(step => [...head, step.validOn, step.reason, step.massKg]),
            [...head, t('bridge.now'), '', nowKg],
          ]
        }),
      ),
    )
  return (
    <Flex vertical gap={14}>
      <Flex justify="space-between" gap={20} style={{ fontSize: 15 }} component="p">
        <span>
          {t(changed.length === 0 ? 'bridge.unchanged' : 'bridge.changed', {
            period: bridge.period,
            at: moment(bridge.closedAt),
            n: changed.length,
          })}
        </span>
        <button type="button" className="link" onClick={save}>
          CSV
        </button>
      </Flex>
      {bridge.reasons.length > 0 && (
        <Flex vertical gap={2} component="ul">
          {bridge.reasons.map(({ reason, entries, movedKg }) => (
            <li key={reason}>
              <b>{reason}</b>{' '}
              <span className="soft">{t('bridge.reason', { n: entries, mass: `${inColumn(movedKg, scale)} ${scale.unit}` })}</span>
            </li>
          ))}
        </Flex>
      )}
      {changed.map(line => (
        <Waterfall key={accountKey(line.account)} line={line} />
      ))}
      {still.length > 0 && (
        <details>
          <summary>{t('bridge.still', { n: still.length })}</summary>
          <SmallTable
            rows={still}
            rowKey={line => accountKey(line.account)}
            columns={[
              {
                head: true,
                render: line => (
                  <>
                    <AccountName account={line.account} names={names} /> <AccountClassChip accountClass={line.account.accountClass} />
                  </>
                ),
              },
              { num: true, render: line => `${inColumn(line.nowKg, scale)} ${scale.unit}` },
            ]}
          />
        </details>
      )}
    </Flex>
  )
}

function Waterfall({ line }: { line: Line }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const name = ({ reason, validOn, recordedAt, enteredBy }: Line['steps'][number]) => (
    <>
      {reason}
      <small className="soft">
        {t('bridge.stepAt', { day: validOn, at: moment(recordedAt) })}
        {enteredBy !== undefined && ` · ${t('ledger.by', { who: enteredBy })}`}
      </small>
    </>
  )
  return (
    <Fall
      head={
        <>
          <AccountName account={line.account} names={names} /> <AccountClassChip accountClass={line.account.accountClass} />
        </>
      }
      start={{ name: t('bridge.filed'), massKg: line.filedKg }}
      steps={line.steps.map(step => ({ key: step.entry, name: name(step), massKg: step.massKg, evidence: [step.entry] }))}
      end={{ name: t('bridge.now'), massKg: line.nowKg }}
      scale={exactTonnes(names.language)}
      cut
    />
  )
}
