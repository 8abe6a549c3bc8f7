#!/usr/bin/env node
// Stands in for the HiGHS executable: the same arguments, files and words, solved by the npm package.
import loadHighs from 'highs'
import { readFileSync, writeFileSync } from 'node:fs'

const [file, ...rest] = process.argv.slice(2)
if (file === '--version') {
  process.stdout.write('HiGHS version 9.9.9 Githash fake.\n')
  process.exit(0)
}
const named = name => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined)
const highs = await loadHighs()
const model = highs.createModel({ format: 'mps', data: readFileSync(file, 'utf8') })
model.options.set({ output_flag: false })
for (const line of readFileSync(named('--options_file'), 'utf8').split('\n')) {
  const [name, value] = line.split(' = ')
  if (value !== undefined) model.options.set(name, Number.isNaN(Number(value)) ? value : Number(value))
}
const start = named('--read_solution_file')
if (start !== undefined) {
  const values = [...readFileSync(start, 'utf8').matchAll(/^x\d+ (\S+)$/gm)].map(found => Number(found[1]))
  model.setSolution({ colValue: values })
}
model.run()
writeFileSync(named('--solution_file'), model.exportSolution())
const whole = model.getLp().integrality.includes(1)
if (whole)
  process.stdout.write(`  Dual bound        ${model.info.get('mip_dual_bound')}\n  Nodes             ${model.info.get('mip_node_count')}\n`)
process.stdout.write(`Simplex   iterations: ${model.info.get('simplex_iteration_count')}\n`)
model.dispose()
