// Letters to people over the operator's own mail server. Without one nothing is sent, and nothing waits for it.
import nodemailer from 'nodemailer'
import { problem, type Checked } from '#domain/problem.ts'

export type Letter = { to: string; subject: string; text: string }
/** @returns whether the server took it over; a letter that it refuses is no failure of ours */
export type Mail = { send: (letter: Letter) => Promise<boolean> }

/** A request waits for its letter, so a server that does not answer is given up soon. */
const waitMs = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 }

/**
 * @param url `smtps://user:password@host:465`, or `smtp://host:587` (TLS where the server offers it; `?requireTLS=true`: not without)
 * @param from address that letters come from
 * @returns undefined where no server is named
 */
export function openMail(url: string | undefined, from: string | undefined): Checked<Mail | undefined> {
  if (url === undefined || url === '') return { ok: true, warnings: [], value: undefined }
  if (!/^smtps?:$/u.test(URL.canParse(url) ? new URL(url).protocol : '') || new URL(url).hostname === '') return wrongUrl
  if (from === undefined || !/@[^\s@]+$/u.test(from.trim().replace(/>$/u, ''))) return noSender
  // Letters are made of our own words: nothing in them is fetched from files or addresses.
  const transport = nodemailer.createTransport({ url, ...waitMs, disableFileAccess: true, disableUrlAccess: true })
  return {
    ok: true,
    warnings: [],
    value: {
      send: async letter => {
        try {
          await transport.sendMail({ ...letter, from })
          return true
        } catch {
          // What the server said may hold the address of the person; the caller tells that nothing was sent.
          return false
        }
      },
    },
  }
}

const wrongUrl: Checked<never> = {
  ok: false,
  problems: [
    // The setting holds a password, so it is not repeated.
    problem(
      'mail.url',
      { path: 'XUNYU_MAIL_URL' },
      {
        zh: '邮件服务器的地址不对',
        en: 'this is no address of a mail server',
        fixZh: '写成 smtps://用户:口令@主机:465 或 smtp://主机:587；用户名和口令中的特殊字符用百分号编码',
        fixEn: 'write smtps://user:password@host:465 or smtp://host:587; signs in user and password are percent-encoded',
      },
    ),
  ],
}
const noSender: Checked<never> = {
  ok: false,
  problems: [
    problem(
      'mail.from',
      { path: 'XUNYU_MAIL_FROM' },
      {
        zh: '有邮件服务器，但没有发件地址',
        en: 'there is a mail server but no address that letters come from',
        fixZh: '设置 XUNYU_MAIL_FROM=循域 <noreply@example.gov.cn>',
        fixEn: 'set XUNYU_MAIL_FROM=Xunyu <noreply@example.gov.cn>',
      },
    ),
  ],
}
