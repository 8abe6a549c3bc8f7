// The whole model in the engine that the planner uses: `wasm.ts <folder of arrays> cold|interior`.
import { openEngine } from '#solve/highs.ts'
import { readArrays } from '../modelFiles.ts'
import { say } from './outcome.ts'
import { cpuSince } from './timedEngine.ts'

const model = readArrays(process.argv[2] ?? '')
const engine = await openEngine()
const start = performance.now(),
  cpu = process.cpuUsage()
const answer = engine.load(model).solve({ method: process.argv[3] === 'interior' ? 'interior' : 'cold' })
say({
  status: answer.status,
  seconds: (performance.now() - start) / 1000,
  cpuSeconds: cpuSince(cpu),
  objective: answer.objective,
  engineBytes: engine.memoryBytes(),
  notes: { iterations: answer.iterations },
})
