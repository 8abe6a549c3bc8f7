// What has no place on paper: ids, names of fields and codes of the product, blanks that a program left, and words of the other language.

/** Ids (`case:brickworks:2022`), names with an underscore or a hump, codes of provinces, values of a program. */
const machine = [
  /(?<![\w/.])[a-z][a-z_]*:[a-z0-9][\w:-]*/gu,
  /\b[a-z]+(?:_[a-z0-9]+)+\b/gu,
  /(?<![\w/.])[a-z]+[a-z0-9]*[A-Z][A-Za-z0-9]*\b/gu,
  /\bCN(?:-\d{2,4})?\b/gu,
  /\b(?:undefined|NaN|null|Infinity)\b|\[object/gu,
]
/** Standards, units, chemical symbols, file kinds: the same in both languages. */
const shared =
  /^(?:SHA|GB|HJ|JC|JGJ|YB|DB|ISO|https?|example|xunyu|verify|cn|ZP|Excel|Word|CSV|PDF|CNY|kWh|tkm|km|kg|Mt|kt|Xunyu|CO|CO2|EPCIS|LNG|MILP|QR|HW[A-Z]*|SW|I{1,3}|IV)$/u

/**
 * @param own words that stand in the document as somebody wrote them: names, reasons, titles of law
 * @returns what should not be there, each once; empty where the document is of one language and speaks in words
 */
export function strayWords(text: string, language: 'zh' | 'en', own: readonly string[] = []): string[] {
  let rest = text
    .replaceAll(/https?:\/\/[\w./:-]+/gu, ' ')
    .replaceAll(/\b(?:[0-9a-f]{12,64}|[0-9A-Z]{18}|ZP-\d{4}(?:-[0-9A-F]{4}){4})\b/gu, ' ')
  for (const phrase of [...own].sort((one, other) => other.length - one.length)) rest = rest.replaceAll(phrase, ' ')
  const found = machine.flatMap(pattern => [...rest.matchAll(pattern)].map(([word]) => word)).filter(word => !shared.test(word))
  const foreign =
    language === 'en'
      ? [...rest.matchAll(/[\u3400-\u9fff]+/gu)].map(([word]) => word)
      : [...rest.matchAll(/[A-Za-z][a-z]{2,}|[A-Z]{3,}/gu)].map(([word]) => word).filter(word => !shared.test(word))
  return [...new Set([...found, ...foreign])].filter(word => !/^https?:/u.test(word))
}
