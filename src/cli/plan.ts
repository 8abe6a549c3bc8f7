// xunyu plan: solves the plan of a region and prints one screen, one JSON object, or a workbook.
import type { Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import { checkScenario } from '#steps/plan/checkScenario.ts'
import { planJson } from '#steps/plan/planFooting.ts'
import { showPlan, writePlanWorkbook } from '#steps/plan/presentPlan.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { onePath, parse } from './arguments.ts'
import { exit, problemLines, say } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { onGround, planOptions, runPlan, saveOutput, scenarioOf } from './planRun.ts'

const usageZh = `用法：xunyu plan <文件夹|文件.xlsx> [选项]

选项
  --programme <编号>     方案（默认取区域的默认方案）
  --periods <年份>       如 2022 或 2020,2021,2022（一至三个）
  --set <键=值>          改变一个数字，可重复（xunyu settings 列出全部键）
  --scenario <文件[@n]>  情景文件（xunyu scenarios save 写出），@n 取第 n 版；--set 在其上再改
  --integer              整数选址：地点要么开要么不开，固定费用、最小规模、规模级差都算足，并给出已证明的差距
  --gap <比例>           差距占决策所定成本（运输、投资、处置、税、碳价；不含货款和加工费）的比例，达到即停（默认 0.0005）；隐含 --integer
  --ground <依据>        产生量的依据：estimates（区域估算，默认）或 ledger（账簿覆盖全年 12 个月的用台账，其余用估算；不推算）
  --data <目录>          台账所在的数据目录（默认 XUNYU_DATA 或 .xunyu；设了 DATABASE_URL 时用它）
  --seconds <秒>         整个调用的时限（读取、求解、校核）：到时给出当时最好的方案，并说明它是否已证明最优；整数选址默认搜索 60 秒
  --base <方案.json>     在这个方案旁求解：从它出发，费用相同时与它一致，便于比较（-o 写出的 .json 或方案包 .zip）
  --no-baseline          不与基准年（照旧）比较；默认比较，同样的现状只求解一次（xunyu baseline）
  --intervals            由各数的区间给出结果的区间，并指出先测准哪几个数（重新求解约二十次）
  -o, --output <文件>    写出工作簿 .xlsx（或 .json）
  --json                 在标准输出只给一个 JSON 对象
  --quiet, -q            不显示进度
  --dry-run              只读取和检查，不求解
  --lang zh|en           语言

例子
  xunyu plan data/region-jjj
  xunyu plan data/region-jjj --programme jjj-2020-2022 --set rail.slotsFactor=1.5 -o 方案.xlsx
  xunyu plan data/region-jjj --intervals
  xunyu plan data/region-jjj --integer --gap 0.001 --seconds 60
  xunyu plan examples/two-towns --ground ledger -o 方案.json    再用 xunyu flows 方案.json 追溯到导入的行
  xunyu plan 我的区域.xlsx --set target.isw_utilised=820000000 --set levy=off --json
`
const usageEn = `Usage: xunyu plan <folder|file.xlsx> [options]

Options
  --programme <id>       programme (default: the region's own)
  --periods <years>      for example 2022 or 2020,2021,2022 (one to three)
  --set <key=value>      change one figure; may be repeated (xunyu settings lists the keys)
  --scenario <file[@n]>  a scenario file (written by xunyu scenarios save), @n for its version n; --set stands above it
  --integer              open sites or not: fixed costs, least sizes and steps in full, with a proven gap
  --gap <share>          of the decided cost (transport, capital, disposal, levies, carbon; not goods or processing)
                         at which that search ends (default 0.0005); asks for --integer
  --ground <ground>      what streams stand on: estimates (of the region, the default), or ledger where its books cover all twelve months
                         of the year and estimates elsewhere; nothing is scaled up
  --data <folder>        where the ledger is (default XUNYU_DATA or .xunyu; DATABASE_URL where set)
  --seconds <n>          limit of the whole call (reading, solving, checking): gives the best plan by then and says whether it is
                         proven; the search for whole sites takes 60 unless given
  --base <plan.json>     solve next to this plan: start there, and stay with it where that costs nothing, so that the two compare
                         (a .json written by -o, or a bundle .zip)
  --no-baseline          no comparison with the year as it was; else there is one, the same past being solved once (xunyu baseline)
  --intervals            intervals on the results from those of the inputs, and which inputs to measure first (some twenty solves)
  -o, --output <file>    write a workbook .xlsx (or .json)
  --json                 one JSON object on standard output and nothing else
  --quiet, -q            no progress
  --dry-run              read and check only
  --lang zh|en           language

Examples
  xunyu plan data/region-jjj
  xunyu plan data/region-jjj --programme jjj-2020-2022 --set rail.slotsFactor=1.5 -o plan.xlsx
  xunyu plan data/region-jjj --intervals
  xunyu plan data/region-jjj --integer --gap 0.001 --seconds 60
  xunyu plan examples/two-towns --ground ledger -o plan.json    then xunyu flows plan.json leads to the imported rows
  xunyu plan my-region.xlsx --set target.isw_utilised=820000000 --set levy=off --json
`

async function dryRun(path: string, asked: Checked<Scenario>, terminal: Terminal): Promise<number> {
  if (!asked.ok) {
    terminal.err(problemLines(asked.problems, terminal))
    return exit.badInput
  }
  const scenario = asked.value
  if (asked.warnings.length > 0) terminal.err(problemLines(asked.warnings, terminal))
  const read = await readRegionFiles(path)
  if (!read.ok) {
    terminal.err(problemLines(read.problems, terminal))
    return exit.badInput
  }
  const { region } = read.value
  if (read.warnings.length) terminal.err(problemLines(read.warnings, terminal))
  const problems = checkScenario(region, scenario)
  if (problems.length) {
    terminal.err(problemLines(problems, terminal))
    return exit.badInput
  }
  const periods = scenario.periods ?? region.meta.defaultPeriods
  terminal.out(
    say(
      terminal,
      `可以规划：${region.meta.nameZh}，${region.sites.length} 个地点，${region.streams.length} 项产生量，${region.units.length} 个装置，${region.demands.length} 项需求，时期 ${periods.join('、')}\n`,
      `ready to plan: ${region.meta.nameEn}, ${region.sites.length} sites, ${region.streams.length} streams, ${region.units.length} units, ${region.demands.length} demands, periods ${periods.join(', ')}\n`,
    ),
  )
  return exit.ok
}

export const planCommand: Command = {
  name: 'plan',
  summaryZh: '求解区域规划',
  summaryEn: 'solve the plan of a region',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      ...planOptions,
      'dry-run': { type: 'boolean' },
      'no-baseline': { type: 'boolean' },
      intervals: { type: 'boolean' },
    })
    const path = onePath(positionals)
    if (values['dry-run'] === true) return dryRun(path, await onGround(path, await scenarioOf(values), values), terminal)
    const run = await runPlan(path, values, terminal, {
      baseline: values['no-baseline'] !== true,
      intervals: values['intervals'] === true,
    })
    if ('code' in run) return run.code
    const { region, result, assumptions, warm, context } = run.planned
    const whole = { ...result, ...context }
    const json = `${JSON.stringify(whole, null, 1)}\n`
    terminal.out(values['json'] === true ? json : `${showPlan(result, region, terminal.language, context)}\n`)
    const failed = await saveOutput(values, terminal, async asJson =>
      asJson ? planJson(whole, warm) : writePlanWorkbook(result, region, terminal.language, assumptions, context),
    )
    if (failed !== undefined) return failed
    const { name, version, seconds } = result.engine
    if (values['quiet'] !== true && values['json'] !== true)
      terminal.err(say(terminal, `${name} ${version}，${seconds.toFixed(1)} 秒\n`, `${name} ${version}, ${seconds.toFixed(1)} s\n`))
    return result.status === 'optimal' ? exit.ok : result.status === 'cancelled' ? exit.cancelled : exit.notAsHoped
  },
}
