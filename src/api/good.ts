// The value of a step, or its refusal as an HTTP status: by the code of the first problem.
import type { Checked } from '#domain/problem.ts'
import { Refusal } from './refusal.ts'

export function good<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  const code = checked.problems[0]?.code ?? ''
  const status = code.endsWith('.unknown') ? 404 : code.endsWith('.taken') ? 409 : (statuses[code] ?? 422)
  throw new Refusal(status, checked.problems)
}
const statuses: Record<string, number> = {
  'session.wrong': 401,
  'session.locked': 429,
  'access.refused': 403,
  'deal.access': 403,
  // What was so when it was asked for, and is not any more.
  'deal.turn': 409,
  'deal.old': 409,
  'deal.late': 409,
  'deal.notice-closed': 409,
  'deal.beyond-notice': 409,
  'facility.booked': 409,
  'ticket.access': 403,
  'ticket.not-now': 409,
  'ticket.used-up': 409,
  'ticket.slip-used': 409,
  'ticket.closed': 409,
  'ticket.revision-open': 409,
  'ticket.no-revision': 409,
}
