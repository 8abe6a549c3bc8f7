// Scenarios with a name and a past: every change is a new version, and a version never changes.
import { z } from 'zod'
import { Scenario, SettingValue } from './plan.ts'

/** What a version says: a scenario without its name, and without what the ledger said when a plan of it was asked for. */
export const ScenarioBody = Scenario.omit({ name: true, measured: true }).meta({ id: 'ScenarioBody' })
export type ScenarioBody = z.infer<typeof ScenarioBody>

/** Which version of which scenario a plan answered. */
export const ScenarioPointer = z.object({ id: z.string(), version: z.int().positive() }).meta({ id: 'ScenarioPointer' })
export type ScenarioPointer = z.infer<typeof ScenarioPointer>

export const ScenarioVersion = z
  .object({
    version: z.int().positive(),
    /** SHA-256 of the body, fields sorted: the same body has the same hash, in every scenario and on every machine. */
    hash: z.string(),
    scenario: ScenarioBody,
    note: z.string().nullable(),
    /** The earlier version whose body this one brought back. */
    restoredFrom: z.int().nullable(),
    createdAt: z.iso.datetime(),
    /** Plans that answered this version, the newest first. */
    plans: z.array(z.string()),
  })
  .meta({ id: 'ScenarioVersion' })
export type ScenarioVersion = z.infer<typeof ScenarioVersion>

export const ScenarioInfo = z
  .object({
    id: z.string(),
    region: z.string(),
    name: z.string(),
    /** Put away: it is not in lists, its name is free again, and nothing of it is lost. */
    archived: z.boolean(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    /** Number of the newest version, from 1. */
    version: z.int().positive(),
    hash: z.string(),
    scenario: ScenarioBody,
  })
  .meta({ id: 'ScenarioInfo' })
export type ScenarioInfo = z.infer<typeof ScenarioInfo>

/** With every version, the newest first. */
export const ScenarioHistory = ScenarioInfo.extend({ versions: z.array(ScenarioVersion) }).meta({ id: 'ScenarioHistory' })
export type ScenarioHistory = z.infer<typeof ScenarioHistory>

const FileVersion = z.object({
  version: z.int().positive(),
  hash: z.string(),
  scenario: ScenarioBody,
  note: z.string().nullable().default(null),
  restoredFrom: z.int().nullable().default(null),
})
/** A scenario as a file. */
export const ScenarioFile = z.object({
  format: z.literal('xunyu-scenario/1'),
  name: z.string().min(1),
  /** Oldest first, numbered from 1 without a gap. */
  versions: z.array(FileVersion).min(1),
})
export type ScenarioFile = z.infer<typeof ScenarioFile>

const setting = SettingValue.nullable()
export const SettingChange = z.object({ key: z.string(), base: setting, other: setting })

/** Where the inputs of two plans differ. `null` stands for "not there". */
export const InputDifference = z
  .object({
    name: z.object({ base: z.string().nullable(), other: z.string().nullable() }),
    settings: z.array(SettingChange),
    /** Every other field of the scenario that differs: programme, periods and so on, as JSON values. */
    fields: z.array(z.object({ field: z.string(), base: z.unknown(), other: z.unknown() })),
    region: z.object({
      base: z.object({ id: z.string(), version: z.string() }),
      other: z.object({ id: z.string(), version: z.string() }),
      /** Null where one of the two regions is not at hand, so that its rows cannot be compared. */
      tables: z
        .array(
          z.object({
            table: z.string(),
            added: z.int(),
            removed: z.int(),
            changed: z.int(),
            /** The first rows that differ, in the order of the tables; the counts above are of all. */
            rows: z.array(
              z.object({
                key: z.string(),
                change: z.enum(['added', 'removed', 'changed']),
                fields: z.array(z.object({ field: z.string(), base: z.unknown(), other: z.unknown() })),
              }),
            ),
          }),
        )
        .nullable(),
    }),
    inputHash: z.object({ base: z.string().nullable(), other: z.string().nullable(), same: z.boolean() }),
  })
  .meta({ id: 'InputDifference' })
export type InputDifference = z.infer<typeof InputDifference>
