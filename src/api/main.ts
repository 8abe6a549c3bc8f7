// The server as `npm start` runs it: settings from the environment, lines to the terminal, a clean end on Ctrl-C. What keeps it from
// starting is said in sentences of both languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checked, Problem } from '#domain/problem.ts'
import { placeText } from '#domain/problem.ts'
import { systemProblem } from '#domain/systemProblem.ts'
import { keepSecret } from '#steps/access/secret.ts'
import { productRoot, serverFolder, storePlace } from '#steps/store/storePlace.ts'
import { readProxySettings } from './proxySettings.ts'
import { serve } from './serve.ts'
import type { Say, Serving } from './serve.ts'

const terminal: Say = ({ zh, en, passing }) => {
  if (passing && !process.stdout.isTTY) return
  const line = `${zh}  |  ${en}`
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[2K${line}${passing ? '' : '\n'}` : `${line}\n`)
}

/** Wrong settings or a place that cannot be used: the same as bad input of a command. */
const cannotStart = 2

/**
 * @param data `--data` of the command, above what the environment names
 * @returns the exit code when it cannot start; else runs until a signal ends it
 */
export async function main(data?: string): Promise<number> {
  const started = await start(data).catch((failure: unknown) => {
    const problem = systemProblem(failure)
    if (problem === undefined) throw failure
    return { ok: false as const, problems: [problem] }
  })
  if (!started.ok) {
    process.stderr.write(started.problems.map(lines).join(''))
    return cannotStart
  }
  const { address, close } = started.value
  process.stdout.write(`循域已就绪：${address}\nXunyu is ready: ${address}\n（按 Ctrl-C 停止 / Ctrl-C stops it）\n`)
  return new Promise(resolve => {
    let ending = false
    const end = (): void => {
      // A second Ctrl-C does not wait for the good order.
      if (ending) process.exit(130)
      ending = true
      process.stdout.write('\n正在停止 … / stopping …\n')
      close().then(
        () => resolve(0),
        () => resolve(1),
      )
    }
    process.on('SIGINT', end)
    process.on('SIGTERM', end)
  })
}

function lines({ place, zh, en, fixZh, fixEn }: Problem): string {
  const [inChinese, inEnglish] = [placeText(place, 'zh'), placeText(place, 'en')]
  return `${inChinese}${inChinese && '：'}${zh} ${fixZh}\n${inEnglish}${inEnglish && ': '}${en} ${fixEn}\n`
}

async function start(data: string | undefined): Promise<Checked<Serving>> {
  const root = productRoot()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const { XUNYU_REGION: region, XUNYU_BASEMAP: basemap, PORT, HOST } = process.env
  const {
    XUNYU_THREADS: threads,
    XUNYU_LEASE: lease,
    XUNYU_SOLVE: solve,
    XUNYU_LOCAL: local,
    XUNYU_SECRET: secret,
    XUNYU_HTTPS: https,
    XUNYU_MAIL_URL: mailUrl,
    XUNYU_MAIL_FROM: mailFrom,
  } = process.env
  const port = PORT === undefined || PORT === '' ? 7070 : Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return wrong(`PORT=${PORT}`, '端口应为 0–65535 的整数。', 'A port is a whole number from 0 to 65535.')
  if (threads !== undefined && threads !== '' && !/^[1-9]\d?$/.test(threads))
    return wrong(`XUNYU_THREADS=${threads}`, '应为 1–99 的整数。', 'A whole number from 1 to 99 is wanted.')
  if (lease !== undefined && lease !== '' && !(Number.isInteger(Number(lease)) && Number(lease) >= 1 && Number(lease) <= 3600))
    return wrong(`XUNYU_LEASE=${lease}`, '应为 1–3600 的整数（秒）。', 'A whole number of seconds from 1 to 3600 is wanted.')
  const proxy = readProxySettings(process.env['XUNYU_PUBLIC_URL'], process.env['XUNYU_TRUST_PROXY'])
  if (!proxy.ok) return proxy
  const place = storePlace(data, process.env)
  if (!place.ok) return place
  return serve({
    version,
    secret: keepSecret(serverFolder(place.value, process.env), secret),
    https: https === 'on' || proxy.value.origin?.startsWith('https:') === true,
    proxy: proxy.value,
    mail: { url: mailUrl, from: mailFrom },
    ...(local === undefined || local === '' ? {} : { local }),
    ...(threads === undefined || threads === '' ? {} : { threads: Number(threads) }),
    ...(lease === undefined || lease === '' ? {} : { leaseSeconds: Number(lease) }),
    solve: solve !== 'off',
    port,
    host: HOST === undefined || HOST === '' ? '127.0.0.1' : HOST,
    place: place.value,
    regions: [
      ...(region === undefined || region === '' ? [join(root, 'data/region-jjj'), join(root, 'data/region-jjj-2030')] : [region]),
      join(root, 'examples/two-towns/region'),
    ],
    demonstration: join(root, 'examples/two-towns'),
    evaluation: join(root, 'examples/evaluation-brickworks'),
    webRoot: join(root, 'dist/web'),
    say: terminal,
    ...(basemap === undefined || basemap === '' ? {} : { basemap }),
  })
}

function wrong(path: string, zh: string, en: string): Checked<never> {
  const problem: Problem = {
    code: 'serve.setting',
    severity: 'error',
    place: { path },
    zh,
    en,
    fixZh: '请更正后重新启动。',
    fixEn: 'Correct it and start again.',
  }
  return { ok: false, problems: [problem] }
}
