// xunyu bundle: a plan with everything it stands on in one file, and whether such a file keeps its word.
import { saveBundle } from '#steps/bundle/saveBundle.ts'
import { verifyBundle } from '#steps/bundle/verifyBundle.ts'
import type { Verification } from '#steps/bundle/verifyBundle.ts'
import { PlanCancelled } from '#steps/plan/fileTask.ts'
import { checkPlaceToSave, saveFile } from '#steps/files/saveFile.ts'
import { onePath, parse, text } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { planOptions, scenarioOf } from './planRun.ts'
import { openProgress } from './progressLine.ts'
import { openServerClient, withServer } from './serverClient.ts'
import { version } from './version.ts'

async function verify(path: string, values: Parsed['values'], terminal: Terminal): Promise<number> {
  const progress = openProgress(terminal, values['quiet'] === true)
  const verified = await verifyBundle(path, { signal: terminal.signal, xunyu: version(), onProgress: progress.show }).finally(progress.end)
  if (!verified.ok) {
    terminal.err(problemLines(verified.problems, terminal))
    return exit.badInput
  }
  const found = verified.value
  terminal.out(values['json'] === true ? `${JSON.stringify(found, null, 1)}\n` : `${verificationText(found, terminal)}\n`)
  return found.same ? exit.ok : exit.notAsHoped
}

function verificationText({ same, inputHash, objective, result, versions }: Verification, terminal: Terminal): string {
  const mark = (good: boolean): string => (good ? '✓' : '✗')
  const lines = [
    `${mark(inputHash.same)} ${say(terminal, '输入指纹', 'input hash')} ${inputHash.stated}${inputHash.same ? '' : ` → ${inputHash.found}`}`,
    `${mark(objective.same)} ${say(terminal, '净成本', 'net cost')} ${objective.stated} → ${objective.found} CNY (${objective.relative.toExponential(1)})`,
    `${mark(result.same)} ${say(terminal, '结果每个字节（求解用时除外）', 'every byte of the result (but the seconds it took)')}${result.differsAt === null ? '' : say(terminal, `：首个差别在 ${result.differsAt}`, `: first difference at ${result.differsAt}`)}`,
    ...(['xunyu', 'planner', 'engine', 'node'] as const).map(
      name => `  ${name}: ${versions.stated[name]}${versions.stated[name] === versions.found[name] ? '' : ` → ${versions.found[name]}`}`,
    ),
    same
      ? say(terminal, '核验通过：重新求解得到同样的结果', 'verified: solved again, the same result')
      : say(terminal, '核验未通过：重新求解得到不同的结果', 'not verified: solved again, another result'),
  ]
  return lines.join('\n')
}

async function make(path: string, output: string, values: Parsed['values'], terminal: Terminal): Promise<number> {
  const asked = await scenarioOf(values)
  if (!asked.ok) {
    terminal.err(problemLines(asked.problems, terminal))
    return exit.badInput
  }
  const progress = openProgress(terminal, values['quiet'] === true)
  const saved = await saveBundle(path, asked.value, text(values['result']), output, {
    signal: terminal.signal,
    xunyu: version(),
    onProgress: progress.show,
  }).finally(progress.end)
  if (!saved.ok) {
    terminal.err(problemLines(saved.problems, terminal))
    return exit.badInput
  }
  terminal.out(say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`))
  return exit.ok
}

function fetchBundle(address: string, plan: string, output: string, terminal: Terminal): Promise<number> {
  return withServer(terminal, async () => {
    const bytes = await openServerClient(address, terminal.signal).bytes(`/plans/${encodeURIComponent(plan)}/bundle`)
    const saved = await saveFile(output, bytes)
    if (!saved.ok) {
      terminal.err(problemLines(saved.problems, terminal))
      return exit.badInput
    }
    terminal.out(say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`))
    return exit.ok
  })
}

export const bundleCommand: Command = {
  name: 'bundle',
  summaryZh: '把方案连同全部输入打包，或核验方案包',
  summaryEn: 'pack a plan with all its inputs, or verify such a pack',
  usageZh: `用法：xunyu bundle <文件夹|文件.xlsx> -o 方案.zip [--set …] [--scenario …] [--result 方案.json]
      xunyu bundle <方案编号> --server <网址> -o 方案.zip
      xunyu bundle --verify 方案.zip [--json]

方案包含：区域的全部表（CSV 和 datapackage.json）、情景、结果、版本和说明。
--result  已有的结果（xunyu plan -o 方案.json）：用它的情景重新求解，输入不同则拒绝
--verify  重新求解并说明输入指纹、净成本和结果的每个字节是否相同；不同时退出码为 3

例子
  xunyu bundle data/region-jjj --set levy=off -o 方案.zip
  xunyu bundle base --server http://127.0.0.1:7070 -o 基准.zip
  xunyu bundle --verify 方案.zip
`,
  usageEn: `Usage: xunyu bundle <folder|file.xlsx> -o plan.zip [--set ...] [--scenario ...] [--result plan.json]
       xunyu bundle <plan id> --server <address> -o plan.zip
       xunyu bundle --verify plan.zip [--json]

A bundle holds every table of the region (CSV with datapackage.json), scenario, result, versions and a page that explains them.
--result  a result at hand (xunyu plan -o plan.json): its scenario is solved again, and refused when the input is another
--verify  solves it again and says whether input hash, net cost and every byte of the result are the same; exit code 3 when not

Examples
  xunyu bundle data/region-jjj --set levy=off -o plan.zip
  xunyu bundle base --server http://127.0.0.1:7070 -o base.zip
  xunyu bundle --verify plan.zip
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      ...planOptions,
      verify: { type: 'string' },
      result: { type: 'string' },
      server: { type: 'string' },
    })
    try {
      const verified = text(values['verify'])
      if (verified !== undefined) return await verify(verified, values, terminal)
      const path = onePath(positionals)
      const output = text(values['output'])
      if (output === undefined) throw new UsageError('缺少 -o 方案.zip', '-o plan.zip is missing')
      const place = await checkPlaceToSave(output)
      if (!place.ok) {
        terminal.err(problemLines(place.problems, terminal))
        return exit.badInput
      }
      const server = text(values['server'])
      return server === undefined ? await make(path, output, values, terminal) : await fetchBundle(server, path, output, terminal)
    } catch (failure) {
      if (!(failure instanceof PlanCancelled)) throw failure
      terminal.err(say(terminal, '已取消，没有写出任何文件\n', 'cancelled; nothing was written\n'))
      return exit.cancelled
    }
  },
}
