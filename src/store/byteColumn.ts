// Bytes on their way into a statement and out of it, as base64: the embedded engine takes ten times as long over its own form of them
// (a megabyte: 0.6 s against 0.05 s).
import { type RawBuilder, sql } from 'kysely'

export const bytesIn = (content: Uint8Array): RawBuilder<Uint8Array> =>
  sql`decode(${Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64')}::text, 'base64')`

export const bytesOut = (column: RawBuilder<unknown>): RawBuilder<string> => sql`encode(${column}, 'base64')`
