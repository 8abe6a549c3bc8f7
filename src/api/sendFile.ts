// A file as a download.
import type { FastifyReply } from 'fastify'

/** @param name its name for the person; signs that a header cannot hold are replaced */
export function sendFile(reply: FastifyReply, type: string, bytes: Uint8Array, name: string): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

export function sendWorkbook(reply: FastifyReply, bytes: Uint8Array, name: string): FastifyReply {
  return sendFile(reply, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes, name)
}
