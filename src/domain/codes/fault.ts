// What is wrong with a code, as a value: which place, what was expected there, how to fix it.
/** `at` is the 1-based place of the character in question, `expected` what should stand there. */
export type CodeFault = { kind: string; at?: number; expected?: string; zh: string; en: string; fixZh: string; fixEn: string }

/** A code as people type it, folded: full-width forms, spaces and letter case say nothing. */
export function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/[—–−]/gu, '-')
    .toUpperCase()
}
