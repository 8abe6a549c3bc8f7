// A backup leaves its line in the audit: it holds the records of every firm.
import { recordDeed } from '#store/audit.ts'
import type { Store } from '#store/openStore.ts'
import type { BackupDone } from './writeBackup.ts'

export async function recordBackup(store: Store, by: string, done: BackupDone): Promise<void> {
  await recordDeed(store, { actor: by, verb: 'backup.write', subject: done.file, detail: { rows: done.rows, chainHead: done.chainHead } })
}
