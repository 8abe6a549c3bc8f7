// The combinations of a sweep, in a fixed order, or what is wrong with its design.
import { problem, type Checked, type Problem } from './problem.ts'
import { sortedJson } from './sortedJson.ts'
import type { Settings, SweepAxis, SweepDesign } from './sweep.ts'

/** More would fill the line for days and a table that nobody reads. */
export const mostCombinations = 2000

/**
 * @returns what each combination sets beyond the base, no two the same; in a grid the last axis runs fastest,
 * one-at-a-time begins with the base itself
 */
export function combinationsOf(design: SweepDesign): Checked<Settings[]> {
  const problems = [...shapeProblems(design), ...axisProblems(design.axes)]
  if (problems.length > 0) return { ok: false, problems }
  const count = countOf(design)
  if (count > mostCombinations) return { ok: false, problems: [tooMany(count, design)] }
  return { ok: true, value: distinct(expand(design)), warnings: [] }
}

function countOf({ kind, axes, list }: SweepDesign): number {
  if (kind === 'list') return list.length
  if (kind === 'grid') return axes.reduce((product, { values }) => product * values.length, 1)
  return axes.reduce((sum, { values }) => sum + values.length, 1)
}

function expand({ kind, axes, list }: SweepDesign): Settings[] {
  if (kind === 'list') return list
  if (kind === 'one-at-a-time') return [{}, ...axes.flatMap(({ key, values }) => values.map(value => ({ [key]: value })))]
  let rows: Settings[] = [{}]
  for (const { key, values } of axes) rows = rows.flatMap(row => values.map(value => ({ ...row, [key]: value })))
  return rows
}

function distinct(rows: readonly Settings[]): Settings[] {
  const seen = new Set<string>()
  return rows.filter(row => {
    const text = sortedJson(row)
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}

function shapeProblems({ kind, axes, list }: SweepDesign): Problem[] {
  if (kind === 'list' && list.length === 0)
    return [
      wrong(
        'sweep.empty',
        'list',
        '没有列出任何组合。',
        'No combination is listed.',
        '至少列出一组设置。',
        'List one set of settings at least.',
      ),
    ]
  if (kind === 'list' && axes.length > 0)
    return [
      wrong(
        'sweep.both',
        'axes',
        '列表扫描不用轴。',
        'A listed sweep has no axes.',
        '去掉 axes，或改用 grid。',
        'Drop the axes, or use grid.',
      ),
    ]
  if (kind !== 'list' && axes.length === 0)
    return [
      wrong(
        'sweep.empty',
        'axes',
        '没有给出任何轴。',
        'No axis is given.',
        '至少给出一个轴，如 --axis levy=on,off。',
        'Give one axis at least, such as --axis levy=on,off.',
      ),
    ]
  if (kind !== 'list' && list.length > 0)
    return [
      wrong(
        'sweep.both',
        'list',
        '有轴的扫描不用列表。',
        'A sweep of axes has no list.',
        '去掉 list，或改用 kind: list。',
        'Drop the list, or use kind: list.',
      ),
    ]
  return []
}

function axisProblems(axes: readonly SweepAxis[]): Problem[] {
  const problems: Problem[] = []
  axes.forEach(({ key, values }, index) => {
    if (axes.findIndex(axis => axis.key === key) < index)
      problems.push(
        wrong(
          'sweep.axis-twice',
          `axes[${index}].key`,
          `轴“${key}”给出了两次。`,
          `The axis "${key}" is given twice.`,
          '把它的值写在一个轴里。',
          'Write all its values on one axis.',
        ),
      )
    if (values.length === 0)
      problems.push(
        wrong(
          'sweep.axis-empty',
          `axes[${index}].values`,
          `轴“${key}”没有值。`,
          `The axis "${key}" has no values.`,
          '给出至少一个值。',
          'Give one value at least.',
        ),
      )
  })
  return problems
}

function tooMany(count: number, { kind, axes }: SweepDesign): Problem {
  const product = axes.map(({ key, values }) => `${key}: ${values.length}`).join(', ')
  const detail = product === '' ? '' : ` (${product})`
  return wrong(
    'sweep.too-many',
    kind === 'list' ? 'list' : 'axes',
    `共 ${count} 个组合${detail}，最多 ${mostCombinations} 个。`,
    `${count} combinations${detail}; ${mostCombinations} at most.`,
    '减少取值，改用一次一项（one-at-a-time），或分成几次扫描。',
    'Give fewer values, use one-at-a-time, or split it into several sweeps.',
  )
}

function wrong(code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem {
  return problem(code, { path }, { zh, en, fixZh, fixEn })
}
