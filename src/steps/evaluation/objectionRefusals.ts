// Why something about an objection without an account is refused. A number that is not there and a code that is wrong are told alike.
import { mostDocumentBytes } from '#domain/evaluation/objection.ts'
import { TooMany } from '#domain/tooMany.ts'
import { problem, type Place, type Problem, type ProblemWords } from '#domain/problem.ts'

type Refused = { ok: false; problems: Problem[] }
const refused = (code: string, place: Place, words: ProblemWords): Refused => ({ ok: false, problems: [problem(code, place, words)] })

/** Of one notice, of one address of the network, or of letters to one contact. */
export function tooMany(seconds: number, what: 'notice' | 'address' | 'letter'): TooMany {
  const [zh, en] = {
    notice: ['此公示在短时间内收到的异议太多', 'too many objections to this notice have come in a short time'] as const,
    address: ['来自同一网络地址的请求太多', 'too many requests have come from the same network address'] as const,
    letter: ['发往此地址的确认邮件太多', 'too many letters went to this address'] as const,
  }[what]
  const minutes = Math.ceil(seconds / 60)
  const words = {
    zh,
    en,
    fixZh: `请在 ${minutes} 分钟后再试；急的，请直接与公示的主管部门联系`,
    fixEn: `try again in ${minutes} minutes; if it is urgent, turn to the authority of the notice`,
  }
  return new TooMany(problem('objection.too-many', {}, words), seconds)
}

export const refusals = {
  contact: () =>
    refused(
      'objection.contact',
      {},
      {
        zh: '联系方式既不是电子邮件地址，也不是电话号码',
        en: 'the contact is neither an e-mail address nor a telephone number',
        fixZh: '写成 name@example.org，或带区号的电话号码',
        fixEn: 'write it as name@example.org, or as a telephone number with its area code',
      },
    ),
  same: () =>
    refused(
      'objection.same',
      {},
      {
        zh: '同一联系方式已就此公示提出过内容相同的异议',
        en: 'the same objection to this notice has been received from this contact',
        fixZh: '凭回执号和查询码查看它；回执遗失的，请与公示的主管部门联系',
        fixEn: 'look it up by the number and code of its receipt; if the receipt is lost, ask the authority of the notice',
      },
    ),
  unknown: () =>
    refused(
      'objection.unknown',
      {},
      {
        zh: '没有这一回执号，或查询码不对',
        en: 'there is no receipt with this number and code',
        fixZh: '逐字核对回执上的回执号（YY-年月日-8 位）和 16 位查询码',
        fixEn: 'compare number (YY-date-8 signs) and code (16 signs) with the receipt, sign by sign',
      },
    ),
  letterCode: () =>
    refused(
      'objection.letter-code',
      {},
      {
        zh: '确认码不对，或已有更新的确认邮件',
        en: 'the code is not that of the last letter',
        fixZh: '填写最近一封确认邮件中的 8 位确认码；没有收到的，再发一次',
        fixEn: 'type the 8 signs of the newest letter; if none came, send it again',
      },
    ),
  answered: () =>
    refused(
      'objection.answered',
      {},
      {
        zh: '异议已答复，不能再补充',
        en: 'the objection is answered; nothing can be added',
        fixZh: '有新的理由的，在公示期内另行提出',
        fixEn: 'on new grounds, object again while the notice runs',
      },
    ),
  documents: (most: number) =>
    refused(
      'objection.documents',
      {},
      {
        zh: `一条异议最多附 ${most} 份文件`,
        en: `an objection has ${most} documents at most`,
        fixZh: '合并为一份 PDF，或在内容中写明出处',
        fixEn: 'put them into one PDF, or say in the text where they are found',
      },
    ),
  full: () =>
    refused(
      'objection.full',
      {},
      {
        zh: '此公示收到的文件太多，暂不再收文件',
        en: 'too many documents have come for this notice; no more are taken in',
        fixZh: '异议已经收到；文件请直接交公示的主管部门',
        fixEn: 'the objection itself is received; hand the document to the authority of the notice',
      },
    ),
  size: (file: string, bytes: number) =>
    refused(
      'document.size',
      { file },
      {
        zh: bytes === 0 ? `“${file}”是空文件` : `“${file}”大于 ${mostDocumentBytes / 1024 / 1024} MB`,
        en: bytes === 0 ? `"${file}" is empty` : `"${file}" is larger than ${mostDocumentBytes / 1024 / 1024} MB`,
        fixZh: bytes === 0 ? '选有内容的文件' : '压缩或拆分后再上传',
        fixEn: bytes === 0 ? 'choose a file with content' : 'compress or split it',
      },
    ),
} as const
