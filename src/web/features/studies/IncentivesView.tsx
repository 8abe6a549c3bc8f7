// Who would walk away at the plan's prices: profit in the plan against the best it could do alone, and the subsidy that is missing.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { inScale, quantityText, scaleFor } from '../../ui/quantity.ts'
import { opens } from '../../ui/opens.ts'
import { Mark } from '../../ui/Mark.tsx'

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
      <dl className="account-figures">
        <div>
          <dt>{t('incentive.leavers')}</dt>
          <dd className="num">
            {answer.leavers} / {answer.firms.length}
          </dd>
        </div>
        <div>
          <dt>{t('incentive.subsidy')}</dt>
          <dd className="num">{quantityText(answer.subsidy, 'CNY/yr', language)}</dd>
        </div>
        <div>
          <dt>{t('incentive.targets')}</dt>
          <dd className="num">{quantityText(answer.targetsWorth, 'CNY', language)}</dd>
        </div>
      </dl>
      <div className="table-scroll">
        <table className="bench-table">
          <thead>
            <tr>
              <th>{t('incentive.firm')}</th>
              <th className="num">
                {t('incentive.profit')} ({scale.unit})
              </th>
              <th className="num">
                {t('incentive.outside')} ({scale.unit})
              </th>
              <th className="num">
                {t('incentive.need')} ({scale.unit})
              </th>
              <th className="num">{t('incentive.perT')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {(all ? firms : firms.slice(0, firstShown)).map(firm => [
              <tr key={firm.party} {...opens(() => setOpen(open === firm.party ? undefined : firm.party))}>
                <td>
                  <button type="button" className="link" aria-expanded={open === firm.party}>
                    {nameOf({ id: firm.party, ...firm }, language)}
                  </button>
                </td>
                <td className="num">{inScale(firm.profit, scale)}</td>
                <td className="num">{inScale(firm.outside, scale)}</td>
                <td className="num">{inScale(firm.subsidy, scale)}</td>
                <td className="num">{quantityText(firm.subsidyPerT, 'CNY/t', language)}</td>
                <td>
                  <Mark of={firm.leaves ? 'never' : 'must'}>{t(firm.leaves ? 'incentive.leaves' : 'incentive.stays')}</Mark>
                </td>
              </tr>,
              open === firm.party && (
                <tr key={`${firm.party} terms`}>
                  <td colSpan={6}>
                    <p>{firm.words[language]}</p>
                    <div className="firm-terms">
                      {(['terms', 'rather'] as const)
                        .filter(part => firm[part].length > 0)
                        .map(part => (
                          <dl key={part} className="facts">
                            <dt className="facts-head">{t(`incentive.${part}`)}</dt>
                            {firm[part].map(term => (
                              <div key={`${term.code} ${term.nameZh}`} className="fact">
                                <dt>{nameOf({ id: term.code, ...term }, language)}</dt>
                                <dd className="num">{quantityText(term.value, term.unit, language, true)}</dd>
                              </div>
                            ))}
                          </dl>
                        ))}
                    </div>
                  </td>
                </tr>
              ),
            ])}
          </tbody>
        </table>
      </div>
      {!all && firms.length > firstShown && (
        <button type="button" className="link more-link" onClick={() => setAll(true)}>
          {t('incentive.all', { n: firms.length })}
        </button>
      )}
    </>
  )
}
