// xunyu materials: wastes that firms have registered under their statutory codes; adding one, and merging a firm's own into another.
import type { Checked } from '#domain/problem.ts'
import { openRegionCache } from '#steps/region/regionCache.ts'
import { listMaterials, type MaterialLine, mergeMaterial, registerMaterial } from '#steps/registry/materials.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { parse, text } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { storePlace } from './storePlace.ts'
import { table } from './table.ts'

export const materialsCommand: Command = {
  name: 'materials',
  summaryZh: '固废品种：按法定代码登记、并入',
  summaryEn: 'wastes by their statutory codes: list, register, merge',
  usageZh: `用法：xunyu materials
      xunyu materials add <固废代码> <名称> [--party 单位] [--id 自编编号] [--moisture 含水率] [--by 经办人]
      xunyu materials merge <品种> <并入的品种> --reason 理由 [--by 经办人]

区域资料里没有的固废，先写代码再写名称：危险废物如 900-249-08，一般固废如 900-099-S59；编号就是代码，各单位即是同一种。
台账里写了代码的新固废，导入时自动登记。merge 把企业自编的品种并入另一个：已记的账保持原编号，汇总时合在一起；并入自己则取消。
账簿在 .xunyu，或由 --data 文件夹、环境变量 XUNYU_DATA、DATABASE_URL 指定。

例子
  xunyu materials add 900-249-08 废矿物油 --party 东山钢铁
  xunyu materials merge steel_oil 900-249-08 --reason 同一种
`,
  usageEn: `Usage: xunyu materials
       xunyu materials add <waste code> <name> [--party party] [--id own-id] [--moisture share] [--by person]
       xunyu materials merge <waste> <into> --reason why [--by person]

Wastes that no region has are registered code first: hazardous such as 900-249-08, general such as 900-099-S59; the code is the id, so that
all firms mean one waste. A ledger that brings a new waste with its code registers it by itself. merge counts a firm's own record with
another: what was recorded keeps its id, lists count both together; merging into itself takes it back.
The books are in .xunyu, or where --data, XUNYU_DATA or DATABASE_URL say.

Examples
  xunyu materials add 900-249-08 "waste mineral oil" --party steel_a
  xunyu materials merge steel_oil 900-249-08 --reason "the same waste"
`,
  run: async (args, terminal) => {
    const named = ['party', 'id', 'moisture', 'reason', 'by', 'data'].map(name => [name, { type: 'string' as const }])
    const { values, positionals } = parse(args, { ...Object.fromEntries(named), json: { type: 'boolean' } })
    const [verb, first, second, ...more] = positionals
    if (verb !== undefined && verb !== 'add' && verb !== 'merge')
      throw new UsageError(`没有“${verb}”；可用：add merge`, `no "${verb}"; known: add merge`)
    if (verb !== undefined && (first === undefined || second === undefined || more.length > 0))
      throw new UsageError(`${verb} 后面要两个词`, `${verb} wants two words after it`)
    const by = text(values['by']) ?? 'local'
    const reason = text(values['reason'])
    if (verb === 'merge' && reason === undefined) throw new UsageError('缺少 --reason', '--reason is missing')
    const done: Checked<MaterialLine[]> = await withBooks(storePlace(values), async store => {
      if (verb === undefined) return { ok: true, warnings: [], value: await listMaterials(store) }
      const made =
        verb === 'merge'
          ? await mergeMaterial({ store, regions: openRegionCache(store) }, first ?? '', second ?? '', reason ?? '', by)
          : await registerMaterial(
              { store, regions: openRegionCache(store) },
              { wasteCode: first ?? '', nameZh: second ?? '', id: text(values['id']), moisture: text(values['moisture']) },
              text(values['party']) ?? null,
              by,
            )
      return made.ok ? { ...made, value: [made.value] } : made
    })
    if (!done.ok) {
      terminal.err(problemLines(done.problems, terminal))
      return exit.badInput
    }
    if (values['json'] === true) terminal.out(`${JSON.stringify(done.value, null, 1)}\n`)
    else if (done.value.length === 0) terminal.out(say(terminal, '还没有登记固废品种\n', 'No wastes are registered.\n'))
    else terminal.out(listed(done.value, terminal))
    return exit.ok
  },
}

function listed(lines: readonly MaterialLine[], terminal: Parameters<typeof say>[0]): string {
  const head = [
    ['编号', 'id'],
    ['名称', 'name'],
    ['代码', 'code'],
    ['登记单位', 'registered by'],
    ['并入', 'same as'],
  ].map(([zh = '', en = '']) => say(terminal, zh, en))
  return table(
    head,
    lines.map(({ id, nameZh, wasteCode, party, sameAs }) => [id, nameZh, wasteCode, party ?? '', sameAs ?? '']),
    'text',
  )
}
