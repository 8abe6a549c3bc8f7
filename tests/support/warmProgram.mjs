// The built program, kept loaded: runs one command line after the other as a process of its own would (same words, folder, environment,
// streams and exit code), without starting Node and loading the product anew for each of some hundred commands. Says its port; what it is
// told is written by the shell that tests/howto/warm.ts makes.
import { createServer } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const program = pathToFileURL(join(process.cwd(), 'dist/cli.mjs')).href
const [node] = process.argv
let commands = 0

/** @param {{ cwd: string, args: string[], env: Record<string, string>, answer: string }} asked */
async function run({ cwd, args, env, answer }) {
  const said = { stdout: [], stderr: [] }
  for (const name of Object.keys(said)) {
    process[name].removeAllListeners('error')
    process[name].write = (chunk, ...rest) => {
      said[name].push(Buffer.from(chunk))
      rest.find(one => typeof one === 'function')?.()
      return true
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal)
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
  Object.assign(process.env, env)
  process.chdir(cwd)
  process.argv = [node, program, ...args]
  process.exitCode = undefined
  const began = Date.now()
  Object.defineProperty(performance, 'timeOrigin', { value: began, configurable: true })
  // Its first module only is evaluated again: the one that reads the command line.
  await import(`${program}?command=${(commands += 1)}`)
  for (const name of Object.keys(said)) writeFileSync(`${answer}.${name}`, Buffer.concat(said[name]))
  return process.exitCode ?? 0
}

/**
 * Folder, where the answer goes, number of words, the words, the environment, an empty part; each ends with a zero byte.
 * @returns undefined while something is missing
 */
function read(heard) {
  const [cwd, answer, count, ...rest] = heard.toString('utf8').split('\0').slice(0, -1)
  const end = rest.indexOf('', Number(count))
  if (count === undefined || end < 0) return undefined
  const env = rest.slice(Number(count), end).map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  return { cwd, answer, args: rest.slice(0, Number(count)), env: Object.fromEntries(env) }
}

let before = Promise.resolve()
const server = createServer(socket => {
  let heard = Buffer.alloc(0)
  let asked
  socket.on('data', chunk => {
    heard = Buffer.concat([heard, chunk])
    if (asked !== undefined || heard.at(-1) !== 0) return
    asked = read(heard)
    if (asked === undefined) return
    // One at a time: folder and environment are the process's.
    before = before
      .then(() => run(asked))
      .then(
        code => socket.end(`${code}\n`),
        failure => {
          writeFileSync(`${asked.answer}.stderr`, String(failure?.stack ?? failure))
          socket.end('1\n')
        },
      )
  })
  socket.on('error', () => socket.destroy())
})
const { log } = console
server.listen(0, '127.0.0.1', () => log(`listens ${server.address().port}`))
