// Which named limits cannot hold together, and no fewer of them: the elastic model's proof of shortfall names the candidates, a deletion
// filter (Chinneck and Dravnieks 1991) takes one after another away and keeps those without which everything can hold.
import type { StudyOptions, StudyResultOf, Words } from '#domain/study.ts'
import { relaxationsOf } from '../explain/explain.ts'
import { words } from '../explain/amountWords.ts'
import { noWeights } from '../model/measures.ts'
import { noShortfall, shortfallCost, shortfallWeight, weighed } from '../search/relax.ts'
import { limitsOf, limitText, openLifting, weightOf, type Lifting, type Limit } from './limits.ts'
import { asFarAsTime, optimise, restart, say, TimeIsUp, type Solved, type Study } from './study.ts'

type Result = StudyResultOf<'conflict'>

export function conflict(study: Study, { most }: StudyOptions<'conflict'>): Result {
  const { open, settled } = study
  if (settled.shortfall === undefined) {
    const all = { zh: '全部目标和限值可以同时成立，没有冲突。', en: 'All targets and limits can hold together; there is no conflict.' }
    return { kind: 'conflict', status: 'feasible', conflicts: [], relaxations: [], words: [all] }
  }
  const { solving } = open
  const relaxations = relaxationsOf(solving, settled)
  const limits = limitsOf(solving),
    lifting = openLifting(solving)
  // Only shortfall counts from here on, and all of it may be used.
  const { budgetRow, draft } = solving.layout
  solving.model.setRowBounds(Int32Array.of(budgetRow), Float64Array.of(-Infinity), Float64Array.of(Infinity))
  draft.setRow(budgetRow, -Infinity, Infinity)
  // The plan has asked for the least shortfall already: its proof is where the search begins.
  if (solving.least !== undefined) restart(study, solving.least.basis)
  const conflicts: Result['conflicts'] = []
  const gone = new Set<Limit>()
  for (let k = 0; k < most; k++) {
    const open = limits.filter(limit => !gone.has(limit))
    const seen: Seen = { nth: k + 1, kept: [], open }
    const whole = asFarAsTime(study, () => {
      say(study, { zh: `第 ${k + 1} 组冲突：求缺口`, en: `conflict ${k + 1}: the shortfall` }, 0, open.length, conflicts.at(-1)?.words)
      return { found: smallest(study, lifting, seen) }
    })
    // Out of time: what is left conflicts, though some of it may not be needed.
    const found = whole === undefined && seen.proven === true ? [...seen.kept, ...seen.open] : whole?.found
    if (found === undefined) {
      if (whole === undefined && conflicts.length === 0) throw new TimeIsUp()
      break
    }
    conflicts.push({
      members: found.map(memberOf),
      irreducible: whole !== undefined,
      words: conflictWords(study, found, whole !== undefined),
    })
    if (whole === undefined) break
    // The next conflict is looked for without what was asked too much of here.
    const given = found.filter(limit => asks(limit))
    if (given.length === 0) break
    for (const limit of given) gone.add(limit)
    lifting.lift(given)
  }
  return { kind: 'conflict', status: 'conflict', conflicts, relaxations, words: resultWords(conflicts, relaxations) }
}

/** Limits that ask for something (elastic in the model), as against those that only cap. */
function asks({ kind }: Limit): boolean {
  return kind === 'target' || kind === 'least_demand' || kind === 'must_place'
}

function shortfall(study: Study, method: 'primal' | 'dual'): Solved {
  const { solving } = study.open
  const slacks = new Map(solving.layout.slacks.map(slack => [slack.column, shortfallCost(solving)]))
  const solved = optimise(study, noWeights, method, slacks)
  return { ...solved, answer: weighed(solving, solved.answer) }
}
const total = ({ answer }: Solved) => answer.objective / shortfallWeight

/** How far the search for a smallest conflict is: `kept` are needed, of `open` it is not known; together they conflict once that is `proven`. */
type Seen = { nth: number; kept: Limit[]; open: Limit[]; proven?: boolean }

/** A smallest conflicting set among the limits; undefined where they can all hold. The limits are back in place afterwards. */
function smallest(study: Study, lifting: Lifting, seen: Seen): Limit[] | undefined {
  let proof = shortfall(study, 'primal')
  if (total(proof) <= noShortfall) return undefined
  seen.proven = true
  const { kept, nth } = seen
  const removed: Limit[] = []
  const remove = (away: readonly Limit[]) => {
    lifting.lift(away)
    removed.push(...away)
  }
  // What the proof does not use is not needed: the same duals prove the shortfall without it.
  let open = seen.open
  const narrow = () => {
    const used = new Map(open.map(limit => [limit, weightOf(limit, proof.answer, study.open.solving)]))
    remove(open.filter(limit => (used.get(limit) ?? 0) === 0))
    // What weighs least goes first, so that what is left is what matters.
    open = open.filter(limit => used.get(limit)! > 0).sort((a, b) => used.get(a)! - used.get(b)! || (a.id < b.id ? -1 : 1))
    seen.open = open
  }
  narrow()
  while (open.length > 0) {
    const limit = open[0]!
    say(study, tryingWords(study, nth, limit), kept.length, kept.length + open.length, leftWords(kept.length, open.length))
    lifting.lift([limit])
    const without = shortfall(study, 'primal')
    if (total(without) <= noShortfall) {
      kept.push(limit)
      open = open.slice(1)
      seen.open = open
      lifting.putBack([limit])
      restart(study, proof.basis)
    } else {
      removed.push(limit)
      open = open.slice(1)
      proof = without
      narrow()
    }
  }
  lifting.putBack(removed)
  return kept.sort((a, b) => Number(asks(b)) - Number(asks(a)))
}

function tryingWords({ open: { solving } }: Study, nth: number, limit: Limit): Words {
  return words(zh =>
    zh ? `第 ${nth} 组冲突：试去掉 ${limitText(solving, limit, true)}` : `conflict ${nth}: without ${limitText(solving, limit, false)}`,
  )
}
function leftWords(kept: number, open: number): Words {
  return { zh: `确定相互冲突的 ${kept} 项，待查 ${open} 项`, en: `${kept} needed for the conflict, ${open} still to try` }
}

function memberOf({ kind, id, area, nameZh, nameEn, limit, unit, bounds }: Limit): Result['conflicts'][number]['members'][number] {
  return { kind, id, ...(area === undefined ? {} : { area }), nameZh, nameEn, limit, unit, rows: bounds.length }
}

/** The same limit of several areas is one phrase: the members themselves keep their areas. */
function overAreas(limits: Limit[]): Limit[] {
  const whole = new Map<string, Limit>()
  for (const limit of limits) {
    const key = `${limit.kind}~${limit.id}`
    const seen = whole.get(key)
    if (seen === undefined) whole.set(key, limit)
    else {
      const sum = seen.limit === null || limit.limit === null ? null : seen.limit + limit.limit
      whole.set(key, { ...seen, area: undefined, limit: sum, bounds: [...seen.bounds, ...limit.bounds] })
    }
  }
  return [...whole.values()]
}

function conflictWords({ open: { solving } }: Study, members: Limit[], smallest: boolean): Words {
  return words(zh => {
    const [asked, capped] = [members.filter(asks), members.filter(limit => !asks(limit))].map(list =>
      overAreas(list)
        .map(limit => limitText(solving, limit, zh))
        .join(zh ? '；' : '; '),
    ) as [string, string]
    if (capped === '') return zh ? `不能同时成立：${asked}。` : `Cannot hold together: ${asked}.`
    return zh
      ? `不能同时成立：${asked}，对 ${capped}。${smallest ? '去掉其中任何一条，其余即可成立。' : '时间已到，其中可能有并非必需的。'}`
      : `Cannot hold together: ${asked}, against ${capped}. ${smallest ? 'Without any one of them the rest can hold.' : 'Time was up: not all of them may be needed.'}`
  })
}
function resultWords(conflicts: Result['conflicts'], relaxations: Result['relaxations']): Words[] {
  return [...conflicts.map(found => found.words), ...relaxations.map(row => ({ zh: row.sentenceZh, en: row.sentenceEn }))]
}
