// Imports as queries and calls: a file goes up, is judged, comes back with its problems, and is saved when confirmed.
import { useEffect, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { isSettled, type ImportInfo, type ImportProgress, type NameChoice, type SheetChoice } from '#domain/importJob.ts'
import { answerOf, api, fileBody } from './http.ts'
import type { components } from './schema.ts'
import { storedZip } from './storedZip.ts'

export type { ImportInfo, ImportProgress }
const enc = encodeURIComponent
const byId = (id: string) => ({ params: { path: { id } } })

/** @param known whether the asker is signed in: others have none */
export const useImports = (known: boolean) =>
  useQuery({
    queryKey: ['imports'],
    queryFn: () =>
      answerOf(api.GET('/api/imports', { params: { query: { limit: 20 } } })) as Promise<{ total: number; imports: ImportInfo[] }>,
    enabled: known,
  })
export const useImport = (id: string | undefined) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: () => answerOf(api.GET('/api/imports/{id}', byId(id!))) as Promise<ImportInfo>,
    enabled: id !== undefined,
    refetchInterval: query => (query.state.data !== undefined && !isSettled(query.state.data.status) ? 1000 : false),
  })
/** One file as it is; several as one upload, so that the registry among them is known to all. */
export async function uploadImport(files: readonly File[], ask: { region?: string; site?: string; party?: string }): Promise<ImportInfo> {
  const [only, ...more] = files
  const file = only !== undefined && more.length === 0 ? only : await packed(files)
  return answerOf(
    api.POST('/api/imports', {
      params: { query: { name: file.name, ...ask } },
      ...fileBody(file),
    }),
  ) as Promise<ImportInfo>
}

const longestName = 180
async function packed(files: readonly File[]): Promise<File> {
  const parts = await Promise.all(files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
  const name = files.map(file => file.name).join(' + ')
  return new File([storedZip(parts)], `${name.length > longestName ? `${name.slice(0, longestName)}…` : name}.zip`)
}
export type FormDescription = components['schemas']['FormDescription']
/** Every form with its fields: what a column may be. */
export const useForms = () =>
  useQuery({ queryKey: ['forms'], queryFn: () => answerOf<FormDescription[]>(api.GET('/api/forms')), staleTime: Infinity })
export type ColumnChoice = ImportInfo['choices'][number]
/** What is said anew of an import; what is left out stays. */
export type Resaid = {
  choices?: ColumnChoice[]
  names?: NameChoice[]
  sheets?: SheetChoice[]
  region?: string | null
}
/** The files are read again by what is said of them. */
export const readAgain = (id: string, said: Resaid) =>
  answerOf(api.POST('/api/imports/{id}/columns', { ...byId(id), body: said })) as Promise<ImportInfo>
/** Of rows of closed quarters: why they come late, who says so, and without accounts who confirms. */
export type LateWords = { reason?: string; by?: string; second?: string }
export const confirmImport = (id: string, late: LateWords = {}) =>
  answerOf(api.POST('/api/imports/{id}/confirm', { ...byId(id), body: late })) as Promise<ImportInfo>
export const forgetImport = (id: string) => answerOf<unknown>(api.DELETE('/api/imports/{id}', byId(id)))
export const annotatedAddress = (id: string) => `/api/imports/${enc(id)}/annotated.xlsx`
export const templateOf = (form: string, region: string) => `/api/forms/${enc(form)}/template.xlsx?region=${enc(region)}`
export const filledAddress = (
  form: 'ledger' | 'hazardous' | 'records',
  ask: { year: number; party?: string; region: string; basis: 'wet' | 'dry' },
  /** A workbook, or a zip with one CSV file a form. */
  file: 'xlsx' | 'zip',
) => `/api/forms/${form}/filled.${file}?${new URLSearchParams({ ...ask, year: String(ask.year) }).toString()}`

/** Rows gone through while an import is read or saved, as the server tells them. */
export function useImportProgress(info: ImportInfo): ImportProgress | null {
  const queries = useQueryClient()
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const working = !isSettled(info.status)
  useEffect(() => {
    if (!working) return
    const events = new EventSource(`/api/imports/${enc(info.id)}/events`)
    events.addEventListener('progress', event => setProgress(JSON.parse((event as MessageEvent<string>).data) as ImportProgress))
    events.addEventListener('end', () => {
      events.close()
      void queries.invalidateQueries({ queryKey: ['import', info.id] })
      void queries.invalidateQueries({ queryKey: ['imports'] })
      void queries.invalidateQueries({ queryKey: ['ledger'] })
    })
    events.addEventListener('error', () => events.close())
    return () => events.close()
  }, [working, info.id, queries])
  return progress ?? info.progress
}
