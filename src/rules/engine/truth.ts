// Four-valued logic: a plain no outweighs what is missing, a missing fact outweighs an unapproved line, yes needs all.
// `leaning` carries what the answer would be if every line in force were approved.
import type { Answer } from '#domain/answer.ts'

export type Truth = { answer: Answer; leaning: 'yes' | 'no' | null }

export const yes: Truth = { answer: 'yes', leaning: 'yes' }
export const no: Truth = { answer: 'no', leaning: 'no' }
export const undetermined: Truth = { answer: 'undetermined', leaning: null }
/** @param leaning what the line says as it stands; null where even its figure is blank */
export function unverified(leaning: Truth['leaning']): Truth {
  return { answer: 'unverified', leaning }
}
export function plain(holds: boolean): Truth {
  return holds ? yes : no
}

/** Every part must hold. */
export function all(parts: readonly Truth[]): Truth {
  return { answer: strongest(parts, ['no', 'undetermined', 'unverified', 'yes']), leaning: fold(parts, 'no') }
}
/** One part is enough. */
export function any(parts: readonly Truth[]): Truth {
  if (parts.length === 0) return no
  return { answer: strongest(parts, ['yes', 'undetermined', 'unverified', 'no']), leaning: fold(parts, 'yes') }
}

function strongest(parts: readonly Truth[], order: readonly Answer[]): Answer {
  return order.find(answer => parts.some(part => part.answer === answer)) ?? 'yes'
}
/** The `decisive` value where a part has it, the other where all do, null where some part leans nowhere. */
function fold(parts: readonly Truth[], decisive: 'yes' | 'no'): Truth['leaning'] {
  if (parts.some(part => part.leaning === decisive)) return decisive
  return parts.every(part => part.leaning !== null) ? (decisive === 'no' ? 'yes' : 'no') : null
}
