// xunyu serve: the web application and its HTTP interface, the same as npm start after the build.
import { parse, text, wholeNumber } from './arguments.ts'
import { UsageError } from './command.ts'
import type { Command } from './command.ts'

export const serveCommand: Command = {
  name: 'serve',
  summaryZh: '启动网页和接口',
  summaryEn: 'start the web application and its interface',
  usageZh: `用法：xunyu serve [--port 7070] [--host 127.0.0.1] [--data 文件夹] [--region 文件夹] [--threads 1] [--no-solve]

--threads 同时求解几个方案；--no-solve 只提供网页和接口，由求解进程（xunyu worker）求解，需要 DATABASE_URL。
端口被占用时自动换下一个，并说明。数据默认放在 .xunyu；也可用环境变量 DATABASE_URL 连接 PostgreSQL。

例子
  xunyu serve
  xunyu serve --port 8080 --region 我的区域
  DATABASE_URL=postgres://… xunyu serve --no-solve
`,
  usageEn: `Usage: xunyu serve [--port 7070] [--host 127.0.0.1] [--data folder] [--region folder] [--threads 1] [--no-solve]

--threads is how many plans are solved at a time; with --no-solve workers (xunyu worker) solve them, which needs DATABASE_URL.
Takes the next free port when the port is taken, and says so. Data are kept in .xunyu, or in PostgreSQL by DATABASE_URL.

Examples
  xunyu serve
  xunyu serve --port 8080 --region my-region
  DATABASE_URL=postgres://... xunyu serve --no-solve
`,
  run: async args => {
    const { values, positionals } = parse(args, {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      region: { type: 'string' },
      threads: { type: 'string' },
      'no-solve': { type: 'boolean' },
    })
    if (positionals.length > 0) throw new UsageError(`多余的参数“${positionals.join(' ')}”`, `unexpected "${positionals.join(' ')}"`)
    // The server takes its settings from the environment; options of this command stand above it.
    const threads = text(values['threads'])
    const given = {
      XUNYU_THREADS: threads === undefined ? undefined : String(wholeNumber('--threads', threads, 1, 64)),
      XUNYU_SOLVE: values['no-solve'] === true ? 'off' : undefined,
      PORT: text(values['port']),
      HOST: text(values['host']),
      XUNYU_REGION: text(values['region']),
    }
    for (const [name, value] of Object.entries(given)) if (value !== undefined) process.env[name] = value
    // Loaded only here: the other commands need no server.
    const { main } = await import('#api/main.ts')
    return main(text(values['data']))
  },
}
