// One movement that somebody names on a page or a command line, judged as a row of the form that records it: the same reader, the same
// words, the same fact as if it had come in a file.
import { wasteStream } from '#domain/codes/wasteCode.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { WasteFact, WasteMove } from '#domain/wasteFact.ts'
import { error } from '../rawTable.ts'
import { FactMaker } from './facts.ts'
import type { Form, FormValue } from './form.ts'
import { hazardousForms } from './hazardousForms.ts'
import { ledgerForms } from './ledgerForms.ts'
import { type KnownNames, lookups } from './names.ts'
import { readValue } from './values.ts'

/** What is said of it, as it was written; masses in tonnes. */
export type Movement = {
  move: WasteMove
  site: string
  material: string
  day: string
  quantity: string
  batch: string
  moisture?: string
  destination?: string
  receiver?: string
  facility?: string
}

const general: Record<WasteMove, string> = {
  opening: 'opening',
  generated: 'generation',
  into_store: 'storage',
  out_of_store: 'storage',
  own_utilised: 'utilisation',
  own_disposed: 'disposal',
  dumped: 'disposal',
  dispatched: 'dispatch',
}
const hazardous: Partial<Record<WasteMove, string>> = {
  generated: 'hw_generation',
  into_store: 'hw_into_store',
  out_of_store: 'hw_out_of_store',
  own_utilised: 'hw_own',
  own_disposed: 'hw_own',
  dispatched: 'hw_contract',
}
const isHazardousCode = (code: string | undefined): boolean => {
  const read = code === undefined ? undefined : wasteStream(code)
  return read !== undefined && 'stream' in read && read.stream === 'hazardous'
}

/** @param today days to come are asked about @returns the fact, or every problem with the field that it is in */
export function movementFact(asked: Movement, names: KnownNames, today: string): Checked<WasteFact> {
  const known = lookups(names)
  const site = known.site(asked.site)
  const material = known.material(asked.material)
  const streams = 'one' in site ? known.streamsAt(site.one.id).filter(({ id, nameZh }) => [id, nameZh].includes(asked.material)) : []
  const code = streams[0]?.wasteCode ?? ('one' in material ? material.one.wasteCode : undefined)
  const id = (isHazardousCode(code) ? hazardous[asked.move] : undefined) ?? general[asked.move]
  const form = [...ledgerForms, ...hazardousForms].find(one => one.id === id)
  if (form === undefined) throw new Error(`there is no form ${id}`)
  const problems: Problem[] = []
  const values = valuesOf(form, asked, problems)
  if (id === 'hw_own') values['destination'] ??= asked.move === 'own_utilised' ? 'utilise' : 'dispose'
  if (asked.move === 'dumped') values['method'] = '倾倒'
  const row = { form: form.id, file: '', sheet: form.zh, line: 1, values, sound: problems.length === 0 }
  const facts = new FactMaker(known, undefined, today).facts(row, { form, columns: [] }, problem => problems.push(problem))
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [fact] = facts
  if (errors.length > 0 || fact === undefined) return { ok: false, problems: errors.map(unplaced) }
  return { ok: true, value: fact, warnings: problems.map(unplaced) }
}

function valuesOf(form: Form, { move, ...asked }: Movement, problems: Problem[]): Record<string, FormValue> {
  const side = form.id === 'storage' ? (move === 'into_store' ? 'in' : 'out') : ''
  const keyOf = (name: string): string => (side === '' ? name : ({ day: `${side}Day`, quantity: `${side}Quantity` }[name] ?? name))
  const values: Record<string, FormValue> = {}
  for (const [name, text] of Object.entries(asked)) {
    const field = form.fields.find(({ key }) => key === keyOf(name))
    if (field === undefined) continue
    const read = readValue(text, field, { unit: 't', from: 'usual' })
    if ('value' in read) values[field.key] = read.value
    else if ('wrong' in read && read.wrong.severity !== 'warning') {
      const { code, severity: _, ...words } = read.wrong
      problems.push(error(`form.${code}`, { path: field.zh }, words))
    } else if ('wrong' in read) values[field.key] = text
    else if (field.required === true)
      problems.push(
        error(
          'form.blank',
          { path: field.zh },
          {
            zh: `“${field.zh}”没有填`,
            en: `"${field.zh}" (${field.en}) is blank`,
            fixZh: `填写${field.zh}`,
            fixEn: `fill in ${field.en}`,
          },
        ),
      )
  }
  return values
}

/** There is no sheet to point at. */
const unplaced = ({ place, ...problem }: Problem): Problem => ({
  ...problem,
  place: place.column === undefined ? (place.path === undefined ? {} : { path: place.path }) : { path: place.column },
})
