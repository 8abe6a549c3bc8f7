// Names that fields of stored JSON, of files and of frozen accounts once had. What was written then is sealed or signed and is not
// rewritten; whoever reads it reads it in today's names.

/** Earlier name to today's. */
export const earlierNames: Readonly<Record<string, string>> = {
  heldOn: 'validOn',
  learnedAt: 'recordedAt',
  because: 'basedOn',
  calibre: 'accountingBasis',
  bucket: 'accountClass',
  appraisal: 'caseId',
  dossier: 'evaluationCase',
  ruling: 'ruleResult',
  rulings: 'ruleResults',
  mendZh: 'fixZh',
  mendEn: 'fixEn',
}

export const todaysName = (name: string): string => (Object.hasOwn(earlierNames, name) ? earlierNames[name]! : name)

/** The same value with today's name for every field, at any depth; a value without earlier names is given back itself. */
export function inTodaysNames(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value.map(inTodaysNames)
    return items.some((item, at) => item !== value[at]) ? items : value
  }
  if (typeof value !== 'object' || value === null) return value
  let changed = false
  const fields = Object.entries(value).map(([name, field]): [string, unknown] => {
    const today = Object.hasOwn(value, todaysName(name)) ? name : todaysName(name)
    const read = inTodaysNames(field)
    changed ||= today !== name || read !== field
    return [today, read]
  })
  return changed ? Object.fromEntries(fields) : value
}
