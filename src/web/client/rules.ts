// Rules as queries and calls: the catalogue on a day, one rule whole, what changed, a rule result on facts, a what-if.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RuleCard, RuleChanges, RuleDetail, RuleList, RuleSimulation } from '#domain/ruleBook.ts'
import type { Facts, Reform, RuleInput, RuleParameter, RuleResult } from '#domain/ruleResult.ts'
import type { ReadingAct, RuleReading } from '#domain/ruleReading.ts'
import { answerOf, api } from './http.ts'

export type { Facts, Reform, RuleCard, RuleChanges, RuleDetail, RuleInput, RuleList, RuleParameter, RuleSimulation, RuleResult }
export type { ReadingAct, RuleReading }
export type FirmCase = { firm: string; facts: Facts }

export const useRules = (on: string | undefined) =>
  useQuery({
    queryKey: ['rules', on],
    queryFn: () => answerOf<RuleList>(api.GET('/api/rules', { params: { query: on === undefined ? {} : { on } } })),
    placeholderData: keepPreviousData,
  })
export const useRule = (id: string, on: string | undefined) =>
  useQuery({
    queryKey: ['rule', id, on],
    queryFn: () => answerOf<RuleDetail>(api.GET('/api/rules/{id}', { params: { path: { id }, query: on === undefined ? {} : { on } } })),
    placeholderData: keepPreviousData,
  })
export const useRuleChanges = (from: string, to: string, enabled: boolean) =>
  useQuery({
    queryKey: ['rules', 'changes', from, to],
    queryFn: () => answerOf<RuleChanges>(api.GET('/api/rules/diff', { params: { query: { from, to } } })),
    placeholderData: keepPreviousData,
    enabled,
  })
export const ruleOn = (rule: string, facts: Facts) =>
  answerOf<RuleResult>(api.POST('/api/rules/evaluate', { body: { rule, facts, explain: true } }))
export const simulate = (body: { rule: string; reforms: Reform[]; cases: FirmCase[] }) =>
  answerOf<RuleSimulation>(api.POST('/api/rules/simulate', { body }))

/** Anybody may see who read what. */
export const useReadings = () =>
  useQuery({
    queryKey: ['readings'],
    queryFn: async () => (await answerOf<{ readings: RuleReading[] }>(api.GET('/api/rules/readings'))).readings,
  })
/** `reader` is the name of a person on a machine without accounts; an account reads in its own. */
type By = { reader?: string }
export const proposeReading = (act: ReadingAct, by: By) => answerOf<RuleReading>(api.POST('/api/rules/readings', { body: { act, ...by } }))
const reading = (id: string) => ({ params: { path: { id } } })
export const confirmReading = (id: string, value: string | undefined, by: By) =>
  answerOf<RuleReading>(
    api.POST('/api/rules/readings/{id}/confirm', { ...reading(id), body: { ...(value === undefined ? {} : { value }), ...by } }),
  )
export const declineReading = (id: string, reason: string, by: By) =>
  answerOf<RuleReading>(api.POST('/api/rules/readings/{id}/decline', { ...reading(id), body: { reason, ...by } }))
