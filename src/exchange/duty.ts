// What the law asks of whoever has a waste that nobody takes: the lines of the day on use, exchange and the ledger.
import type { Duty } from '#domain/exchange/ownMatches.ts'
import { lawOn } from '#rules/engine/law.ts'
import { transferInterprovince } from '#rules/transfer-interprovince/rule.ts'

/** @returns none on days on which none of them was in force */
export function dutiesOn(day: string): Duty[] {
  const law = lawOn(transferInterprovince.parameters, day, undefined, 'CN', day)
  return ['EXCHANGE-SYSTEM', 'EXCHANGE-USE', 'TRANSFER-LEDGER'].flatMap(id => {
    const line = law.line(id)
    if (line === undefined) return []
    return [
      { line: id, zh: line.nameZh, en: line.nameEn, clause: `${line.document} ${line.article}`, verified: line.status === 'approved' },
    ]
  })
}
