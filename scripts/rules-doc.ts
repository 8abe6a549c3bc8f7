// Writes docs/rules.md from the catalogue of rules: what each asks, says and stands on, and what was not read. npm run docs:rules
import { writeFileSync } from 'node:fs'
import type { RuleParameter } from '#domain/ruleResult.ts'
import { rules } from '#rules/catalogue.ts'
import type { Rule } from '#rules/engine/rule.ts'

const readings = { primary: 'original text', secondary: 'copies', none: 'not read' } as const

/** The whole page. */
export function rulesPage(): string {
  const lines = rules.flatMap(rule => rule.parameters)
  const count = (status: RuleParameter['status']) => lines.filter(line => line.status === status).length
  return `${[
    '# Rules 规则',
    '',
    'Written from the catalogue (`npm run docs:rules`); a test holds this page to it. Only what is **approved** decides: a line that is a',
    'draft, was read in part, or has a blank figure leaves a result *unverified* wherever it would matter, and the result names it. So does a',
    'line whose text was last checked to be in force more than a year before the day of asking, whose document is known to be replaced, or',
    'whose first or last day is known to the year only (`~`) on a day of that year. Where each text was read, by whom and when, and when it',
    'was last checked stands under [documents](#documents).',
    'How to add one: [add a rule](how-to/add-a-rule.md). Look them up with `xunyu rules` or `GET /api/rules`.',
    '',
    `${rules.length} rules, ${lines.length} dated lines: ${count('approved')} approved, ${count('reviewed')} read in part, ${count('draft')} drafts.`,
    '',
    '| rule · 规则 | subject | applies on · 以何日为准 | lines | approved | in part | draft | cases |',
    '|---|---|---|--:|--:|--:|--:|--:|',
    ...rules.map(cardLine),
    '',
    ...rules.flatMap(section),
    ...documents(),
  ]
    .join('\n')
    .trimEnd()}\n`
}

function cardLine(rule: Rule): string {
  const count = (status: RuleParameter['status']) => rule.parameters.filter(line => line.status === status).length
  const figures = [rule.parameters.length, count('approved'), count('reviewed'), count('draft'), rule.cases.length].join(' | ')
  return `| [\`${rule.id}\`](#${rule.id}) ${rule.nameZh} | ${rule.subject} | ${rule.appliesOn.kind} · ${rule.appliesOn.zh} | ${figures} |`
}

function section(rule: Rule): string[] {
  const open = rule.parameters.filter(line => line.status !== 'approved')
  const documents = [...new Set(rule.parameters.map(line => line.document))]
  return [
    `## ${rule.id}`,
    '',
    `${rule.nameZh} · ${rule.nameEn}.`,
    '',
    `Asks: ${rule.inputs.map(input => `\`${input.name}\`${input.unit === undefined || input.unit === '' ? '' : ` (${input.unit})`}`).join(', ')}.`,
    rule.outputs.length === 0 ? 'Says: the answer alone.' : `Says: ${rule.outputs.map(output => `\`${output.name}\``).join(', ')}.`,
    '',
    ...documents.map(title =>
      documentLine(
        title,
        rule.parameters.filter(line => line.document === title),
      ),
    ),
    '',
    ...(open.length === 0 ? [] : [`Not approved: ${[...new Set(open.map(line => `\`${line.id}\``))].join(', ')}.`, '']),
    ...figures(rule),
  ]
}
/** Every document once: address, day of reading, day of the check, and what it stands on since. */
function documents(): string[] {
  const lines = rules.flatMap(rule => rule.parameters)
  const titles = [...new Set(lines.map(line => line.document))]
  return [
    '## documents',
    '',
    'Documents · 文件',
    '',
    '| document · 文件 | read at · 出处 | read on | copies | in force checked on |',
    '|---|---|---|--:|---|',
    ...titles.map(title => {
      const own = lines.filter(line => line.document === title)
      const best = own.find(line => line.evidence === 'primary') ?? own.find(line => line.evidence === 'secondary') ?? own[0]!
      const open = own.find(line => line.validTo === undefined)
      const how = best.evidence === 'none' ? 'not read' : best.evidence === 'primary' ? 'whole text' : String(best.copies ?? 1)
      const further = (best.alsoBy ?? []).map(one => `; from ${one.from} also ${one.document} ${one.article}`).join('')
      const check = open === undefined ? `ended ${best.validTo ?? ''}` : (open.checkedOn ?? 'nobody could look')
      return `| ${title}${further} | ${best.address ?? ''} | ${best.readOn ?? ''} | ${how} | ${check} |`
    }),
    '',
  ]
}

function documentLine(title: string, lines: readonly RuleParameter[]): string {
  const from = lines.map(line => line.validFrom).sort()[0] ?? ''
  const last = lines.some(line => line.validTo === undefined)
    ? ''
    : (lines
        .map(line => line.validTo ?? '')
        .sort()
        .at(-1) ?? '')
  const read = [...new Set(lines.map(line => readings[line.evidence]))].join(', ')
  return `- ${title}, ${from}${lines.some(line => line.fromPrecision !== undefined) ? ' ~' : ''} – ${last}${lines.some(line => line.toPrecision !== undefined) ? ' ~' : ''} (${lines.length} lines; ${read})`
}

/** Approved lines with a figure: what decides, with its article. */
function figures(rule: Rule): string[] {
  const rows = rule.parameters.filter(line => line.status === 'approved' && line.value !== null && line.value !== '')
  if (rows.length === 0) return []
  return [
    '| line | figure | from | to | article |',
    '|---|---|---|---|---|',
    ...rows.map(
      line =>
        `| \`${line.id}\` ${line.nameZh} | ${[line.operator?.replaceAll('<', '&lt;'), line.value, line.unit].filter(word => word).join(' ')} | ${line.validFrom} | ${line.validTo ?? ''} | ${line.article} |`,
    ),
    '',
  ]
}

if (import.meta.url === `file://${process.argv[1]}`) writeFileSync('docs/rules.md', rulesPage())
