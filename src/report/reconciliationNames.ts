// What flows, nodes and instruments of a reconciliation are called. Who gave one no name named it by its id: that is then its name.
import type { Reconciliation } from '#domain/reconciliation.ts'
import { type Language, say } from './words.ts'

type Named = { id: string; nameZh?: string | undefined; nameEn?: string | undefined }

export function reconciliationNames({ flows, names = [] }: Reconciliation, language: Language): (id: string) => string {
  const of = ({ id, nameZh, nameEn }: Named): string => say(language, nameZh ?? nameEn ?? id, nameEn ?? nameZh ?? id)
  const known = new Map<string, string>([...names, ...flows].map((row): [string, string] => [row.id, of(row)]))
  return id => {
    const name = known.get(id)
    if (name !== undefined) return name
    // Where a flow is weighed at both ends, what is under way stands between them.
    const [flow = '', part] = id.split(/:(?=way$)/u)
    return part === undefined ? id : say(language, `途中：${known.get(flow) ?? flow}`, `on the way: ${known.get(flow) ?? flow}`)
  }
}
