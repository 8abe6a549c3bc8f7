// A table of words in both languages, as the words of one.
type Both = { readonly zh: string; readonly en: string }

export function wordsOf<K extends string>(table: Readonly<Record<K, Both>>, language: keyof Both): Record<K, string> {
  return Object.fromEntries(Object.entries<Both>(table).map(([key, words]) => [key, words[language]])) as Record<K, string>
}

/** The word of one code, or the code itself where nobody has put it in words. */
export const wordOf = (table: Readonly<Record<string, Both>>, code: string, language: keyof Both): string => table[code]?.[language] ?? code
