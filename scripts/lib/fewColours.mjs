// A PNG rewritten with at most 256 colours, about a third of the size: median cut over the colours in use, no dithering.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunks(png) {
  const found = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    found.push({ type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return found
}

function chunk(type, body) {
  const head = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const out = Buffer.alloc(body.length + 12)
  out.writeUInt32BE(body.length, 0)
  head.copy(out, 4)
  out.writeUInt32BE(crc32(head), body.length + 8)
  return out
}

/** Pixels as bytes; 8-bit RGB or RGBA without interlace, which is what a browser writes. */
function pixels(png) {
  const all = chunks(png)
  const header = all.find(c => c.type === 'IHDR').body
  const [width, height, depth, kind, interlace] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9], header[12]]
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlace !== 0) throw new Error('fewColours: not a plain 8-bit RGB picture')
  const size = kind === 2 ? 3 : 4
  const raw = inflateSync(Buffer.concat(all.filter(c => c.type === 'IDAT').map(c => c.body)))
  const stride = width * size
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x >= size ? out[y * stride + x - size] : 0
      const up = y > 0 ? out[(y - 1) * stride + x] : 0
      const corner = x >= size && y > 0 ? out[(y - 1) * stride + x - size] : 0
      const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess
    }
  }
  return { width, height, size, bytes: out }
}

function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** Splits the box with the largest spread (weighted by the root of its pixels) until there are 256. */
function palette(counts) {
  const boxes = [[...counts].map(([rgb, n]) => ({ c: [rgb >> 16, (rgb >> 8) & 255, rgb & 255], rgb, n }))]
  const spread = box => {
    const ranges = [0, 1, 2].map(axis => Math.max(...box.map(p => p.c[axis])) - Math.min(...box.map(p => p.c[axis])))
    const axis = ranges.indexOf(Math.max(...ranges))
    return { axis, score: box.length < 2 ? -1 : ranges[axis] * Math.sqrt(box.reduce((sum, p) => sum + p.n, 0)) }
  }
  const scored = boxes.map(box => ({ box, ...spread(box) }))
  while (scored.length < 256) {
    const at = scored.reduce((best, s, i) => (s.score > scored[best].score ? i : best), 0)
    if (scored[at].score <= 0) break
    const { box, axis } = scored[at]
    box.sort((p, q) => p.c[axis] - q.c[axis])
    const half = box.reduce((sum, p) => sum + p.n, 0) / 2
    let [cut, seen] = [1, box[0].n]
    while (cut < box.length - 1 && seen + box[cut].n <= half) seen += box[cut++].n
    const parts = [box.slice(0, cut), box.slice(cut)]
    scored.splice(at, 1, ...parts.map(part => ({ box: part, ...spread(part) })))
  }
  const colours = scored.map(({ box }) => {
    const total = box.reduce((sum, p) => sum + p.n, 0)
    return [0, 1, 2].map(axis => Math.round(box.reduce((sum, p) => sum + p.c[axis] * p.n, 0) / total))
  })
  return { colours, index: new Map(scored.flatMap(({ box }, i) => box.map(p => [p.rgb, i]))) }
}

/**
 * @param {Buffer} png 8-bit RGB or RGBA, opaque
 * @returns {Buffer} the same picture as an indexed PNG
 */
export function fewColours(png) {
  const { width, height, size, bytes } = pixels(png)
  const at = i => (bytes[i * size] << 16) | (bytes[i * size + 1] << 8) | bytes[i * size + 2]
  const counts = new Map()
  for (let i = 0; i < width * height; i++) counts.set(at(i), (counts.get(at(i)) ?? 0) + 1)
  const { colours, index } = palette(counts)
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = index.get(at(y * width + x))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
