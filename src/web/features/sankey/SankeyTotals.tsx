// What comes into the picture and what leaves it, as two sums that agree.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { SankeyGraph, SankeyKind } from '../../client/types.ts'
import { inColumn, quantityText, scaleFor } from '../../ui/quantity.ts'
import { throughput } from './reduce.ts'

export function SankeyTotals({ graph, colors }: { graph: SankeyGraph; colors: Record<SankeyKind, string> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { into, out, reused } = throughput(graph)
  const whole = into.reduce((sum, [, , tonnes]) => sum + tonnes, 0)
  const scale = scaleFor('t', whole, language)
  const side = (word: string, parts: typeof into) => (
    <span>
      {t(word)}{' '}
      <b className="num">
        {inColumn(
          parts.reduce((sum, [, , tonnes]) => sum + tonnes, 0),
          scale,
        )}{' '}
        {scale.unit}
      </b>{' '}
      =
      {parts.map(([kind, part, tonnes], at) => (
        <span key={part}>
          {at > 0 && ' +'} <i className="swatch" style={{ background: colors[kind] }} />
          {t(`sankey.part.${part}`)} <span className="num">{inColumn(tonnes, scale)}</span>
        </span>
      ))}
    </span>
  )
  return (
    <Flex wrap gap="6px 26px" style={{ marginBottom: 10 }}>
      {side('sankey.into', into)}
      {side('sankey.out', out)}
      {reused > 0 && <span className="soft">{t('sankey.reused', { tonnes: quantityText(reused, 't', language) })}</span>}
    </Flex>
  )
}
