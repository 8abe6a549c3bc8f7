// Answers as text are sent compressed where the caller understands it; files of the web application are compressed when built.
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const compress = promisify(gzip)
/** Below this size the header costs more than it saves. */
const leastBytes = 2048

export function compressAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < leastBytes || reply.hasHeader('content-encoding')) return payload
    void reply.header('vary', 'accept-encoding')
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload
    const small = await compress(payload, { level: constants.Z_BEST_SPEED })
    void reply.header('content-encoding', 'gzip').header('content-length', small.byteLength)
    return small
  })
}
