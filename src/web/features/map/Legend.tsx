// The legend is the filter: materials and modes with their tonnes, kinds of place, how much of the tonnage is drawn.
import { Checkbox, Flex, Segmented, Slider } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useActive } from '../../client/active.tsx'
import { percent, quantityText } from '../../ui/quantity.ts'
import { listOf, useView } from '../../view.ts'
import { kindColor, less, modeColor, more } from '../../ui/map/colour.ts'
import { flowCounts, flowWidth, touching } from './flowColumns.ts'
import { defaultShare, type Scene } from './useScene.ts'
import { ink } from '../../ui/theme.ts'

/** Notes below the filters. */
const small = { marginTop: 8, fontSize: 12 } as const

export function Legend({ scene }: { scene: Scene }) {
  const { t } = useTranslation()
  const { region, base, solved } = useActive()
  const [view, setView] = useView()
  const { arcs, names, lens } = scene
  const language = names.language

  const totals = useMemo(() => {
    const [materials, modes] = [new Map<string, number>(), new Map<string, number>()]
    if (arcs) {
      const among = touching(arcs, lens?.sites)
      for (let i = 0; i < arcs.n; i++) {
        if (!among(i)) continue
        const [material, mode] = [arcs.materials[arcs.material[i]!]!, arcs.modes[arcs.mode[i]!]!]
        materials.set(material, (materials.get(material) ?? 0) + arcs.tonnes[i]!)
        modes.set(mode, (modes.get(mode) ?? 0) + arcs.tonnes[i]!)
      }
    }
    const sorted = (map: Map<string, number>) => [...map].sort((a, b) => b[1] - a[1])
    return { materials: sorted(materials), modes: sorted(modes) }
  }, [arcs, lens])
  const kinds = useMemo(() => {
    const count = new Map<string, number>()
    for (const site of region.sites) if (typeof site.lng === 'number') count.set(site.kind, (count.get(site.kind) ?? 0) + 1)
    return [...count].sort((a, b) => b[1] - a[1])
  }, [region.sites])

  const toggle = (key: 'materials' | 'modes' | 'kinds', all: string[], id: string) => {
    const now = new Set(listOf(view[key]) ?? all)
    if (now.has(id)) now.delete(id)
    else now.add(id)
    setView({ [key]: now.size === all.length ? undefined : now.size === 0 ? 'none' : [...now].filter(x => x !== 'none').join(',') })
  }
  const isOn = (key: 'materials' | 'modes' | 'kinds', id: string) => listOf(view[key])?.includes(id) ?? true
  const group = (key: 'materials' | 'modes', title: string, swatch: (id: string) => string) => {
    const all = totals[key].map(([id]) => id)
    return (
      <fieldset className="legend-group">
        <legend>
          {title}
          {view[key] !== undefined && (
            <button type="button" className="link" onClick={() => setView({ [key]: undefined })}>
              {t('map.all')}
            </button>
          )}
        </legend>
        {totals[key].map(([id, tonnes]) => (
          <Flex key={id} justify="space-between" align="center" gap={8} className={isOn(key, id) ? 'legend-row' : 'legend-row legend-off'}>
            <Checkbox checked={isOn(key, id)} onChange={() => toggle(key, all, id)}>
              <span className={key === 'modes' ? 'swatch swatch-line' : 'swatch'} style={{ background: swatch(id) }} />
              {key === 'materials' ? names.material(id) : names.mode(id)}
            </Checkbox>
            <button type="button" className="legend-tonnes" title={t('map.only')} onClick={() => setView({ [key]: id })}>
              {quantityText(tonnes, 't', language)}
            </button>
          </Flex>
        ))}
      </fieldset>
    )
  }
  const share = view.share === undefined ? defaultShare : Number(view.share)
  const canCompare = base !== undefined && solved !== undefined && solved !== base.id
  return (
    <div className="legend">
      <Segmented
        size="small"
        block
        value={view.colour ?? 'material'}
        onChange={value => setView({ colour: value === 'material' ? undefined : value })}
        options={[
          { value: 'material', label: t('map.byMaterial') },
          { value: 'mode', label: t('map.byMode') },
          ...(canCompare ? [{ value: 'difference', label: t('map.difference') }] : []),
        ]}
      />
      {scene.difference ? (
        <Difference flows={scene.difference.arcs.n} />
      ) : (
        scene.chosen && (
          <div className="legend-share" style={small}>
            <Slider
              min={0.5}
              max={1}
              step={0.05}
              value={share}
              ariaLabelForHandle={t('map.shareLabel')}
              tooltip={{ formatter: v => percent(v ?? 0) }}
              onChange={value => setView({ share: value === defaultShare ? undefined : String(value) })}
            />
            <p className="soft">
              {t('map.shown', {
                n: scene.chosen.shown.flows.toLocaleString('en-US'),
                all: scene.chosen.all.flows.toLocaleString('en-US'),
                share: percent(scene.chosen.all.tonnes > 0 ? scene.chosen.shown.tonnes / scene.chosen.all.tonnes : 1),
              })}
            </p>
            {arcs && <p className="soft">{t('map.allFlows', flowCounts(arcs, lens?.sites))}</p>}
          </div>
        )
      )}
      {(scene.rail?.segments.length ?? 0) > 0 && (
        <p className="soft" style={small}>
          <i className="swatch swatch-line" style={{ background: ink.ink }} />
          {t('map.railNote')}
        </p>
      )}
      <WidthKey largest={scene.largest} language={language} />
      {group('materials', t('map.materials'), id => names.color(id))}
      {group('modes', t('map.modes'), id => modeColor(region.modes.findIndex(m => m.id === id)))}
      <fieldset className="legend-group">
        <legend>
          {t('map.places')}
          {view.kinds !== undefined && (
            <button type="button" className="link" onClick={() => setView({ kinds: undefined })}>
              {t('map.all')}
            </button>
          )}
        </legend>
        {kinds.map(([kind, n]) => (
          <Flex
            key={kind}
            justify="space-between"
            align="center"
            gap={8}
            className={isOn('kinds', kind) ? 'legend-row' : 'legend-row legend-off'}
          >
            <Checkbox
              checked={isOn('kinds', kind)}
              onChange={() =>
                toggle(
                  'kinds',
                  kinds.map(([k]) => k),
                  kind,
                )
              }
            >
              <span className="swatch swatch-dot" style={{ background: kindColor(kind) }} />
              {t(`kind.${kind}`, kind)}
            </Checkbox>
            <button type="button" className="legend-tonnes" title={t('map.only')} onClick={() => setView({ kinds: kind })}>
              {n}
            </button>
          </Flex>
        ))}
      </fieldset>
    </div>
  )
}

/** The colours of a comparison with the base plan. */
function Difference({ flows }: { flows: number }) {
  const { t } = useTranslation()
  return (
    <Flex wrap gap="4px 14px" style={{ marginTop: 10, fontSize: 13 }}>
      <span>
        <i className="swatch" style={{ background: more }} />
        {t('map.moreThanBase')}
      </span>
      <span>
        <i className="swatch" style={{ background: less }} />
        {t('map.lessThanBase')}
      </span>
      <p className="soft">{t('map.differenceNote', { n: flows })}</p>
    </Flex>
  )
}

function WidthKey({ largest, language }: { largest: number; language: 'zh' | 'en' }) {
  const top = 10 ** Math.floor(Math.log10(Math.max(largest, 10)))
  return (
    <Flex gap={14} align="center" className="soft" style={{ ...small, fontSize: 11, whiteSpace: 'nowrap' }} aria-hidden="true">
      {[top, top / 10, top / 100].map(tonnes => (
        <Flex key={tonnes} component="span" gap={5} align="center">
          <i style={{ width: 20, height: flowWidth(tonnes, largest), background: 'var(--steel)', borderRadius: 1 }} />
          {quantityText(tonnes, 't', language).replace(/\.0+(?= )/u, '')}
        </Flex>
      ))}
    </Flex>
  )
}
