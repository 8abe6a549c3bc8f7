// A terminal for tests: what went to each stream, the exit code, a signal to press Ctrl-C with.
import { execFile } from 'node:child_process'
import { runCli } from '../../src/cli/runCli.ts'

export type CliRun = { code: number; out: string; err: string }

export async function xunyu(
  args: string[],
  more: { environment?: Record<string, string>; signal?: AbortSignal; onErr?: (text: string) => void } = {},
): Promise<CliRun> {
  let [out, err] = ['', '']
  const code = await runCli(
    args,
    {
      out: text => {
        out += text
      },
      err: text => {
        err += text
        more.onErr?.(text)
      },
      live: false,
      signal: more.signal ?? new AbortController().signal,
    },
    more.environment ?? {},
  )
  return { code, out, err }
}

/** The command as a person runs it: the built program in a process of its own. For stories of many commands, as it starts faster than the sources. */
export function xunyuProcess(args: readonly string[], environment: Record<string, string> = {}): Promise<CliRun> {
  return new Promise(resolve => {
    const env = { ...process.env, ...environment }
    execFile(process.execPath, ['scripts/xunyu.mjs', ...args], { env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out, err })
    })
  })
}
