// What a change of the law would do: pick a rule and a line, set a figure from a day on, see who gains and who loses.
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../client/active.tsx'
import { useRule, useRules } from '../client/rules.ts'
import { WhatIf } from '../features/reform/WhatIf.tsx'
import { subjects } from '../ui/ruleMarks.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'
import { useView } from '../view.ts'
import { Labelled } from '../ui/Labelled.tsx'

const firstRule = 'ept-solid-waste'

export function WhatIfPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [view, setView] = useView()
  const rules = useRules(undefined)
  const id = view.ask ?? firstRule
  const query = useRule(id, undefined)
  return (
    <Page wide title={t('nav.whatIf')} lead={t('reform.lead')}>
      <div style={{ maxWidth: 460, marginBottom: 14 }}>
        <Labelled label={t('reform.rule')}>
          <Select
            aria-label={t('reform.rule')}
            value={id}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={subjects.map(subject => ({
              label: t(`rule.subjects.${subject}`),
              options: (rules.data?.rules ?? [])
                .filter(rule => rule.subject === subject)
                .map(rule => ({ value: rule.id, label: nameOf(rule, language) })),
            }))}
            onChange={ask => setView({ ask, q: undefined })}
          />
        </Labelled>
      </div>
      <Ready query={query}>{rule => <WhatIf key={rule.id} rule={rule} />}</Ready>
    </Page>
  )
}
