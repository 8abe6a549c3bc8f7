// The evaluation book: what a user firm turned into products in its evaluated period, own and received, by kind of waste.
import type { EvaluationLine } from '#domain/books.ts'
import type { MassBasis, WasteRecord } from '#domain/wasteRecord.ts'
import { evalUtilised, utilisedIn } from './measures.ts'

/** @param period first and last day that the evaluation covers */
export function evaluationBook(
  records: readonly WasteRecord[],
  firm: string,
  period: { from: string; to: string },
  basis: MassBasis = 'dry',
): EvaluationLine[] {
  const measure = evalUtilised({ firms: [firm], ...period, basis })
  const materials = [...new Set(records.filter(record => record.actor === firm).map(record => record.material))].sort()
  return materials.flatMap(material => {
    const own = records.filter(record => record.material === material)
    const all = utilisedIn(measure, own)
    if (all.basedOn.length === 0) return []
    const ownKg = utilisedIn(
      measure,
      own.filter(record => record.sender === firm),
    ).massKg
    return [{ firm, material, evalUtilisedKg: all.massKg, ownKg, receivedKg: all.massKg - ownKg, basedOn: all.basedOn }]
  })
}
