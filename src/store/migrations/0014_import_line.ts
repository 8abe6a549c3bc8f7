// Imports wait in a line as plans do: whoever works on one holds it by a lease, and another process goes on where that one died.
// Files lie in pieces, so that no statement carries more than a megabyte of them.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `alter table import_job add column asker text, add column lease text, add column lease_until timestamptz, add column worker text,
    add column attempts integer not null default 0`,
  `create table import_part (
    import text not null, ordinal integer not null, part integer not null, content bytea not null, primary key (import, ordinal, part),
    foreign key (import, ordinal) references import_file (import, ordinal) on delete cascade)`,
  // A workbook is compressed already, and trying costs more than writing.
  `alter table import_part alter column content set storage external`,
  `insert into import_part (import, ordinal, part, content) select import, ordinal, 0, content from import_file`,
  `alter table import_file drop column content`,
  `create index import_job_line on import_job (created_at) where status in ('reading', 'saving')`,
  // Whoever asked for these readings is not known any more, so nobody's names can be taken for theirs.
  `update import_job set status = 'failed' where status = 'reading'`,
]

export const importLine: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
