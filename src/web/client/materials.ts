// Wastes that firms have registered under their codes, as queries and calls.
import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from './http.ts'

export type MaterialLine = {
  id: string
  nameZh: string
  nameEn: string | null
  wasteCode: string
  party: string | null
  sameAs: string | null
}
/** What a merger would change. */
export type MergeTrial = {
  from: MaterialLine
  into: { id: string; nameZh: string; wasteCode: string | null; party: string | null }
  rows: number
  years: { year: string; fromKg: number; intoKg: number }[]
}
const path = (id: string) => ({ path: { id } })

export const useMaterials = () => useQuery({ queryKey: ['materials'], queryFn: () => answerOf<MaterialLine[]>(api.GET('/api/materials')) })
export const tryMerge = (id: string, into: string) =>
  answerOf<MergeTrial>(api.GET('/api/materials/{id}/merge', { params: { ...path(id), query: { into } } }))
export const mergeMaterial = (id: string, into: string, reason: string, by: string) =>
  answerOf<unknown>(api.POST('/api/materials/{id}/merge', { params: path(id), body: { into, reason, ...(by === '' ? {} : { by }) } }))
