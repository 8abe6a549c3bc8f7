// Of the ledger: adjustments that wait for a reason or a second person, and imports that were read and are not saved.
import { chineseDay } from '#domain/chineseDay.ts'
import { openStates, quarterOfClosing } from '#domain/adjustment.ts'
import type { InboxTask } from '#domain/inbox.ts'
import { readReadyImports } from '#store/imports.ts'
import { readShownNames } from '#store/shownNames.ts'
import { listAdjustments } from '../ledger/adjustments.ts'
import { actsFor, type Asked, taskBy } from './task.ts'

export async function adjustmentTasks(asked: Asked): Promise<InboxTask[]> {
  const { store, by, username, day } = asked
  const open = await listAdjustments(store, { states: openStates }, { actor: by, name: username ?? '' })
  const alone = username === null
  const owed = open.filter(one => (one.state === 'draft' ? actsFor(asked, one.party) : one.mayConfirm || alone))
  const names = await readShownNames(
    store.db,
    owed.map(({ party }) => party),
  )
  return owed.map(({ id, party, state, closings, rows, proposedBy, proposedAt }) => {
    const quarters = [...new Set(closings.map(quarterOfClosing))].join('、')
    const name = names.get(party)
    return taskBy(day, {
      id: `adjustment:${id}`,
      kind: 'adjustment',
      ...(state === 'draft'
        ? { zh: '写明迟到行的理由', en: 'give late rows their reason' }
        : { zh: '作为第二人确认调整', en: 'confirm an adjustment as the second person' }),
      ofZh: `${name?.zh ?? party} ${quarters}（${rows.length} 行${proposedBy === '' ? '' : `，${proposedBy} 提出`}）`,
      ofEn: `${name?.en ?? party} ${quarters} (${rows.length} rows${proposedBy === '' ? '' : `, proposed by ${proposedBy}`})`,
      party,
      since: chineseDay(proposedAt),
      path: '/ledger?tab=adjustments',
    })
  })
}

export async function importTasks(asked: Asked): Promise<InboxTask[]> {
  const { store, day } = asked
  const ready = (await readReadyImports(store.db)).filter(({ party }) => actsFor(asked, party))
  return ready.map(({ id, name, party, createdAt, late, lateWithReason }) => {
    const unsaid = late - lateWithReason
    return taskBy(day, {
      id: `import:${id}`,
      kind: 'import',
      ...(late === 0
        ? { zh: '核对并保存导入的台账', en: 'look over and save an import' }
        : {
            zh: `保存导入的台账：${late} 行属于已关账季度${unsaid > 0 ? '，须写明理由' : ''}`,
            en: `save an import: ${late} of its rows fall in closed quarters${unsaid > 0 ? ' and need a reason' : ''}`,
          }),
      ofZh: name,
      ofEn: name,
      party,
      since: chineseDay(createdAt),
      path: `/import?import=${encodeURIComponent(id)}`,
    })
  })
}
