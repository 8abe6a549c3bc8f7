// The network as a small Sankey: width is the reconciled figure, red what is suspect. Circles are unrolled, as a Sankey cannot draw them.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Names } from '../../client/active.tsx'
import type { Reconciliation } from '../../client/reconcile.ts'
import { Chart } from '../../ui/Chart.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { ink } from '../../ui/theme.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { nodeName } from './flowNames.ts'
import { Panel } from '../../ui/Panel.tsx'

const mostDrawn = 40
type Link = { source: string; target: string; value: number; suspect: boolean }

/** The largest flows, with an end outside for each blank one, and a second node where a flow would close a circle. */
function drawable(result: Reconciliation): { links: Link[]; shown: number } {
  const sized = result.flows.flatMap(flow => {
    const value = flow.reconciled ?? flow.measured ?? 0
    return value > 0 ? [{ flow, value }] : []
  })
  sized.sort((a, b) => b.value - a.value)
  const gross = new Set(result.grossErrors.map(one => one.flow))
  const after = new Map<string, Set<string>>()
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return [...(after.get(from) ?? [])].some(next => reaches(next, to, seen))
  }
  const shown = sized.slice(0, mostDrawn)
  const links = shown.map(({ flow, value }): Link => {
    const source = flow.from ?? `in ${flow.to ?? flow.id}`
    const end = flow.to ?? `out ${flow.from ?? flow.id}`
    const target = reaches(end, source) ? `${end}\u0000` : end
    after.set(source, (after.get(source) ?? new Set()).add(target))
    return { source, target, value, suspect: flow.suspect || gross.has(flow.id) }
  })
  return { links, shown: shown.length }
}

export function NetworkPicture({ result, names }: { result: Reconciliation; names: Names }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const { option, shown, nodes } = useMemo(() => {
    const { links, shown: n } = drawable(result)
    const ids = [...new Set(links.flatMap(link => [link.source, link.target]))]
    const call = (id: string) => (/^(in|out) /u.test(id) ? t('reconcile.outside') : nodeName(id.replace('\u0000', ''), names, t))
    return {
      shown: n,
      nodes: ids.length,
      option: {
        tooltip: {
          trigger: 'item',
          valueFormatter: (value: unknown) => (typeof value === 'number' ? quantityText(value, result.unit, names.language) : ''),
        },
        series: [
          {
            type: 'sankey',
            left: 8,
            right: phone ? 90 : 190,
            top: 8,
            bottom: 8,
            nodeGap: 12,
            nodeWidth: 12,
            draggable: false,
            emphasis: { focus: 'adjacency' },
            label: { formatter: (item: { name: string }) => call(item.name), fontSize: 12, width: phone ? 84 : 180, overflow: 'truncate' },
            data: ids.map(name => ({ name, itemStyle: { color: /^(in|out) /u.test(name) ? ink.lineDark : ink.blue } })),
            links: links.map(({ suspect, ...link }) => ({
              ...link,
              lineStyle: { color: suspect ? ink.brick : ink.tealMid, opacity: suspect ? 0.65 : 0.45 },
            })),
          },
        ],
      },
    }
  }, [result, names, t, phone])
  if (shown === 0) return null
  return (
    <section className="bench-section">
      <h2>{t('reconcile.picture')}</h2>
      <p className="soft">{t('reconcile.pictureNote', { n: shown })}</p>
      <Panel>
        <Chart option={option} height={Math.min(520, 120 + nodes * 20)} label={t('reconcile.picture')} />
      </Panel>
    </section>
  )
}
