// What a row of the ledger says happened, in the reader's language.
import { moveWords, type WasteMove } from '#domain/wasteFact.ts'

export const moveName = (move: WasteMove, language: 'zh' | 'en'): string => moveWords[move][language]
