// What has to give where not everything can hold: the minimum relaxation, the smallest conflict, and where adding is cheapest.
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../client/active.tsx'
import { isOpen } from '../client/queries.ts'
import { FindConflict } from '../features/studies/FindConflict.tsx'
import { RelaxationBars } from '../ui/RelaxationBars.tsx'
import { quantityText } from '../ui/quantity.ts'
import { ScarceList } from '../ui/ScarceList.tsx'
import { planTitle, StatusBadge } from '../ui/status.tsx'
import { PlanMissing } from './PlanMissing.tsx'
import { Workbench } from './Workbench.tsx'

export function LimitsPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { plan, solved } = useActive()
  const relaxations = plan?.summary?.relaxations ?? []
  const left = plan?.summary?.targets.filter(target => target.payCnyPerUnit !== undefined && target.met === false) ?? []
  const lacking = plan?.status === 'relaxed' || plan?.status === 'infeasible'
  return (
    <Workbench part="limits" lead={t('limits.lead')} tools={plan && <StatusBadge status={plan.status} />}>
      {plan === undefined || (isOpen(plan) && solved === undefined) ? (
        <PlanMissing />
      ) : (
        <>
          <p className="eyebrow">{planTitle(plan, t)}</p>
          {lacking ? (
            <>
              <section className="bench-section">
                <h2>{t('limits.title')}</h2>
                {relaxations.length === 0 ? <p>{t('limits.infeasible')}</p> : <RelaxationBars relaxations={relaxations} />}
              </section>
              <section className="bench-section">
                <h2>{t('limits.why')}</h2>
                <p className="soft">{t('limits.whyText')}</p>
                <FindConflict plan={plan} />
              </section>
            </>
          ) : (
            plan.status === 'optimal' &&
            left.length === 0 && (
              <section className="bench-section">
                <h2>{t('limits.fineTitle')}</h2>
                <p className="soft">{t('limits.fine')}</p>
              </section>
            )
          )}
          {left.length > 0 && (
            <section className="bench-section">
              <h2>{t('limits.atPriceTitle')}</h2>
              <p className="soft">{t('limits.atPrice')}</p>
              <ul>
                {left.map(target => (
                  <li key={target.id}>
                    {t('limits.atPriceRow', {
                      name: language === 'zh' ? target.nameZh : target.nameEn,
                      gap: quantityText(Math.abs((target.required ?? 0) - (target.achieved ?? 0)), target.unit, language),
                      price: quantityText(target.payCnyPerUnit ?? 0, target.priceUnit, language),
                    })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {solved !== undefined && (
            <section className="bench-section">
              <h2>{t(lacking ? 'limits.add' : 'limits.binding')}</h2>
              <p className="soft">{t('limits.addText')}</p>
              <ScarceList plan={solved} most={20} empty={t('limits.noneBinding')} />
            </section>
          )}
        </>
      )}
    </Workbench>
  )
}
