// Writes the whole model of an instance for those who get it as arrays or text: `writeModel.ts <instance> <folder> [mps] [lp]`.
import { join } from 'node:path'
import { instanceOf } from '../instances.ts'
import { writeArrays, writeLpText, writeMps } from '../modelFiles.ts'
import { wholeModel } from '../wholeModel.ts'

const [name = '', folder = '', ...texts] = process.argv.slice(2)
const region = await instanceOf(name)
const start = performance.now()
const model = wholeModel(region)
const seconds = (performance.now() - start) / 1000
writeArrays(folder, model)
if (texts.includes('mps')) await writeMps(join(folder, 'model.mps'), model)
if (texts.includes('lp')) await writeLpText(join(folder, 'model.lp'), model)
process.stdout.write(`\n${JSON.stringify({ rows: model.rows, columns: model.count, entries: model.values.length, seconds })}\n`)
