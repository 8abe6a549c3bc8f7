// How much of what people send is in memory at a time: large files go to the disk as they come, the rest waits for its turn.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Unavailable } from '#domain/unavailable.ts'
import { spoolPrefix } from '#steps/intake/spool.ts'

/** A body that lies on the disk until its request is answered. */
export class UploadOnDisk {
  readonly folder: string
  readonly path: string
  readonly hash: string
  readonly bytes: number
  constructor(folder: string, path: string, hash: string, bytes: number) {
    this.folder = folder
    this.path = path
    this.hash = hash
    this.bytes = bytes
  }
}

/** Bodies that are being read or worked on in memory, all together. */
const mostInMemoryBytes = 192 * 1024 * 1024
/** What is small is not counted: it comes and goes within a moment. */
const smallBytes = 1024 * 1024

/** Turns away a body for which there is no room now, before any of it is read. */
export function boundBodies(server: FastifyInstance): void {
  let held = 0
  const shares = new WeakMap<FastifyRequest, number>()
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const declared = Number(request.headers['content-length'] ?? request.routeOptions.bodyLimit)
    const share = Math.min(declared, request.routeOptions.bodyLimit ?? declared)
    if (onDisk(request) || !(share > smallBytes)) {
      done(null, payload)
      return
    }
    if (held + share > mostInMemoryBytes) {
      done(new Unavailable('busy'))
      return
    }
    held += share
    shares.set(request, share)
    done(null, payload)
  })
  server.addHook('onResponse', (request, _reply, done) => {
    held -= shares.get(request) ?? 0
    shares.delete(request)
    done()
  })
}

const onDisk = (request: FastifyRequest): boolean => (request.routeOptions.config as { onDisk?: boolean }).onDisk === true

/** Routes with `config: { onDisk: true }` are given their body as an `UploadOnDisk`; to be called before they are declared. */
export function takeToDisk(server: FastifyInstance): void {
  server.addContentTypeParser('application/octet-stream', async (request: FastifyRequest, payload: NodeJS.ReadableStream) => {
    const most = request.routeOptions.bodyLimit ?? smallBytes
    return onDisk(request) ? lay(request, payload, most) : inMemory(request, payload, most)
  })
  server.addHook('onResponse', async request => {
    if (request.body instanceof UploadOnDisk) await rm(request.body.folder, { recursive: true, force: true })
  })
}

async function lay(request: FastifyRequest, payload: NodeJS.ReadableStream, most: number): Promise<UploadOnDisk> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge()
  const folder = await mkdtemp(join(tmpdir(), spoolPrefix))
  const path = join(folder, 'upload')
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      hash.update(chunk)
      if (bytes > most) done(tooLarge())
      else done(null, chunk)
    },
  })
  try {
    await pipeline(payload, count, createWriteStream(path, { mode: 0o600 }))
    return new UploadOnDisk(folder, path, hash.digest('hex'), bytes)
  } catch (failure) {
    await rm(folder, { recursive: true, force: true })
    const { code } = failure as { code?: string }
    throw code === 'ENOSPC' || code === 'EDQUOT' ? new Unavailable('full', failure) : failure
  }
}

async function inMemory(request: FastifyRequest, payload: NodeJS.ReadableStream, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge()
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}

const tooLarge = (): Error => Object.assign(new Error('the body is too large'), { statusCode: 413 })
