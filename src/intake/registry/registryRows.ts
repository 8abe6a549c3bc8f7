// Rows of the registry forms to records; what does not fit is said with its cell.
import { readOutline, registryKey, registryNouns, type RegistryBody, type RegistryNoun } from '#domain/registry.ts'
import { type ValueIssue, valueWords } from '#domain/valueWords.ts'
import type { Problem } from '#domain/problem.ts'
import type { FormRow } from '../forms/form.ts'
import type { Recognised } from '../layout/header.ts'
import type { Lookup } from '../forms/names.ts'
import { error, placeOf } from '../rawTable.ts'

export type RegistryRow = { noun: RegistryNoun; key: string; body: RegistryBody; file: string; sheet: string; line: number }
type Words = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>
const numbers = new Set(['lng', 'lat'])

/** Turns what other sheets name into ids, where they know it: a site may be called by its name. */
export type IdOf = Partial<Record<'sites' | 'materials' | 'parties' | 'facilities', Lookup<{ id: string }>>>

/** @param seen keys of this import, so that a record that is there twice is said @returns the record, or undefined when something is wrong */
export function registryRow(
  row: FormRow,
  { form, columns }: Pick<Recognised, 'form' | 'columns'>,
  idOf: IdOf,
  seen: Map<string, number>,
  say: (problem: Problem) => void,
): RegistryRow | undefined {
  if (!row.sound) return undefined
  const noun = form.id as RegistryNoun
  const at = (key: string) =>
    columns.find(({ field }) => field?.key === key)?.text ?? form.fields.find(field => field.key === key)?.zh ?? key
  let sound = true
  const bad = (key: string, code: string, words: Words): void => {
    sound = false
    say(error(`registry.${code}`, placeOf(row, row.line, at(key)), words))
  }
  const body: Record<string, unknown> = {}
  for (const field of form.fields) {
    const value = row.values[field.key]
    if (value === undefined) continue
    const text = typeof value === 'string' ? value : value.written
    const named = field.names === undefined ? undefined : idOf[field.names]?.(text)
    body[field.key] = numbers.has(field.key) ? Number(text) : named !== undefined && 'one' in named ? named.one.id : text
  }
  // A waste is called by its code where it has no id of its own.
  if (form.fields.some(({ key, required }) => key === 'id' && required !== true)) body['id'] ??= body['wasteCode']
  placeGeometry(body, bad)
  if (typeof body['validFrom'] === 'string' && typeof body['validTo'] === 'string' && body['validTo'] < body['validFrom'])
    bad('validTo', 'backwards', backwards)
  if (typeof body['low'] === 'string' && Number(body['high']) < Number(body['low'])) bad('high', 'range', reversed)
  const parsed = registryNouns[noun].safeParse(body)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) bad(String(issue.path[0] ?? 'id'), 'value', unfit(at(String(issue.path[0] ?? 'id')), issue))
    return undefined
  }
  const key = registryKey(noun, parsed.data)
  const earlier = seen.get(`${noun} ${key}`)
  if (earlier !== undefined) bad('id', 'twice', twice(key, earlier))
  seen.set(`${noun} ${key}`, row.line)
  return sound ? { noun, key, body: parsed.data, file: row.file, sheet: row.sheet, line: row.line } : undefined
}

function placeGeometry(body: Record<string, unknown>, bad: (key: string, code: string, words: Words) => void): void {
  const { lng, lat, outline } = body
  delete body['lng']
  delete body['lat']
  delete body['outline']
  if (typeof outline === 'string') {
    const geometry = readOutline(outline)
    if (geometry === undefined) bad('outline', 'outline', noOutline)
    else body['geometry'] = geometry
    return
  }
  if (lng === undefined && lat === undefined) return
  if (typeof lng !== 'number' || typeof lat !== 'number') bad(lng === undefined ? 'lng' : 'lat', 'half-place', halfPlace)
  else if (Math.abs(lng) > 180 || Math.abs(lat) > 90) bad('lng', 'place', swapped)
  else body['geometry'] = { type: 'Point', coordinates: [lng, lat] }
}

const make = (zh: string, en: string, fixZh: string, fixEn: string): Words => ({ zh, en, fixZh, fixEn })
const backwards = make('失效日期早于生效日期', 'it ends before it begins', '核对两个日期', 'check both days')
const reversed = make('高值小于低值', 'the high end is below the low end', '核对范围', 'check the range')
const noOutline = make(
  '范围读不懂',
  'the outline cannot be read',
  '写成“经度 纬度; 经度 纬度; 经度 纬度”，至少三个点',
  'write "lng lat; lng lat; lng lat", three corners at least',
)
const halfPlace = make(
  '经度和纬度只填了一个',
  'only one of longitude and latitude is filled in',
  '两个都填，或都不填',
  'fill in both or neither',
)
const swapped = make(
  '经纬度超出范围',
  'longitude or latitude is out of range',
  '经度在前，纬度在后，单位为度',
  'longitude first, in degrees',
)
const patterned = make(
  '写法不对',
  'is not written as it should be',
  '编号不能含空格、“|”和“~”；代码按其格式填写',
  'ids hold no space, "|" or "~"; codes have their format',
)
function unfit(column: string, issue: ValueIssue): Words {
  const { zh, en, fixZh, fixEn } =
    issue.code === 'invalid_format' && 'format' in issue && issue.format === 'regex' ? patterned : valueWords(issue)
  return make(`“${column}”${zh}`, `"${column}" ${en}`, fixZh, fixEn)
}
const twice = (key: string, line: number): Words =>
  make(`${key} 已在第 ${line} 行登记`, `${key} is registered in row ${line} already`, '只保留一行', 'keep one row')
