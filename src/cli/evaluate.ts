// xunyu evaluate: a firm's evaluation as a tree of results, with its Word and Excel files; or the check of a frozen file.
import { readFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type FolderCase, runFolder } from '#steps/evaluation/runFolder.ts'
import { lettersOf } from '#domain/evaluation/letters.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { type CaseLine, type CaseView, type Product, productBytes } from '#steps/evaluation/cases.ts'
import { checkFrozen, signFrozen } from '#steps/evaluation/freeze.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { parse, text } from './arguments.ts'
import { exit, obstacle, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { ownFile } from './version.ts'
import { openServerClient, withServer } from './serverClient.ts'
import type { ServerClient } from './serverClient.ts'
import { resultTree } from './evaluateTree.ts'

export const evaluateCommand: Command = {
  name: 'evaluate',
  summaryZh: '综合利用评价：物料衡算、结论、报告（Word）、底稿和税表（Excel）',
  summaryEn: 'evaluate a firm: mass balance, verdict, Word report, workpapers, tax worksheets',
  usageZh: `用法：xunyu evaluate <企业文件夹|申请.xlsx> [期间] [--out 文件夹] [--key 私钥.pem] [--lang zh|en] [--json]
      xunyu evaluate --demo [--out 文件夹]
      xunyu evaluate <企业编号> <期间> --server http://127.0.0.1:7070 [--out 文件夹]
      xunyu evaluate verify <frozen.json>

企业文件夹里有 account.json 和若干 CSV（见 docs/how-to/evaluate-a-firm.md），申请表由 xunyu template evaluation 生成；有 procedure.json 时走完其中的程序，没有时给出
草稿：物料衡算、逐项结果、应有结论。--out 写出 report.docx、workpapers.xlsx、tax.xlsx、frozen.json，以及案卷已到的文书（decision、conclusion、notice、closing.docx）。--key 用 Ed25519 私钥给冻结件签名。
verify 核对冻结件：各部分校验码、签名，并由账目重算衡算和结论。结论为“符合”时退出码 0，否则 3；verify 不符时 3。

例子
  xunyu evaluate --demo --out 评价
  xunyu template evaluation -o 申请.xlsx
  xunyu evaluate 申请.xlsx
  xunyu evaluate 我的企业 2022 --out 评价
  xunyu evaluate verify 评价/frozen.json
`,
  usageEn: `Usage: xunyu evaluate <firm folder | application.xlsx> [period] [--out folder] [--key private.pem] [--lang zh|en] [--json]
       xunyu evaluate --demo [--out folder]
       xunyu evaluate <firm> <period> --server http://127.0.0.1:7070 [--out folder]
       xunyu evaluate verify <frozen.json>

The folder holds account.json and CSV tables (docs/how-to/evaluate-a-firm.md); xunyu template evaluation writes the workbook. With procedure.json the case goes through its
steps; without, a draft is made: mass balance, points, proposed verdict. --out writes report.docx, workpapers.xlsx, tax.xlsx,
frozen.json and the letters that the case has come to (decision, conclusion, notice, closing.docx). --key signs the frozen file (Ed25519). verify checks hashes and signature, and works balance and verdict out
again from the account. Exit code 0 where the verdict is yes, 3 where it is not; 3 where verify finds a difference.

Examples
  xunyu evaluate --demo --out evaluation --lang en
  xunyu template evaluation -o application.xlsx
  xunyu evaluate application.xlsx
  xunyu evaluate my-firm 2022 --out evaluation
  xunyu evaluate verify evaluation/frozen.json
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, {
      demo: { type: 'boolean' },
      out: { type: 'string', short: 'o' },
      key: { type: 'string' },
      json: { type: 'boolean' },
      server: { type: 'string' },
    })
    if (positionals[0] === 'verify') return verifyFile(positionals.slice(1), values['json'] === true, terminal)
    const server = text(values['server'])
    if (server !== undefined) return fromServer(server, positionals, { out: text(values['out']), json: values['json'] === true }, terminal)
    const demo = values['demo'] === true
    const [folder = demo ? ownFile('examples/evaluation-brickworks') : undefined, period, ...rest] = positionals
    if (folder === undefined || rest.length > 0)
      throw new UsageError('要一个企业文件夹或申请表（或 --demo）', 'wants a firm folder or an application (or --demo)')
    const found = await runFolder(folder, period)
    if (!found.ok) return refuse(found.problems, terminal)
    const signed = await withSignature(found.value, text(values['key']), terminal)
    if (signed === undefined) return exit.badInput
    const out = text(values['out'])
    if (out !== undefined) {
      const failed = await writeProducts(signed, out, terminal)
      if (failed !== undefined) return failed
    }
    if (values['json'] === true)
      terminal.out(`${JSON.stringify({ ...signed.file, reminders: signed.reminders, frozen: signed.frozen?.sha256 ?? null }, null, 1)}\n`)
    else terminal.out(`${resultTree({ ...signed, sha256: signed.frozen?.sha256 ?? null }, terminal).join('\n')}\n`)
    return signed.file.evaluationCase.verdicts.at(-1)?.final.answer === 'yes' ? exit.ok : exit.notAsHoped
  },
}

/** Ids of cases are not made of names, so the case is looked for; where there is none, the server says so of what was asked. */
async function newestCase(client: ServerClient, firm: string, period: string): Promise<string> {
  const { rows } = await client.get<{ rows: CaseLine[] }>(`/evaluations?firm=${encodeURIComponent(firm)}&limit=20000`)
  const own = rows.filter(one => one.period === period)
  const ended = new Set(['declined', 'abandoned', 'withdrawn'])
  return (own.find(one => !ended.has(one.state)) ?? own[0])?.id ?? `${firm} ${period}`
}

/** The case of a firm and period on a running server, with its files. */
function fromServer(
  server: string,
  [firm, period, ...rest]: string[],
  { out, json }: { out: string | undefined; json: boolean },
  terminal: Terminal,
): Promise<number> {
  if (firm === undefined || period === undefined || rest.length > 0)
    throw new UsageError('--server 要企业编号和期间', '--server wants a firm and a period')
  return withServer(terminal, async () => {
    const client = openServerClient(server, terminal.signal)
    const path = `/evaluations/${encodeURIComponent(await newestCase(client, firm, period))}`
    const view = await client.get<CaseView>(path)
    if (out !== undefined) {
      await mkdir(out, { recursive: true })
      for (const product of productsOf(view.file.evaluationCase)) {
        const saved = await saveFile(join(out, product), await client.bytes(`${path}/${product}?lang=${terminal.language}`))
        if (!saved.ok) return refuse(saved.problems, terminal)
        terminal.err(say(terminal, `已写 ${saved.value}\n`, `wrote ${saved.value}\n`))
      }
    }
    const { file, frozen, reminders } = view
    terminal.out(json ? `${JSON.stringify(view, null, 1)}\n` : `${resultTree({ file, reminders, sha256: frozen }, terminal).join('\n')}\n`)
    return file.evaluationCase.verdicts.at(-1)?.final.answer === 'yes' ? exit.ok : exit.notAsHoped
  })
}

function refuse(problems: Parameters<typeof problemLines>[0], terminal: Terminal): number {
  terminal.err(problemLines(problems, terminal))
  return exit.badInput
}

async function withSignature(found: FolderCase, key: string | undefined, terminal: Terminal): Promise<FolderCase | undefined> {
  if (key === undefined) return found
  if (found.frozen === undefined) {
    obstacle(terminal, 'evaluate.nothing-to-sign', key, {
      zh: '还没有报告，没有可签名的冻结件',
      en: 'there is no report yet, so there is nothing to sign',
      fixZh: '先出具报告，再加 --key',
      fixEn: 'issue the report first, then add --key',
    })
    return undefined
  }
  try {
    const by = found.file.evaluationCase.evaluator?.id ?? ''
    return { ...found, frozen: signFrozen(found.frozen, by, await readFile(key, 'utf8')) }
  } catch {
    obstacle(terminal, 'evaluate.key', key, {
      zh: '读不了这个私钥',
      en: 'this private key cannot be read',
      fixZh: '要 Ed25519 的 PEM 文件：openssl genpkey -algorithm ed25519 -out private.pem',
      fixEn: 'an Ed25519 key in PEM is needed: openssl genpkey -algorithm ed25519 -out private.pem',
    })
    return undefined
  }
}

/** The files of a case, with the letters that it has come to. */
const productsOf = (evaluationCase: EvaluationCase): Product[] => [
  'report.docx',
  'workpapers.xlsx',
  'tax.xlsx',
  'frozen.json',
  ...lettersOf(evaluationCase).map(kind => `${kind}.docx` as const),
]
async function writeProducts({ file, frozen }: FolderCase, out: string, terminal: Terminal): Promise<number | undefined> {
  await mkdir(out, { recursive: true })
  for (const product of productsOf(file.evaluationCase)) {
    const bytes = await productBytes(file, frozen, product, terminal.language, null)
    if (bytes === null) continue
    const saved = await saveFile(join(out, product), bytes)
    if (!saved.ok) return refuse(saved.problems, terminal)
    terminal.err(say(terminal, `已写 ${saved.value}\n`, `wrote ${saved.value}\n`))
  }
  return undefined
}

async function verifyFile([path, ...rest]: string[], json: boolean, terminal: Terminal): Promise<number> {
  if (path === undefined || rest.length > 0) throw new UsageError('verify 要一个冻结件', 'verify wants one frozen file')
  const content = await readFile(path, 'utf8').catch(() => undefined)
  if (content === undefined) {
    obstacle(terminal, 'file.missing', path, {
      zh: '读不到这个文件',
      en: 'this file cannot be read',
      fixZh: '检查路径；冻结件由 xunyu evaluate --out 写出',
      fixEn: 'Check the path; xunyu evaluate --out writes the frozen file',
    })
    return exit.badInput
  }
  const checks = checkFrozen(content)
  if (json) terminal.out(`${JSON.stringify(checks, null, 1)}\n`)
  else terminal.out(`${checks.map(one => `${one.ok ? '✓' : '✗'} ${say(terminal, one.zh, one.en)}`).join('\n')}\n`)
  return checks.every(one => one.ok) ? exit.ok : exit.notAsHoped
}
