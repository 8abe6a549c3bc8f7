// What was measured as a table on the console and as the page docs/bench.md.
import prettier from 'prettier'
import { instances } from './instances.ts'
import { exponent, lineOf, type Line, type SizeFigures } from './figures.ts'

export type Results = {
  machine: { cores: number; processor: string; node: string }
  versions: Record<string, string>
  runs: number
  sizes: SizeFigures[]
}

/** One size with its medians instead of its runs. */
export function linesOf({ measured, ...figures }: SizeFigures): Omit<SizeFigures, 'measured'> & { lines: Line[] } {
  const ours = measured.find(({ id }) => id === 'ours')
  return { ...figures, lines: measured.map(one => lineOf(one, ours)) }
}

const digits = (value: number | undefined, places: number): string =>
  value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(places)
const head = ['contestant', 'seconds', 'x ours', 'processor s', 'x ours', 'peak MB', 'engine MB', 'objective off']
function cells(line: Line): string[] {
  if (line.seconds === undefined) return [line.title, line.failed ?? '', '', '', '', '', '', '']
  return [
    line.failed === undefined ? line.title : `${line.title} (then ${line.failed})`,
    digits(line.seconds, 2),
    digits(line.ratio, 2),
    digits(line.cpuSeconds, 2),
    digits(line.cpuRatio, 2),
    digits(line.peakMb, 0),
    digits(line.engineMb, 0),
    line.objectiveOff === undefined ? '' : line.objectiveOff.toExponential(0),
  ]
}

export function consoleTable(figures: SizeFigures): string {
  const { lines, size, rows, columns } = linesOf(figures)
  const table = [head, ...lines.map(cells)]
  const widths = head.map((_, at) => Math.max(...table.map(row => row[at]!.length)))
  const text = table.map(row => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '))
  return [`${size}: ${rows} rows x ${columns} columns (all arcs)`, ...text].join('\n')
}

/** The page, formatted as the repository formats its pages. */
export async function page(results: Results): Promise<string> {
  const { machine, versions, runs, sizes } = results
  const table = (rows: string[][]) =>
    [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map(row => `| ${row.join(' | ')} |`).join('\n')
  const measured = sizes.map(linesOf)
  const text = [
    '# The planner beside its peers',
    'Made by `npm run bench -- --page docs/bench.md`; do not edit. How the peers are installed: [bench/peers/README.md](../bench/peers/README.md).',
    `Machine: ${machine.cores} cores, ${machine.processor}, Node ${machine.node}; medians of ${runs} runs, contestants one after another in each run.`,
    `Peers found: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    [
      "Invented regions are seeded, laid out in clusters as an industrial region is, three periods long (`bench/region`). Real ones are the region that ships (JJJ) and provinces of it, with the programme's targets cut to what these can meet alone; trains run without rules for lanes, which are whole decisions. All contestants solve the same plan to the same optimum.",
      'Ours is measured from the region in memory to the checked answer. The others get the whole model, every possible arc a column, as arrays in memory (or as a file where they read files; its reading counts, its writing does not): listing the arcs is not charged to them.',
      '*x ours* is the median over the runs of its time divided by ours in the same run: above 1, ours is faster. *Processor s* counts all threads and is what a busy machine disturbs least. *Objective off* is relative to ours.',
    ].join('\n'),
    ...measured.flatMap(({ size, rows, columns, entries, lines, seconds: listing }) => [
      `## ${size}, ${instances[size]!.title}: ${rows.toLocaleString('en')} rows, ${columns.toLocaleString('en')} columns, ${entries.toLocaleString('en')} entries`,
      table([head, ...lines.map(cells)]),
      `Listing all arcs took ${digits(listing, 1)} s.`,
    ]),
    '## Growth',
    'Exponent of processor time over columns of the whole model, least squares on logarithms over the sizes of a family.',
    table([['contestant', 'sizes', 'exponent'], ...growthRows(measured)]),
  ].join('\n\n')
  return prettier.format(text, { parser: 'markdown', ...(await prettier.resolveConfig(import.meta.filename)) })
}

function growthRows(measured: ReturnType<typeof linesOf>[]): string[][] {
  const ids = measured[0]?.lines.map(({ id }) => id) ?? []
  const families = [...new Set(measured.map(({ size }) => instances[size]!.family))]
  return families
    .flatMap(family => ids.map(id => ({ family, id })))
    .flatMap(({ family, id }) => {
      const points = measured
        .filter(({ size }) => instances[size]!.family === family)
        .flatMap(({ size, columns, lines }) => {
          const line = lines.find(one => one.id === id)
          return line?.cpuSeconds === undefined ? [] : [{ size, columns, seconds: line.cpuSeconds, title: line.title }]
        })
      const slope = exponent(points)
      return slope === undefined ? [] : [[points[0]!.title, points.map(({ size }) => size).join(', '), slope.toFixed(2)]]
    })
}
