// A rule tried on facts: start from one of its cases or from nothing, change what you like, read the rule result with its chain.
import { useState } from 'react'
import { Button, Flex, Select } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ruleOn, type Facts, type RuleDetail } from '../../client/rules.ts'
import { Refused } from '../../ui/states.tsx'
import { useView } from '../../view.ts'
import { FactFields } from './FactFields.tsx'
import { RuleResultView } from './RuleResultView.tsx'
import { Grid } from '../../ui/Grid.tsx'

export function TryRule({ rule }: { rule: RuleDetail }) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const started = rule.cases.find(one => one.id === view.ask)
  const [facts, setFacts] = useState<Facts>(started?.facts ?? {})
  const asked = useMutation({ mutationFn: () => ruleOn(rule.id, facts) })
  const start = (id: string | undefined) => {
    setFacts(rule.cases.find(one => one.id === id)?.facts ?? {})
    asked.reset()
    setView({ ask: id })
  }
  return (
    <Grid min={420} gap={32} fill>
      <div>
        <p className="soft">{t('rule.tryLead')}</p>
        <Select
          style={{ width: '100%', marginBottom: 12 }}
          size="small"
          allowClear
          showSearch
          aria-label={t('rule.startFrom')}
          placeholder={t('rule.startFrom')}
          value={view.ask}
          options={rule.cases.map(one => ({ value: one.id, label: `${one.id} → ${t(`rule.answers.${one.answer}`)}` }))}
          onChange={start}
        />
        <FactFields
          inputs={rule.inputs}
          facts={facts}
          onChange={next => {
            setFacts(next)
            asked.reset()
          }}
        />
        <Flex gap={10} style={{ marginTop: 16 }}>
          <Button type="primary" loading={asked.isPending} onClick={() => asked.mutate()}>
            {t('rule.ask')}
          </Button>
          <Button onClick={() => start(undefined)}>{t('rule.clear')}</Button>
        </Flex>
      </div>
      <div>
        {asked.isError && <Refused error={asked.error} />}
        {asked.data !== undefined && <RuleResultView ruleResult={asked.data} rule={rule} />}
        {asked.data === undefined && !asked.isError && <p className="soft">{t('rule.noAnswerYet')}</p>}
      </div>
    </Grid>
  )
}
