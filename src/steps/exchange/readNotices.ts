// Verbs: notices as somebody may read them, by id, of a firm, and as they change.
import type { ShownNotice } from '#domain/exchange/notice.ts'
import { grouped } from '#domain/grouped.ts'
import type { Checked } from '#domain/problem.ts'
import { type NoticePart, shownOf, shownWhole } from '#exchange/notice/disclosure.ts'
import type { Store } from '#store/openStore.ts'
import { type KeptPart, readNoticeRecords, readNotices, readParts, readPublicParts } from '#store/exchange/notices.ts'
import { unknownNotice } from './noticeWords.ts'

/** @returns in the order of the ids; what the asker may not read at all is left out */
export async function showNotices(store: Store, ids: readonly string[]): Promise<ShownNotice[]> {
  return store.reading(async inner => {
    const whole = new Map((await readNotices(inner.db, { ids })).map(notice => [notice.id, shownWhole(notice)]))
    const parts = grouped(await readParts(inner.db, ids), ({ notice }) => notice)
    return ids.flatMap(id => {
      const shown = whole.get(id) ?? shownOf((parts.get(id) ?? []) as NoticePart[])
      return shown === undefined ? [] : [shown]
    })
  })
}

export async function showNotice(store: Store, id: string): Promise<Checked<ShownNotice>> {
  const [shown] = await showNotices(store, [id])
  return shown === undefined ? { ok: false, problems: [unknownNotice(id)] } : { ok: true, value: shown, warnings: [] }
}

/** What the asker's own firms have listed, drafts and ends too. */
export async function ownNotices(store: Store): Promise<ShownNotice[]> {
  return (await readNotices(store.db, {})).map(shownWhole)
}

/** Every version of a notice, the newest last; for its holder alone. */
export async function noticeHistory(store: Store, id: string): Promise<Checked<ShownNotice[]>> {
  const records = await readNoticeRecords(store.db, id)
  if (records.length === 0) return { ok: false, problems: [unknownNotice(id)] }
  return { ok: true, value: records.map(({ notice }) => shownWhole(notice)), warnings: [] }
}

/** What changed after a cursor, in the order of the changes, and the cursor to ask on with. */
export async function changedNotices(store: Store, after: number, most: number): Promise<{ notices: ShownNotice[]; cursor: number }> {
  const parts: KeptPart[] = await readPublicParts(store.db, after, most)
  const notices = await showNotices(
    store,
    parts.map(({ notice }) => notice),
  )
  return { notices, cursor: parts.at(-1)?.change ?? after }
}
