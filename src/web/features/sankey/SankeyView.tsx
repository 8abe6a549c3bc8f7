// Source, material, process, product, place: where every tonne goes, with losses and disposal in sight.
import { useMemo } from 'react'
import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../../client/active.tsx'
import { useLens } from '../../client/lens.ts'
import { useSankey } from '../../client/queries.ts'
import type { SankeyGraph, SankeyKind } from '../../client/types.ts'
import { Chart, type ChartPress } from '../../ui/Chart.tsx'
import { useEvidence } from '../../ui/evidence.ts'
import { inScale, percent, quantityText, type Scale } from '../../ui/quantity.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { fontFamily, ink, nodeColours } from '../../ui/theme.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { useView } from '../../view.ts'
import { gatherSmall, keepKinds, nodeValues, unrollReuse } from './reduce.ts'
import { SankeyTotals } from './SankeyTotals.tsx'
import './sankey.css'

const ends: SankeyKind[] = ['loss', 'disposal']
const levels: Record<string, SankeyKind[]> = {
  full: ['source', 'material', 'process', 'product', 'place'],
  middle: ['material', 'process', 'product'],
  sources: ['source', 'material', 'process'],
  products: ['material', 'product', 'place'],
}
const kindColors: Record<SankeyKind, string> = {
  source: nodeColours.source,
  material: nodeColours.material,
  process: ink.teal,
  product: nodeColours.product,
  place: ink.ink,
  loss: nodeColours.loss,
  disposal: ink.brick,
}

export function SankeyView() {
  const { t } = useTranslation()
  const { solved, period } = useActive()
  const [view, setView] = useView()
  const lens = useLens()
  const query = useSankey(solved, period, lens?.id)
  const phone = usePhone()
  const level = view.level !== undefined && view.level in levels ? view.level : phone ? 'middle' : 'full'
  const share = view.share === undefined ? 0.015 : Number(view.share)
  return (
    <div className="sankey">
      <div className="table-tools">
        <Segmented
          value={level}
          onChange={value => setView({ level: value })}
          options={Object.keys(levels).map(key => ({ value: key, label: t(`sankey.level.${key}`) }))}
        />
        <Select
          value={share}
          aria-label={t('sankey.small')}
          onChange={value => setView({ share: String(value) })}
          options={[0, 0.005, 0.015, 0.03, 0.06].map(value => ({
            value,
            label: value === 0 ? t('sankey.all') : t('sankey.gather', { share: percent(value) }),
          }))}
        />
      </div>
      <Ready query={query}>
        {graph =>
          graph.links.length === 0 ? (
            <Nothing title={t('sankey.none')} />
          ) : (
            <Drawing graph={graph} level={level} share={share} phone={phone} />
          )
        }
      </Ready>
    </div>
  )
}

const tenThousand: Scale = { by: 1e4, unit: '万吨', digits: 0 }
const megatonnes: Scale = { by: 1e6, unit: 'Mt', digits: 1 }

function Drawing({ graph, level, share, phone }: { graph: SankeyGraph; level: string; share: number; phone: boolean }) {
  const { t } = useTranslation()
  const names = useNames()
  const { open } = useEvidence()
  const language = names.language
  const scale = language === 'zh' ? tenThousand : megatonnes
  const reduced = useMemo(() => {
    const both = (word: string) => ({ zh: t(word), en: t(word) })
    const straight = unrollReuse(graph, { reuse: both('sankey.reuse'), feed: both('sankey.feed') })
    return gatherSmall(keepKinds(straight, new Set([...levels[level]!, ...ends])), share, both('sankey.others'))
  }, [graph, level, share, t])
  const values = useMemo(() => nodeValues(reduced), [reduced])
  const nodeName = useMemo(
    () =>
      new Map(
        reduced.nodes.map(node => {
          const own = language === 'zh' || node.kind === 'source' ? (language === 'zh' ? node.nameZh : node.nameEn) : capital(node.nameEn)
          return [node.id, node.kind === 'source' ? t(`kind.${own}`, own) : own]
        }),
      ),
    [reduced, language, t],
  )
  const option = useMemo(() => {
    const depths = levels[level]!
    const colorOf = (id: string, kind: SankeyKind) => {
      const material = id.slice(id.indexOf(':') + 1)
      return (kind === 'material' || kind === 'product') && names.materials.has(material) ? names.color(material) : kindColors[kind]
    }
    const kinds = new Map(reduced.nodes.map(node => [node.id, node.kind]))
    return {
      animation: false,
      textStyle: { fontFamily },
      tooltip: {
        trigger: 'item',
        confine: true,
        backgroundColor: ink.card,
        borderColor: ink.line,
        textStyle: { color: ink.text, fontSize: 13 },
        formatter: (item: { dataType: string; name: string; data: { source?: string; target?: string; value?: number } }) =>
          item.dataType === 'edge'
            ? `${nodeName.get(item.data.source!) ?? ''} → ${nodeName.get(item.data.target!) ?? ''}<br/><b>${quantityText(item.data.value ?? 0, 't', language)}</b>`
            : `${nodeName.get(item.name) ?? ''}<br/><b>${quantityText(values.get(item.name) ?? 0, 't', language)}</b>`,
      },
      series: [
        {
          type: 'sankey',
          left: 8,
          right: phone ? 112 : 170,
          top: 12,
          bottom: 12,
          nodeWidth: phone ? 10 : 14,
          nodeGap: phone ? 9 : 14,
          draggable: false,
          layoutIterations: 48,
          nodeAlign: 'left',
          emphasis: { focus: 'trajectory' },
          label: {
            fontSize: phone ? 11 : 12,
            color: ink.text,
            formatter: (item: { name: string }) =>
              `${shortName(nodeName.get(item.name) ?? item.name, phone ? 13 : 24)}  {v|${inScale(values.get(item.name) ?? 0, scale)}}`,
            rich: { v: { color: ink.soft, fontSize: phone ? 10 : 11 } },
          },
          lineStyle: { color: 'gradient', opacity: 0.32, curveness: 0.5 },
          data: reduced.nodes.map(node => ({
            name: node.id,
            itemStyle: { color: colorOf(node.id, node.kind), borderWidth: 0 },
            ...(depths.includes(node.kind) ? { depth: depths.indexOf(node.kind) } : { depth: depths.length - 1 }),
          })),
          links: reduced.links.map(link => ({
            source: link.source,
            target: link.target,
            value: link.value,
            ...(ends.includes(kinds.get(link.target)!) ? { lineStyle: { color: kindColors[kinds.get(link.target)!], opacity: 0.22 } } : {}),
          })),
        },
      ],
    }
  }, [reduced, values, nodeName, level, language, phone, names, scale])

  const press = ({ name, dataType, data }: ChartPress) => {
    if (dataType === 'edge') {
      const link = data as { source: string; target: string; value: number }
      open({
        title: `${nodeName.get(link.source) ?? ''} → ${nodeName.get(link.target) ?? ''}`,
        value: quantityText(link.value, 't', language),
        derivation: t('derivation.sankey'),
      })
      return
    }
    const id = name.slice(name.indexOf(':') + 1)
    const node = reduced.nodes.find(n => n.id === name)
    if (!node) return
    const table =
      node.kind === 'process'
        ? 'processes'
        : node.kind === 'material' || node.kind === 'product'
          ? 'materials'
          : node.kind === 'place' && names.areas.has(id)
            ? 'areas'
            : undefined
    const parts = (side: 'source' | 'target', other: 'source' | 'target', word: string) =>
      reduced.links
        .filter(l => l[side] === name)
        .sort((a, b) => b.value - a.value)
        .map(l => ({ label: `${word} ${nodeName.get(l[other]) ?? ''}`, text: quantityText(l.value, 't', language) }))
    open({
      title: nodeName.get(name) ?? name,
      value: quantityText(values.get(name) ?? 0, 't', language),
      derivation: t('derivation.sankey'),
      parts: [...parts('target', 'source', '←'), ...parts('source', 'target', '→')],
      ...(table && !name.startsWith('others:') ? { rows: [{ table, key: id }] } : {}),
    })
  }
  const most = Math.max(...[...new Set(reduced.nodes.map(n => n.kind))].map(kind => reduced.nodes.filter(n => n.kind === kind).length))
  return (
    <>
      <SankeyTotals graph={graph} colors={kindColors} />
      {!phone && level === 'full' && (
        <div className="sankey-heads">
          {levels.full!.map(kind => (
            <span key={kind}>{t(`sankey.kind.${kind}`)}</span>
          ))}
        </div>
      )}
      <Chart option={option} height={Math.max(phone ? 480 : 560, most * (phone ? 26 : 27))} label={t('nav.sankey')} onPress={press} />
      <p className="soft">{t('sankey.unit', { unit: scale.unit })}</p>
    </>
  )
}

/** Cut to a width counted in Latin letters; a Chinese character takes two. */
function shortName(name: string, most: number): string {
  let width = 0
  for (const [i, character] of [...name].entries()) {
    width += character.codePointAt(0)! > 0x2e7f ? 2 : 1
    if (width > most) return `${[...name].slice(0, i).join('')}…`
  }
  return name
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
