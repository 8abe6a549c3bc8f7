// Writes docs/model.md: the prose beside the planning model with the families of rows and columns set in from their table, then
// the pages of the rooms whose equations stand beside them. npm run docs:model
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { columnFamilies, type ColumnFamily } from '#plan/model/columnFamilies.ts'
import { rowFamilies, rowFamilyIds, type RowFamily } from '#plan/model/families.ts'

/** The whole page. @throws when the prose leaves a family out or speaks of a section that no family has */
export function modelPage(): string {
  const prose = readFileSync(new URL('../src/plan/model/prose.md', import.meta.url), 'utf8')
  const written = new Set<string>()
  let number = 0
  const page = prose
    .replace('{{columns}}', () => Object.entries(columnFamilies).map(columnLine).join('\n'))
    .replaceAll(/\{\{rows (\w+)\}\}/g, (_, section: string) => {
      const ids = rowFamilyIds.filter(id => rowFamilies[id].section === section)
      if (ids.length === 0) throw new Error(`no family is of the section ${section}`)
      return ids
        .map(id => {
          written.add(id)
          number++
          return rowItem(number, id, rowFamilies[id])
        })
        .join('\n')
    })
  const missing = rowFamilyIds.filter(id => !written.has(id))
  if (missing.length > 0) throw new Error(`the prose has no place for ${missing.join(', ')}`)
  return [page.trimEnd(), ...otherRooms()].join('\n\n') + '\n'
}

/** Rooms that have a prose of their own, in the order of the page. */
function otherRooms(): string[] {
  return ['ledger', 'reconcile', 'claims', 'evaluate/books']
    .map(room => new URL(`../src/${room}/prose.md`, import.meta.url))
    .filter(place => existsSync(place))
    .map(place => readFileSync(place, 'utf8').trimEnd())
}

function columnLine([id, { sign, titleEn, unit }]: [string, ColumnFamily]): string {
  return `| ${sign} | ${titleEn}: \`${id}\` | ${unit} |`
}
function rowItem(number: number, id: string, { titleEn, per, formula, notes }: RowFamily): string {
  return [`${number}. **${titleEn}** [\`${id}\`](../tests/plan/lp/${id}.lp), ${per}: ${formula}.`, ...notes.map(note => `   ${note}`)].join(
    '\n',
  )
}

if (import.meta.url === `file://${process.argv[1]}`) writeFileSync('docs/model.md', modelPage())
