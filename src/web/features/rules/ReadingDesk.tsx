// What nobody has approved yet, over all rules: readings that wait for a second person, and the rules with provisions to be read, each with the
// way to its form.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { useMe } from '../../client/access.ts'
import { useReadings, type RuleCard, type RuleList, type RuleReading } from '../../client/rules.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { RuleLink, ruleUnit } from '../../ui/ruleMarks.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Ready } from '../../ui/states.tsx'
import { SecondReading } from './SecondReading.tsx'

const unread = ({ standing }: RuleCard): number => standing.draft + standing.reviewed

export function ReadingDesk({ list }: { list: RuleList }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data: me } = useMe()
  const query = useReadings()
  const said = ({ act, of }: RuleReading): string => {
    if (act.kind !== 'line') return t(`reading.said.${act.kind}`, act)
    const name = of === undefined ? act.line : language === 'zh' ? `${of.ruleZh} · ${of.zh}` : `${of.ruleEn} · ${of.en}`
    if (act.value === '') return t('reading.said.condition', { name })
    return t('reading.said.line', { name, value: `${act.value} ${ruleUnit(of?.unit ?? '', language)}`.trim() })
  }
  const rules = list.rules.filter(rule => unread(rule) > 0).toSorted((a, b) => unread(b) - unread(a))
  return (
    <>
      <p className="soft">{t('reading.lead')}</p>
      <NeedsAccount needed="law" />
      <section className="bench-section">
        <h2>{t('reading.waiting')}</h2>
        <Ready query={query}>
          {readings => {
            const waiting = readings.filter(one => one.state === 'proposed')
            if (waiting.length === 0) return <p className="soft">{t('reading.noneWaiting')}</p>
            return waiting.map(one => <SecondReading key={one.id} reading={one} said={said(one)} me={me} />)
          }}
        </Ready>
      </section>
      <section className="bench-section">
        <h2>{t('reading.open')}</h2>
        <SmallTable
          rows={rules}
          rowKey={rule => rule.id}
          empty={t('reading.allApproved')}
          columns={[
            {
              title: t('nav.rules'),
              head: true,
              render: rule => (
                <RuleLink id={rule.id} tab="readings" day={undefined}>
                  {nameOf(rule, language)}
                </RuleLink>
              ),
            },
            { title: t('reading.toRead'), num: true, render: unread },
            {
              title: t('reading.documents'),
              render: rule => (
                <Flex vertical lang="zh-CN">
                  {rule.documents.map(document => (
                    <span key={document}>{document}</span>
                  ))}
                </Flex>
              ),
            },
          ]}
        />
      </section>
    </>
  )
}
