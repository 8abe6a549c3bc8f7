// What a list of notices may be asked for: the same words in an address, a request and a command, so that a search can be sent as a link.
import { z } from 'zod'
import { NoticeKind, NoticeState } from './notice.ts'

const Day = z.iso.date()
const list = z.string().max(400)
export const noticeSorts = ['changed', 'massKg', 'priceCnyPerT', 'distance', 'toDay', 'value'] as const
export const NoticeQuery = z.object({
  q: z.string().trim().max(100).optional().describe('words: material under any name, place, firm, note'),
  kind: NoticeKind.optional(),
  /** Ids or names, parted by commas. */
  material: list.optional(),
  code: z.string().max(20).optional().describe('waste code, or how it begins'),
  party: z.string().max(200).optional(),
  state: list.optional().describe('open by default; several parted by commas'),
  near: z.string().max(200).optional().describe('lng,lat, or the name of a site or city'),
  km: z.coerce.number().positive().max(5000).optional(),
  quality: z.string().max(200).optional().describe('SO3<=2.5%; only notices that say it publicly'),
  from: Day.optional().describe('with days on or after'),
  to: Day.optional().describe('with days on or before'),
  minKg: z.coerce.number().nonnegative().optional(),
  maxKg: z.coerce.number().nonnegative().optional(),
  sort: z.enum(noticeSorts).default('changed'),
  order: z.enum(['asc', 'desc']).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(0).max(500).default(50),
})
export type NoticeQuery = z.infer<typeof NoticeQuery>

/** States of a query: those that are named and exist. */
export const statesOf = ({ state = 'open' }: Pick<NoticeQuery, 'state'>): NoticeState[] =>
  state.split(',').flatMap(word => {
    const read = NoticeState.safeParse(word.trim())
    return read.success ? [read.data] : []
  })
