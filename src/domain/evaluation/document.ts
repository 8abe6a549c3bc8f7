// A document of a case: an uploaded file with what it is for, whose it is, and until when it holds. The file itself is kept by its hash.
import { z } from 'zod'
import { ContentHash } from '../storedFile.ts'

/** What may be uploaded, by the ending of its name; the content is held against it. */
export const documentTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
/** The same as a file dialog takes them. */
export const documentEndings = Object.keys(documentTypes)
  .map(ending => `.${ending}`)
  .join(',')
export type DocumentEnding = keyof typeof documentTypes
/** A browser shows these by itself. */
export const shownTypes: ReadonlySet<string> = new Set([documentTypes.pdf, documentTypes.png, documentTypes.jpg])

export const CaseDocument = z
  .object({
    /** `document:` and a random part: what a step names as its evidence. */
    id: z.string(),
    /** Party of the firm that it is about. */
    firm: z.string(),
    /** The case that it belongs to; null for a firm's own, which it uses again in its next case. */
    caseId: z.string().nullable(),
    /** Line of the checklist, or what else it is: `site`, `decision`. */
    item: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: ContentHash,
    /** Last day on which it holds, such as that of a calibration; null where it has none. */
    validTo: z.iso.date().nullable(),
    enteredBy: z.string(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'CaseDocument' })
export type CaseDocument = z.infer<typeof CaseDocument>

export const isPublicLink = (text: string): boolean => /^https?:\/\/[^\s/.]+\.[^\s]+$/iu.test(text)
