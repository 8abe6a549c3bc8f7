// Of the study `why`: who else could take what leaves the place, a line each.
import type { StudiedFile } from '#steps/study/studyFile.ts'
import { say, type Terminal } from './command.ts'
import { table } from './table.ts'

const heads = {
  zh: ['去向', '工艺', '物料', '年', '方式', '公里', '运费 元/t', '差额 元/t', '方案 t/a', '受制于'],
  en: ['taker', 'process', 'material', 'year', 'mode', 'km', 'freight CNY/t', 'reduced cost CNY/t', 'plan t/a', 'what limits it'],
}
type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }

export function takersText({ answer: { result }, region }: StudiedFile, terminal: Terminal): string {
  if (result.kind !== 'why' || result.takers.length === 0) return ''
  const named = (rows: readonly Named[], id: string) => {
    const row = rows.find(one => one.id === id)
    return say(terminal, row?.nameZh ?? id, row?.nameEn ?? id)
  }
  const rows = result.takers.map(row => [
    named(region.sites, row.to),
    row.process === undefined ? '—' : named(region.processes, row.process),
    named(region.materials, row.material),
    String(row.period),
    named(region.modes, row.mode),
    row.km.toFixed(0),
    row.freight.toFixed(1),
    (Math.abs(row.reducedCost) < 0.005 ? 0 : row.reducedCost).toFixed(2),
    row.tonnes.toFixed(0),
    say(terminal, row.words.zh, row.words.en),
  ])
  const title = say(
    terminal,
    '还有谁能接收（差额：每吨送到那里，全区域净成本多出多少）',
    'Who else could take it (reduced cost: what a tonne there would add to the net cost of the region)',
  )
  return `\n${title}\n${table(heads[terminal.language], rows, 'text')}`
}
