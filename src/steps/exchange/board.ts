// Verbs: a card is put on the board of an office and moved along it; the board is read with its counts.
import { randomBytes } from 'node:crypto'
import { chineseDay } from '#domain/chineseDay.ts'
import {
  type Board,
  type BoardCard,
  type BoardMove,
  BoardStage,
  type CardRequest,
  endedStages,
  type MoveRequest,
} from '#domain/exchange/board.ts'
import { FailureReason } from '#domain/exchange/notice.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { insertCard, insertMove, type KeptCard, readCards, seatsOf } from '#store/exchange/board.ts'
import type { Store } from '#store/openStore.ts'
import { triedAgain } from '../ledger/postEntries.ts'
import type { DealAsker } from './dealing.ts'

/** @param by as the board names who did it */
export async function putCard(store: Store, asker: DealAsker, { office, ...asked }: CardRequest, by: string): Promise<Checked<BoardCard>> {
  const { stage, owner, nextStep, nextOn, reason, words, ...about } = asked
  const move: MoveRequest = JSON.parse(JSON.stringify({ stage, owner, nextStep, nextOn, reason, words })) as MoveRequest
  if (needsReason(move)) return refused(noReason)
  const seats = asker.username === null ? [] : await seatsOf(store.db)
  const meant = office ?? (seats.length === 1 ? seats[0] : undefined)
  if (asker.username !== null && (meant === undefined || !seats.includes(meant))) return refused(noSeat)
  const recordedAt = store.now().toISOString()
  const card: KeptCard = { ...about, id: `card:${randomBytes(8).toString('hex')}`, office: meant ?? null, recordedAt }
  const first: BoardMove = { ...move, number: 1, by, recordedAt }
  await store.inTransaction(async inner => {
    await insertCard(inner.db, card)
    await insertMove(inner.db, card.id, first)
  })
  return { ok: true, warnings: [], value: cardSeen(card, [first], chineseDay(store.now())) }
}

export async function moveCard(store: Store, id: string, asked: MoveRequest, by: string): Promise<Checked<BoardCard>> {
  if (needsReason(asked)) return refused(noReason)
  return triedAgain(() =>
    store.inTransaction(async inner => {
      const [found] = await readCards(inner.db, id)
      if (found === undefined) return refused(unknown(id))
      const move: BoardMove = { ...asked, number: found.moves.length + 1, by, recordedAt: inner.now().toISOString() }
      await insertMove(inner.db, id, move)
      return { ok: true, warnings: [], value: cardSeen(found.card, [...found.moves, move], chineseDay(inner.now())) }
    }),
  )
}

export async function readBoard(store: Store): Promise<Board> {
  const today = chineseDay(store.now())
  const cards = (await readCards(store.db)).map(({ card, moves }) => cardSeen(card, moves, today))
  const counted = <K extends string>(keys: readonly K[], of: (card: BoardCard) => K | null) =>
    Object.fromEntries(keys.map(key => [key, cards.filter(card => of(card) === key).length])) as Record<K, number>
  return {
    cards,
    stages: counted(BoardStage.options, ({ stage }) => stage),
    reasons: counted(FailureReason.options, ({ stage, reason }) => (stage === 'died' ? reason : null)),
    overdue: cards.filter(({ overdue }) => overdue).length,
  }
}

function cardSeen(card: KeptCard, moves: readonly BoardMove[], today: string): BoardCard {
  const last = moves.at(-1)
  if (last === undefined) throw new Error(`card ${card.id} has no move`)
  const { stage, owner, nextStep, nextOn, reason } = last
  return {
    ...card,
    moves: [...moves],
    stage,
    owner,
    nextStep: nextStep ?? null,
    nextOn: nextOn ?? null,
    reason: reason ?? null,
    overdue: !endedStages.includes(stage) && nextOn !== undefined && nextOn < today,
  }
}

const needsReason = ({ stage, reason }: MoveRequest): boolean => stage === 'died' && reason === undefined
const refused = (said: Problem): { ok: false; problems: Problem[] } => ({ ok: false, problems: [said] })
const noReason: Problem = problem(
  'board.reason',
  { path: 'reason' },
  {
    zh: '没有写未成的原因',
    en: 'it is not said why nothing came of it',
    fixZh: '从清单中选：价格、质量、数量、运距、许可、信任、无答复',
    fixEn: 'choose one of price, quality, volume, distance, permit, trust, noAnswer',
  },
)
const noSeat: Problem = problem(
  'board.office',
  { path: 'office' },
  {
    zh: '没有写看板属于您任职的哪个单位',
    en: 'it is not said on the board of which office of yours',
    fixZh: '写明 office（您任职的单位）',
    fixEn: 'give office: a tenant in which you have a seat',
  },
)
const unknown = (id: string): Problem =>
  problem(
    'board.unknown',
    { path: id },
    { zh: `没有卡片“${id}”`, en: `there is no card "${id}"`, fixZh: '从看板中选择', fixEn: 'choose one from the board' },
  )
