// The page that lies on top of a bundle: what is in it, what came out, and how to hold it to its word.
import type { PlanResult, Scenario } from '#domain/plan.ts'
import { statusWords } from './planText.ts'
import { inBoth } from '#domain/words/givenNames.ts'

export type BundleFacts = {
  result: PlanResult
  /** The plan that this one started near; null: it was solved from nothing. */
  start: Scenario | null
  planner: string
  xunyu: string
  node: string
}

/** Markdown, Chinese then English. */
export function bundleReadme({ result, start, planner, xunyu, node }: BundleFacts): string {
  const { region, scenario, engine } = result
  const status = statusWords[result.status]
  const settings = Object.entries(scenario.settings).map(([key, value]) => `\`${key}=${String(value)}\``)
  const synthetic = region.synthetic
    ? '\n> **虚构数据 SYNTHETIC**：示例区域，全部数字为虚构。 Demonstration region, every figure is invented.\n'
    : ''
  const table = [
    ['区域 Region', `${region.nameZh} ${region.nameEn} (${region.id}, ${region.version})`],
    ['情景 Scenario', inBoth(scenario.name ?? '-')],
    ['方案 Programme', result.programme ?? '-'],
    ['时期 Periods', result.periods.join(', ')],
    ['设置 Settings', settings.length === 0 ? '-' : settings.join(', ')],
    ['状态 Status', `${status.zh} ${status.en}`],
    ['净成本 Net cost (CNY)', String(result.objective.value)],
    ['输入指纹 Input hash', `\`${result.inputHash}\``],
    ['循域 Xunyu', `${xunyu}, planner ${planner}, ${engine.name} ${engine.version}, Node ${node}`],
  ]
  return `# ${region.nameZh} ${region.nameEn} · ${inBoth(scenario.name ?? result.periods.join('-'))}
${synthetic}
| | |
|---|---|
${table.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}

## 中文
- \`region/\`：全部输入表（CSV）和 \`datapackage.json\`，可直接用 \`xunyu plan region\` 打开。
- \`scenario.json\`：方案、时期和设置。\`result.json\`：完整结果。\`bundle.json\`：版本和每个文件的 SHA-256。
- ${start === null ? '此方案从零求解。' : '此方案从基准方案出发求解（见 `bundle.json` 的 start），核验时先求解基准方案。'}
- 核验：\`xunyu bundle --verify 本文件.zip\` 重新求解，并说明输入指纹、净成本和结果的每个字节（求解用时除外）是否相同。

## English
- \`region/\`: every input table (CSV) with \`datapackage.json\`; \`xunyu plan region\` opens it as it is.
- \`scenario.json\`: programme, periods and settings. \`result.json\`: the whole result. \`bundle.json\`: versions, and the SHA-256 of each file.
- ${start === null ? 'The plan was solved from nothing.' : 'The plan started from the base plan (start in `bundle.json`), so the base plan is solved first when this is verified.'}
- To verify: \`xunyu bundle --verify this-file.zip\` solves it again and says whether input hash, net cost and every byte of the result
  (but the seconds it took) are the same.
`
}
