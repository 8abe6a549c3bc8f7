// The named scenarios: what each changed, how it stands, and the way to open, compare or delete it.
import { Button, Flex, Popconfirm } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import { cancelPlan, deletePlan, isOpen, isSolved, resultAddress, workbookAddress } from '../../client/queries.ts'
import type { PlanInfo } from '../../client/types.ts'
import { Figure } from '../../ui/Figure.tsx'
import { utilisedEvidence } from '../../ui/planEvidence.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { quantityText, seconds } from '../../ui/quantity.ts'
import { planTitle, StatusBadge } from '../../ui/status.tsx'
import { carriedView, useView, type View } from '../../view.ts'
import { Grid } from '../../ui/Grid.tsx'
import { Mark } from '../../ui/Mark.tsx'

export function PlanList({ describe }: { describe: (key: string, value: string | number | boolean) => { name: string; text: string } }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { plans, region, base, plan } = useActive()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [view, setView] = useView()
  const again = () => void queries.invalidateQueries({ queryKey: ['plans'] })
  const openOnMap = (id: string) =>
    void navigate({ to: '/', search: { ...carriedView(view), plan: id === base?.id ? undefined : id, period: undefined } })
  const ours = plans.filter(p => p.region === region.meta.id)
  const met = (p: PlanInfo) => {
    const modelled = p.summary?.targets.filter(target => target.modelled) ?? []
    return `${modelled.filter(target => target.met).length} / ${modelled.length}`
  }
  return (
    <Grid min={340}>
      {ours.map(p => (
        <article key={p.id} className={p.id === plan?.id ? 'plan-card plan-card-on' : 'plan-card'}>
          <header>
            <h2>{planTitle(p, t)}</h2>
            <StatusBadge status={p.status} />
          </header>
          <p className="soft">
            {t('plan.made', {
              at: new Date(p.createdAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
            })}
            {p.periods && ` · ${p.periods.join(', ')}`}
            {p.summary && ` · ${t('check.solvedIn', { time: seconds(p.summary.engine.seconds, language), engine: p.summary.engine.name })}`}
          </p>
          <Flex wrap gap={5} component="p">
            {Object.keys(p.scenario.settings).length === 0 ? (
              <span className="soft">{t('scenario.noChanges')}</span>
            ) : (
              Object.entries(p.scenario.settings).map(([key, value]) => {
                const words = describe(key, value)
                return (
                  <Mark of="change" key={key}>
                    {words.name} <b>{words.text}</b>
                  </Mark>
                )
              })
            )}
          </Flex>
          {isOpen(p) && (
            <p>
              <ProgressLine status={p.status} progress={p.progress} language={language} />
            </p>
          )}
          {p.summary && (
            <dl className="plan-figures">
              <div>
                <dt>{t('figure.netCost')}</dt>
                <dd className="num">{quantityText(p.summary.objective.value, 'CNY', language)}</dd>
              </div>
              <div>
                <dt>{t('figure.utilised')}</dt>
                <dd className="num">
                  <Figure
                    value={p.summary.tonnesUtilised}
                    unit="t"
                    language={language}
                    evidence={() => utilisedEvidence(p.summary!, t, language)}
                  />
                </dd>
              </div>
              <div>
                <dt>{t('plan.targetsMet')}</dt>
                <dd className="num">{met(p)}</dd>
              </div>
              <div>
                <dt>{t('figure.co2')}</dt>
                <dd className="num">{quantityText(p.summary.co2.netKg, 'kg', language, true)}</dd>
              </div>
            </dl>
          )}
          <footer>
            {isSolved(p) && (
              <Button size="small" type="primary" ghost onClick={() => openOnMap(p.id)}>
                {t('plan.open')}
              </Button>
            )}
            {isSolved(p) && base && p.id !== base.id && (
              <Button size="small" onClick={() => setView({ plan: p.id, scenario: 'run' } satisfies View, true)}>
                {t('plan.compare')}
              </Button>
            )}
            {isSolved(p) && (
              <Button size="small" href={workbookAddress(p.id, language)}>
                Excel
              </Button>
            )}
            {isSolved(p) && (
              <Button size="small" href={resultAddress(p.id)}>
                JSON
              </Button>
            )}
            {isOpen(p) && (
              <Button size="small" danger onClick={() => void cancelPlan(p.id).then(again)}>
                {t('scenario.cancel')}
              </Button>
            )}
            {!p.base && !isOpen(p) && (
              <Popconfirm
                title={t('plan.deleteSure', { name: planTitle(p, t) })}
                okText={t('plan.delete')}
                onConfirm={() =>
                  deletePlan(p.id).then(() => {
                    if (view.plan === p.id) setView({ plan: undefined })
                    again()
                  })
                }
              >
                <Button size="small" type="text" danger>
                  {t('plan.delete')}
                </Button>
              </Popconfirm>
            )}
          </footer>
        </article>
      ))}
    </Grid>
  )
}
