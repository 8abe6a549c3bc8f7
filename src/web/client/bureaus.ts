// The register of evaluating bodies, and what waits for a second person, as queries and calls.
import { useQuery } from '@tanstack/react-query'
import type { AccessRequest } from '#domain/accessRequest.ts'
import type { BureauListing } from '#domain/evaluation/bureau.ts'
import { chineseDay } from '#domain/chineseDay.ts'
import { nameOf } from './active.tsx'
import type { Language } from '../ui/quantity.ts'
import { answerOf, api } from './http.ts'

export type { BureauListing }
const byId = (id: string) => ({ params: { path: { id } } })

export const useBureaus = () => useQuery({ queryKey: ['bureaus'], queryFn: () => answerOf<BureauListing[]>(api.GET('/api/bureaus')) })
/** Bureaus to choose from: those that are listed on some day from today on, once each. */
export function bureauOptions(listings: readonly BureauListing[], language: Language): { value: string; label: string }[] {
  const day = chineseDay(new Date())
  const open = listings.filter(({ to, delisted }) => to >= day && (delisted === null || delisted.from > day))
  return [...new Map(open.map(one => [one.bureau, { value: one.bureau, label: `${nameOf(one, language)} (${one.listNumber})` }])).values()]
}
type Listing = { bureau: string; authority: string; province: string; listNumber: string; scope: string[]; from: string; to: string }
export const listBureau = (listing: Listing) => answerOf<unknown>(api.POST('/api/bureaus', { body: { creditCode: '', ...listing } }))
export const delistBureau = (id: string, from: string, reason: string) =>
  answerOf<unknown>(api.POST('/api/bureaus/{id}/delisting', { ...byId(id), body: { from, reason } }))

export const useRequests = () =>
  useQuery({
    queryKey: ['access', 'requests'],
    queryFn: () => answerOf<AccessRequest[]>(api.GET('/api/access-requests')),
    retry: false,
  })
export const confirmRequest = (id: string) => answerOf<unknown>(api.POST('/api/access-requests/{id}/confirm', byId(id)))
export const refuseRequest = (id: string) => answerOf<unknown>(api.POST('/api/access-requests/{id}/refuse', byId(id)))
