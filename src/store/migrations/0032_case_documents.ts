// Documents of cases of evaluation: what an uploaded file is for. The file is kept by its hash with the others, sealed in the chain.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const caseDocuments: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`create table appraisal_document (
      id text primary key, firm text not null, appraisal text, item text not null, file text not null references stored_file (id),
      valid_to date, entered_by text not null, recorded_at timestamptz not null)`.execute(db)
    await sql`create index appraisal_document_firm on appraisal_document (firm)`.execute(db)
    await sql`create index appraisal_document_file on appraisal_document (file)`.execute(db)
    await sql`create trigger appraisal_document_append_only before update or delete or truncate on appraisal_document
      for each statement execute function refuse_change()`.execute(db)
  },
}
