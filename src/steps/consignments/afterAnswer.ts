// Verbs around an answer: the sender names the taker, a second person confirms what holds in a closed quarter, refused mass comes back, a dispute
// goes its way to the end.
import { chineseDay } from '#domain/chineseDay.ts'
import { type Consignment, type ConsignmentSeen, type ConsignmentStep } from '#domain/consignment.ts'
import { samePerson } from '#domain/personName.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { consignmentStanding, dryParts, returnEntry, settlementEntries, type Standing } from '#ledger/consignment.ts'
import { type Move, takeStep } from '#reconcile/dispute/workflow.ts'
import { addressConsignment, holdConsignment, partyMeant, readConsignments, readConsignmentSteps } from '#store/consignments.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import { handsOf } from '../ledger/adjustmentPapers.ts'
import { answerPosts, posted, refuse, within } from './answerConsignment.ts'
import { type Hand, saidIn, unknownRow } from './consignments.ts'
import { refusals as no } from './refusals.ts'

type Held = { one: Consignment; standing: Standing; stepId: string; recordedAt: string; validOn: string }
type Answered = Held & { answer: NonNullable<Standing['answer']> }

/** @param taker id, registered name or credit code of a firm */
export async function addressTo(store: Store, row: string, taker: string, by: Hand): Promise<Checked<ConsignmentSeen>> {
  return stepping(
    store,
    row,
    by,
    one => [one.sender],
    async (inner, held) => {
      const { one, standing, stepId, recordedAt, validOn } = held
      if (standing.answer !== null) refuse(no.answered(row))
      const party = (await partyMeant(inner.db, taker.trim())) ?? refuse(no.noTaker(taker))
      const step: ConsignmentStep = { id: stepId, row, step: 'address', taker: party, validOn, recordedAt, hand: by }
      await addressConsignment(inner.db, row, party)
      await posted(inner, [], { ...one, taker: party }, step, recordedAt)
    },
  )
}

/** @param party for which the second person stands @param agrees false: nothing is posted, and what stood before stands */
export async function secondAnswer(
  store: Store,
  row: string,
  { party, agrees, reason }: { party: string; agrees: boolean; reason: string },
  by: Hand,
): Promise<Checked<ConsignmentSeen>> {
  return stepping(
    store,
    row,
    by,
    () => [party],
    async (inner, held) => {
      const { one, standing, stepId, recordedAt, validOn } = held
      const { answer, before, waitsFor } = standing
      if (answer === null || standing.posted) return void refuse(no.nothingWaits(row))
      // Whoever said it may take it back; a second person is somebody else.
      if (!waitsFor.includes(party) && (agrees || party !== one.taker)) refuse(no.notWanted(party))
      if (agrees && isSame(answer.hand, by)) refuse(no.second(by.name))
      if (!agrees && reason.trim() === '') refuse(no.noNote)
      const step: ConsignmentStep = {
        id: stepId,
        row,
        step: 'second',
        answer: answer.id,
        party,
        agrees,
        reason,
        validOn,
        recordedAt,
        hand: by,
      }
      const last = agrees && waitsFor.every(one => one === party)
      const stamp = { recordedAt, enteredBy: handsOf(answer.hand.name, by.name), adjusts: true }
      await posted(inner, last ? answerPosts(one, answer, before, stamp) : [], one, step, recordedAt)
    },
  )
}

/** The sender has refused mass back at its gate. @param massKg as weighed; all that is on its way back where left out */
export async function confirmReturn(
  store: Store,
  row: string,
  { validOn, massKg, slip }: { validOn: string; massKg?: number | undefined; slip?: string | undefined },
  by: Hand,
): Promise<Checked<ConsignmentSeen>> {
  return stepping(
    store,
    row,
    by,
    one => [one.sender],
    async (inner, held) => {
      const { one, stepId, recordedAt, answer } = answeredOf(held, no.nothingBack(row))
      const { back } = held.standing
      const wetKg = massKg ?? back.wetKg
      if (back.wetKg === 0) refuse(no.nothingBack(row))
      if (wetKg <= 0 || wetKg > back.wetKg) refuse(no.beyondBack(back.wetKg))
      onDay(validOn, answer.validOn, inner)
      const [dryKg = 0] = dryParts(back, [wetKg])
      const said = { id: stepId, row, step: 'returned' as const, answer: answer.id, wetKg, dryKg, validOn, recordedAt, hand: by }
      const step = slip === undefined || slip === '' ? said : { ...said, slip }
      await posted(inner, returnEntry(one, answer, step), one, step, recordedAt)
    },
  )
}

/** One step of the dispute over what neither side accepts: proposed, agreed or rejected, referred to the authority over both and decided. */
export async function stepConsignmentDispute(
  store: Store,
  row: string,
  move: Omit<Move, 'by'>,
  by: Hand,
): Promise<Checked<ConsignmentSeen>> {
  const right = ({ sender, taker, named }: Consignment): KeeperRight =>
    move.side === 'arbiter' ? { judges: [sender, taker ?? named] } : [move.side === 'sender' ? sender : (taker ?? named)]
  return stepping(store, row, by, right, async (inner, held) => {
    const { one, standing, stepId, recordedAt, answer } = answeredOf(held, no.noDispute(row))
    const { open } = standing
    if (answer.wet.disputed === 0) refuse(no.noDispute(row))
    onDay(move.validOn, answer.validOn, inner)
    const own = { receipt: answer.id, receivedOn: answer.validOn, steps: saidIn(standing), openKg: open.wetKg }
    const taken = takeStep(own, { ...move, by: by.name }, recordedAt)
    if (!taken.ok) return void refuse(taken.problems[0] as Problem)
    const { step: said, terms } = taken.value
    const dry = terms === null ? [] : dryParts(open, [terms.arrivedKg, terms.lostKg])
    const settles =
      terms === null ? null : { arrivedKg: terms.arrivedKg, lostKg: terms.lostKg, arrivedDryKg: dry[0] ?? 0, lostDryKg: dry[1] ?? 0 }
    const step = {
      id: stepId,
      row,
      step: 'dispute' as const,
      answer: answer.id,
      said,
      settles,
      validOn: move.validOn,
      recordedAt,
      hand: by,
    }
    await posted(inner, settlementEntries(one, answer, step), one, step, recordedAt)
  })
}

/** What every step holds before it looks: the line, all that was said of it, the number of the next. */
async function stepping(
  store: Store,
  row: string,
  by: Hand,
  right: (one: Consignment) => KeeperRight,
  work: (inner: Store, held: Held) => Promise<void>,
): Promise<Checked<ConsignmentSeen>> {
  const [found] = await readConsignments(store.db, { row })
  if (found === undefined) return { ok: false, problems: [unknownRow(row)] }
  if (by.name.trim() === '') return { ok: false, problems: [no.nameless] }
  return within(store, row, right(found), by, async inner => {
    const one = (await holdConsignment(inner.db, row)) ?? refuse(unknownRow(row))
    const steps = (await readConsignmentSteps(inner.db, [row])).get(row) ?? []
    const recordedAt = inner.now().toISOString()
    const stepId = `receipt:${row}:step${steps.length + 1}`
    await work(inner, { one, standing: consignmentStanding(steps), stepId, recordedAt, validOn: chineseDay(inner.now()) })
  })
}

function answeredOf(held: Held, otherwise: Problem): Answered {
  const { answer, posted: inForce } = held.standing
  return answer === null || !inForce ? refuse(otherwise) : { ...held, answer }
}

function onDay(day: string, answered: string, inner: Store): void {
  const today = chineseDay(inner.now())
  if (day < answered) refuse(no.early(day, answered))
  if (day > today) refuse(no.future(day, today))
}

const isSame = (one: Hand, other: Hand): boolean =>
  (other.actor !== 'local' && one.actor === other.actor) || samePerson(one.name, other.name)
