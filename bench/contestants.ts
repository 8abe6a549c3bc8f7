// Who takes part, how each is started in a process of its own, and which of them are installed here.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { instances } from './instances.ts'

export type Job = { size: string; folder: string; limit: number }
export type Contestant = {
  id: string
  title: string
  /** Names in the lists of versions; all of them are needed. Empty: comes with the repository. */
  needs: string[]
  /** Text files that it reads instead of arrays. */
  reads?: 'mps' | 'lp'
  /** The largest size that it is tried on; beyond it hours or all memory would go. */
  largest?: string
  command: (job: Job) => { file: string; words: string[] }
}

const here = import.meta.dirname
/** Where the peers are installed, see bench/peers/README.md. */
const home = process.env.BENCH_PEERS
const python = home === undefined ? '' : join(home, 'venv/bin/python')
const tsx = (script: string, ...words: string[]) => ({
  file: process.execPath,
  words: ['--max-old-space-size=16000', '--import', 'tsx', join(here, script), ...words],
})
const pythonPeer = (id: string, title: string, needs: string[], more: Partial<Contestant> = {}): Contestant => ({
  id,
  title,
  needs,
  command: ({ folder, limit }) => ({ file: python, words: [join(here, 'peers/run.py'), id, folder, `${limit}`] }),
  ...more,
})
const nodePeer = (id: string, title: string, needs: string[], more: Partial<Contestant> = {}): Contestant => ({
  id,
  title,
  needs,
  command: ({ folder, limit }) => tsx('peers/javascript.ts', id, folder, `${limit}`),
  ...more,
})

export const contestants: Contestant[] = [
  { id: 'ours', title: 'this planner', needs: [], command: ({ size }) => tsx('contestants/ours.ts', size) },
  {
    id: 'ours-warm',
    title: 'this planner, in a process that has planned before',
    needs: [],
    command: ({ size }) => tsx('contestants/ours.ts', size, '--warm'),
  },
  {
    id: 'wasm-simplex',
    title: 'whole model, same engine, simplex',
    needs: [],
    command: ({ folder }) => tsx('contestants/wasm.ts', folder, 'cold'),
  },
  {
    id: 'wasm-ipm',
    title: 'whole model, same engine, interior point',
    needs: [],
    command: ({ folder }) => tsx('contestants/wasm.ts', folder, 'interior'),
  },
  nodePeer('highs-text', 'highs-js, whole model as LP text', [], { reads: 'lp', largest: 'M4' }),
  pythonPeer('highspy-simplex', 'HiGHS native, simplex', ['highspy']),
  pythonPeer('highspy-ipm', 'HiGHS native, interior point', ['highspy']),
  pythonPeer('scipy', 'SciPy linprog (HiGHS)', ['scipy']),
  pythonPeer('clp-dual', 'CLP, C interface, dual simplex', ['libclp']),
  pythonPeer('clp', 'CLP, MPS file', ['clp'], { reads: 'mps' }),
  pythonPeer('cbc', 'CBC, MPS file', ['cbc'], { reads: 'mps' }),
  pythonPeer('pulp-cbc', 'PuLP + CBC', ['pulp', 'cbc']),
  pythonPeer('ortools-glop', 'OR-Tools GLOP', ['ortools']),
  pythonPeer('ortools-pdlp', 'OR-Tools PDLP', ['ortools']),
  pythonPeer('linopy', 'linopy + HiGHS', ['linopy', 'highspy']),
  pythonPeer('pyomo', 'Pyomo + HiGHS', ['pyomo', 'highspy']),
  nodePeer('or-tools-wasm', 'or-tools-wasm GLOP', ['or-tools-wasm']),
  nodePeer('yalps', 'YALPS', ['yalps'], { largest: 'S' }),
  nodePeer('javascript-lp-solver', 'javascript-lp-solver', ['javascript-lp-solver'], { largest: 'S' }),
]

/** Version by name of every peer found under BENCH_PEERS; empty where the variable is not set. */
export function versionsFound(): Record<string, string> {
  if (home === undefined) return {}
  const said = (file: string, words: string[]): Record<string, string> => {
    const { status, stdout } = spawnSync(file, words, { encoding: 'utf8' })
    return status === 0 ? (JSON.parse(stdout.trim().split('\n').at(-1)!) as Record<string, string>) : {}
  }
  const { file, words } = tsx('peers/javascript.ts', '--versions')
  return { ...(existsSync(python) ? said(python, [join(here, 'peers/run.py'), '--versions']) : {}), ...said(file, words) }
}

/** Why a contestant is not tried on a size; undefined when it is. */
export function whyNot(contestant: Contestant, size: string, versions: Record<string, string>): string | undefined {
  const missing = contestant.needs.filter(name => versions[name] === undefined)
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`
  const order = Object.keys(instances)
  if (contestant.largest !== undefined && order.indexOf(size) > order.indexOf(contestant.largest))
    return `not tried above ${contestant.largest}`
  return undefined
}
