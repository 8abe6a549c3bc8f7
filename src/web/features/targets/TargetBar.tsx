// One target as a bar: how far it is, what is missing, and what the last tonne costs.
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useLanguage } from '../../client/active.tsx'
import type { PlanTarget } from '../../client/types.ts'
import { Figure } from '../../ui/Figure.tsx'
import { useEvidence, type EvidenceOf } from '../../ui/evidence.ts'
import { clauseText, noClause } from '#domain/clause.ts'
import { priceText, reached, targetEvidence } from '../../ui/planEvidence.ts'
import { inScale, percent, quantityText, scaleFor } from '../../ui/quantity.ts'
import { Bar } from '../../ui/Bar.tsx'
import './targets.css'

/** How a target stands, by a sign and a tone: never by colour alone. */
const signs = { met: '✓', missed: '▲', counted: '∑', open: '○', waiting: '' } as const
const tones = { met: 'better', missed: 'worse strong', counted: 'soft', open: 'soft', waiting: 'soft' } as const
/** The fill of the bar by how the target stands. */
const fills = { met: 'teal', missed: 'amber-mid', counted: 'slate', open: 'slate', waiting: 'slate' } as const

/** What the area in view gives to a target. */
export type TargetPart = { name: string; amount: number }
type Props = { target: PlanTarget; waiting?: boolean; part?: TargetPart | undefined }

export function TargetBar({ target, waiting = false, part }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region } = useActive()
  const share = reached(target)
  const scale = scaleFor(target.unit, Math.max(target.required ?? 0, target.achieved ?? 0), language)
  const state = waiting
    ? 'waiting'
    : !target.modelled
      ? target.achieved === null
        ? 'open'
        : 'counted'
      : target.met === null
        ? 'open'
        : target.met
          ? 'met'
          : 'missed'
  const gap =
    target.required !== null && target.achieved !== null
      ? target.sense === '>='
        ? target.required - target.achieved
        : target.achieved - target.required
      : null
  const evidence = () => targetEvidence(target, region, t, language)
  return (
    <div className={`target target-${state}`}>
      <Flex align="center" gap={8}>
        <span style={{ fontWeight: 500, flex: 1, minWidth: 0 }}>{nameOf(target, language)}</span>
        {target.clause !== noClause && (
          <Tag variant="outlined" title={t('target.clauseNumber', { clause: clauseText(target.clause, language) })}>
            {clauseText(target.clause, language)}
          </Tag>
        )}
        <small className={tones[state]}>
          {signs[state]} {t(`target.state.${state}`)}
        </small>
      </Flex>
      <Bar
        height={6}
        parts={share === null ? [] : [{ from: 0, to: share, colour: fills[state] }]}
        label={share === null ? t('target.notModelled') : percent(share)}
      />
      <Flex wrap justify="space-between" gap={10} style={{ fontSize: 13 }}>
        <span>
          <Figure
            value={target.achieved}
            unit={target.unit}
            language={language}
            scale={scale}
            bare={target.required !== null}
            evidence={evidence}
          />
          {target.required !== null && <span className="soft"> / </span>}
          {target.required !== null && (
            <Figure value={target.required} unit={target.unit} language={language} scale={scale} evidence={evidence} />
          )}
        </span>
        <span style={{ fontSize: 12.5, textAlign: 'right' }}>
          {state === 'missed' && gap !== null && gap > 0 && (
            <em className="gap">{t('target.short', { gap: `${inScale(gap, scale)} ${scale.unit}` })}</em>
          )}
          {state === 'met' &&
            target.price !== null &&
            (target.price > 1e-6 ? (
              <PriceLink text={t('target.lastTonne', { price: priceText(target, language) })} open={evidence} />
            ) : (
              <span className="soft">{t('target.slack')}</span>
            ))}
          {state === 'counted' && <span className="soft">{t('target.counted')}</span>}
          {state === 'waiting' && <span className="soft">{t('target.later')}</span>}
          {state === 'open' && <span className="soft">{t('target.notModelled')}</span>}
        </span>
      </Flex>
      {part !== undefined && (
        <span className="target-part">
          {t('lens.part', {
            area: part.name,
            amount: quantityText(part.amount, target.unit, language),
            share: target.achieved !== null && target.achieved > 0 ? percent(part.amount / target.achieved) : '—',
          })}
        </span>
      )}
    </div>
  )
}

function PriceLink({ text, open }: { text: string; open: () => EvidenceOf }) {
  const evidence = useEvidence()
  return (
    <button type="button" className="figure figure-open" onClick={() => evidence.open(open())}>
      {text}
    </button>
  )
}
