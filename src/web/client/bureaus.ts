// The register of evaluating bodies, and what waits for a second person, as queries and calls.
import { useQuery } from '@tanstack/react-query'
import type { AccessRequest } from '#domain/accessRequest.ts'
import type { BureauListing } from '#domain/evaluation/bureau.ts'
import type { NewBureauPerson } from '#domain/evaluation/signature.ts'
import { nameOf, useLanguage } from './active.tsx'
import { today } from '../ui/asOf.ts'
import { useRule } from './rules.ts'
import { answerOf, api } from './http.ts'

export type { BureauListing }
const byId = (id: string) => ({ params: { path: { id } } })

export const useBureaus = () => useQuery({ queryKey: ['bureaus'], queryFn: () => answerOf<BureauListing[]>(api.GET('/api/bureaus')) })
/** Words of a choice that a rule asks for, as options of a field: what is listed is then what a case is held against. */
export function useChoices(rule: string, input: string): { value: string; label: string }[] {
  const language = useLanguage()
  const options = useRule(rule, undefined).data?.inputs.find(one => one.name === input)?.options ?? []
  return options.map(option => ({ value: option.id, label: option[language] }))
}
export const useWastes = () => useChoices('vat-catalogue', 'resource')

/** Bureaus to choose from, with scope and last day: those that are listed on some day from today on, once each. */
export function useBureauOptions(): { value: string; label: string }[] {
  const language = useLanguage()
  const wastes = useWastes()
  const wasteName = (kind: string): string => wastes.find(one => one.value === kind)?.label ?? kind
  const listings = useBureaus().data ?? []
  const day = today()
  const open = listings.filter(({ to, delisted }) => to >= day && (delisted === null || delisted.from > day))
  const said = language === 'zh' ? { all: '各类固废', to: '有效至' } : { all: 'all solid waste', to: 'valid to' }
  const label = (one: BureauListing): string =>
    `${nameOf(one, language)} (${one.listNumber}) · ${one.scope.length === 0 ? said.all : one.scope.map(wasteName).join(', ')} · ${said.to} ${one.to}`
  return [...new Map(open.map(one => [one.bureau, { value: one.bureau, label: label(one) }])).values()]
}
export const enterPerson = (listing: string, person: Omit<NewBureauPerson, 'certificate'> & { certificate: string | null }) =>
  answerOf<unknown>(api.POST('/api/bureaus/{id}/persons', { ...byId(listing), body: person }))
export const endPerson = (id: string, from: string, reason: string) =>
  answerOf<unknown>(api.POST('/api/bureau-persons/{id}/end', { ...byId(id), body: { from, reason } }))
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
