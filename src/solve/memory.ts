// Bytes that HiGHS takes for a linear programme until it is solved. Heaps after a cold solve (bench/engineMemory.ts): 29 MiB at
// 20,000 columns with 40,000 entries, 51 with 120,000; 126 at 100,000 columns, 314 at 300,000. Beyond the bench: 174 MiB on the
// region of three periods (82,000 columns, 45,000 rows); 1.3 GiB at 626,000 columns and 199,000 rows.
const bytesAtRest = 2 ** 24
const bytesPerRow = 3000
const bytesPerColumn = 500
const bytesPerEntry = 300

export function simplexBytes(rows: number, columns: number, entries: number): number {
  return bytesAtRest + bytesPerRow * rows + bytesPerColumn * columns + bytesPerEntry * entries
}
