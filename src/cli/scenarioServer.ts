// The verbs of `xunyu scenarios` on a server's data, through its interface.
import type { AreaBook } from '#domain/areaBook.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { InputDifference, ScenarioHistory, ScenarioInfo } from '#domain/scenario.ts'
import type { Difference } from '#steps/scenario/planSource.ts'
import { text, wholeNumber } from './arguments.ts'
import { exit } from './command.ts'
import { bodyText, changedBody, giveDifference, historyText } from './scenarioText.ts'
import type { Given } from './scenarioText.ts'
import { openServerClient, ServerRefusal } from './serverClient.ts'
import type { ServerClient } from './serverClient.ts'
import { isNamed, nameIn } from '#domain/words/givenNames.ts'

export async function listOnServer(address: string, { values, terminal }: Given): Promise<number> {
  const region = text(values['region'])
  const query = region === undefined ? '' : `?region=${encodeURIComponent(region)}`
  const found = await openServerClient(address).get<ScenarioInfo[]>(`/scenarios${query}`)
  if (values['json'] === true) terminal.out(`${JSON.stringify(found, null, 1)}\n`)
  else
    for (const { id, region: of, name, version, hash, scenario } of found)
      terminal.out(`${id}  ${of}  ${nameIn(name, terminal.language)}@${version}  ${hash.slice(0, 12)}  ${bodyText(scenario)}\n`)
  return exit.ok
}

export async function showOnServer(address: string, given: Given): Promise<number> {
  return give(await historyOf(openServerClient(address), given.words[0] ?? '', given), given)
}

/** A new version of the scenario of that id or name; a new scenario where there is none and a region is given. */
export async function saveOnServer(address: string, given: Given): Promise<number> {
  const client = openServerClient(address)
  const [word = '', region, note] = [given.words[0], text(given.values['region']), text(given.values['note'])]
  const noted = note === undefined ? {} : { note }
  const known = await findScenario(client, word, region)
  if (known === undefined && region !== undefined) {
    const scenario = changedBody({ settings: {} }, given.values)
    return give(await client.post('/scenarios', { region, name: text(given.values['name']) ?? word, scenario, ...noted }), given)
  }
  const { id, version, scenario } = known ?? (await historyOf(client, word, given))
  const change = { basedOn: version, scenario: changedBody(scenario, given.values), ...noted }
  return give(await client.post(`/scenarios/${id}/versions`, change), given)
}

export async function restoreOnServer(address: string, given: Given): Promise<number> {
  const client = openServerClient(address)
  const { id, version } = await historyOf(client, given.words[0] ?? '', given)
  const wanted = wholeNumber('restore', given.words[1], 1, 999_999)
  return give(await client.post(`/scenarios/${id}/restore`, { version: wanted, basedOn: version }), given)
}

/** Two plans by id; or two versions of one scenario, `name@1` and `name@2`. */
export async function diffOnServer(address: string, given: Given): Promise<number> {
  const client = openServerClient(address)
  const [base = '', other = ''] = given.words
  const [one, two] = [base, other].map(word => /^(.+)@(\d+)$/u.exec(word))
  if (one && two && one[1] === two[1]) {
    const { id } = await historyOf(client, one[1] ?? '', given)
    const inputs = await client.get<InputDifference>(`/scenarios/${id}/diff?base=${one[2]}&other=${two[2]}`)
    return giveDifference({ inputs, outputs: null }, given)
  }
  const query = `?base=${encodeURIComponent(base)}&other=${encodeURIComponent(other)}`
  const inputs = await client.get<InputDifference>(`/plans/diff${query}`)
  const area = text(given.values['area'])
  const outputs = await outputsOf(client, area === undefined ? query : `${query}&area=${encodeURIComponent(area)}`)
  return giveDifference({ inputs, outputs, ...(outputs === null ? {} : await areasOf(client, base, query, area)) }, given)
}

/** The plans by area: all of them, or one and those just below it. */
async function areasOf(
  client: ServerClient,
  base: string,
  query: string,
  area: string | undefined,
): Promise<Pick<Difference, 'areas' | 'lens'>> {
  const areas = await client.get<NonNullable<Difference['areas']>>(`/plans/compare/areas${query}`).catch((failure: unknown) => {
    // Plans that share no year.
    if (failure instanceof ServerRefusal && area === undefined) return undefined
    throw failure
  })
  if (areas === undefined) return {}
  if (area === undefined) return { areas }
  const {
    area: id,
    nameZh,
    nameEn,
    level,
  } = await client.get<AreaBook>(`/plans/${encodeURIComponent(base)}/areas/${encodeURIComponent(area)}`)
  const rows = areas.rows.filter(row => row.area === id || (row.base ?? row.other)?.parent === id)
  return { areas: { ...areas, rows }, lens: { id, nameZh, nameEn, level } }
}

/** The answers side by side, where both plans have one. */
async function outputsOf(client: ServerClient, query: string): Promise<Difference['outputs']> {
  try {
    return await client.get<NonNullable<Difference['outputs']>>(`/plans/compare${query}`)
  } catch (failure) {
    if (failure instanceof ServerRefusal && failure.problems.some(({ code }) => code === 'plan.no-answer')) return null
    throw failure
  }
}

function give(history: ScenarioHistory, { values, terminal }: Given): number {
  terminal.out(
    values['json'] === true
      ? `${JSON.stringify(history, null, 1)}\n`
      : historyText(`${history.id}  ${history.region}  ${nameIn(history.name, terminal.language)}`, history.versions, terminal),
  )
  return exit.ok
}

/** By id or by name, among those that are not put away. */
async function findScenario(client: ServerClient, word: string, region: string | undefined): Promise<ScenarioInfo | undefined> {
  const all = (await client.get<ScenarioInfo[]>('/scenarios')).filter(one => region === undefined || one.region === region)
  return all.find(({ id }) => id === word) ?? all.find(({ name }) => isNamed(name, word))
}

async function historyOf(client: ServerClient, word: string, { values }: Given): Promise<ScenarioHistory> {
  const found = await findScenario(client, word, text(values['region']))
  if (found === undefined) throw new ServerRefusal([noScenario(word)])
  return client.get<ScenarioHistory>(`/scenarios/${found.id}`)
}

function noScenario(word: string): Problem {
  return problem(
    'scenario.missing',
    { path: word },
    {
      zh: `服务上没有情景“${word}”。`,
      en: `The server has no scenario "${word}".`,
      fixZh: '用 xunyu scenarios list --server 看有哪些；新建请加 --region <区域编号>。',
      fixEn: 'List them with xunyu scenarios list --server; to make a new one add --region <region id>.',
    },
  )
}
