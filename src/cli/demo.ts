// xunyu demo: walks one tonne of an example through every room and back, without a database; nothing is kept.
import { flowStateWords } from '#domain/words/states.ts'
import { type Walk, readExample, walkExample } from '#steps/trade/demonstration.ts'
import { memoryUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { tonnesText } from '#steps/trade/keep.ts'
import { pathTo, provenance, type ProvenanceStep } from '#steps/trade/provenance.ts'
import { onePath, parse } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Command, Terminal } from './command.ts'

export const demoCommand: Command = {
  name: 'demo',
  summaryZh: '示范：一吨固废从台账到目标，再逐级追溯回来',
  summaryEn: 'demonstration: one tonne from ledger row to target and back',
  usageZh: `用法：xunyu demo <示例文件夹> [--json]

文件夹里有 region/（区域）和 ledger.xlsx（台账）。在内存里走完：台账行、规划、挂牌、合同、转移、利用、评价、
目标，再从目标的数字逐级追溯到台账的那一行。全部为示范数据，不保存任何内容。

例子
  xunyu demo examples/two-towns
`,
  usageEn: `Usage: xunyu demo <example folder> [--json]

The folder holds region/ and ledger.xlsx. Walks in memory: ledger row, plan, offer, contract, shipment, conversion,
evaluation, target, and from the target's number back down to the row. All of it is invented; nothing is kept.

Example
  xunyu demo examples/two-towns
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { json: { type: 'boolean' } })
    const example = await readExample(onePath(positionals))
    if (!example.ok) return refuse(example.problems, terminal)
    const unitOfWork = memoryUnitOfWork()
    const walked = await walkExample(unitOfWork, example.value)
    if (!walked.ok) return refuse(walked.problems, terminal)
    const walk = walked.value
    const target = walk.progress.find(line => line.states.evaluated.massKg > 0)
    const evaluated = target?.states.evaluated.basedOn ?? []
    const steps = await unitOfWork.reading(journal => provenance(journal, evaluated))
    const records = await unitOfWork.reading(journal => journal.records(walk.flow.id))
    if (values['json'] === true) {
      terminal.out(`${JSON.stringify({ flow: walk.flow, records, progress: walk.progress, evidence: steps }, null, 1)}\n`)
      return exit.ok
    }
    terminal.out(`${[...forth(walk, records, terminal), '', ...back(steps, evaluated[0] ?? '', terminal)].join('\n')}\n`)
    return exit.ok
  },
}

function refuse(problems: Parameters<typeof problemLines>[0], terminal: Terminal): number {
  terminal.err(problemLines(problems, terminal))
  return exit.badInput
}

function forth(
  walk: Walk,
  records: readonly { state: keyof typeof flowStateWords; massKg: number; validOn: string; id: string }[],
  terminal: Terminal,
): string[] {
  const { region, flow, recorded, planned } = walk
  const name = (rows: readonly { id: string; nameZh?: string | undefined; nameEn?: string | undefined }[], id: string) => {
    const row = rows.find(one => one.id === id)
    return say(terminal, row?.nameZh ?? id, row?.nameEn ?? id)
  }
  const lines = [
    say(terminal, `示范数据（虚构）：${region.meta.nameZh}`, `Demonstration, invented: ${region.meta.nameEn}`),
    say(
      terminal,
      `台账  ${recorded.file}：${recorded.rows} 行，${recorded.entries} 笔分录`,
      `Ledger  ${recorded.file}: ${recorded.rows} rows, ${recorded.entries} entries`,
    ),
    say(
      terminal,
      `规划  ${planned.plan}（${planned.result.status}）：${planned.flows.length} 条物流，其中 ${planned.onLedger.length} 条以台账为据`,
      `Plan    ${planned.plan} (${planned.result.status}): ${planned.flows.length} flows, ${planned.onLedger.length} of them stand on the ledger`,
    ),
    say(
      terminal,
      `物流  ${name(region.materials, flow.material)}：${name(region.sites, flow.from)} → ${name(region.sites, flow.to)}，${name(region.modes, flow.mode ?? '')}，${name(region.processes, flow.process ?? '')}`,
      `Flow    ${name(region.materials, flow.material)}: ${name(region.sites, flow.from)} -> ${name(region.sites, flow.to)}, ${name(region.modes, flow.mode ?? '')}, ${name(region.processes, flow.process ?? '')}`,
    ),
  ]
  for (const [state, [zh, en]] of Object.entries(flowStateWords)) {
    const last = records.findLast(record => record.state === state)
    if (last !== undefined)
      lines.push(`  ${say(terminal, zh, en.padEnd(10))}  ${tonnesText(last.massKg).padStart(14)} t  ${last.validOn}  ${last.id}`)
  }
  if (walk.tax !== null) lines.push(taxLine(walk.tax, terminal))
  for (const line of walk.progress) {
    const number = (state: keyof typeof flowStateWords) =>
      `${say(terminal, ...flowStateWords[state])} ${tonnesText(line.states[state].massKg)}`
    lines.push(
      `${say(terminal, '目标', 'Target')}  ${line.clause} ${say(terminal, line.nameZh, line.nameEn)} ${line.year}${say(terminal, '：', ': ')}${line.required} ${line.unit} | ${(['planned', 'offered', 'contracted', 'shipped', 'evaluated'] as const).map(number).join(' | ')}`,
    )
  }
  return lines
}

const answers = {
  yes: ['应纳税', 'due'],
  no: ['不纳税', 'none due'],
  undetermined: ['未定', 'undetermined'],
  unverified: ['规则未核实，仅供估计', 'rule unverified, an estimate'],
} as const
function taxLine(tax: NonNullable<Walk['tax']>, terminal: Terminal): string {
  const [zh, en] = answers[tax.answer]
  const figure = tax.taxCny ?? `${tax.lowCny ?? '?'} – ${tax.highCny ?? '?'}`
  const why = [
    ...tax.steps.filter(step => !step.verified).map(step => `${step.document}${step.article}`),
    ...tax.missing.map(input => say(terminal, input.zh, input.en)),
  ].join(say(terminal, '；', '; '))
  const due = tax.declareByDoubt
  return say(
    terminal,
    `税    环境保护税（固体废物）：${zh}，${figure} 元${why && `（${why}）`}，${tax.declareBy} 前申报${due === undefined ? '' : `（${due.zh}）`}`,
    `Tax     environmental protection tax on solid waste: ${en}, ${figure} CNY${why && ` (${why})`}, declare by ${tax.declareBy}${due === undefined ? '' : ` (${due.en})`}`,
  )
}

function back(steps: readonly ProvenanceStep[], from: string, terminal: Terminal): string[] {
  const path = pathTo(steps, from, step => step.kind === 'file')
  const lines = path.map(
    (step, depth) =>
      `${'  '.repeat(Math.min(depth, 1))}${depth === 0 ? '' : '← '}${say(terminal, step.titleZh, step.titleEn)}  [${step.id}]`,
  )
  const rows = steps.filter(step => step.kind === 'row').length
  return [
    say(terminal, '从目标的数字追溯到台账的一行：', "From the target's number back to one row:"),
    ...lines,
    say(
      terminal,
      `全部依据 ${steps.length} 项，其中台账 ${rows} 行。`,
      `${steps.length} pieces of evidence in all, ${rows} of them ledger rows.`,
    ),
  ]
}
