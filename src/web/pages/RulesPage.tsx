// The law as it stands on a day, and what changed between two days.
import { Flex, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRules } from '../client/rules.ts'
import { today } from '../ui/asOf.ts'
import { DaySlider } from '../features/rules/DaySlider.tsx'
import { ReadingDesk } from '../features/rules/ReadingDesk.tsx'
import { RuleChanges } from '../features/rules/RuleChanges.tsx'
import { RuleGroups } from '../features/rules/RuleGroups.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'
import { useView } from '../view.ts'

const tabs = ['list', 'changes', 'readings'] as const

export function RulesPage() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const query = useRules(view.held)
  const tab = tabs.find(one => one === view.tab) ?? 'list'
  const comparing = tab === 'changes'
  const day = view.held ?? today()
  return (
    <Page wide title={t('nav.rules')} lead={t('rule.lead')}>
      <Tabs
        activeKey={tab}
        onChange={key => setView({ tab: key === 'list' ? undefined : key })}
        items={tabs.map(key => ({ key, label: t(`rule.tab.${key}`) }))}
      />
      <Ready query={query}>
        {list => {
          if (tab === 'readings') return <ReadingDesk list={list} />
          // A year before the day in view, unless another day is asked for.
          const other = view.from ?? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
          return (
            <>
              <Flex vertical gap={4} style={{ marginBottom: 12 }}>
                {comparing && (
                  <DaySlider label={t('rule.compareWith')} changes={list.changes} day={other} onChange={from => setView({ from })} />
                )}
                <DaySlider label={t('rule.onDay')} changes={list.changes} day={day} onChange={held => setView({ held })} />
              </Flex>
              {comparing ? <RuleChanges from={other} to={day} /> : <RuleGroups list={list} />}
            </>
          )
        }}
      </Ready>
    </Page>
  )
}
