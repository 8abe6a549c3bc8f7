// Claims beside the earlier way: the same custody graphs judged by Dinic on typed arrays and by shortest augmenting paths on
// objects (Edmonds and Karp), in one process, in turns; ratios, and how the time grows with the size.
//   npx tsx bench/claims.ts [--runs 3] [--sizes 1000,10000,100000]
import { parseArgs } from 'node:util'
import type { Paper } from '#domain/custody.ts'
import { type Candidate, judge } from '#claims/admission.ts'
import { accountingBasis } from '#claims/accountingBases.ts'
import { type Custody, admission as edmondsKarp } from './claims/edmondsKarp.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, sizes: { type: 'string', default: '1000,10000,100000' }, json: { type: 'string' } },
})
const runs = Number(values.runs)
const sizes = values.sizes.split(',').map(Number)
/** Above this the earlier way takes minutes. */
const mostForTheEarlier = 10_000

/** A small generator with a seed, so that every run sees the same papers. */
function draw(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type World = { papers: Paper[]; claims: Candidate[]; custody: Custody }
/** Generators hand to traders, traders among each other and to users; every tenth user claims a fifth more than it converted. */
function world(arcs: number): World {
  const next = draw(20_221_231)
  const parties = Math.max(10, Math.floor(arcs / 6))
  const [generators, traders] = [Math.ceil(parties * 0.3), Math.ceil(parties * 0.2)]
  const users = parties - generators - traders
  const at = (party: string) => ({ party, site: party, material: 'ash' })
  const papers: Paper[] = []
  const arose: Custody['arose'][number][] = []
  const handed: Custody['handed'][number][] = []
  const day = (month: number) => `2022-${String(month).padStart(2, '0')}-15`
  for (let g = 0; g < generators; g++) {
    const massKg = 1_000_000 + next(9_000_000)
    papers.push({ kind: 'arose', id: `row:${g}`, validOn: day(1), evidence: [], at: at(`g${g}`), massKg })
    arose.push({ party: `g${g}`, massKg, evidence: `row:${g}` })
  }
  const hand = (from: string, to: string, month: number) => {
    const massKg = 1000 + next(400_000)
    const id = `slip:${handed.length}`
    papers.push({ kind: 'handed', id, validOn: day(month), evidence: [], from: at(from), to: at(to), massKg })
    handed.push({ from, to, massKg, evidence: id })
  }
  const got = new Map<string, number>()
  const lines = arcs - generators - 2 * users
  for (let k = 0; k < lines; k++) {
    const kind = next(10)
    if (kind < 4) hand(`g${next(generators)}`, `t${next(traders)}`, 2)
    else if (kind < 5) hand(`t${next(traders)}`, `t${next(traders)}`, 3)
    else {
      const to = `u${next(users)}`
      hand(kind < 8 ? `t${next(traders)}` : `g${next(generators)}`, to, 4)
      got.set(to, (got.get(to) ?? 0) + (handed.at(-1)?.massKg ?? 0))
    }
  }
  const claims: Candidate[] = []
  for (const [user, massKg] of got) {
    papers.push({ kind: 'converted', id: `batch:${user}`, validOn: day(6), evidence: [], at: at(user), massKg, process: 'binder' })
    const asked = claims.length % 10 === 9 ? Math.round(massKg * 1.2) : massKg
    claims.push({
      id: `claim:${user}`,
      claimant: user,
      massKg: asked,
      days: { from: '2022-01-01', to: '2022-12-31' },
      model: 'mass_balance',
    })
  }
  // The earlier way knows no conversions: claims draw on what was handed.
  return { papers, claims, custody: { arose, handed, claims: claims.map(({ id, claimant, massKg }) => ({ id, party: claimant, massKg })) } }
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
/** Processor time: other work on the machine does not count. */
function seconds(work: () => void): number {
  const begin = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

const statistics = accountingBasis('statistics')
type Figures = { arcs: number; papers: number; claims: number; ours: number; cut: number; earlier: number | null }
const figures: Figures[] = []
for (const arcs of sizes) {
  const { papers, claims, custody } = world(arcs)
  const fair = claims.map(claim => ({ ...claim, massKg: Math.max(1, Math.floor(claim.massKg / 20)) }))
  const ours: number[] = []
  const cut: number[] = []
  const earlier: number[] = []
  for (let run = 0; run < runs; run++) {
    ours.push(seconds(() => judge(papers, fair, statistics)))
    cut.push(seconds(() => judge(papers, claims, statistics)))
    if (arcs <= mostForTheEarlier) earlier.push(seconds(() => edmondsKarp(custody)))
  }
  figures.push({
    arcs,
    papers: papers.length,
    claims: claims.length,
    ours: median(ours),
    cut: median(cut),
    earlier: earlier.length === 0 ? null : median(earlier),
  })
}
const say = (line: string) => process.stdout.write(`${line}\n`)
say('arcs     papers  claims  modest claims  all claims, cut, seniority  Edmonds-Karp  ratio')
for (const { arcs, papers, claims, ours, cut, earlier } of figures)
  say(
    `${String(arcs).padEnd(8)} ${String(papers).padEnd(7)} ${String(claims).padEnd(7)} ${ours.toFixed(3).padStart(9)} s ${cut.toFixed(3).padStart(21)} s ${earlier === null ? '-'.padStart(14) : `${earlier.toFixed(3).padStart(12)} s`} ${earlier === null ? '' : `${(earlier / cut).toFixed(1)} x`}`,
  )
const [first, last] = [figures[0], figures.at(-1)]
if (first !== undefined && last !== undefined && first !== last) {
  const exponent = (pick: (one: Figures) => number) => (Math.log(pick(last) / pick(first)) / Math.log(last.arcs / first.arcs)).toFixed(2)
  say(`time grows as arcs^${exponent(one => one.ours)} (modest claims), arcs^${exponent(one => one.cut)} (with cut and seniority)`)
}
