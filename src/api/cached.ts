// Answers that never change for what they were made from: sent once, then confirmed by their ETag.
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * @param tag names the content; the same tag means the same bytes
 * @returns true when the caller already has it and 304 was sent
 */
export function unchanged(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  const etag = `"${tag}"`
  void reply.header('etag', etag).header('cache-control', 'no-cache')
  const known = request.headers['if-none-match']?.split(',').map(one => one.trim().replace(/^W\//, '')) ?? []
  if (!known.includes(etag)) return false
  void reply.status(304).send()
  return true
}
