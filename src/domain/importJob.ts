// An import while it is judged, and what became of it: which form each sheet was taken for, what was guessed, every problem,
// totals before anything is saved.
import { z } from 'zod'
import { Problem } from './problem.ts'
import { Destination, WasteMove } from './wasteFact.ts'

export const ImportStatus = z.enum(['reading', 'refused', 'ready', 'saving', 'saved', 'failed'])
export type ImportStatus = z.infer<typeof ImportStatus>

/** A column of a sheet: what stands above it and which field it was taken for; `guessed` where the name is not the form's own. */
export const MappedColumn = z.object({
  column: z.string(),
  text: z.string(),
  field: z.string().nullable(),
  fieldZh: z.string().nullable(),
  fieldEn: z.string().nullable(),
  unit: z.string().nullable(),
  guessed: z.boolean(),
  /** Somebody said which field it is, or that it is none. */
  chosen: z.boolean(),
})
export type MappedColumn = z.infer<typeof MappedColumn>

/** A firm's own name of a column: in a form (in all of them where it is left out) this text means that field, or nothing. */
export const ColumnChoice = z
  .object({ form: z.string().max(60).optional(), text: z.string().trim().min(1).max(200), field: z.string().max(60).nullable() })
  .meta({ id: 'ColumnChoice' })
export type ColumnChoice = z.infer<typeof ColumnChoice>

/** What somebody says of a sheet: which form it is, or that it is none; and whither all goes that leaves, where its rows do not say. */
export const SheetChoice = z
  .object({
    /** Any file where it is left out; `*` is any sheet. */
    file: z.string().max(300).optional(),
    sheet: z.string().max(200),
    form: z.string().max(60).nullable().optional(),
    destination: Destination.optional(),
  })
  .meta({ id: 'SheetChoice' })
export type SheetChoice = z.infer<typeof SheetChoice>

/** A name that the registry does not have: what it stands for, or that it is registered with this import: a waste under its statutory code. */
export const NameChoice = z
  .object({
    name: z.string().trim().min(1).max(200),
    kind: z.enum(['sites', 'materials']),
    id: z.string().regex(/^[^|~\s]{1,120}$/u),
    register: z.boolean().optional(),
  })
  .meta({ id: 'NameChoice' })
export type NameChoice = z.infer<typeof NameChoice>

/** All that a clerk says of an import beside its files. */
export type Said = { choices: readonly ColumnChoice[]; names: readonly NameChoice[]; sheets: readonly SheetChoice[] }
export const nothingSaid: Said = { choices: [], names: [], sheets: [] }

/** A moisture that rows do not say themselves: whose it is, and for how many rows it stood in. */
export const UsedMoisture = z.object({
  site: z.string(),
  material: z.string(),
  moisture: z.string(),
  from: z.enum(['stream', 'region', 'none']),
  /** Id of the registered stream or of the region. */
  of: z.string().nullable(),
  rows: z.int(),
})
export type UsedMoisture = z.infer<typeof UsedMoisture>
/** A name that was not found, in how many rows it stands, and the known name that is nearest. */
export const UnknownName = z.object({ kind: z.enum(['sites', 'materials']), name: z.string(), rows: z.int(), near: z.string().nullable() })
export type UnknownName = z.infer<typeof UnknownName>
/** Rows by what saving would do with them. */
export const WouldSave = z.object({
  added: z.int(),
  corrected: z.int(),
  unchanged: z.int(),
  registryAdded: z.int(),
  registryChanged: z.int(),
  registryUnchanged: z.int(),
  /** Rows that change closed quarters, those of them that say why themselves, and those that wait in an adjustment already. */
  late: z.int().optional(),
  lateWithReason: z.int().optional(),
  waiting: z.int().optional(),
  closings: z.array(z.string()).optional(),
})
export type WouldSave = z.infer<typeof WouldSave>

export const ImportSheet = z.object({
  file: z.string(),
  sheet: z.string(),
  form: z.string(),
  formZh: z.string(),
  formEn: z.string(),
  use: z.enum(['ledger', 'filled', 'registry', 'application']),
  headerRows: z.tuple([z.int(), z.int()]),
  columns: z.array(MappedColumn),
  counts: z.object({ rows: z.int(), read: z.int(), hidden: z.int(), subtotals: z.int(), notes: z.int() }),
  /** The first rows as they were understood. */
  preview: z.array(z.record(z.string(), z.string())),
})
export type ImportSheet = z.infer<typeof ImportSheet>

/** Tonnes by material and move, before saving; wet as written, dry as posted. */
export const ImportTotal = z.object({
  material: z.string(),
  /** As the names that the import may speak of have it. */
  nameZh: z.string().optional(),
  nameEn: z.string().optional(),
  move: WasteMove,
  rows: z.int(),
  wetKg: z.int(),
  dryKg: z.int(),
})
export type ImportTotal = z.infer<typeof ImportTotal>

export const ImportReport = z.object({
  ok: z.boolean(),
  sheets: z.array(ImportSheet),
  /** Sheets and files that are no form. */
  passedOver: z.array(z.object({ file: z.string(), sheet: z.string().nullable() })),
  totals: z.array(ImportTotal),
  registry: z.record(z.string(), z.int()),
  /** What the rows were judged by where they are silent; absent in reports of earlier versions. */
  moistures: z.array(UsedMoisture).optional(),
  unknown: z.array(UnknownName).optional(),
  /** Absent where nothing is kept that it could be held against. */
  would: WouldSave.optional(),
  facts: z.int(),
  errors: z.int(),
  warnings: z.int(),
  /** The first of each; `errors` and `warnings` count all. */
  problems: z.array(Problem),
})
export type ImportReport = z.infer<typeof ImportReport>

/** What saving did: rows that are new, that said something else, that said the same. */
export const ImportOutcome = z.object({
  added: z.int(),
  corrected: z.int(),
  unchanged: z.int(),
  entries: z.int(),
  registryAdded: z.int(),
  registryChanged: z.int(),
  registryUnchanged: z.int(),
  /** The rows are a demonstration's, and marked so. */
  synthetic: z.literal(true).optional(),
  /** Rows of closed quarters: adjustments that wait for their reason or their second person, or were confirmed with the import. */
  late: z
    .object({
      rows: z.int(),
      /** Rows of open quarters that cannot stand without them, and wait with them. */
      withThem: z.int(),
      adjustments: z.array(z.string()),
      state: z.enum(['draft', 'proposed', 'confirmed']),
    })
    .optional(),
  /** The bridge: each corrected row, before and after, dry. */
  corrections: z.array(
    z.object({ key: z.string(), place: z.string(), beforeKg: z.int(), afterKg: z.int(), beforeDay: z.string(), afterDay: z.string() }),
  ),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** What saving has done before it did anything. */
export const nothingSaved = (): ImportOutcome => ({
  added: 0,
  corrected: 0,
  unchanged: 0,
  entries: 0,
  registryAdded: 0,
  registryChanged: 0,
  registryUnchanged: 0,
  corrections: [],
})

export const ImportProgress = z.object({ phase: z.enum(['reading', 'saving']), rows: z.int(), of: z.int().nullable() })
export type ImportProgress = z.infer<typeof ImportProgress>

export const ImportInfo = z
  .object({
    id: z.string(),
    status: ImportStatus,
    name: z.string(),
    region: z.string().nullable(),
    /** In whose name the rows come; null: by the owner of the database, for anybody. */
    party: z.string().nullable(),
    files: z.array(z.object({ name: z.string(), hash: z.string(), bytes: z.int() })),
    createdAt: z.iso.datetime(),
    savedAt: z.iso.datetime().nullable(),
    progress: ImportProgress.nullable(),
    report: ImportReport.nullable(),
    outcome: ImportOutcome.nullable(),
    /** Columns that somebody said the meaning of, now or in an earlier import of the same party. */
    choices: z.array(ColumnChoice),
    names: z.array(NameChoice),
    sheets: z.array(SheetChoice),
    /** Whose rows these are where a sheet does not say. */
    site: z.string().nullable(),
    /** Why saving was refused or broke. */
    refusal: z.array(Problem),
  })
  .meta({ id: 'ImportInfo' })
export type ImportInfo = z.infer<typeof ImportInfo>

export const isSettled = (status: ImportStatus): boolean => status !== 'reading' && status !== 'saving'
