// The options of `xunyu claims file` as a claim.
import { Balancing, AccountingBasisId, CustodyModelId } from '#domain/claim.ts'
import { periodFaultWords, readPeriod } from '#domain/periodWords.ts'
import type { ClaimFiling } from '#steps/claims/fileClaim.ts'
import { today } from '#steps/rules/today.ts'
import { dayOption, oneOf, type Parsed, text } from './arguments.ts'
import { UsageError } from './command.ts'

export type Values = Parsed['values']

function needed(values: Values, option: string): string {
  const given = text(values[option])
  if (given === undefined || given.trim() === '') throw new UsageError(`缺少 --${option}`, `--${option} is missing`)
  return given
}

export function periodOf(given: string): string {
  const read = readPeriod(given)
  if ('period' in read) return read.period
  const { zh, en, fixZh, fixEn } = periodFaultWords(given, read.fault)
  throw new UsageError(`--period ${zh}：${fixZh}`, `--period: ${en}; ${fixEn}`)
}

/** @throws UsageError for an option that is missing or wrong */
export function claimFiling(values: Values): ClaimFiling {
  const massKg = Number(needed(values, 'kg'))
  if (!Number.isSafeInteger(massKg) || massKg <= 0)
    throw new UsageError(
      `--kg 要大于 0 的整数千克，而不是“${text(values['kg'])}”`,
      `--kg wants whole kilograms above zero, not "${text(values['kg'])}"`,
    )
  const evidence = Array.isArray(values['evidence']) ? values['evidence'].map(String) : []
  if (evidence.length === 0) throw new UsageError('缺少 --evidence：申报要有依据', '--evidence is missing: a claim rests on papers')
  const day = dayOption('day', text(values['day'])) ?? today()
  const claimant = needed(values, 'claimant')
  const optional = (name: 'site' | 'material' | 'process' | 'flow' | 'attribute' | 'supersedes' | 'note') => {
    const given = text(values[name])
    return given === undefined ? {} : { [name]: given }
  }
  const balancing = oneOf('balancing', text(values['balancing']), Balancing.options)
  return {
    claimant,
    accountingBasis: oneOf('accounting-basis', needed(values, 'accounting-basis'), AccountingBasisId.options) ?? 'statistics',
    period: periodOf(needed(values, 'period')),
    ...optional('site'),
    ...optional('material'),
    ...optional('process'),
    ...optional('flow'),
    ...optional('attribute'),
    massKg,
    model: oneOf('model', text(values['model']), CustodyModelId.options) ?? 'mass_balance',
    ...(balancing === undefined ? {} : { balancing }),
    evidence,
    ...optional('supersedes'),
    ...optional('note'),
    by: text(values['by']) ?? claimant,
    synthetic: false,
    validOn: day,
  }
}
