// Gate: what is offered is what is needed, by id, by another name of the same, by what the need takes beside it, or by a statutory code that
// means one material alone.
import type { GateVerdict } from '#domain/exchange/match.ts'
import { sameMaterial, type Ground } from '../ground.ts'
import { figure, fits, notKnown, type Pair, refused } from './pair.ts'

/** A code that ends in 099 is of all that the catalogue does not name: two of them may be two materials. */
const namesOne = (code: string): boolean => /^\d{3}-(?!099)\d{3}-S?\d{2}$/.test(code)

const codeOf = (ground: Ground, notice: Pair['offer']): string | undefined =>
  notice.wasteCode ?? ground.material(notice.material)?.wasteCode

/** Whether a need takes a material by its name, its tag, or in place of what it asks for. */
export function takes(ground: Ground, need: Pair['need'], material: string): boolean {
  return [need.material, ...(need.alsoTakes ?? [])].some(wanted =>
    wanted.startsWith('#') ? (ground.material(material)?.tags.includes(wanted.slice(1)) ?? false) : sameMaterial(ground, wanted, material),
  )
}

export function materialGate({ offer, need, ground }: Pair): GateVerdict {
  const [given, wanted] = [ground.material(offer.material), ground.material(need.material)]
  const name = (id: string, language: 'nameZh' | 'nameEn') => ground.material(id)?.[language] ?? id
  const figures = [figure('offered', offer.material), figure('needed', [need.material, ...(need.alsoTakes ?? [])].join(' '))]
  const pair = {
    zh: `供“${name(offer.material, 'nameZh')}”，需“${name(need.material, 'nameZh')}”`,
    en: `"${name(offer.material, 'nameEn')}" is offered, "${name(need.material, 'nameEn')}" is needed`,
  }
  if (takes(ground, need, offer.material)) return fits('material', pair, { figures })
  const [codeA, codeB] = [codeOf(ground, offer), codeOf(ground, need)]
  // Ids that nobody knows may still be the same waste.
  if ((given === undefined || wanted === undefined) && codeA !== undefined && codeA === codeB)
    return namesOne(codeA)
      ? fits('material', { zh: `${pair.zh}；代码同为 ${codeA}`, en: `${pair.en}; both have code ${codeA}` }, { figures })
      : notKnown(
          'material',
          {
            zh: `${pair.zh}；代码 ${codeA} 是“其他”类，不足以认定同种`,
            en: `${pair.en}; code ${codeA} is of "other" and does not say that they are the same`,
          },
          ['material'],
          { figures },
        )
  return refused('material', { zh: `${pair.zh}：不是同一种物料`, en: `${pair.en}: not the same material` }, { figures })
}
