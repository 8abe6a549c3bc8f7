// A mail server that takes every letter in, or refuses all of them: as much of SMTP (RFC 5321) as a client asks for.
import { createServer, type Socket } from 'node:net'

export type MailServer = { url: string; letters: string[]; refuse: (all: boolean) => void; close: () => Promise<void> }

export async function openMailServer(): Promise<MailServer> {
  const letters: string[] = []
  let refused = false
  const talk = (socket: Socket): void => {
    let [open, text] = [false, '']
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    say('220 test')
    socket.on('error', () => undefined)
    socket.on('data', chunk => {
      text += String(chunk)
      if (open) {
        const end = text.indexOf('\r\n.\r\n')
        if (end < 0) return
        letters.push(text.slice(0, end))
        ;[open, text] = [false, text.slice(end + 5)]
        say('250 taken')
      }
      for (let at = text.indexOf('\r\n'); !open && at >= 0; at = text.indexOf('\r\n')) {
        const word = text.slice(0, 4).toUpperCase()
        text = text.slice(at + 2)
        open = word === 'DATA'
        say(word === 'QUIT' ? '221 bye' : open ? '354 go on' : refused && word === 'RCPT' ? '550 nobody here' : '250 well')
      }
    })
  }
  const server = createServer(talk)
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    letters,
    refuse: all => {
      refused = all
    },
    close: () =>
      new Promise(done => {
        server.close(() => done())
      }),
  }
}
