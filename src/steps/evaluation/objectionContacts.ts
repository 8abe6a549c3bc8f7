// Verbs of the authority of a case: who objected without an account, how they are reached, and what they handed in. The database decides who
// sees it; for anybody else there is nothing.
import type { ObjectionContact } from '#domain/evaluation/objection.ts'
import { openObjectionDocument, readObjectionDocuments, readObjections } from '#store/objections.ts'
import type { Store } from '#store/openStore.ts'

/** @param store of the asker */
export async function objectionContacts(store: Store, caseId: string): Promise<ObjectionContact[]> {
  return store.reading(async ({ db }) => {
    const rows = await readObjections(db, caseId)
    const documents = await readObjectionDocuments(
      db,
      rows.map(({ receipt }) => receipt),
    )
    return rows.map(({ receipt, number, name, contactKind, contact, receivedAt }) => ({
      receipt,
      number,
      name,
      contactKind,
      contact,
      receivedAt,
      documents: documents
        .filter(one => one.receipt === receipt)
        .map(one => ({
          id: one.id,
          name: one.name,
          mediaType: one.mediaType,
          size: one.size,
          sha256: one.sha256,
          receivedAt: one.receivedAt,
        })),
    }))
  })
}

/** Undefined for one that is not there, or that the asker does not see. */
export function openContactDocument(store: Store, caseId: string, id: string) {
  return store.reading(({ db }) => openObjectionDocument(db, caseId, id))
}
