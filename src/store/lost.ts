// Which failures of a database are no answer to a statement: the connection is gone, everybody waits, the disk is full.
import { type Lack, Unavailable } from '#domain/unavailable.ts'

/** SQLSTATE by its beginning (PostgreSQL, appendix A); the first that fits decides. */
const states: readonly [RegExp, Lack][] = [
  [/^08|^57P0[1-5]|^25P0[34]/, 'lost'],
  [/^53100/, 'full'],
  // Too many connections, out of memory, a lock or a statement that took too long, two writers that met.
  [/^53|^55P03|^57014|^40001|^40P01/, 'busy'],
]
/** What the network says, by the system's names; and the driver, which has no codes of its own. */
const network = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_)/
const driver =
  /Connection terminated|connection error|not queryable|Client was closed|Query read timeout|timeout exceeded when trying to connect/i

/** @returns the failure as it is to be thrown: what was an answer of the database stays as it is */
export function withLack(failure: unknown): unknown {
  const lack = lackOf(failure)
  return lack === undefined ? failure : new Unavailable(lack, failure)
}

export function lackOf(failure: unknown): Lack | undefined {
  if (failure instanceof Unavailable) return failure.lack
  const { code, message } = failure as { code?: unknown; message?: unknown }
  if (typeof code === 'string') {
    if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
    if (network.test(code)) return 'lost'
    const known = states.find(([state]) => state.test(code))
    if (known !== undefined) return known[1]
  }
  return typeof message === 'string' && driver.test(message) ? 'lost' : undefined
}
