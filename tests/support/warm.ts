// The built program kept loaded in a process of its own (warmProgram.mjs), for stories of many commands: what a command says, does and ends
// with is what `xunyu` would; what it costs to start Node and load the product is paid once.
import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CliRun } from '../cli/support.ts'

export type Warm = {
  port: number
  /** One command after the other, in the folder of the tests. */
  run: (args: readonly string[], environment?: Record<string, string>) => Promise<CliRun>
  end: () => void
}

export async function startWarm(): Promise<Warm> {
  const child = spawn(process.execPath, [resolve('tests/support/warmProgram.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const answers = mkdtempSync(join(tmpdir(), 'xunyu-warm-'))
  const end = (): void => {
    process.off('exit', end)
    child.kill('SIGKILL')
    rmSync(answers, { recursive: true, force: true })
  }
  process.once('exit', end)
  const port = await new Promise<number>((resolved, failed) => {
    child.once('close', code => failed(new Error(`the loaded program ended by itself: ${code}`)))
    child.stdout.on('data', chunk => {
      const said = /listens (\d+)/u.exec(String(chunk))?.[1]
      if (said !== undefined) resolved(Number(said))
    })
  })
  let asked = 0
  const run: Warm['run'] = async (args, environment = {}) => {
    const answer = join(answers, String((asked += 1)))
    const env = Object.entries({ ...process.env, ...environment }).map(([name, value]) => `${name}=${value}`)
    const line = [process.cwd(), answer, String(args.length), ...args, ...env, ''].map(part => `${part}\0`).join('')
    const code = await new Promise<string>((resolved, failed) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(line))
      let heard = ''
      socket.on('data', chunk => (heard += String(chunk)))
      socket.on('error', failed)
      socket.on('close', () => resolved(heard.trim()))
    })
    return {
      code: code === '' ? 127 : Number(code),
      out: readFileSync(`${answer}.stdout`, 'utf8'),
      err: readFileSync(`${answer}.stderr`, 'utf8'),
    }
  }
  return { port, run, end }
}
