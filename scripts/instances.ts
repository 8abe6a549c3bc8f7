// Writes a published instance as the folder of a region: npx tsx scripts/instances.ts cap71 -o folder
import { parseArgs } from 'node:util'
import { writeRegionFolder } from '#steps/region/writeRegionFolder.ts'
import { readInstances } from './instances/catalogue.ts'

const help = `用法 Usage: npx tsx scripts/instances.ts [算例 instance] [-o 文件夹 folder]

  不写算例：列出全部算例及其公布的最优值。Without an instance: lists all of them with their published optima.
  -o, --output <folder>   默认与算例同名；须为新的或空的文件夹。Named like the instance by default; new or empty.
  -h, --help

例 Example
  npx tsx scripts/instances.ts cap71 -o /tmp/cap71
  npx xunyu plan /tmp/cap71 --integer --gap 0.000001

见 See docs/instances.md
`

async function run(): Promise<number> {
  let asked: { values: { output?: string | undefined; help?: boolean | undefined }; positionals: string[] }
  try {
    asked = parseArgs({
      options: { output: { type: 'string', short: 'o' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (failure) {
    process.stderr.write(`${(failure as Error).message}\n\n${help}`)
    return 2
  }
  if (asked.values.help === true) {
    process.stdout.write(help)
    return 0
  }
  const instances = await readInstances()
  const [name, ...more] = asked.positionals
  if (name === undefined) {
    for (const { name: id, size, published, titleZh, titleEn } of instances)
      process.stdout.write(`${id.padEnd(14)} ${size.padEnd(10)} ${String(published).padStart(13)}  ${titleZh} ${titleEn}\n`)
    return 0
  }
  const instance = instances.find(({ name: id }) => id === name)
  if (instance === undefined || more.length > 0) {
    process.stderr.write(
      instance === undefined
        ? `没有算例“${name}”；不带参数运行可列出全部。There is no instance "${name}"; run without one to list them all.\n`
        : `一次只写一个算例。One instance at a time.\n`,
    )
    return 2
  }
  const written = await writeRegionFolder(instance.region, asked.values.output ?? name)
  if (!written.ok) {
    for (const problem of written.problems)
      process.stderr.write(`${problem.zh}：${problem.fixZh ?? ''}\n${problem.en}: ${problem.fixEn ?? ''}\n`)
    return 2
  }
  process.stdout.write(`${written.value}\n公布的最优值 published optimum: ${instance.optimumCny} CNY\n`)
  return 0
}

process.exitCode = await run()
