// Clauses of a programme: their order, and how a page names them.

/** What a programme without clauses has in their place: no page names it. */
export const noClause = '-'
/** Clauses without a number come last. */
const unordered = 999
const numerals = '零一二三四五六七八九'
/** Clauses are Chinese numerals in brackets; they sort by their value, not by their character. */
export function clauseOrder(clause: string): number {
  const text = clause.replace(/[()（）]/gu, '')
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?/u.exec(text)
  if (!match?.[0]) return Number.parseInt(text, 10) || unordered
  const tens = match[2] ? (match[1] ? numerals.indexOf(match[1]) : 1) : 0
  return tens * 10 + (match[3] ? numerals.indexOf(match[3]) : 0)
}

/** A clause without the brackets that some tables carry; Chinese numerals become figures on an English page. */
export function clauseText(clause: string, language: 'zh' | 'en'): string {
  const order = clauseOrder(clause)
  return language === 'en' && order !== unordered ? String(order) : clause.replace(/[()（）]/gu, '')
}
