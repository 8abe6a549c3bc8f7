// Posts a text to an address that somebody else named: over https, to a public address, once, without following it anywhere.
import { lookup } from 'node:dns'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './publicAddress.ts'

export type Posted = { answer: number } | { fault: string }
export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<Posted>

const timeoutMs = 15_000
/** Enough of an answer to let the other side end it; nothing of it is read. */
const mostAnswerBytes = 65_536
const fault = { closed: 'address is not public', url: 'not an https address', slow: `no answer within ${timeoutMs / 1000} s` }

/** @param mayReach which addresses; tests let their own machine in */
export function openPost(mayReach: (address: string) => boolean = isPublicAddress): Post {
  // The address that was looked at is the one that is connected to: a name that says something else a moment later changes nothing.
  const guarded: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, [])
      const addresses = Array.isArray(found) ? found : []
      if (addresses.length === 0 || addresses.some(({ address }) => !mayReach(address))) return done(new Error(fault.closed), [])
      if (options.all === true) return done(null, addresses)
      const [first] = addresses
      done(null, first?.address ?? '', first?.family)
    })
  }
  return (url, headers, body) =>
    new Promise(resolve => {
      const target = URL.canParse(url) ? new URL(url) : undefined
      if (target?.protocol !== 'https:' || target.username !== '' || target.password !== '') return resolve({ fault: fault.url })
      const host = target.hostname.replaceAll(/^\[|\]$/g, '')
      // An address that is written as such is never looked up.
      if (isIP(host) !== 0 && !mayReach(host)) return resolve({ fault: fault.closed })
      const asked = request(
        target,
        {
          method: 'POST',
          agent: false,
          lookup: guarded,
          signal: AbortSignal.timeout(timeoutMs),
          headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) },
        },
        answer => {
          resolve({ answer: answer.statusCode ?? 0 })
          let bytes = 0
          answer.on('data', (chunk: Buffer) => {
            bytes += chunk.length
            if (bytes > mostAnswerBytes) answer.destroy()
          })
          answer.on('error', () => undefined)
        },
      )
      asked.on('error', error =>
        resolve({ fault: error.name === 'TimeoutError' || error.name === 'AbortError' ? fault.slow : error.message }),
      )
      asked.end(body)
    })
}
