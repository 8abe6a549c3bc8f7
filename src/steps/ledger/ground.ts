// Verbs: what the ledger says of a plan's streams is read when the plan is asked for, with the eyes of who asks; and the rows behind it are opened.
import type { Entry } from '#domain/entry.ts'
import type { Evidence } from '#domain/flow.ts'
import type { MeasuredStream } from '#domain/ground.ts'
import type { Scenario } from '#domain/plan.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { entriesOfStream, measuredStreams } from '#ledger/measured.ts'
import { flowJournal } from '#store/flows.ts'
import { entriesArising } from '#store/ledger/arising.ts'
import { readClosings } from '#store/ledger/closings.ts'
import type { Store } from '#store/openStore.ts'
import { booksBearMark } from '#store/syntheticMarks.ts'

/** An entry behind a stream, with the papers it stands on: rows of files, as far as the reader may see them. */
export type GroundEntry = { entry: string; validOn: string; massKg: number; rows: Evidence[] }
export type StreamGround = MeasuredStream & { basedOn: GroundEntry[] }

/**
 * A scenario with what the ledger says of its streams now; one on estimates as it is.
 * @returns warnings say what the ledger covers in part and what it says nothing of
 */
export async function withGround(store: Store, region: Region, asked: Scenario): Promise<Checked<Scenario>> {
  const { measured: _written, ...scenario } = asked
  if (scenario.ground !== 'ledger') return { ok: true, value: scenario, warnings: [] }
  const periods = scenario.periods ?? region.meta.defaultPeriods
  const known = { sites: new Set(region.sites.map(site => site.id)), materials: new Set(region.materials.map(one => one.id)) }
  const measured = await store.reading(async inner => {
    const entries: Entry[] = []
    for (const period of [...new Set(periods)].sort((a, b) => a - b))
      entries.push(...(await entriesArising(inner.db, [...known.sites], `${period}-01-01`, `${period}-12-31`)))
    return measuredStreams(entries, periods, known, await readClosings(inner.db), inner.now().toISOString())
  })
  const synthetic = measured.length > 0 && (await booksBearMark(store.db))
  return { ok: true, value: { ...scenario, measured }, warnings: groundWarnings(region, periods, measured, synthetic) }
}

/** Every stream that the ledger spoke of when a plan was asked for, with the entries and rows behind it. */
export async function groundOfPlan(store: Store, measured: readonly MeasuredStream[], only?: StreamName): Promise<StreamGround[]> {
  const wanted = measured.filter(
    one => only === undefined || (one.site === only.site && one.material === only.material && one.period === (only.period ?? one.period)),
  )
  const journal = flowJournal(store.db)
  const grounds: StreamGround[] = []
  for (const stream of wanted) {
    const entries = await entriesArising(store.db, [stream.site], `${stream.period}-01-01`, `${stream.period}-12-31`)
    const arising = entriesOfStream(entries, stream)
    const papers = new Map(
      (await journal.evidence([...new Set(arising.flatMap(({ entry }) => entry.basedOn))])).map(({ evidence }) => [evidence.id, evidence]),
    )
    grounds.push({
      ...stream,
      basedOn: arising.map(({ entry, movement }) => ({
        entry: entry.id,
        validOn: entry.validOn,
        massKg: movement.massKg,
        rows: entry.basedOn.flatMap(id => papers.get(id) ?? []),
      })),
    })
  }
  return grounds
}
export type StreamName = { site: string; material: string; period?: number | undefined }

function groundWarnings(region: Region, periods: readonly number[], measured: readonly MeasuredStream[], synthetic: boolean): Problem[] {
  const years = periods.join('、')
  const used = measured.filter(one => one.used).length
  const rows = region.streams.filter(row => row.period === undefined || periods.includes(row.period)).length
  const warning = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem => ({
    code: `ground.${code}`,
    severity: 'warning',
    place: { path },
    zh,
    en,
    fixZh,
    fixEn,
  })
  const partly = measured
    .filter(one => !one.used)
    .map(({ site, material, period, months }) =>
      warning(
        'part-year',
        `streams ${site}~${material}`,
        `${site} 的 ${material} 在 ${period} 年只有 ${months.length} 个月有台账（${months.join('、')}），不推算全年，按区域估算`,
        `the ledger of ${site} covers ${months.length} months of ${material} in ${period} (${months.join(', ')}); nothing is scaled up, the region's estimate is used`,
        '补齐其余月份，或对没有产生的季度关账',
        'record the other months, or close the quarters in which nothing arose',
      ),
    )
  const none = warning(
    'nothing',
    'ground',
    `台账没有覆盖 ${years} 年全年的产生量，${rows} 项产生量全部按区域估算`,
    `the ledger covers no stream for the whole of ${periods.join(', ')}; all ${rows} streams are the region's estimates`,
    '先导入该年度的台账，并核对地点和物料编号与区域一致',
    'import the ledger of that year first; its sites and materials must be those of the region',
  )
  const invented = warning(
    'synthetic',
    'ground',
    '台账中有虚构的记录，方案不可用于实际决策',
    'the ledger holds invented records: the plan is no ground for a real decision',
    '换用真实台账的数据目录',
    'use the data folder of the real ledger',
  )
  return [...(synthetic ? [invented] : []), ...(used === 0 ? [none] : []), ...partly]
}
