// A what-if on one rule: the lines that change, the firms it is worked out for, and what came of it.
import { useState } from 'react'
import { Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { simulate, type FirmCase, type Reform, type RuleDetail } from '../../client/rules.ts'
import { Nothing, Refused } from '../../ui/states.tsx'
import { Effects } from './Effects.tsx'
import { casesOfRule, FirmCases } from './FirmCases.tsx'
import { linesToChange, ReformForm } from './ReformForm.tsx'

export function WhatIf({ rule }: { rule: RuleDetail }) {
  const { t } = useTranslation()
  const line = linesToChange(rule)[0]
  // From the first day of the rule's lines: so that every case, whatever its day, feels the reform.
  const first = rule.lines.map(one => one.validFrom).sort()[0] ?? rule.on
  const [reforms, setReforms] = useState<Reform[]>(line === undefined ? [] : [{ parameter: line.id, from: first, value: null }])
  const [cases, setCases] = useState<FirmCase[]>(() => casesOfRule(rule))
  const asked = useMutation({ mutationFn: () => simulate({ rule: rule.id, reforms, cases }) })
  if (line === undefined) return <Nothing title={t('reform.noLine')}>{t('reform.noLineText')}</Nothing>
  return (
    <>
      <ReformForm
        rule={rule}
        reforms={reforms}
        onChange={next => {
          setReforms(next)
          asked.reset()
        }}
      />
      <FirmCases
        rule={rule}
        cases={cases}
        onChange={next => {
          setCases(next)
          asked.reset()
        }}
      />
      <p>
        <Button
          type="primary"
          loading={asked.isPending}
          disabled={cases.length === 0 || reforms.some(reform => reform.value === null)}
          onClick={() => asked.mutate()}
        >
          {t('reform.run')}
        </Button>
      </p>
      {asked.isError && <Refused error={asked.error} />}
      {asked.data !== undefined && <Effects rule={rule} answer={asked.data} />}
    </>
  )
}
