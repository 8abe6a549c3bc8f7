// A ticket is opened under a contract, within what the contract still has to send.
import type { Contract } from '#domain/contract.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Ticket, TicketTerms } from '#domain/ticket.ts'
import { dryKgOf } from './masses.ts'
import { no } from './refusals.ts'

/** Of the contract: what no trip and no open ticket has taken yet, dry kilograms; which tickets it has; in which provinces its two sites are. */
export type OpenGround = {
  leftKg: number
  earlier: number
  provinces: Ticket['provinces']
  synthetic: boolean
  validOn: string
  recordedAt: string
}

export function openUnder(contract: Contract, terms: TicketTerms, ground: OpenGround): Checked<Ticket> {
  const { leftKg, earlier, provinces, synthetic, validOn, recordedAt } = ground
  const problems: Problem[] = []
  if (terms.toDay < terms.fromDay) problems.push(no.termsDays())
  if (terms.fromDay < contract.validOn) problems.push(no.beforeContract(terms.fromDay, contract.validOn))
  const crosses = provinces.from !== null && provinces.to !== null && provinces.from !== provinces.to
  if (crosses && terms.filing === undefined) problems.push(no.unfiled())
  if (dryKgOf(terms, terms.permittedKg) > leftKg) problems.push(no.beyondContract(dryKgOf(terms, terms.permittedKg), leftKg))
  if (problems.length > 0) return { ok: false, problems }
  const { flow, material, from, to, seller, buyer } = contract
  return {
    ok: true,
    warnings: [],
    value: {
      ...terms,
      id: `ticket:${contract.id.slice('contract:'.length)}:${earlier + 1}`,
      contract: contract.id,
      flow,
      material,
      from,
      to,
      sender: seller,
      receiver: buyer,
      provinces,
      synthetic,
      validOn,
      recordedAt,
      basedOn: [contract.id],
    },
  }
}
