// What every check looks at: the region's own nodes, ways and rules, the result, and the book to write into.
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import type { Book } from './book.ts'
import type { Nodes, Unit } from './facts/nodes.ts'
import type { Link } from './facts/links.ts'
import type { Quota } from './facts/quotas.ts'
import type { Routes } from './facts/routes.ts'
import type { Rules } from './facts/rules.ts'
import type { Sources } from './facts/sources.ts'
import type { Tables } from './facts/tables.ts'
import type { Flow, Way } from './facts/ways.ts'

export type Case = {
  region: Region
  result: PlanResult
  /** Planned years; `at` numbers them. */
  years: number[]
  tables: Tables
  nodes: Nodes
  rules: Rules
  quotas: Quota[]
  links: Link[]
  /** What may have one source only; nothing in a continuous plan. */
  sources: Sources
  /** Which part of what stood at a unit before still does in a year: what is left of it after what the result closes. */
  standsStill: (unit: Unit, year: number) => number
  /** CNY put up for a tonne a year built, and for opening: what targets count, whatever is charged. */
  invested: (unit: Unit, year: number) => { perTonne: number; opening: number }
  routes: Routes
  wayOf: (flow: Flow) => Way | undefined
  book: Book
  /** Whether the result bears prices. */
  priced: boolean
  /** Sites are opened or not, in whole sizes: the scenario asked for an integer plan. */
  whole: boolean
}
