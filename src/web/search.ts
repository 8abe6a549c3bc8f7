// What an address may say behind its question mark: one schema a key, and for each page the keys that it reads.
// What does not fit its schema is left out, so that an old or mistyped link opens the page and not an error.
import { z } from 'zod'

const text = z.string().min(1)
const day = z.iso.date()
const whole = z.string().regex(/^\d{1,6}$/u)
const year = z.string().regex(/^\d{4}$/u)

const keys = {
  lang: z.enum(['zh', 'en']),
  region: text,
  plan: text,
  base: text,
  period: year,
  /** The province or city that pages of a plan are read through; absent for the whole region. */
  area: text,
  /** A row of the region's tables, `table~key`, in the drawer of evidence. */
  row: text,
  scenario: z.enum(['edit', 'run']),
  materials: text,
  modes: text,
  kinds: text,
  site: text,
  flow: text,
  /** Position of the map: longitude, latitude, zoom. */
  at: text,
  colour: text,
  share: text,
  level: text,
  tab: text,
  q: text,
  sort: text,
  page: whole,
  status: text,
  kind: text,
  phase: text,
  from: text,
  to: text,
  material: text,
  role: text,
  ask: text,
  point: text,
  versions: text,
  party: text,
  batch: text,
  accountClass: text,
  held: day,
  heldFrom: day,
  known: text,
  entry: text,
  closing: text,
  accountingBasis: text,
  import: text,
  year,
  basis: text,
  told: text,
  near: text,
  km: z.string().regex(/^\d{1,4}$/u),
  code: text,
  order: z.enum(['asc', 'desc']),
}
export type SearchKey = keyof typeof keys
export type View = { [K in SearchKey]?: z.infer<(typeof keys)[K]> | undefined }

/** Keys that stay when a reader goes to another page. */
export const carriedKeys = ['lang', 'region', 'plan', 'base', 'period', 'area'] as const
export type Carried = Pick<View, (typeof carriedKeys)[number]>

/** Reads the keys of a page. A number is taken as its digits: addresses are text. */
export function readSearch<K extends SearchKey>(wanted: readonly K[], search: Record<string, unknown>): Pick<View, K> {
  const texts = Object.fromEntries(
    wanted.flatMap(key => {
      const raw = search[key]
      const read = keys[key].safeParse(typeof raw === 'number' ? String(raw) : raw)
      return read.success ? [[key, read.data]] : []
    }),
  )
  return texts as Pick<View, K>
}

/** The part of the address that goes along to another page. */
export function carriedView(view: Carried): Carried {
  return readSearch(
    carriedKeys.filter(key => view[key] !== undefined),
    view,
  )
}

/** `a,b,c` of the address as a list; absent means no filter. */
export function listOf(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : text.split(',').filter(part => part !== '')
}

/** Keys by the names that they had in links of earlier versions. */
const formerKeys: Readonly<Record<string, SearchKey>> = { calibre: 'accountingBasis', bucket: 'accountClass' }

export function parseSearch(text: string): Record<string, unknown> {
  const given = [...new URLSearchParams(text)]
  return Object.fromEntries(given.map(([key, value]) => [formerKeys[key] ?? key, value]))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~')
  return text === '' ? '' : `?${text}`
}
