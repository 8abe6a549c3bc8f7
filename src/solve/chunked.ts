// Lines joined into pieces of a handy size, so that a large file needs neither one giant string nor a million small writes.
const pieceLength = 65_536

export function* chunked(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += `${line}\n`
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
