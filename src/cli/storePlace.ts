// Which database a command speaks of, and the server that may hold it already.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storePlace as placeMeant, type StorePlace } from '#steps/store/storePlace.ts'
import { text } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { UsageError } from './command.ts'

/** What `--data` and the environment say. */
export function storePlace(values: Parsed['values']): StorePlace {
  const place = placeMeant(text(values['data']), process.env)
  if (place.ok) return place.value
  const [problem] = place.problems
  const from = problem?.place.path ?? ''
  throw new UsageError(`${from}：${problem?.zh ?? ''}${problem?.fixZh ?? ''}`, `${from}: ${problem?.en ?? ''} ${problem?.fixEn ?? ''}`)
}

/** Where the server that runs on a data directory can be asked; undefined when none does. */
export function runningServer(place: StorePlace): string | undefined {
  if ('url' in place) return undefined
  const file = join(place.directory, 'address')
  return existsSync(file) && existsSync(join(place.directory, 'lock')) ? readFileSync(file, 'utf8').trim() : undefined
}
