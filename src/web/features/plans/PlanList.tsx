// The named scenarios: what each changed, how it stands, and the way to open, compare or delete it.
import { Button, Descriptions, Flex, Popconfirm } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import { cancelPlan, deletePlan, isOpen, isSolved, resultAddress, workbookAddress } from '../../client/queries.ts'
import type { PlanInfo } from '../../client/types.ts'
import type { PlanSummary } from '#domain/planInfo.ts'
import { Figure } from '../../ui/Figure.tsx'
import { utilisedEvidence } from '../../ui/planEvidence.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { apartScale, changeText, inColumn, quantityText, type Scale, seconds } from '../../ui/quantity.ts'
import { planTitle, StatusBadge } from '../../ui/status.tsx'
import { carriedView, useView, type View } from '../../view.ts'
import { Grid } from '../../ui/Grid.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'

/** Net cost, tonnes, targets and CO2 of a plan, with what they are against the base plan; costs of one list in one scale. */
function PlanFigures({ plan, costs }: { plan: PlanInfo; costs: Scale }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { base } = useActive()
  const { summary } = plan
  if (!summary) return null
  const change = (of: (summary: PlanSummary) => number, unit: string) => {
    if (!base?.summary || plan.id === base.id) return null
    const text = changeText(of(summary), of(base.summary), unit, language)
    return <small className="soft"> {text === undefined ? t('plan.asBase') : t('plan.toBase', { change: text })}</small>
  }
  const modelled = summary.targets.filter(target => target.modelled)
  return (
    <Descriptions
      size="small"
      layout="vertical"
      column={2}
      colon={false}
      styles={{ content: { fontSize: 15, fontWeight: 600 } }}
      items={[
        {
          key: 'cost',
          label: t('figure.netCost'),
          children: (
            <span>
              {inColumn(summary.objective.value, costs)} {costs.unit}
              {change(of => of.objective.value, 'CNY')}
            </span>
          ),
        },
        {
          key: 'utilised',
          label: t('figure.utilised'),
          children: (
            <Figure value={summary.tonnesUtilised} unit="t" language={language} evidence={() => utilisedEvidence(summary, t, language)} />
          ),
        },
        { key: 'met', label: t('plan.targetsMet'), children: `${modelled.filter(target => target.met).length} / ${modelled.length}` },
        {
          key: 'co2',
          label: t('figure.co2'),
          children: (
            <span>
              {quantityText(summary.co2.netKg, 'kg', language, true)}
              {change(of => of.co2.netKg, 'kg')}
            </span>
          ),
        },
      ]}
    />
  )
}

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
  const costs = apartScale(
    'CNY',
    ours.flatMap(p => (p.summary ? [p.summary.objective.value] : [])),
    language,
  )
  return (
    <Grid min={340}>
      {ours.map(p => (
        <Panel key={p.id} className="plan-card" on={p.id === plan?.id}>
          <Flex justify="space-between" gap={10} align="start">
            <h2>{planTitle(p, t)}</h2>
            <StatusBadge status={p.status} />
          </Flex>
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
          {p.summary && <PlanFigures plan={p} costs={costs} />}
          <Flex wrap gap={8}>
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
          </Flex>
        </Panel>
      ))}
    </Grid>
  )
}
