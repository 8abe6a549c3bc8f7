// What a flow and a node of a network are called: their own names, else the places and materials that a ledger's ids are made of.
import type { TFunction } from 'i18next'
import { nameOf, type Names } from '../../client/active.tsx'
import type { ReconciledFlow } from '../../client/reconcile.ts'

/** `site~material` and `<flow>:way` (what is under way) of a ledger; a plain id of somebody's own network as it is. */
export function nodeName(id: string | null, names: Names, t: TFunction): string {
  if (id === null) return t('reconcile.outside')
  const parts = id.split('~')
  if (id.endsWith(':way') && parts.length > 2) return `${t('accountClass.in_transit')} ${names.site(parts[1]!)} → ${names.site(parts[2]!)}`
  const [site = id, material] = parts
  return material === undefined ? names.site(site) : `${names.site(site)} · ${names.material(material)}`
}

/** `kind>from>to` and `stock:node:opening` of a ledger. */
export function flowName(flow: ReconciledFlow, names: Names, t: TFunction): string {
  const own = nameOf({ ...flow, id: '' }, names.language, '')
  if (own !== '') return own
  const stock = /^stock:(.*):(opening|closing)$/u.exec(flow.id)
  if (stock) return `${t(`reconcile.stock.${stock[2]!}`)}: ${nodeName(stock[1]!, names, t)}`
  const kind = flow.id.split('>')[0]!
  const way = `${nodeName(flow.from, names, t)} → ${nodeName(flow.to, names, t)}`
  return kind !== flow.id && /^[a-z_]+$/u.test(kind) ? `${t(`entryKind.${kind}`, kind)}: ${way}` : way
}

/** Share of chances in words that do not promise more than they know. */
export const chanceText = (chance: number): string => (chance < 0.0001 ? '< 0.01 %' : `${(chance * 100).toFixed(chance < 0.01 ? 2 : 1)} %`)
