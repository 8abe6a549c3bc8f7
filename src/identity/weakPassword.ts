// Whether a password is one that is tried first: a common one, a common word with digits around it, the own name, a row of keys. Length
// and this are all that is asked (NIST SP 800-63B 5.1.1.2 asks the same: no rules of mixed signs, a list of known passwords).
import { commonPasswords, commonWords } from './commonPasswords.ts'

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm']
const swaps: Record<string, string> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

/** @param username whose password it is to be */
export function isWeak(password: string, username: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase()
  if (commonPasswords.has(lower) || fewSigns(lower) || lower === repeated(lower)) return true
  const words = wordsIn(lower)
  const letters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '')
  // A day, a telephone or an identity number.
  if (words.length === 0) return isRow(lower) || lower.replaceAll(/\D/gu, '').length < 19
  // Several different words are long, however common each of them is.
  if (new Set(words.filter(word => word.length > 2)).size > 3) return false
  // All that is left between digits and signs are common words, or the own name.
  return letters(lower) === letters(username.toLowerCase()) || words.every(word => commonWords.has(word) || isRow(word))
}

/** What stands between digits and signs, and the same with the usual swaps undone. */
function wordsIn(text: string): string[] {
  const plain = text.split(/[^\p{L}]+/u).filter(word => word !== '')
  if (plain.length === 0) return []
  const core = text.replaceAll(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '')
  const undone = [...core].map(sign => swaps[sign] ?? sign).join('')
  return commonWords.has(undone) ? [undone] : plain
}

/** Ten signs of three kinds are no ten signs. */
const fewSigns = (text: string): boolean => new Set(text).size <= 3

/** The text itself where it is less than ten signs written again and again; else blank. */
function repeated(text: string): string {
  for (let size = 1; size <= text.length / 2; size++) {
    const part = text.slice(0, size)
    if (part.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text && size < 10) return text
  }
  return ''
}

/** Neighbours on the keyboard or in the alphabet, forwards or backwards, in pieces of at least four. */
function isRow(text: string): boolean {
  const all = [...rows, ...rows.map(row => [...row].reverse().join(''))]
  let at = 0
  while (at < text.length) {
    let size = text.length - at
    while (size > 0 && !all.some(row => row.includes(text.slice(at, at + size)))) size--
    if (size < Math.min(4, text.length - at)) return false
    if (size === 0) return false
    at += size
  }
  return true
}
