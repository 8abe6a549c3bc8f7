// Rows of whole decisions that can decide nothing in any plan: most likely a slip in the table, which would otherwise pass in silence.
import { warning, type Problem } from '#domain/problem.ts'
import type { Facts } from '../facts/facts.ts'
import type { Link } from '../facts/links.ts'

export function idleRows(facts: Facts): Problem[] {
  return [...idleLinks(facts), ...idleClosings(facts), ...idleSources(facts)]
}

/** `a, b, c ...`: the first few. */
function few(ids: readonly string[], zh: boolean): string {
  const shown = 3
  return ids.slice(0, shown).join(zh ? '、' : ', ') + (ids.length > shown ? (zh ? ' 等' : ' ...') : '')
}

function idleLinks(facts: Facts): Problem[] {
  const ids = facts.links.filter(link => link.active.includes(true) && !mayCarry(facts, link)).map(link => link.row.id)
  if (ids.length === 0) return []
  return [
    warning(
      'plan.link.idle',
      { sheet: 'links', path: ids[0]! },
      {
        zh: `${ids.length} 条运输联系不可能有运量，不起作用：${few(ids, true)}。`,
        en: `${ids.length} links can never carry anything and have no effect: ${few(ids, false)}.`,
        fixZh: '核对 from、to 和 material：起点要有该物料，终点要接收它，且两处不同。',
        fixEn: 'Check from, to and material: the origin has to offer the material, the end to take it, and they have to differ.',
      },
    ),
  ]
}

/** Whether any place offers what another takes, among those that the link names. */
function mayCarry({ materials, supplies, receivers }: Facts, { from, to, material }: Link): boolean {
  const sitesOf = (nodes: readonly { site: number; material: number }[], site: number | undefined) => {
    const found = materials.map(() => new Set<number>())
    for (const node of nodes) if ((site ?? node.site) === node.site) found[node.material]!.add(node.site)
    return found
  }
  const takes = sitesOf(receivers, to)
  return sitesOf(supplies, from).some(
    (offers, index) => (material ?? index) === index && [...offers].some(site => takes[index]!.size > (takes[index]!.has(site) ? 1 : 0)),
  )
}

function idleClosings({ units }: Facts): Problem[] {
  const ids = units
    .filter(({ row }) => row.existingTPerYear === 0 && (row.closingCny !== undefined || (row.standingCnyPerYear ?? 0) > 0))
    .map(unit => unit.id)
  if (ids.length === 0) return []
  return [
    warning(
      'plan.closing.idle',
      { sheet: 'units', path: ids[0]!, column: 'closingCny' },
      {
        zh: `${ids.length} 个装置没有现有产能，维持费用和关停费用不起作用：${few(ids, true)}。`,
        en: `Nothing stands at ${ids.length} units, so what standing and closing cost has no effect there: ${few(ids, false)}.`,
        fixZh: '填写 existingTPerYear，或删去 standingCnyPerYear 和 closingCny；新建装置不关停。',
        fixEn: 'Give existingTPerYear, or delete standingCnyPerYear and closingCny; what is built new is not closed.',
      },
    ),
  ]
}

function idleSources({ units }: Facts): Problem[] {
  const wrong = units.flatMap(({ id, row, recipe }) => {
    const eaten = new Set(recipe.inputs.map(input => input.material))
    return (row.singleSource ?? []).flatMap(material => (eaten.has(material) ? [] : [{ id, words: `${id} (${material})` }]))
  })
  if (wrong.length === 0) return []
  const words = wrong.map(row => row.words)
  return [
    warning(
      'plan.source.idle',
      { sheet: 'units', path: wrong[0]!.id, column: 'singleSource' },
      {
        zh: `单一来源 ${words.length} 处不起作用，工艺不投入该物料：${few(words, true)}。`,
        en: `${words.length} single sources have no effect, since the process does not take the material: ${few(words, false)}.`,
        fixZh: '更正 singleSource 中的物料。',
        fixEn: 'Correct the material in singleSource.',
      },
    ),
  ]
}
