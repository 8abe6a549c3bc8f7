// The settings of the mail server: what is no address is said at the start, and the password in it is not repeated.
import { expect, test } from 'vitest'
import { openMail } from './openMail.ts'

test('nothing named is no mail; what is named must be a server and a sender', () => {
  for (const none of [undefined, '']) expect(openMail(none, undefined)).toMatchObject({ ok: true, value: undefined })
  for (const wrong of ['mail.example.org', 'http://user:secret@host', 'smtp://', 'smtps:'])
    expect([wrong, openMail(wrong, 'a@example.org')]).toMatchObject([wrong, { ok: false, problems: [{ code: 'mail.url' }] }])
  expect(JSON.stringify(openMail('http://user:secret@host', 'a@example.org'))).not.toContain('secret')
  for (const from of [undefined, '', 'nobody', 'a@'])
    expect([from, openMail('smtps://h:465', from)]).toMatchObject([from, { ok: false, problems: [{ code: 'mail.from' }] }])
  for (const from of ['a@example.org', '循域 <noreply@example.gov.cn>'])
    expect([from, openMail('smtps://user:secret@h:465', from).ok]).toEqual([from, true])
})

test('a server that nobody answers at is a letter that was not sent', async () => {
  const opened = openMail('smtp://127.0.0.1:1', 'a@example.org')
  if (!opened.ok || opened.value === undefined) throw new Error('not opened')
  expect(await opened.value.send({ to: 'b@example.org', subject: 's', text: 't' })).toBe(false)
})
