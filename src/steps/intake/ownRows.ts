// What a firm brings in speaks of that firm alone: rows of other parties are said with their place, whether those parties exist or not.
import { problem, warning, type Problem } from '#domain/problem.ts'
import type { KnownNames } from '#intake/forms/names.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import type { RegistryRow } from '#intake/registry/registryRows.ts'
import { ownerOf } from '../registry/saveRegistry.ts'

/** Named one by one; the rest is counted. */
const mostNamed = 100

export type OwnRows = {
  facts: (facts: readonly WasteFact[]) => void
  /** @returns the rows that are the importer's to save; those of partners serve for their names alone */
  registry: (rows: readonly RegistryRow[]) => RegistryRow[]
  problems: Problem[]
  /** All of them, named or not. */
  count: () => number
  /** Registry rows of partners, which are read and not saved. */
  partners: () => Problem[]
}

/** @param party in whose name the import is made; null: anybody's rows may come */
export function ownRows(party: string | null, names: Pick<KnownNames, 'sites'>): OwnRows {
  const problems: Problem[] = []
  let count = 0
  const partners: Pick<RegistryRow, 'file' | 'sheet' | 'line' | 'key'>[] = []
  const known = new Map(names.sites.map(site => [site.id, site.party]))
  const partyOfSite = new Map([...known].flatMap(([id, owner]) => (owner === undefined ? [] : [[id, owner] as const])))
  const foreign = (row: { file: string; sheet: string; line: number }, subject: string): void => {
    count += 1
    if (problems.length < mostNamed) problems.push(problemOf(row, subject, party ?? ''))
  }
  return {
    problems,
    count: () => count,
    partners: () => partners.map(partnerRow),
    facts(facts) {
      if (party === null) return
      for (const fact of facts) {
        const owner: string = partyOfSite.get(fact.site) ?? fact.party
        if (fact.party !== party || owner !== party) foreign(fact, fact.party === party ? fact.site : fact.party)
      }
    },
    registry(rows) {
      if (party === null) return [...rows]
      return rows.filter(({ noun, body, ...row }) => {
        const owner: string = ownerOf(noun, body, partyOfSite) ?? party
        if (owner !== party) {
          partners.push(row)
          return false
        }
        const taken = noun === 'sites' ? partyOfSite.get(row.key) : undefined
        if (taken !== undefined && taken !== party) foreign(row, row.key)
        else if (noun === 'sites') partyOfSite.set(row.key, party)
        return true
      })
    },
  }
}

function partnerRow({ file, sheet, line }: Pick<RegistryRow, 'file' | 'sheet' | 'line'>): Problem {
  return warning(
    'import.partner',
    { file, sheet, row: line },
    {
      zh: '不是本单位的登记：名称可用于本次导入，不存入',
      en: 'not a record of your firm: its names serve this import, and it is not saved',
      fixZh: '不需要处理；伙伴由其自己或运维人员登记',
      fixEn: 'nothing to do; partners register themselves, or an operator does',
    },
  )
}

function problemOf({ file, sheet, line }: { file: string; sheet: string; line: number }, subject: string, party: string): Problem {
  return problem(
    'import.foreign',
    { file, sheet, row: line },
    {
      zh: `这一行属于“${subject}”，而本次导入是以“${party}”的名义`,
      en: `this row is of "${subject}", and the import is made in the name of "${party}"`,
      fixZh: '删去这一行；或由有权代表它的用户导入',
      fixEn: 'take the row out, or let somebody import it who may act for it',
    },
  )
}
