// A file as evidence: named by the hash of its content, so that the same content is kept once and can be held against its name.
import { z } from 'zod'

/** SHA-256 in hexadecimal. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/)
/** The largest file that is taken in, bytes: a scanned report of some dozen pages, a photograph of a slip. */
export const mostFileBytes = 20 * 1024 * 1024

/** That somebody handed in a file; two parties may hand in the same content and each sees their own. */
export const StoredFile = z
  .object({
    /** `upload:<hash>` with the owner behind it where there is one. */
    id: z.string(),
    hash: ContentHash,
    size: z.int().nonnegative(),
    /** The party that it belongs to; without one it is public. */
    owner: z.string().optional(),
    name: z.string().min(1).max(255),
    mediaType: z.string(),
    enteredBy: z.string().optional(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'StoredFile' })
export type StoredFile = z.infer<typeof StoredFile>

export function storedFileId(hash: string, owner?: string): string {
  return owner === undefined ? `upload:${hash}` : `upload:${hash}:${owner}`
}
