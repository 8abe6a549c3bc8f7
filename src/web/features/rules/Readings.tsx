// The reading of the law by two persons: what waits to be read, what waits for the second reader, and what was decided.
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { useMe } from '../../client/access.ts'
import { useReadings, type ReadingAct, type RuleDetail, type RuleReading } from '../../client/rules.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { ruleUnit } from '../../ui/ruleMarks.tsx'
import { Ready } from '../../ui/states.tsx'
import { ProposeReading } from './ProposeReading.tsx'
import { ReadingAddress, SecondReading } from './SecondReading.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function Readings({ rule }: { rule: RuleDetail }) {
  const { t } = useTranslation()
  const { data: me } = useMe()
  const query = useReadings()
  const said = useReadingWords(rule)
  const mine = (reading: RuleReading) => isOf(rule, reading.act)
  return (
    <>
      <p className="soft">{t('reading.lead')}</p>
      <NeedsAccount needed="law" />
      {me?.mayPlan === true && (
        <section className="bench-section">
          <h2>{t('reading.open')}</h2>
          <ProposeReading rule={rule} local={me.by === 'local'} />
        </section>
      )}
      <Ready query={query}>
        {readings => (
          <>
            <section className="bench-section">
              <h2>{t('reading.waiting')}</h2>
              {readings.filter(one => mine(one) && one.state === 'proposed').length === 0 && (
                <p className="soft">{t('reading.noneWaiting')}</p>
              )}
              {readings
                .filter(one => mine(one) && one.state === 'proposed')
                .map(one => (
                  <SecondReading key={one.id} reading={one} said={said(one.act)} me={me} />
                ))}
            </section>
            <section className="bench-section">
              <h2>{t('reading.history')}</h2>
              <History readings={readings.filter(one => mine(one) && one.state !== 'proposed').toReversed()} said={said} />
            </section>
          </>
        )}
      </Ready>
    </>
  )
}

function isOf(rule: RuleDetail, act: ReadingAct): boolean {
  return act.kind === 'line' ? rule.lines.some(line => line.id === act.line) : rule.documents.some(one => one.title === act.document)
}

/** What a reading says, in a sentence with the name of the line and its unit. */
function useReadingWords(rule: RuleDetail): (act: ReadingAct) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return act => {
    if (act.kind !== 'line') return t(`reading.said.${act.kind}`, act)
    const line = rule.lines.find(one => one.id === act.line)
    const name = nameOf(line, language, act.line)
    if (act.value === '') return t('reading.said.condition', { name })
    return t('reading.said.line', { name, value: `${act.value} ${ruleUnit(line?.unit ?? '', language)}`.trim() })
  }
}

function History({ readings, said }: { readings: RuleReading[]; said: (act: ReadingAct) => string }) {
  const { t } = useTranslation()
  return (
    <SmallTable
      rows={readings}
      rowKey={one => one.id}
      empty={t('reading.none')}
      columns={[
        { title: t('reading.day'), render: one => one.decidedOn ?? '' },
        { title: t('reading.standing'), render: one => t(`reading.state.${one.state}`) },
        { title: t('reading.what'), render: one => said(one.act) },
        {
          title: t('reading.persons'),
          render: one =>
            [one, { reader: one.secondReader ?? '', readOn: one.decidedOn ?? '' }]
              .map(({ reader, readOn }) => t('reading.decided', { reader, day: readOn }))
              .join(' · '),
        },
        { title: t('reading.why'), render: one => one.reason ?? '' },
        { title: t('reading.address'), render: one => <ReadingAddress address={one.act.address} /> },
      ]}
    />
  )
}
