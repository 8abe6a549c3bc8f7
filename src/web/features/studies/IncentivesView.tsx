// Who would walk away at the plan's prices: profit in the plan against the best it could do alone, and the subsidy that is missing.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { inScale, quantityText, scaleFor } from '../../ui/quantity.ts'
import { opens } from '../../ui/opens.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Facts, MainFigures } from '../../ui/Facts.tsx'

type Answer = StudyResultOf<'incentives'>
const firstShown = 25

export function IncentivesView({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<string>()
  const firms = answer.firms.toSorted((a, b) => b.subsidy - a.subsidy)
  const scale = scaleFor('CNY', Math.max(1, ...firms.map(firm => Math.abs(firm.profit))), language)
  return (
    <>
      <MainFigures
        figures={[
          { key: 'leavers', label: t('incentive.leavers'), value: `${answer.leavers} / ${answer.firms.length}` },
          { key: 'subsidy', label: t('incentive.subsidy'), value: quantityText(answer.subsidy, 'CNY/yr', language) },
          { key: 'targets', label: t('incentive.targets'), value: quantityText(answer.targetsWorth, 'CNY', language) },
        ]}
      />
      <SmallTable
        rows={all ? firms : firms.slice(0, firstShown)}
        rowKey={firm => firm.party}
        onRow={firm => opens(() => setOpen(open === firm.party ? undefined : firm.party))}
        below={{ open: firm => open === firm.party, render: firm => <FirmTerms firm={firm} /> }}
        columns={[
          {
            title: t('incentive.firm'),
            head: true,
            render: firm => (
              <button type="button" className="link" aria-expanded={open === firm.party}>
                {nameOf({ id: firm.party, ...firm }, language)}
              </button>
            ),
          },
          { title: `${t('incentive.profit')} (${scale.unit})`, num: true, render: firm => inScale(firm.profit, scale) },
          { title: `${t('incentive.outside')} (${scale.unit})`, num: true, render: firm => inScale(firm.outside, scale) },
          { title: `${t('incentive.need')} (${scale.unit})`, num: true, render: firm => inScale(firm.subsidy, scale) },
          { title: t('incentive.perT'), num: true, render: firm => quantityText(firm.subsidyPerT, 'CNY/t', language) },
          {
            title: '',
            render: firm => <Mark of={firm.leaves ? 'never' : 'must'}>{t(firm.leaves ? 'incentive.leaves' : 'incentive.stays')}</Mark>,
          },
        ]}
      />
      {!all && firms.length > firstShown && (
        <button type="button" className="link more-link" onClick={() => setAll(true)}>
          {t('incentive.all', { n: firms.length })}
        </button>
      )}
    </>
  )
}

function FirmTerms({ firm }: { firm: Answer['firms'][number] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <p>{firm.words[language]}</p>
      <Grid min={280} gap={28}>
        {(['terms', 'rather'] as const)
          .filter(part => firm[part].length > 0)
          .map(part => (
            <Facts
              key={part}
              title={t(`incentive.${part}`)}
              facts={firm[part].map(term => ({
                key: `${term.code} ${term.nameZh}`,
                label: nameOf({ id: term.code, ...term }, language),
                value: quantityText(term.value, term.unit, language, true),
              }))}
            />
          ))}
      </Grid>
    </>
  )
}
