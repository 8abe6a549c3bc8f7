// Two plans side by side: settings, parts of the cost that sum, targets, and the flows that changed most.
import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useNames } from '../../client/active.tsx'
import { useLens } from '../../client/lens.ts'
import { useComparison } from '../../client/queries.ts'
import type { Change, PlanComparison, PlanInfo } from '../../client/types.ts'
import { costParts, co2Parts } from '../../ui/planEvidence.ts'
import { inColumn, inScale, quantityText, scaleFor, type Scale } from '../../ui/quantity.ts'
import { Ready } from '../../ui/states.tsx'
import { planTitle, StatusBadge } from '../../ui/status.tsx'
import { useView } from '../../view.ts'
import { describeSetting, type SettingValue } from './settings.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { AreaChanges } from './AreaChanges.tsx'

const shownFlows = 20

export function Comparison({ base, other }: { base: PlanInfo; other: PlanInfo }) {
  return (
    <Ready query={useComparison(base.id, other.id, useLens()?.id)}>
      {comparison => <ComparisonBody base={base} other={other} comparison={comparison} />}
    </Ready>
  )
}

function ComparisonBody({ base, other, comparison }: { base: PlanInfo; other: PlanInfo; comparison: PlanComparison }) {
  const { t } = useTranslation()
  const names = useNames()
  const { region } = useActive()
  const [, setView] = useView()
  const language = names.language
  const largest = Math.max(
    ...Object.values(comparison.costs).flatMap(c => [Math.abs(c.base), Math.abs(c.other)]),
    Math.abs(comparison.objective.base),
  )
  const money = scaleFor('CNY', largest, language)
  const mass = scaleFor('kg', Math.max(...Object.values(comparison.co2).flatMap(c => [Math.abs(c.base), Math.abs(c.other)])), language)
  const flowScale = scaleFor('t', Math.max(1, ...comparison.flows.map(f => Math.abs(f.delta))), language)
  const setting = (value: unknown, key: string) =>
    value === null || value === undefined ? t('scenario.asStands') : describeSetting(key, value as SettingValue, region, t, language).text
  const ends = [planTitle(base, t), planTitle(other, t)] as const
  const lens = useLens()
  return (
    <Flex vertical gap={18} style={{ padding: '16px 20px 28px' }} className="comparison">
      <Flex wrap gap={10} align="center" style={{ fontSize: 16, fontWeight: 600 }}>
        <StatusBadge status={other.status} />
        {t(comparison.objective.delta > 0 ? 'scenario.dearer' : comparison.objective.delta < 0 ? 'scenario.cheaper' : 'scenario.same', {
          by: quantityText(Math.abs(comparison.objective.delta), 'CNY', language),
        })}
      </Flex>
      {lens !== undefined && <p className="soft">{t('lens.wholeOnly', { area: lens.name })}</p>}
      {comparison.settings.length > 0 && (
        <section>
          <h3>{t('scenario.changed')}</h3>
          {comparison.settings.map(s => (
            <Flex key={s.key} justify="space-between" gap={12} className="panel-row">
              <span>{describeSetting(s.key, (s.other ?? s.base ?? '') as SettingValue, region, t, language).name}</span>
              <span>
                {setting(s.base, s.key)} → <b>{setting(s.other, s.key)}</b>
              </span>
            </Flex>
          ))}
        </section>
      )}
      {lens !== undefined && <AreaChanges base={base.id} other={other.id} />}
      <section>
        <h3>{t('scenario.costs')}</h3>
        <Changes
          scale={money}
          ends={ends}
          lines={costParts
            .filter(([part]) => comparison.costs[part])
            .map(([part, sign]) => ({ label: t(`cost.${part}`), change: comparison.costs[part]!, sign }))}
          sum={{ label: t('figure.netCost'), change: comparison.objective, sign: 1 }}
        />
      </section>
      <section>
        <h3>CO₂</h3>
        <Changes
          scale={mass}
          ends={ends}
          lines={co2Parts
            .filter(([part]) => comparison.co2[part])
            .map(([part, sign]) => ({ label: t(`co2.${part}`), change: comparison.co2[part]!, sign }))}
          sum={comparison.co2.netKg && { label: t('co2.netKg'), change: comparison.co2.netKg, sign: 1 }}
        />
      </section>
      <section>
        <h3>{t('nav.targets')}</h3>
        <SmallTable
          rows={comparison.targets
            .filter(({ achieved }) => achieved.base !== null || achieved.other !== null)
            .map(target => {
              const { base: before, other: after } = target.achieved
              return {
                target,
                before,
                after,
                scale: scaleFor(target.unit, Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0)), language),
              }
            })}
          rowKey={({ target }) => target.id}
          columns={[
            {
              head: true,
              render: ({ target, scale }) => (
                <>
                  {nameOf(target, language)} <small className="soft">{scale.unit}</small>
                </>
              ),
            },
            { num: true, render: ({ before, scale }) => (before === null ? '—' : inScale(before, scale)) },
            { num: true, render: ({ after, scale }) => (after === null ? '—' : inScale(after, scale)) },
            { num: true, render: ({ before, after, scale }) => inScale((after ?? 0) - (before ?? 0), scale, true) },
          ]}
        />
      </section>
      {lens === undefined && <AreaChanges base={base.id} other={other.id} />}
      <section>
        <h3>
          {t('scenario.flows')}
          {lens !== undefined && ` · ${lens.name}`}
        </h3>
        <p className="soft">
          {t(!comparison.ties.held ? 'scenario.tiesOpen' : comparison.ties.flows > 0 ? 'scenario.tiesHeld' : 'scenario.noTies', {
            flows: comparison.ties.flows,
            tonnes: quantityText(comparison.ties.tonnes, 't', language),
          })}
        </p>
        {comparison.flows.length === 0 ? (
          <p className="soft">{t('scenario.noFlowChange')}</p>
        ) : (
          <>
            <Button
              size="small"
              onClick={() => {
                setView({ scenario: undefined, colour: 'difference' })
              }}
            >
              {t('scenario.onMap')}
            </Button>
            {comparison.flows.slice(0, shownFlows).map(flow => (
              <div key={`${flow.material}${flow.from}${flow.to}${flow.mode}`} className="panel-row">
                <span>
                  <i className="swatch" style={{ background: names.color(flow.material) }} />
                  {names.material(flow.material)}{' '}
                  <small className="soft">
                    {names.site(flow.from)} → {names.site(flow.to)} · {names.mode(flow.mode)}
                  </small>
                </span>
                <span className={`num ${flow.delta > 0 ? 'up' : 'down'}`}>
                  {inScale(flow.delta, flowScale, true)} {flowScale.unit}
                </span>
              </div>
            ))}
            {comparison.changed.flows > shownFlows && (
              <p className="soft">{t('scenario.moreFlows', { shown: shownFlows, flows: comparison.changed.flows })}</p>
            )}
          </>
        )}
      </section>
    </Flex>
  )
}

type Line = { label: string; change: Change; sign: number }
type ChangesProps = { scale: Scale; ends: readonly [string, string]; lines: Line[]; sum: Line | undefined }
/** Parts of two plans with what came between them; the parts sum. */
function Changes({ scale, ends, lines, sum }: ChangesProps) {
  const { t } = useTranslation()
  const delta = ({ change, sign }: Line) => {
    const text = inColumn(sign * change.delta, scale, true)
    // What reads as nothing is neither good nor bad.
    return <span className={!/[1-9]/u.test(text) ? 'soft' : sign * change.delta > 0 ? 'worse' : 'better'}>{text}</span>
  }
  const side = (end: 'base' | 'other') => (line: Line) => inColumn(line.sign * line.change[end], scale)
  return (
    <SmallTable
      rows={lines}
      rowKey={({ label }) => label}
      columns={[
        { title: scale.unit, head: true, render: ({ label }) => label },
        { title: ends[0], num: true, render: side('base') },
        { title: ends[1], num: true, render: side('other') },
        { title: t('scenario.delta'), num: true, render: delta },
      ]}
      {...(sum === undefined ? {} : { sum: [sum.label, side('base')(sum), side('other')(sum), delta(sum)] })}
    />
  )
}
