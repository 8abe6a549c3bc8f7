// Tar files in and out, one small part after the other: POSIX ustar, regular files alone. No clock is kept, so the same
// parts give the same bytes.

export type TarPart = { name: string; bytes: Uint8Array }
const block = 512
/** A part is held in memory whole; a file that claims more is not one of ours. */
const mostBytes = 512 * 1024 * 1024

/** Header, content and padding of one part. @param name at most 100 ASCII characters */
export function tarPart({ name, bytes }: TarPart): Uint8Array {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100, 'ascii')
  const octal = (value: number, at: number, length: number): void => {
    header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, length, 'ascii')
  }
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(bytes.length, 124, 12)
  octal(0, 136, 12)
  header.write('        0', 148, 9, 'ascii')
  header.write('ustar\x0000', 257, 8, 'ascii')
  octal(sumOf(header), 148, 7)
  header.write(' ', 155, 1, 'ascii')
  return Buffer.concat([header, bytes, Buffer.alloc((block - (bytes.length % block)) % block)])
}

/** Two empty blocks end a tar file. */
export const tarEnd = (): Uint8Array => new Uint8Array(2 * block)

/** The parts of a stream, each as it comes. Throws TarError when the stream is no tar file or ends before its end. */
export async function* readTar(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TarPart> {
  const source = stream[Symbol.asyncIterator]()
  let pieces: Buffer[] = []
  let held = 0
  const take = async (count: number): Promise<Buffer> => {
    while (held < count) {
      const next = await source.next()
      if (next.done === true) throw new TarError('the file ends too early')
      pieces.push(Buffer.from(next.value))
      held += next.value.length
    }
    const all = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
    pieces = [all.subarray(count)]
    held -= count
    return all.subarray(0, count)
  }
  for (;;) {
    const header = await take(block)
    if (header.every(byte => byte === 0)) return
    const sum = Number.parseInt(header.toString('ascii', 148, 155), 8)
    const blank = Buffer.from(header)
    blank.fill(' ', 148, 156)
    const size = Number.parseInt(header.toString('ascii', 124, 135), 8)
    if (sumOf(blank) !== sum || !(size >= 0 && size <= mostBytes)) throw new TarError('this is no backup file')
    const name = header.toString('ascii', 0, 100).replace(/\0.*$/, '')
    const bytes = Buffer.from(await take(size))
    await take((block - (size % block)) % block)
    yield { name, bytes }
  }
}

export class TarError extends Error {
  override name = 'TarError'
}

/** Sum of the bytes, with the sum's own place taken as blanks. */
function sumOf(header: Buffer): number {
  let sum = 0
  for (let at = 0; at < block; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0)
  return sum
}
