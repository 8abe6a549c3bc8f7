// The bodies that may recognise a report, by province: its authority for industry, and its tax bureau. Where one person keeps a case
// alone, a recognition is noted for one of these and for nobody else.
import type { Recogniser, RecognitionPurpose } from '#domain/evaluation/recognition.ts'
import { provinceOptions } from '#rules/engine/provinces.ts'

export type RecognisingBody = Omit<Recogniser, 'signed'> & { purpose: RecognitionPurpose }

/** Provinces under the tax administration of the mainland and its rules of recognition. */
const places = provinceOptions.filter(({ id }) => !['CN-71', 'CN-81', 'CN-82'].includes(id))

export const recognisingBodies: readonly RecognisingBody[] = places.flatMap(({ id, zh, en, also }) => [
  {
    id,
    purpose: 'province' as const,
    province: id,
    nameZh: `${also?.[0] ?? zh}工业和信息化主管部门`,
    nameEn: `industry authority of ${en}`,
  },
  {
    id: `tax:${id}`,
    purpose: 'tax' as const,
    province: id,
    nameZh: `国家税务总局${also?.[0] ?? zh}税务局`,
    nameEn: `State Taxation Administration, ${en}`,
  },
])

export function recognisingBody(id: string, purpose: RecognitionPurpose): RecognisingBody | undefined {
  return recognisingBodies.find(one => one.id === id && one.purpose === purpose)
}
