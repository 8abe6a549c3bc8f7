// The mail server of the settings: opened where one is named.
import type { Checked } from '#domain/problem.ts'
import { type Mail, openMail } from '#mail/openMail.ts'

export type MailSettings = { url: string | undefined; from: string | undefined }

export function openMailSettings(settings: MailSettings | undefined): Checked<Mail | undefined> {
  return openMail(settings?.url, settings?.from)
}
