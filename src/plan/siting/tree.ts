// Branch and bound over the whole decisions, arcs priced and strong cuts found at every node: the bound of a node holds over all arcs there are,
// though few of them are in the model. Deepest first along the likelier child, then the node with the lowest bound (Linderoth and Savelsbergh 1999).
import type { LpAnswer } from '#solve/engine.ts'
import { report } from '../search/generate.ts'
import type { Unsettled } from '../search/relax.ts'
import { openBranching, type Branch } from './branching.ts'
import { divingHeuristic } from './divingHeuristic.ts'
import { solvedNode, type Search } from './nodes.ts'

/** Rounds of strong cuts at a node that is not the root. */
const cutRounds = 3
/** Nodes between two dives, doubled while dives find nothing better. */
const firstDive = 8

export type Whole = { low: Float64Array; high: Float64Array }
type Node = Whole & { bound: number; branch: Branch | undefined }
export type Trunk = { answer: LpAnswer; best: LpAnswer | undefined; whole: Whole }
export type Grown = { best: LpAnswer | undefined; bound: number; stopped?: true }

/** @param enough distance of objective and bound at which an answer is good enough @param size what a distance is told against */
export function growTree(
  search: Search,
  { answer: root, best: known, whole }: Trunk,
  enough: (answer: LpAnswer) => number,
  size: (answer: LpAnswer) => number,
): Grown | Exclude<Unsettled, { stopped: true }> {
  const { solving, integers } = search
  const { ports } = solving
  const branching = openBranching(integers)
  const open: Node[] = []
  let best = known,
    diveAt = firstDive
  let next: Node | undefined = { ...whole, bound: root.objective, branch: undefined }
  const lowest = () =>
    Math.min(
      next?.bound ?? Infinity,
      open.reduce((least, node) => Math.min(least, node.bound), Infinity),
    )
  let enoughAt = best === undefined ? Infinity : best.objective - enough(best)
  const cutOff = () => enoughAt
  const better = (found: LpAnswer) => {
    if (best !== undefined && found.objective >= best.objective) return
    best = found
    enoughAt = found.objective - enough(found)
  }
  for (;;) {
    if (next === undefined) {
      const at = open.reduce((least, node, index) => (node.bound < open[least]!.bound ? index : least), 0)
      next = open[at]
      if (next === undefined) return { best, bound: Math.min(cutOff(), best?.objective ?? Infinity) }
      open[at] = open.at(-1)!
      open.pop()
    }
    if (next.bound >= cutOff()) {
      next = undefined
      continue
    }
    if (ports.shouldStop?.() === true) return { best, bound: lowest(), stopped: true }
    if (best !== undefined && ports.now() >= search.until) return { best, bound: lowest() }
    const solved = solvedNode(search, next, search.nodes === 0 ? 0 : cutRounds)
    if ('stopped' in solved) return { best, bound: lowest(), ...(solved.late === true ? {} : { stopped: true as const }) }
    if ('failed' in solved) {
      if (solved.infeasible !== true) return solved
      next = undefined
      continue
    }
    search.nodes++
    const { answer } = solved
    const bound = Math.max(next.bound, answer.objective)
    branching.learn(next.branch, answer.objective)
    next.bound = bound
    report(solving, 'siting', best ?? answer, best === undefined ? undefined : Math.max(0, best.objective - lowest()) / size(best))
    const branch: Branch | undefined = bound >= cutOff() ? undefined : branching.choose(answer, next)
    if (branch === undefined) {
      if (bound < cutOff()) better(answer)
      next = undefined
      continue
    }
    if (search.nodes >= diveAt) {
      const before: LpAnswer | undefined = best
      const dived = divingHeuristic(solving, integers, answer, next)
      if ('primal' in dived) better(dived)
      else if ('stopped' in dived) return { best, bound: lowest(), ...(dived.late === true ? {} : { stopped: true as const }) }
      diveAt = search.nodes + (best === before ? 2 * diveAt : firstDive)
    }
    const { down, up } = children(next, branch, answer, integers, bound)
    const upFirst: boolean = branch.fraction >= 0.5
    open.push(upFirst ? down : up)
    next = upFirst ? up : down
  }
}

function children(node: Node, branch: Branch, answer: LpAnswer, integers: Int32Array, bound: number): { down: Node; up: Node } {
  const value = answer.primal[integers[branch.index]!]!
  const [high, low] = [node.high.slice(), node.low.slice()]
  high[branch.index] = Math.floor(value)
  low[branch.index] = Math.floor(value) + 1
  const of = (way: Branch['way']): Branch => ({ ...branch, way, from: answer.objective })
  return { down: { low: node.low, high, bound, branch: of('down') }, up: { low, high: node.high, bound, branch: of('up') } }
}
