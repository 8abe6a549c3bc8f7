// Runs one contestant in a process of its own and takes the JSON object of its last line; ends it when it is over its time.
import { spawn } from 'node:child_process'

export type Ran<T> = { said: T } | { failed: string }

/** Seconds that starting, reading and building may take above the limit given to the solver. */
const grace = 60

export function runProcess<T>(file: string, words: string[], limit: number): Promise<Ran<T>> {
  return new Promise(resolve => {
    // A group of its own, so that a solver's own children end with it.
    const child = spawn(file, words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    let out = '',
      err = '',
      late = false
    child.stdout.on('data', piece => (out = (out + piece).slice(-20_000)))
    child.stderr.on('data', piece => (err = (err + piece).slice(-4000)))
    const timer = setTimeout(
      () => {
        late = true
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      },
      (limit + grace) * 1000,
    )
    child.on('error', error => {
      clearTimeout(timer)
      resolve({ failed: error.message })
    })
    child.on('close', code => {
      clearTimeout(timer)
      const last = out.trim().split('\n').at(-1) ?? ''
      if (late) resolve({ failed: `over ${limit} s` })
      else if (code !== 0 || !last.startsWith('{')) resolve({ failed: lastWords(err) ?? `exit ${code}` })
      else resolve({ said: JSON.parse(last.replaceAll('NaN', 'null')) as T })
    })
  })
}

function lastWords(text: string): string | undefined {
  const line = text.split('\n').findLast(one => /error|memory|abort|exceeded/i.test(one))
  return line?.trim().slice(0, 100)
}
