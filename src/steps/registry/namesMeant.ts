// Which party or site somebody means who writes a name: the id itself, or the name in the registry or a region. One that nobody knows is a
// mistake and not an empty answer. For those who may see all: doors with accounts say nothing of what exists.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { nearestName } from '#intake/matchNames.ts'
import { readBalances } from '#store/ledger/balances.ts'
import type { Store } from '#store/openStore.ts'
import { knownNames } from '../intake/knownNames.ts'
import { openRegionCache } from '../region/regionCache.ts'

export type Scope = { party?: string | undefined; site?: string | undefined }
type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }
const words = { party: { zh: '单位', en: 'party' }, site: { zh: '场所', en: 'site' } }

/** The id among `known` that a word means. */
export function idAmong(option: keyof Scope, word: string, known: readonly Named[]): Checked<string> {
  const found =
    known.find(({ id }) => id === word) ??
    known.find(({ nameZh, nameEn }) => nameZh === word || nameEn?.toLowerCase() === word.toLowerCase())
  if (found !== undefined) return { ok: true, value: found.id, warnings: [] }
  return { ok: false, problems: [unknown(option, word, known)] }
}

function unknown(option: keyof Scope, word: string, known: readonly Named[]): Problem {
  const names = [...new Set(known.flatMap(({ id, nameZh }) => [nameZh ?? id, id]))]
  const near = nearestName(word, names)
  const { zh, en } = words[option]
  const shown = [...new Set(known.map(({ id }) => id))].slice(0, 12)
  return problem(
    `${option}.unknown`,
    { path: `--${option}` },
    {
      zh: `没有${zh}“${word}”${near === undefined ? '' : `，是否应为“${near}”？`}`,
      en: `there is no ${en} "${word}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
      fixZh: shown.length === 0 ? '账簿和登记簿都是空的：先用 xunyu import 导入' : `写编号或登记的名称，例如：${shown.join('、')}`,
      fixEn:
        shown.length === 0
          ? 'the books and the registry are empty: import first (xunyu import)'
          : `write the id or the registered name, such as ${shown.join(', ')}`,
    },
  )
}

/** The ids that the words of a scope mean; a word without books, registry or region behind it is refused. */
export async function scopeMeant<S extends Scope>(store: Store, scope: S): Promise<Checked<S>> {
  const meant = { ...scope }
  const problems: Problem[] = []
  for (const option of ['party', 'site'] as const) {
    const word = scope[option]
    if (word === undefined) continue
    const booked = await readBalances(store.db, { [option]: word }, {}, { offset: 0, limit: 1 })
    if (booked.total > 0) continue
    const names = await knownNames(store, openRegionCache(store), null)
    const read = idAmong(option, word, option === 'party' ? names.parties : names.sites)
    if (read.ok) meant[option] = read.value
    else problems.push(...read.problems)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: meant, warnings: [] }
}
