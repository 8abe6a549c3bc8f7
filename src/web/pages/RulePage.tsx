// One rule: its lines on a day, its versions, its cases, and a try-out.
import { Flex, Tabs } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../client/active.tsx'
import { useRule } from '../client/rules.ts'
import { DaySlider } from '../features/rules/DaySlider.tsx'
import { Readings } from '../features/rules/Readings.tsx'
import { RuleCases } from '../features/rules/RuleCases.tsx'
import { RuleLines } from '../features/rules/RuleLines.tsx'
import { RuleTimeline } from '../features/rules/RuleTimeline.tsx'
import { TryRule } from '../features/rules/TryRule.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'
import { carriedView, useView, type View } from '../view.ts'

const tabs = ['lines', 'readings', 'try', 'cases'] as const

export function RulePage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { rule: id } = useParams({ from: '/rules/$rule' })
  const [view, setView] = useView()
  const query = useRule(id, view.held)
  const tab = tabs.find(one => one === view.tab) ?? 'lines'
  return (
    <Page
      wide
      title={query.data === undefined ? t('nav.rules') : nameOf(query.data, language)}
      tools={
        <>
          <Link to="/what-if" search={(before: View) => ({ ...carriedView(before), ask: id })}>
            {t('nav.whatIf')}
          </Link>
          <Link to="/rules" search={(before: View) => ({ ...carriedView(before), held: before.held })}>
            {t('rule.back')}
          </Link>
        </>
      }
    >
      <Ready query={query}>
        {rule => (
          <>
            <p className="soft">
              {t('rule.about', {
                subject: t(`rule.subjects.${rule.subject}`),
                day: language === 'zh' ? rule.appliesOn.zh : rule.appliesOn.kind,
                n: rule.lines.filter(line => line.inForce).length,
                all: rule.lines.length,
              })}
            </p>
            <Tabs
              activeKey={tab}
              onChange={key => setView({ tab: key === 'lines' ? undefined : key, q: undefined })}
              items={tabs.map(key => ({ key, label: t(`rule.tab.${key}`) }))}
            />
            {tab === 'lines' && (
              <>
                <Flex vertical gap={4} style={{ marginBottom: 12 }}>
                  <DaySlider label={t('rule.onDay')} changes={rule.changes} day={rule.on} onChange={held => setView({ held })} />
                </Flex>
                <RuleTimeline rule={rule} />
                <RuleLines rule={rule} />
              </>
            )}
            {tab === 'readings' && <Readings rule={rule} />}
            {tab === 'try' && <TryRule key={view.ask ?? ''} rule={rule} />}
            {tab === 'cases' && <RuleCases rule={rule} />}
          </>
        )}
      </Ready>
    </Page>
  )
}
