// Kills a server without warning again and again while files are brought in, confirmed, claimed and handed in, and on PostgreSQL kills
// its connections meanwhile. Whatever was acknowledged has to be there in the end, once; and no server may end but by our hand.
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { ImportInfo } from '#domain/importJob.ts'
import { openForCommand } from '#steps/access/openForCommand.ts'
import { type Place, type ServerProcess, startServer } from './serverProcess.ts'
import { firm, tokensOf } from './tokens.ts'

export type Killed = {
  kills: number
  connectionsKilled: number
  acknowledged: { uploads: number; confirmed: number; claims: number; files: number }
  /** Answers of 5xx that were no 503, and 503 without a time to come again. */
  wrongAnswers: string[]
  comeAgain: number
  endedByThemselves: string[]
  /** What claims were refused for, once each: a run that never filed one has shown nothing about claims. */
  claimsRefused: string[]
  lost: string[]
  slowestStartMs: number
  sound: boolean
}
const countOf = ({ uploads, confirmed, claims, files }: Ledger): number => uploads.size + confirmed.size + claims.size + files.size
type Ledger = { uploads: Set<string>; confirmed: Map<string, number>; claims: Set<string>; files: Set<string> }

const rowsOfFile = 25
const heading = '日期,单位名称,固废名称,产生量（吨）,凭证号\n'

export type KillOptions = {
  rounds: number
  say?: (line: string) => void
  /** Ends it after the round that runs; what was acknowledged so far is looked at. */
  enough?: AbortSignal
}

export async function killNine(place: Place, { rounds, say = () => undefined, enough: stopped }: KillOptions): Promise<Killed> {
  const token = 'url' in place ? await firmToken(place) : undefined
  // What the killed one had in hand is another's after seconds; the embedded engine knows at its start that nobody else has it.
  const options = token === undefined ? {} : { token, environment: { XUNYU_LEASE: '4' } }
  const kept: Ledger = { uploads: new Set(), confirmed: new Map(), claims: new Set(), files: new Set() }
  const told: Killed = {
    kills: 0,
    connectionsKilled: 0,
    acknowledged: { uploads: 0, confirmed: 0, claims: 0, files: 0 },
    wrongAnswers: [],
    comeAgain: 0,
    endedByThemselves: [],
    claimsRefused: [],
    lost: [],
    slowestStartMs: 0,
    sound: false,
  }
  for (let round = 0; round < rounds; round++) {
    if (stopped?.aborted === true) break
    const begun = Date.now()
    const server = await startServer(place, options)
    told.slowestStartMs = Math.max(told.slowestStartMs, Date.now() - begun)
    const stop = new AbortController()
    const work = [bringIn(server, kept, told, stop.signal, `${round}a`), bringIn(server, kept, told, stop.signal, `${round}b`)]
    work.push(claim(server, kept, told, stop.signal, token === undefined), handIn(server, kept, told, stop.signal, String(round)))
    if ('url' in place) work.push(killConnections(place.url, told, stop.signal))
    // Not always in the same state: some die while files are read, some while they are saved. A busy machine is waited for.
    const [before, confirmed, claims] = [countOf(kept), kept.confirmed.size, kept.claims.size]
    const enough = (): boolean =>
      kept.claims.size > claims && (round % 3 === 0 ? countOf(kept) >= before + 3 : kept.confirmed.size > confirmed)
    for (let tries = 0; tries < 600 && !enough() && server.ended() === undefined; tries++) await pause(50)
    await pause((round * 7919) % 1500)
    if (server.ended() !== undefined) told.endedByThemselves.push(`${server.ended()}: ${server.said().slice(-500)}`)
    await server.kill()
    told.kills += 1
    stop.abort()
    await Promise.all(work)
    say(
      `round ${round + 1}: ${kept.uploads.size} uploads, ${kept.confirmed.size} confirmed, ${kept.claims.size} claims, ${kept.files.size} files`,
    )
  }
  const server = await startServer(place, options)
  await look(server, kept, told)
  if (server.ended() !== undefined) told.endedByThemselves.push(`${server.ended()}: ${server.said().slice(-500)}`)
  await server.kill('SIGTERM')
  told.acknowledged = {
    uploads: kept.uploads.size,
    confirmed: kept.confirmed.size,
    claims: kept.claims.size,
    files: kept.files.size,
  }
  return told
}

/** Asks; undefined where nobody answered any more, which acknowledges nothing. */
async function ask(
  server: ServerProcess,
  told: Killed,
  ...asked: Parameters<ServerProcess['ask']>
): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const answer = await server.ask(...asked)
    if (answer.status === 503 && Number(answer.retryAfter) > 0) told.comeAgain += 1
    else if (answer.status >= 500) told.wrongAnswers.push(`${asked[0]} ${asked[1]} ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer
  } catch {
    return undefined
  }
}

async function bringIn(server: ServerProcess, kept: Ledger, told: Killed, signal: AbortSignal, name: string): Promise<void> {
  for (let number = 0; !signal.aborted; number++) {
    const rows = Array.from(
      { length: rowsOfFile },
      (_, row) => `2022-03-${String((row % 28) + 1).padStart(2, '0')},东山钢铁厂,高炉渣,10,P-${name}-${number}-${row}\n`,
    )
    const path = `/imports?${new URLSearchParams({ name: `${name}-${number}.csv`, region: 'two-towns' }).toString()}`
    const taken = await ask(server, told, 'POST', path, Buffer.from(heading + rows.join('')))
    if (taken?.status !== 202) {
      await pause(50)
      continue
    }
    const { id } = taken.body as ImportInfo
    kept.uploads.add(id)
    for (let tries = 0; tries < 200 && !signal.aborted; tries++) {
      const now = (await ask(server, told, 'GET', `/imports/${id}`))?.body as Partial<ImportInfo> | undefined
      if (now?.status === 'ready') break
      await pause(30)
    }
    const confirmed = await ask(server, told, 'POST', `/imports/${id}/confirm`)
    if (confirmed?.status === 202) kept.confirmed.set(id, rowsOfFile)
  }
}

/** Only a server without accounts, whose user is its operator, takes a claim that is marked synthetic. */
async function claim(server: ServerProcess, kept: Ledger, told: Killed, signal: AbortSignal, synthetic: boolean): Promise<void> {
  while (!signal.aborted) {
    const request = {
      claimant: firm,
      accountingBasis: 'statistics',
      period: '2022-Q1',
      massKg: 1,
      evidence: ['report'],
      validOn: '2022-04-08',
      synthetic,
    }
    const filed = await ask(server, told, 'POST', '/claims', request)
    // Refused with reasons is an answer too, and on record.
    if (filed?.status === 200 || filed?.status === 201) kept.claims.add((filed.body as { claim: { id: string } }).claim.id)
    else if (filed !== undefined && filed.status < 500 && told.claimsRefused.length < 5) {
      const said = `${filed.status} ${JSON.stringify(filed.body).slice(0, 300)}`
      if (!told.claimsRefused.includes(said)) told.claimsRefused.push(said)
    }
    await pause(40)
  }
}

async function handIn(server: ServerProcess, kept: Ledger, told: Killed, signal: AbortSignal, name: string): Promise<void> {
  for (let number = 0; !signal.aborted; number++) {
    const path = `/files?${new URLSearchParams({ name: `${name}-${number}.txt`, mediaType: 'text/plain', owner: firm }).toString()}`
    const taken = await ask(server, told, 'POST', path, Buffer.from(`${name} ${number} `.repeat(2000)))
    if (taken?.status === 200) kept.files.add((taken.body as { hash: string }).hash)
    await pause(40)
  }
}

async function killConnections(url: string, told: Killed, signal: AbortSignal): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  while (!signal.aborted) {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() order by random() limit 1`,
    )
    told.connectionsKilled += rowCount ?? 0
    await pause(250)
  }
  await client.end()
}

/** Everything that was acknowledged is there, and what was confirmed comes to be saved, whole and once. */
async function look(server: ServerProcess, kept: Ledger, told: Killed): Promise<void> {
  for (const id of kept.uploads) {
    const confirmed = kept.confirmed.get(id)
    for (let tries = 0; ; tries++) {
      const answer = await ask(server, told, 'GET', `/imports/${id}`)
      if (answer === undefined) {
        told.lost.push(`upload ${id}: no answer, server ${server.ended() ?? 'runs'}: ${server.said().slice(-800)}`)
        break
      }
      const info = answer.body as ImportInfo
      if (answer.status === 200 && (info.status === 'reading' || info.status === 'saving') && tries < 1200) {
        await pause(100)
        continue
      }
      const { status, outcome } = info
      if (answer.status !== 200) told.lost.push(`upload ${id}: ${answer.status}`)
      else if (confirmed !== undefined && (status !== 'saved' || outcome?.added !== confirmed))
        told.lost.push(`confirmed ${id}: ${status} ${outcome?.added}`)
      else if (status !== 'saved' && status !== 'ready') told.lost.push(`upload ${id}: ${status} ${JSON.stringify(info.refusal)}`)
      break
    }
  }
  for (const id of kept.claims)
    if ((await ask(server, told, 'GET', `/claims/${encodeURIComponent(id)}`))?.status !== 200) told.lost.push(`claim ${id}`)
  for (const hash of kept.files) if ((await ask(server, told, 'GET', `/files/${hash}`))?.status !== 200) told.lost.push(`file ${hash}`)
}

async function firmToken(place: Place): Promise<string> {
  const opened = await openForCommand(place)
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  try {
    return (await tokensOf(opened.value)).firm
  } finally {
    await opened.value.close()
  }
}
