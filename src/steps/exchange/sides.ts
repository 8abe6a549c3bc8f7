// Which side of a deal somebody stands on.
import type { DealSide } from '#domain/exchange/negotiation.ts'
import type { Checked } from '#domain/problem.ts'
import { refused, say } from '#exchange/negotiation/refusals.ts'

type Sides = { seller: string; buyer: string }

/** @param acts parties that somebody acts for; undefined for all */
export function sidesOf({ seller, buyer }: Sides, acts: ReadonlySet<string> | undefined): DealSide[] {
  return (['seller', 'buyer'] as const).filter(side => acts === undefined || acts.has(side === 'seller' ? seller : buyer))
}

/** The side that a request is made for: the one that was named, the only one there is, or the one whose turn it is. */
export function sideOf(sides: readonly DealSide[], named: DealSide | undefined, turn: DealSide | undefined): Checked<DealSide> {
  const side = named ?? (sides.length === 1 ? sides[0] : turn)
  if (side !== undefined && sides.includes(side)) return { ok: true, warnings: [], value: side }
  return sides.length > 1
    ? refused(
        say(
          'side',
          'as',
          '没有写代表哪一方',
          'it is not said for which side',
          '写 as: seller（供方）或 buyer（需方）',
          'give as: seller or buyer',
        ),
      )
    : refused(
        say(
          'access',
          'as',
          '您不代表这一方',
          'you do not act for this side',
          '由该单位的账号办理，或请其委托',
          'let an account of that firm do it, or ask it for the right',
        ),
      )
}

export const unknownNegotiation = (id: string) =>
  say('negotiation.unknown', id, `没有磋商“${id}”`, `there is no negotiation "${id}"`, '核对编号', 'check the id')

export const unknownFramework = (id: string) =>
  say('framework.unknown', id, `没有框架合同“${id}”`, `there is no framework contract "${id}"`, '核对编号', 'check the id')
