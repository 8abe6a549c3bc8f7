// What cannot be had now and can be had later: a lost connection, a full queue, a full disk, a thread that died. Thrown by the doors,
// answered by HTTP as 503 with the time after which to try again, by a command as a sentence.
import { problem, type Problem } from './problem.ts'

export type Lack = 'lost' | 'busy' | 'full' | 'thread' | 'memory'

type Words = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>
const words: Record<Lack, Words> = {
  lost: {
    zh: '与数据库的连接中断，正在重新连接。',
    en: 'The connection to the database was lost; reconnecting.',
    fixZh: '稍后重试；若刚才在保存，请先查看是否已保存。',
    fixEn: 'Try again in a moment; if you were saving something, look first whether it was saved.',
  },
  busy: {
    zh: '服务器正忙，请求没有等到数据库。',
    en: 'The server is busy; the request timed out waiting for the database.',
    fixZh: '稍后重试，没有保存任何内容。',
    fixEn: 'Try again in a moment; nothing was saved.',
  },
  full: {
    zh: '服务器的磁盘已满，没有保存任何内容。',
    en: 'The disk of the server is full; nothing was saved.',
    fixZh: '请运维人员腾出空间后重试。',
    fixEn: 'Ask an operator to free some space, then try again.',
  },
  thread: {
    zh: '处理这一请求的计算线程中断了。',
    en: 'The thread that worked on this request has ended.',
    fixZh: '请重试；若仍失败，请查看服务器日志。',
    fixEn: 'Try again; if it fails once more, look at the server log.',
  },
  memory: {
    zh: '处理这一请求所需的内存超过了允许的上限。',
    en: 'The request needs more memory than is allowed.',
    fixZh: '请把文件分成几份（如按月）再试。',
    fixEn: 'Split the file, by months for example, and try again.',
  },
}

export class Unavailable extends Error {
  override name = 'Unavailable'
  readonly lack: Lack
  /** Of the cause, where it has one: SQLSTATE or the system's own name. */
  readonly code: string | undefined
  constructor(lack: Lack, cause?: unknown) {
    // For the log; people are told `problem`.
    super(cause instanceof Error ? `${words[lack].en} (${cause.message})` : words[lack].en, { cause })
    this.lack = lack
    this.code = typeof (cause as { code?: unknown } | undefined)?.code === 'string' ? (cause as { code: string }).code : undefined
  }

  get problem(): Problem {
    return problem(`unavailable.${this.lack}`, {}, { ...words[this.lack] })
  }
}

/** After how many seconds it is worth to ask again. */
export const retrySeconds: Record<Lack, number> = { lost: 2, busy: 5, full: 60, thread: 2, memory: 60 }
