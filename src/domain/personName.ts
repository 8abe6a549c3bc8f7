// Whether two written names are one person's: capitals, blanks, signs that nobody sees and the width of signs make no second person.

export function samePerson(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase()
