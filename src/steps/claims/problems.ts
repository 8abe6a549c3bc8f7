// What a caller of the registry may get wrong, as problems.
import type { Problem } from '#domain/problem.ts'

export function problem(
  code: string,
  path: string,
  zh: string,
  en: string,
  fixZh: string,
  fixEn: string,
): { ok: false; problems: [Problem] } {
  return { ok: false, problems: [{ code: `claim.${code}`, severity: 'error', place: { path }, zh, en, fixZh, fixEn }] }
}

export function noClaim(id: string): { ok: false; problems: [Problem] } {
  return problem('unknown', id, `没有申报 ${id}`, `there is no claim ${id}`, '从申报清单中选择', 'choose one from the list of claims')
}
