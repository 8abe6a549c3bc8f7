// What a backup says of itself, as its last part: every part with its hash, every table with its columns and rows.
import { z } from 'zod'

export const backupFormat = 1
const Part = z.object({ name: z.string(), rows: z.int().nonnegative(), sha256: z.string().length(64) })
const Table = z.object({
  name: z.string().regex(/^[a-z_0-9]+$/),
  columns: z.array(z.object({ name: z.string().regex(/^[a-z_0-9]+$/), type: z.string().regex(/^[a-z ()\d,[\]]+$/) })),
  rows: z.int().nonnegative(),
  parts: z.array(Part),
})
export const BackupManifest = z.object({
  format: z.literal(backupFormat),
  product: z.literal('xunyu'),
  version: z.string(),
  /** The database has these tables and columns: it is restored as of this migration, and then brought up to date. */
  migration: z.string(),
  engine: z.enum(['embedded', 'postgres']),
  takenAt: z.iso.datetime(),
  /** The newest link of the ledger's chain. */
  chainHead: z.string().nullable(),
  sequences: z.record(z.string().regex(/^[a-z_0-9]+$/), z.string().regex(/^\d+$/)),
  tables: z.array(Table),
})
export type BackupManifest = z.infer<typeof BackupManifest>
export type BackupTable = z.infer<typeof Table>
export const manifestName = 'manifest.json'
