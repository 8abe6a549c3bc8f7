// A QR code as a picture that every word processor opens: a bitmap of one bit a dot, which needs no compression.
// The only file of this room that knows the QR library.
import { encode } from 'uqr'

/** Dots of the picture for one module of the code; large enough that a printer keeps the edges. */
const dots = 8

/** @returns the bytes of a .bmp file: black on white, with the quiet zone of four modules that scanners ask for (ISO/IEC 18004) */
export function qrPicture(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const width = size * dots
  const stride = Math.ceil(width / 32) * 4
  const head = 14 + 40 + 8
  const bytes = new Uint8Array(head + stride * width)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0x424d)
  view.setUint32(2, bytes.length, true)
  view.setUint32(10, head, true)
  view.setUint32(14, 40, true)
  view.setInt32(18, width, true)
  view.setInt32(22, width, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 1, true)
  view.setUint32(34, stride * width, true)
  // 300 dots an inch.
  view.setInt32(38, 11_811, true)
  view.setInt32(42, 11_811, true)
  view.setUint32(46, 2, true)
  // Two colours, blue first: 0 is black, 1 is white.
  bytes.set([255, 255, 255, 0], 58)
  // Rows go from the bottom up.
  for (let y = 0; y < width; y += 1) {
    const row = data[Math.floor((width - 1 - y) / dots)] ?? []
    for (let x = 0; x < width; x += 1) {
      const at = head + y * stride + (x >> 3)
      if (row[Math.floor(x / dots)] !== true) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return bytes
}
