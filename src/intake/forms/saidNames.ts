// What a clerk says of names that the registry does not have: another name of a known site or material, or a site to register now.
import type { NameChoice } from '#domain/importJob.ts'
import type { RegistryRow } from '../registry/registryRows.ts'
import type { KnownNames } from './names.ts'

/** Where a site that is registered on the spot is said to come from. */
export const saidFile = '导入时登记 registered on import'

/** @returns the names with the said ones as further names of theirs; a name that points nowhere changes nothing */
export function withSaidNames(names: KnownNames, said: readonly NameChoice[]): KnownNames {
  const also = (kind: NameChoice['kind'], id: string): string[] =>
    said.flatMap(choice => (choice.kind === kind && choice.id === id && choice.register !== true ? [choice.name] : []))
  const named = <T extends { id: string; also?: readonly string[] }>(kind: NameChoice['kind'], rows: readonly T[]): T[] =>
    rows.map(row => {
      const more = also(kind, row.id)
      return more.length === 0 ? row : { ...row, also: [...(row.also ?? []), ...more] }
    })
  return { ...names, sites: named('sites', names.sites), materials: named('materials', names.materials) }
}

/** Sites, and wastes under their codes, to register with the import. @param party whose the sites are; without one they are a party of their own */
export function saidRecords(said: readonly NameChoice[], party: string | null): RegistryRow[] {
  return said
    .filter(({ register }) => register === true)
    .map(({ kind, id, name }, at): RegistryRow => {
      const place = { key: id, file: saidFile, sheet: '', line: at + 1 }
      return kind === 'sites'
        ? { noun: 'sites', body: { id, nameZh: name, party: party ?? id }, ...place }
        : { noun: 'materials', body: { id, nameZh: name, wasteCode: id }, ...place }
    })
}
