// xunyu flows: the flows of a plan in a file, each with what its stream stands on; one flow opens to the imported rows.
import type { PlanResult } from '#domain/plan.ts'
import type { MeasuredStream } from '#domain/ground.ts'
import type { Region } from '#domain/region.ts'
import type { Checked } from '#domain/problem.ts'
import { readAreas } from '#steps/plan/areasFile.ts'
import { groundOfFlow, readPlanFile } from '#steps/ledger/groundFile.ts'
import type { StreamGround } from '#steps/ledger/ground.ts'
import { onePath, parse, text } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { storePlace } from './storePlace.ts'
import { table, tonnes } from './table.ts'

type Flow = PlanResult['flows'][number]
const shownRows = 40

export const flowsCommand: Command = {
  name: 'flows',
  summaryZh: '方案的物流及其依据：追溯到导入的台账行',
  summaryEn: 'the flows of a plan and what they stand on, down to the imported rows',
  usageZh: `用法：xunyu flows <方案.json> [--flow 物流编号] [--data 目录] [--json]
      xunyu flows <区域> <方案.json> --area 地区 [--json]

列出方案的物流，并写明每条的产生量依据：台账（覆盖的月份、区间）或区域估算。
  --area <地区>   只列起点或终点在此省或市（编号、中文名或英文名）的物流，标明本地、外运或调入；要给出方案所属的区域
  --flow <编号>   打开一条物流：产生量由哪些分录、哪些导入的行组成
  --data <目录>   台账所在的数据目录（默认 XUNYU_DATA 或 .xunyu；设了 DATABASE_URL 时用它）
  --json          输出 JSON

例子
  xunyu plan examples/two-towns --ground ledger -o 方案.json
  xunyu flows 方案.json
  xunyu flows data/region-jjj 方案.json --area 河北
`,
  usageEn: `Usage: xunyu flows <plan.json> [--flow id] [--data folder] [--json]
       xunyu flows <region> <plan.json> --area area [--json]

Lists the flows of a plan with the ground of each stream: the ledger (months covered, interval) or the region's estimate.
  --area <area>   only flows that begin or end in this province or city (code, Chinese or English name), marked as within, sent or
                  received; asks for the region of the plan
  --flow <id>     opens one flow: the entries and imported rows that its stream is made of
  --data <folder> where the ledger is (default XUNYU_DATA or .xunyu; DATABASE_URL where set)
  --json          JSON

Examples
  xunyu plan examples/two-towns --ground ledger -o plan.json
  xunyu flows plan.json
  xunyu flows data/region-jjj plan.json --area Hebei
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      flow: { type: 'string' },
      area: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
    })
    const area = text(values['area'])
    const read: OfArea = area === undefined ? await readPlanFile(onePath(positionals)) : await ofArea(positionals, area)
    if (!read.ok) {
      terminal.err(problemLines(read.problems, terminal))
      return exit.badInput
    }
    const result = read.value
    const lens = read.lens
    const wanted = text(values['flow'])
    if (wanted === undefined) {
      const flows = result.flows.toSorted((a, b) => b.tonnes - a.tonnes || (a.id < b.id ? -1 : 1))
      terminal.out(
        values['json'] === true
          ? `${JSON.stringify(
              flows.map(flow => ({ ...listed(result, flow), ...(lens === undefined ? {} : { direction: directionOf(lens.sites, flow) }) })),
              null,
              1,
            )}\n`
          : list(result, flows, terminal, lens),
      )
      return exit.ok
    }
    const flow = result.flows.find(one => one.id === wanted)
    if (flow === undefined) throw new UsageError(`方案里没有物流 ${wanted}`, `the plan has no flow ${wanted}`)
    const ground = await groundOfFlow(storePlace(values), result, flow)
    if (!ground.ok) {
      terminal.err(problemLines(ground.problems, terminal))
      return exit.badInput
    }
    terminal.out(
      values['json'] === true
        ? `${JSON.stringify({ ...listed(result, flow), streams: ground.value }, null, 1)}\n`
        : opened(flow, result, ground.value, terminal),
    )
    return exit.ok
  },
}

type Lens = { sites: ReadonlySet<string>; region: Region }
type OfArea = Checked<PlanResult> & { lens?: Lens }
/** The plan with the flows of an area alone, and what the area is. */
async function ofArea([regionPath, planPath, ...more]: string[], asked: string): Promise<OfArea> {
  if (regionPath === undefined || planPath === undefined || more.length > 0)
    throw new UsageError(
      '--area 需要一个区域和一个方案文件：xunyu flows <区域> <方案.json> --area 地区',
      '--area wants a region and a file of a plan: xunyu flows <region> <plan.json> --area area',
    )
  const read = await readAreas(regionPath, planPath)
  if (!read.ok) return read
  const meant = read.value.meant(asked)
  if (!meant.ok) return meant
  return {
    ok: true,
    value: read.value.cut(meant.value.id),
    warnings: [],
    lens: { sites: read.value.sites(meant.value.id), region: read.value.region },
  }
}

type Direction = 'within' | 'sent' | 'received'
const directionWords: Record<Direction, [string, string]> = {
  within: ['本地', 'within'],
  sent: ['外运', 'sent'],
  received: ['调入', 'received'],
}
const directionOf = (sites: ReadonlySet<string>, flow: Flow): Direction =>
  !sites.has(flow.from) ? 'received' : sites.has(flow.to) ? 'within' : 'sent'

/** The stream that a flow carries, as the ledger has it; undefined where it is an estimate or came out of a process. */
function measuredOf({ scenario }: PlanResult, flow: Flow): MeasuredStream | undefined {
  if (flow.origin === 'output') return undefined
  return scenario.measured?.find(one => one.used && one.site === flow.from && one.material === flow.material && one.period === flow.period)
}
type Ground = 'ledger' | 'estimates' | 'output'
const groundOf = (result: PlanResult, flow: Flow): Ground =>
  flow.origin === 'output' ? 'output' : measuredOf(result, flow) === undefined ? 'estimates' : 'ledger'
const groundWords: Record<Ground, [string, string]> = {
  ledger: ['台账', 'ledger'],
  estimates: ['区域估算', 'estimate of the region'],
  output: ['工艺产出', 'made by a process'],
}

function listed(result: PlanResult, flow: Flow) {
  return { ...flow, ground: groundOf(result, flow), measured: measuredOf(result, flow) ?? null }
}

/** @param lens the area that the flows are of, with the region that names them */
function list(result: PlanResult, flows: readonly Flow[], terminal: Terminal, lens?: Lens): string {
  const name = (table: 'sites' | 'materials', id: string): string => {
    const row = lens?.region[table].find(one => one.id === id)
    return say(terminal, row?.nameZh ?? id, row?.nameEn ?? id)
  }
  const rows = flows.slice(0, shownRows).map(flow => {
    const [zh, en] = groundWords[groundOf(result, flow)]
    const measured = measuredOf(result, flow)
    const covered = measured === undefined ? '' : say(terminal, `（${measured.entries} 笔分录）`, ` (${measured.entries} entries)`)
    return [
      flow.id,
      name('materials', flow.material),
      `${name('sites', flow.from)} → ${name('sites', flow.to)}`,
      String(flow.period),
      flow.tonnes.toFixed(1),
      ...(lens === undefined ? [] : [say(terminal, ...directionWords[directionOf(lens.sites, flow)])]),
      `${say(terminal, zh, en)}${covered}`,
    ]
  })
  const head = [
    say(terminal, '物流', 'flow'),
    say(terminal, '物料', 'material'),
    say(terminal, '起止', 'way'),
    say(terminal, '年', 'year'),
    't/a',
    ...(lens === undefined ? [] : [say(terminal, '方向', 'direction')]),
    say(terminal, '产生量依据', 'ground of the stream'),
  ]
  const rest = flows.length - rows.length
  const more = rest > 0 ? say(terminal, `另有 ${rest} 条（--json 给出全部）\n`, `${rest} more (--json gives all)\n`) : ''
  return `${table(head, rows, 'text')}${more}${lens === undefined ? '' : sums(flows, lens, terminal)}`
}

/** What stays, leaves and comes in, over all flows and years listed. */
function sums(flows: readonly Flow[], lens: Lens, terminal: Terminal): string {
  const of = (wanted: Direction) => flows.reduce((sum, flow) => sum + (directionOf(lens.sites, flow) === wanted ? flow.tonnes : 0), 0)
  const [within, sent, received] = [of('within'), of('sent'), of('received')].map(Math.round) as [number, number, number]
  return say(
    terminal,
    `合计：本地 ${within} t，外运 ${sent} t，调入 ${received} t，净调入 ${received - sent} t\n`,
    `in all: within ${within} t, sent ${sent} t, received ${received} t, net received ${received - sent} t\n`,
  )
}

function opened(flow: Flow, result: PlanResult, grounds: readonly StreamGround[], terminal: Terminal): string {
  const lines = [`${flow.id}  ${flow.material}  ${flow.from} → ${flow.to}  ${flow.period}  ${flow.tonnes.toFixed(3)} t`]
  if (measuredOf(result, flow) === undefined) {
    const [zh, en] = groundWords[groundOf(result, flow)]
    lines.push(say(terminal, `产生量依据：${zh}`, `ground of the stream: ${en}`))
  }
  for (const one of grounds) {
    lines.push(
      say(
        terminal,
        `产生量依据：台账 ${tonnes(one.massKg)} t [${tonnes(one.lowKg)}, ${tonnes(one.highKg)}]，${one.months.length} 个月，截至 ${one.recordedAt} 入账`,
        `ground of the stream: ledger ${tonnes(one.massKg)} t [${tonnes(one.lowKg)}, ${tonnes(one.highKg)}], ${one.months.length} months, as recorded by ${one.recordedAt}`,
      ),
    )
    const shownKg = one.basedOn.reduce((sum, { massKg }) => sum + massKg, 0)
    if (shownKg !== one.massKg)
      lines.push(
        say(
          terminal,
          `  这本账里只有其中的 ${tonnes(shownKg)} t：方案依据的是别的账，或其余的对您不可见`,
          `  these books show ${tonnes(shownKg)} t of it: the plan stands on other books, or the rest is not yours to see`,
        ),
      )
    for (const { entry, validOn, massKg, rows } of one.basedOn) {
      lines.push(`  ${validOn}  ${tonnes(massKg)} t  ${entry}`)
      for (const row of rows) lines.push(`    ← ${row.place ?? row.id}  ${say(terminal, row.titleZh, row.titleEn)}`)
    }
  }
  return `${lines.join('\n')}\n`
}
