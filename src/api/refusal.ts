// A request that cannot be answered, as an HTTP status and Problems.
import { problem, type Problem } from '#domain/problem.ts'

export class Refusal extends Error {
  readonly status: number
  readonly problems: Problem[]
  constructor(status: number, problems: Problem[]) {
    super(problems[0]?.en ?? `status ${status}`)
    this.status = status
    this.problems = problems
  }
}

export function notFound(what: { zh: string; en: string }, name: string): Refusal {
  return new Refusal(404, [
    problem(
      'http.not-found',
      { path: name },
      {
        zh: `没有${what.zh}“${name}”。`,
        en: `There is no ${what.en} "${name}".`,
        fixZh: '请从列表中选择。',
        fixEn: 'Choose one from the list.',
      },
    ),
  ])
}

/** @returns the value, or refuses with 404 when there is none */
export function found<T>(value: T | undefined, what: { zh: string; en: string }, name: string): T {
  if (value === undefined) throw notFound(what, name)
  return value
}

export const words = {
  region: { zh: '区域', en: 'region' },
  dispute: { zh: '争议', en: 'dispute' },
  row: { zh: '数据行', en: 'row' },
  plan: { zh: '方案', en: 'plan' },
  sweep: { zh: '扫描', en: 'sweep' },
  study: { zh: '研究', en: 'study' },
  scenario: { zh: '情景', en: 'scenario' },
  version: { zh: '版本', en: 'version' },
  part: { zh: '结果表', en: 'table of the result' },
  area: { zh: '地区', en: 'area' },
  flow: { zh: '物流', en: 'flow' },
  user: { zh: '用户', en: 'user' },
  import: { zh: '导入', en: 'import' },
  job: { zh: '任务', en: 'job' },
  form: { zh: '表单', en: 'form' },
  record: { zh: '登记', en: 'record' },
  file: { zh: '文件', en: 'file' },
  evaluation: { zh: '评价案卷', en: 'evaluation' },
  rule: { zh: '规则', en: 'rule' },
  claim: { zh: '申报', en: 'claim' },
  address: { zh: '地址', en: 'address' },
}

/** A route that takes a file was sent something else. */
export const bytesWanted: Problem = problem(
  'http.media-type',
  {},
  {
    zh: '请上传文件的字节。',
    en: 'Send the bytes of the file.',
    fixZh: '使用 content-type: application/octet-stream。',
    fixEn: 'Use content-type: application/octet-stream.',
  },
)
