// An index of texts by pairs of neighbouring signs: what finds Chinese words of two characters, parts of words and slips of spacing alike. A text
// is found by a word when it holds the whole of it; pairs only say where to look.

/** Width, case, blanks and marks away: `GGBS feed` and `ＧＧＢＳ－Ｆｅｅｄ` are one. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')

const keyAt = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)

export class Bigrams {
  readonly #texts: string[] = []
  readonly #postings = new Map<number, number[]>()
  /** For words of one sign. */
  readonly #signs = new Map<number, number[]>()

  /** @returns the number of the text, one more than the last one's */
  add(text: string): number {
    const at = this.#texts.length
    const plain = folded(text)
    this.#texts.push(plain)
    const pairs = new Set<number>()
    for (let i = 0; i + 1 < plain.length; i++) pairs.add(keyAt(plain, i))
    for (const pair of pairs) push(this.#postings, pair, at)
    for (const sign of new Set(plain)) push(this.#signs, sign.charCodeAt(0), at)
    return at
  }

  /** Numbers of the texts that hold a word, rising; undefined where the word is nothing but blanks and marks. */
  find(word: string): readonly number[] | undefined {
    const plain = folded(word)
    if (plain === '') return undefined
    if (plain.length === 1) return this.#signs.get(plain.charCodeAt(0)) ?? []
    const lists: number[][] = []
    for (let i = 0; i + 1 < plain.length; i++) {
      const list = this.#postings.get(keyAt(plain, i))
      if (list === undefined) return []
      lists.push(list)
    }
    const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length)
    if (plain.length === 2) return shortest
    return shortest.filter(at => others.slice(0, 2).every(list => has(list, at)) && (this.#texts[at] ?? '').includes(plain))
  }
}

function push(lists: Map<number, number[]>, key: number, at: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [at])
  else list.push(at)
}

/** Whether a rising list holds a number. */
function has(list: readonly number[], wanted: number): boolean {
  let [low, high] = [0, list.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = list[middle] ?? 0
    if (found === wanted) return true
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return false
}
