// Who asks and what they may; sessions, accounts, roles and delegations as queries and calls.
import { useQuery } from '@tanstack/react-query'
import type { Delegation, HeldRole, Me, Membership, Scope, Tenant } from '#domain/tenancy.ts'
import { answerOf, api } from './http.ts'

export type { Delegation, HeldRole, Me, Membership, Scope, Tenant }
export type User = { id: string; username: string; name: string; since: string; disabled: boolean }

export const useMe = () => useQuery({ queryKey: ['me'], queryFn: () => answerOf<Me>(api.GET('/api/me')), staleTime: 60_000, retry: false })
export const signIn = (username: string, password: string) =>
  answerOf<{ username: string; name: string }>(api.POST('/api/session', { body: { username, password } }))
export const signOut = () => answerOf<unknown>(api.DELETE('/api/session'))
export const useUsers = (enabled: boolean) =>
  useQuery({ queryKey: ['access', 'users'], queryFn: () => answerOf<User[]>(api.GET('/api/users')), enabled })
export const addUser = (user: { username: string; password: string; name: string; role?: HeldRole; tenant?: string }) =>
  answerOf<unknown>(api.POST('/api/users', { body: user }))
export const setDisabled = (id: string, disabled: boolean) =>
  answerOf<unknown>(api.PATCH('/api/users/{id}', { params: { path: { id } }, body: { disabled } }))
/** @param known whether the asker is signed in: others are refused the tree */
export const useTenants = (known: boolean) =>
  useQuery({ queryKey: ['access', 'tenants'], queryFn: () => answerOf<Tenant[]>(api.GET('/api/tenants')), retry: false, enabled: known })
export const useMemberships = () =>
  useQuery({ queryKey: ['access', 'memberships'], queryFn: () => answerOf<Membership[]>(api.GET('/api/memberships')), retry: false })
export const giveRole = (request: { username: string; role: HeldRole; tenant: string | null }) =>
  answerOf<unknown>(api.POST('/api/memberships', { body: request }))
export const takeRole = (id: string) => answerOf<unknown>(api.DELETE('/api/memberships/{id}', { params: { path: { id } } }))
export const useDelegations = () =>
  useQuery({ queryKey: ['access', 'delegations'], queryFn: () => answerOf<Delegation[]>(api.GET('/api/delegations')), retry: false })
export type Loan = { firm: string; toUser?: string; toTenant?: string; scopes: Scope[]; validFrom: string; validTo: string }
export const lend = (loan: Loan) => answerOf<unknown>(api.POST('/api/delegations', { body: loan }))
export const takeBack = (id: string) => answerOf<unknown>(api.DELETE('/api/delegations/{id}', { params: { path: { id } } }))
