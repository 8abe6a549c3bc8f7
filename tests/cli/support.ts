// A terminal for tests: what went to each stream, the exit code, a signal to press Ctrl-C with.
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
