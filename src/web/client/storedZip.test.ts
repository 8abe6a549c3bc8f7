// What the browser packs the server unpacks, byte for byte.
import { expect, test } from 'vitest'
import { unzip } from '#steps/files/zip.ts'
import { storedZip } from './storedZip.ts'

test('files of one upload come out as they went in, and two of one name are both there', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const files = [
    { name: '登记.csv', bytes: bytes('a,b\n1,2\n') },
    { name: 'empty.csv', bytes: new Uint8Array() },
    { name: '登记.csv', bytes: bytes('c') },
  ]
  const entries = unzip(storedZip(files))?.map(({ path, bytes: content }) => [path, new TextDecoder().decode(content)])
  expect(entries).toEqual([
    ['登记.csv', 'a,b\n1,2\n'],
    ['empty.csv', ''],
    ['2-登记.csv', 'c'],
  ])
})
