// The tree of places that law comes from: country, province, prefecture, in the codes of ISO 3166-2 and GB/T 2260.

/** `CN-1302` lies in `CN-13`, that in `CN`; nearest first. */
export function ancestors(place: string): string[] {
  const match = /^CN(?:-(\d{2})(\d{2})?)?$/.exec(place)
  if (match === null) return ['CN']
  const [, province, prefecture] = match
  return [
    ...(province !== undefined && prefecture !== undefined ? [`CN-${province}${prefecture}`] : []),
    ...(province === undefined ? [] : [`CN-${province}`]),
    'CN',
  ]
}
