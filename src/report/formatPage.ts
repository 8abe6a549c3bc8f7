// The page that documents the region format, written from the same catalogue as template, schema and messages.
import type { RegionTable } from '#domain/region.ts'
import { rowKeyFields } from '#domain/rowKey.ts'
import { enumWords } from '#intake/enumWords.ts'
import { tableWords } from '#intake/fieldNames.ts'
import { metaFields } from '#intake/readMeta.ts'
import { tableFields } from '#intake/tableSchema.ts'
import type { FieldSpec } from '#intake/tableSchema.ts'
import { allTables } from './regionWorkbook.ts'

const intro = `# 区域格式 The region format

一个区域是一组表。可以是一个文件夹，每张表一个 CSV（UTF-8 或 GB18030，可附 datapackage.json）；也可以是一个 .xlsx，每张表一个工作表，另有一张“区域 region”。
A region is a set of tables: a folder with one CSV a table (UTF-8 or GB18030, with or without datapackage.json), or one .xlsx with one
sheet a table and a sheet \`region\`.

- 列名可用字段名、中文名或英文名；顺序随意；可选列可以没有。 Columns go by field name, Chinese or English label, in any order; optional ones may be absent.
- 多个值用分号隔开：\`a;b\`。 Lists are written \`a;b\`.
- 数字可写 \`1,234.5\`、\`１２３\`、\`12%\`；日期写 \`2018-01-01\`；是非写 \`true\`/\`false\` 或 是/否。 Numbers, dates and truth values as shown.
- 第一格以 \`#\` 开头的行是说明。 Rows whose first cell starts with \`#\` are comments.
- 所有吨数为干吨；\`…Low\`、\`…High\` 是估算的低值和高值。 All tonnes are dry; \`…Low\` and \`…High\` are the ends of an estimate.
- 只需要地点、会移动的东西（产生量或装置）和需求；有弧（arcs）时不需要坐标和运输方式。 Only sites, something that moves, and demands are
  needed; with arcs neither coordinates nor modes are.

## 整体的决定 What is decided whole

- 铁路通道（一种物料、从一站到另一站、一年）：每个方案都整体决定。不足 \`minTrainsPerYear\` 满载列就不开；\`wholeTrains\` 只开整数列；开一条每年付 \`laneCnyPerYear\`；
  \`trainCny\` 按满载列摊到每吨；\`notMaterials\` 不得承运。 A lane (one material, station to station, one year) in every plan: with fewer than
  \`minTrainsPerYear\` full trains it is shut; \`wholeTrains\`: a whole number of them; it costs \`laneCnyPerYear\`; \`trainCny\` is paid by the tonne of a full train;
  \`notMaterials\` never go by the mode.
- 短途加价 \`shortHaulKm\`、\`shortHaulCnyPerT\`，不同里程段写成几种运输方式（\`minKm\`、\`maxKm\`）。 Freight by bands of distance is several modes with \`minKm\` and
  \`maxKm\`; a short haul may pay more.
- 新建的最小规模、级差和固定费用只在整数方案（\`--integer\`）中整体决定；连续方案把固定费用摊到可新增能力上，是下界。 Least size, step and fixed cost of what is
  built are decided whole in integer plans only; a continuous plan spreads the fixed cost over what may be added, a lower bound.
- 政策 \`least_share\`：\`area\` 内 \`material\` 的产量中至少 \`share\` 由 \`process\` 生产。 Policy \`least_share\`: of what is made of \`material\` in \`area\` at
  least \`share\` comes out of \`process\`.

\`\`\`
xunyu template region -o my-region.xlsx     # 模板 template
xunyu check my-region.xlsx                  # 全部问题 every problem
xunyu export data/region-jjj -o jjj.xlsx    # 文件夹 -> 工作簿 folder -> workbook
\`\`\`
`

const escape = (text: string): string => text.replaceAll('|', '\\|')

function constraint(table: RegionTable, field: FieldSpec): string {
  const parts: string[] = []
  if (field.enum) {
    const chinese = enumWords(table, field.name)
    parts.push(field.enum.map(code => (chinese?.[code] ? `\`${code}\` ${chinese[code]}` : `\`${code}\``)).join(', '))
  }
  if (field.minimum !== undefined || field.maximum !== undefined) parts.push(`${field.minimum ?? '…'} – ${field.maximum ?? '…'}`)
  const note = [field.noteZh, field.noteEn].filter(text => text !== undefined).join(' / ')
  if (note) parts.push(note)
  return escape(parts.join('; '))
}

function tableSection(table: RegionTable): string {
  const { zh, noteZh, noteEn } = tableWords[table]
  const fields = tableFields(table)
  // An interval's ends take one line with their centre.
  const isEnd = ({ name }: FieldSpec): boolean =>
    /(Low|High)$/u.test(name) && fields.some(field => field.name === name.replace(/(Low|High)$/u, ''))
  const rows = fields
    .filter(field => !isEnd(field))
    .map(field => {
      const ends = fields.some(({ name }) => name === `${field.name}Low`) ? ' (Low, High)' : ''
      return `| ${field.required ? '**' : ''}${field.name}${field.required ? '**' : ''}${ends} | ${field.zh} | ${field.en} | ${field.type} | ${field.unit ?? ''} | ${constraint(table, field)} |`
    })
  const key = rowKeyFields[table].map(({ field }) => field).join(' ~ ')
  return `## ${zh} ${table}\n\n${noteZh}。 ${noteEn}. Key: ${key}\n\n| field | 中文 | English | type | unit | |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`
}

/** Markdown, ended by a newline; required fields are bold. */
export function formatPage(): string {
  const meta = metaFields
    .map(({ key, zh, en, noteZh, noteEn }) => `| ${key} | ${zh} | ${en} | ${escape(`${noteZh} ${noteEn}`.trim())} |`)
    .join('\n')
  const description = `## 区域 region\n\ndatapackage.json 的 \`xunyu\`，或工作表“区域 region”。 \`xunyu\` in datapackage.json, or the sheet \`region\`.\n\n| property | 中文 | English | |\n|---|---|---|---|\n${meta}\n`
  return [intro, description, ...allTables.map(tableSection)].join('\n')
}
