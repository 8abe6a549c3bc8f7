// The server as `npm start` runs it: settings from the environment, lines to the terminal, a clean end on Ctrl-C.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { placeText } from '#domain/problem.ts'
import type { Problem } from '#domain/problem.ts'
import { keepSecret } from '#steps/access/secret.ts'
import { readFrontDoor } from './frontDoor.ts'
import { serve } from './serve.ts'
import type { Say } from './serve.ts'

/** The folder of package.json, from the bundle in dist/ or the source in src/api/. */
function productRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return here.endsWith('dist') ? dirname(here) : dirname(dirname(here))
}

const terminal: Say = ({ zh, en, passing }) => {
  if (passing && !process.stdout.isTTY) return
  const line = `${zh}  |  ${en}`
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[2K${line}${passing ? '' : '\n'}` : `${line}\n`)
}

function tell(problems: readonly Problem[]): number {
  for (const problem of problems) {
    process.stderr.write(
      `${placeText(problem.place, 'zh')}：${problem.zh} ${problem.mendZh}\n${placeText(problem.place, 'en')}: ${problem.en} ${problem.mendEn}\n`,
    )
  }
  return 2
}

/** @returns the exit code when it cannot start; else runs until a signal ends it */
export async function main(): Promise<number> {
  const root = productRoot()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const { DATABASE_URL: url, XUNYU_DATA: data, XUNYU_REGION: region, XUNYU_BASEMAP: basemap, PORT, HOST } = process.env
  const { XUNYU_THREADS: threads, XUNYU_SOLVE: solve, XUNYU_LOCAL: local, XUNYU_SECRET: secret, XUNYU_HTTPS: https } = process.env
  const port = PORT === undefined || PORT === '' ? 7070 : Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    process.stderr.write(`PORT=${PORT}：端口应为 0–65535 的整数。\nPORT=${PORT}: a port is a whole number from 0 to 65535.\n`)
    return 2
  }
  if (threads !== undefined && threads !== '' && !/^[1-9]\d?$/.test(threads)) {
    process.stderr.write(`XUNYU_THREADS=${threads}：应为 1–99 的整数。\nXUNYU_THREADS=${threads}: a whole number from 1 to 99 is wanted.\n`)
    return 2
  }
  const door = readFrontDoor(process.env['XUNYU_PUBLIC_URL'], process.env['XUNYU_TRUST_PROXY'])
  if (!door.ok) return tell(door.problems)
  const directory = data === undefined || data === '' ? join(root, '.xunyu') : data
  const started = await serve({
    version,
    secret: keepSecret(directory, secret),
    https: https === 'on' || door.value.origin?.startsWith('https:') === true,
    door: door.value,
    ...(local === undefined || local === '' ? {} : { local }),
    ...(threads === undefined || threads === '' ? {} : { threads: Number(threads) }),
    solve: solve !== 'off',
    port,
    host: HOST === undefined || HOST === '' ? '127.0.0.1' : HOST,
    place: url === undefined || url === '' ? { directory } : { url },
    regions: [region === undefined || region === '' ? join(root, 'data/region-jjj') : region, join(root, 'examples/two-towns/region')],
    demonstration: join(root, 'examples/two-towns'),
    evaluation: join(root, 'examples/evaluation-brickworks'),
    webRoot: join(root, 'dist/web'),
    say: terminal,
    ...(basemap === undefined || basemap === '' ? {} : { basemap }),
  })
  if (!started.ok) return tell(started.problems)
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
