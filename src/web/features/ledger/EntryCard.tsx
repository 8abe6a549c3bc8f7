// One entry in full: its legs, which sum to zero, how the mass was measured, who entered it and why, and what it stands on.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDemonstrationNames } from '../../client/active.tsx'
import type { Entry } from '../../client/ledger.ts'
import { inColumn, percent, type Language } from '../../ui/quantity.ts'
import { useView } from '../../view.ts'
import { AccountName, AccountClassChip, exactTonnes } from '../../ui/accounts.tsx'
import { moment } from '../../ui/asOf.ts'
import { EvidenceTree } from '../../ui/EvidenceTree.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Grid } from '../../ui/Grid.tsx'

type Measured = NonNullable<Entry['measured']>

export function EntryCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  const [, setView] = useView()
  const readings = [
    ...(entry.measured === undefined ? [] : [entry.measured]),
    ...entry.legs.flatMap(leg => (leg.measured === undefined ? [] : [leg.measured])),
  ]
  return (
    <Flex vertical gap={10} style={{ padding: '10px 8px 14px', maxWidth: 1180 }} className="entry-card">
      <Grid min={330} gap="12px 40px" fill>
        <section>
          <h3>{t('ledger.legs')}</h3>
          <SmallTable
            rows={entry.legs.map((leg, at) => ({ leg, at }))}
            rowKey={({ at }) => String(at)}
            columns={[
              {
                head: true,
                render: ({ leg }) => (
                  <>
                    <AccountName account={leg.account} names={names} /> <AccountClassChip accountClass={leg.account.accountClass} />
                  </>
                ),
              },
              { num: true, render: ({ leg }) => inColumn(leg.massKg, scale, true) },
            ]}
            sum={[
              t('ledger.legsSum'),
              `${inColumn(
                entry.legs.reduce((sum, leg) => sum + leg.massKg, 0),
                scale,
              )} ${scale.unit}`,
            ]}
          />
          {entry.reason !== undefined && (
            <p>
              <span className="label">{t('ledger.reason')}</span>
              {entry.reason}
            </p>
          )}
          <p className="soft">
            {t('tonne.held', { day: entry.validOn })} · {t('tonne.learned', { time: moment(entry.recordedAt) })}
            {entry.enteredBy !== undefined && ` · ${t('ledger.by', { who: entry.enteredBy })}`}
          </p>
          {(['pending', 'reverses'] as const).map(
            link =>
              entry[link] !== undefined && (
                <p key={link}>
                  <button type="button" className="link" onClick={() => setView({ entry: entry[link] })}>
                    {t(`ledger.${link}Link`)}
                  </button>{' '}
                  <small className="chain-id">{entry[link]}</small>
                </p>
              ),
          )}
        </section>
        <section>
          <h3>{t('ledger.measured')}</h3>
          {readings.length === 0 ? (
            <p className="soft">{t('ledger.notMeasured')}</p>
          ) : (
            readings.map(reading => <Reading key={JSON.stringify(reading)} reading={reading} language={names.language} />)
          )}
        </section>
      </Grid>
      <h3>{t('ledger.standsOn')}</h3>
      <EvidenceTree ids={entry.basedOn} />
      <small className="chain-id">{entry.id}</small>
    </Flex>
  )
}

function Reading({ reading, language }: { reading: Measured; language: Language }) {
  const { t } = useTranslation()
  const scale = exactTonnes(language)
  const kg = (value: number) => `${inColumn(value, scale)} ${scale.unit}`
  const uncertainty =
    reading.uncertaintyKg !== undefined
      ? `± ${kg(reading.uncertaintyKg)}`
      : reading.uncertaintyShare !== undefined
        ? `± ${percent(Number(reading.uncertaintyShare))}`
        : undefined
  const facts: [string, string | undefined][] = [
    ['wet', reading.wetKg === undefined ? undefined : kg(reading.wetKg)],
    ['moisture', reading.moisture === undefined ? undefined : percent(Number(reading.moisture))],
    ['dry', kg(reading.dryKg)],
    ['method', t(`massMethod.${reading.method}`)],
    ['uncertainty', uncertainty],
    ['instrument', reading.instrument],
  ]
  return (
    <Facts
      facts={facts.map(([name, value]) => ({
        key: name,
        label: t(`ledger.${name}`),
        value: <span className="num">{value ?? <span className="figure-empty">{t('ledger.notStated')}</span>}</span>,
      }))}
    />
  )
}
