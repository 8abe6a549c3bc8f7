// Opens the store, loads the regions, puts the base plans into the queue and serves them on one port.
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { placeText } from '#domain/problem.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { PlanProgress } from '#domain/plan.ts'
import { isFinished } from '#domain/planInfo.ts'
import { planPhaseWords } from '#domain/words/states.ts'
import { everyLane, openApp } from '#steps/app.ts'
import type { App } from '#steps/appType.ts'
import { getPlan } from '#steps/plan/readPlan.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { ensureBasePlan } from '#steps/submitPlan.ts'
import { type MailSettings, openMailSettings } from '#steps/mailSettings.ts'
import { loadEvaluationExample } from '#steps/evaluation/demonstration.ts'
import { loadDemonstration } from '#steps/trade/demonstration.ts'
import { keepAddress } from './addressFile.ts'
import type { ProxySettings } from './proxySettings.ts'
import { localMode } from './localMode.ts'
import type { Server } from './serverType.ts'

/** A line for the terminal; a `passing` one may be overwritten by the next. */
export type Say = (line: { zh: string; en: string; passing: boolean }) => void
export type ServeOptions = {
  version: string
  /** A data directory for the embedded database, or the address of a PostgreSQL server. */
  place: { directory: string } | { url: string }
  /** Folders or workbooks; the first is the region of the plan `base`. */
  regions: string[]
  /** Folder of the demonstration of whole tonnes, filled in once, all of it synthetic. */
  demonstration?: string
  /** Folder of an evaluation case, filled in once, synthetic too. */
  evaluation?: string
  /** The first port tried; the next free one is taken when it is in use. 0: any. */
  port: number
  host: string
  webRoot?: string
  basemap?: string
  /** Plans solved at a time in this process; by default one. */
  threads?: number
  /** A job goes to another process when this one was not heard of for so long. */
  leaseSeconds?: number
  /** False: this process only serves, and workers on the same PostgreSQL solve. */
  solve?: boolean
  say?: Say
  logLevel?: string
  /** XUNYU_LOCAL: whether one person without an account uses everything; by default where only they can come by. */
  local?: string
  /** Signs session cookies; kept by the caller, so that sessions outlive the process. */
  secret?: string
  /** Browsers come by https alone: cookies get a name that no other way may set. */
  https?: boolean
  /** Under which address and through which proxies people come. */
  proxy?: ProxySettings
  /** XUNYU_MAIL_URL and XUNYU_MAIL_FROM: the mail server by which whoever objects proves their address. */
  mail?: MailSettings
}
export type Serving = { app: App; server: Server; address: string; close: () => Promise<void> }

const portsTried = 50

/** @returns the running server, or why it cannot start: the data directory, the database or the files of the first region */
export async function serve(options: ServeOptions): Promise<Checked<Serving>> {
  const say = options.say ?? ((): void => undefined)
  const local = localMode(options.place, options.host, options.local, options.proxy?.origin)
  if (!local.ok) return local
  const mail = openMailSettings(options.mail)
  if (!mail.ok) return mail
  if (options.solve === false && 'directory' in options.place) return { ok: false, problems: [nobodySolves] }
  // The database opens in its thread while this one loads the rest of the server.
  const [opened, { buildServer }] = await Promise.all([
    openApp(options.place, {
      version: options.version,
      backups: resolve('directory' in options.place ? options.place.directory : '.xunyu', 'backups'),
      ...(options.leaseSeconds === undefined ? {} : { leaseSeconds: options.leaseSeconds }),
      ...(options.threads === undefined ? {} : { threads: options.threads }),
      ...(options.secret === undefined ? {} : { secret: options.secret }),
      secureCookies: options.https ?? false,
      ...(mail.value === undefined ? {} : { mail: mail.value }),
    }),
    import('./server.ts'),
  ])
  if (!opened.ok) return opened
  const app = opened.value
  try {
    const loaded = await loadAll(app, options.regions, say)
    if (!loaded.ok) {
      await app.close()
      return loaded
    }
    const server = await buildServer(app, {
      version: options.version,
      host: options.host,
      local: local.value,
      ...(options.proxy === undefined ? {} : { proxy: options.proxy }),
      ...(options.webRoot === undefined ? {} : { webRoot: options.webRoot }),
      ...(options.basemap === undefined ? {} : { basemap: options.basemap }),
      ...(options.logLevel === undefined ? {} : { logLevel: options.logLevel }),
      ...(options.evaluation === undefined ? {} : { evaluation: options.evaluation }),
    })
    app.jobs.onFailure(error => server.log.error({ error }, 'a job broke'))
    const address = await listen(server, options.host, options.port)
    if (options.port !== 0 && !address.endsWith(`:${options.port}`)) {
      say({ zh: `端口 ${options.port} 已被占用，改用 ${address}`, en: `port ${options.port} is taken, using ${address}`, passing: false })
    }
    const forgetAddress = 'directory' in options.place ? keepAddress(options.place.directory, address) : (): void => undefined
    if (local.value)
      say({ zh: '本机模式：不需登录，只有本机能访问', en: 'local mode: no sign-in, and only this machine can connect', passing: false })
    const stopTelling = tellPlans(app, new Set(loaded.value), say)
    if (options.demonstration !== undefined) await fillDemonstration(loadDemonstration(app.store, options.demonstration), say)
    if (options.evaluation !== undefined) await fillDemonstration(loadEvaluationExample(app.store, options.evaluation), say)
    await app.start(options.solve === false ? everyLane.filter(lane => lane !== 'solve') : everyLane)
    if (options.solve === false)
      say({
        zh: '本进程不求解，由求解进程（xunyu worker）求解',
        en: 'this process does not solve; workers (xunyu worker) do',
        passing: false,
      })
    const close = async (): Promise<void> => {
      stopTelling()
      forgetAddress()
      await server.close()
      await app.close()
    }
    return { ok: true, warnings: loaded.warnings, value: { app, server, address, close } }
  } catch (error) {
    await app.close()
    throw error
  }
}

const nobodySolves: Problem = {
  code: 'serve.nobody-solves',
  severity: 'error',
  place: { path: 'DATABASE_URL' },
  zh: '只提供网页而不求解需要 PostgreSQL：内置数据库只允许一个进程，没有别的进程可以求解。',
  en: 'To serve without solving needs PostgreSQL: the embedded database takes one process, so nobody else could solve.',
  fixZh: '请设置 DATABASE_URL，或去掉 --no-solve（XUNYU_SOLVE=off）。',
  fixEn: 'Set DATABASE_URL, or drop --no-solve (XUNYU_SOLVE=off).',
}

/** @returns the ids of the base plans, that of the first region first */
async function loadAll(app: App, paths: string[], say: Say): Promise<Checked<string[]>> {
  const warnings: Problem[] = []
  const plans: string[] = []
  const seen = new Set<string>()
  for (const [index, path] of [...new Set(paths.map(one => resolve(one)))].entries()) {
    const loaded = await loadRegionFiles(app.store, path, codeStamp())
    if (!loaded.ok && index === 0) return loaded
    if (!loaded.ok) {
      for (const problem of loaded.problems)
        say({
          zh: `${placeText(problem.place, 'zh')}：${problem.zh}`,
          en: `${placeText(problem.place, 'en')}: ${problem.en}`,
          passing: false,
        })
      continue
    }
    warnings.push(...loaded.warnings)
    const { id, read } = loaded.value
    if (read) say({ zh: `已载入区域 ${id}`, en: `region ${id} is loaded`, passing: false })
    if (seen.has(id)) continue
    seen.add(id)
    const plan = index === 0 ? 'base' : `base-${id}`
    await ensureBasePlan(app, id, plan)
    plans.push(plan)
  }
  return { ok: true, value: plans, warnings }
}

/** A demonstration that cannot be read keeps nobody from the real region. */
async function fillDemonstration(filling: Promise<Checked<unknown>>, say: Say): Promise<void> {
  const filled = await filling
  if (filled.ok) return
  for (const problem of filled.problems)
    say({ zh: `${placeText(problem.place, 'zh')}：${problem.zh}`, en: `${placeText(problem.place, 'en')}: ${problem.en}`, passing: false })
}

/** The build's stamp beside the bundle; from source nothing is known, so the files are read each time. */
function codeStamp(): string {
  try {
    return readFileSync(new URL('./.stamp', import.meta.url), 'utf8')
  } catch {
    return `source ${Date.now()}`
  }
}

async function listen(server: Server, host: string, first: number): Promise<string> {
  for (let port = first; ; port++) {
    try {
      await server.listen({ host, port })
      const bound = server.server.address() as AddressInfo
      const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
      return `http://${name}:${bound.port}`
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if ((code !== 'EADDRINUSE' && code !== 'EACCES') || port >= first + portsTried || port >= 65535) throw error
    }
  }
}

function tellPlans(app: App, plans: Set<string>, say: Say): () => void {
  return app.jobs.listen(event => {
    const plan = event.job
    if (!plans.has(plan) || event.news === 'begin') return
    if (event.news === 'progress') {
      const { phase, round, columns, seconds } = event.progress as PlanProgress
      const [zh, en] = planPhaseWords[phase]
      const size = columns === undefined ? '' : ` ${columns}`
      say({
        zh: `方案 ${plan}：${zh}${round === undefined ? '' : ` 第${round}轮`}${size === '' ? '' : `${size} 列`} ${seconds.toFixed(1)} 秒`,
        en: `plan ${plan}: ${en}${round === undefined ? '' : ` round ${round}`}${size === '' ? '' : `${size} columns`} ${seconds.toFixed(1)} s`,
        passing: true,
      })
      return
    }
    void tellEnd(app, plan, say)
  })
}

async function tellEnd(app: App, plan: string, say: Say): Promise<void> {
  const info = await getPlan(app.store, plan).catch(() => undefined)
  if (info === undefined || !isFinished(info.status)) return
  const { status, summary, startedAt, finishedAt, error } = info
  const seconds = startedAt === null || finishedAt === null ? '?' : ((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(1)
  if (summary === null) say({ zh: `方案 ${plan}：${error?.zh ?? status}`, en: `plan ${plan}: ${error?.en ?? status}`, passing: false })
  else
    say({
      zh: `方案 ${plan} 已求解（${status}），用时 ${seconds} 秒，${summary.flows} 条物流`,
      en: `plan ${plan} solved (${status}) in ${seconds} s, ${summary.flows} flows`,
      passing: false,
    })
}
