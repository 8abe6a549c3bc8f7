// The few line icons of the application, drawn on a 24 grid.
const paths = {
  map: 'M9 4 3.500 6.200v13.600L9 17.600l6 2.400 5.500-2.200V4.200L15 6.400 9 4Zm0 0v13.600M15 6.400V20',
  target: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17Zm0 4.500a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0 4h.01',
  exchange: 'M4 8h13l-3.500-3.500M20 16H7l3.500 3.500',
  flow: 'M4 7h11l-3-3m3 3-3 3M20 17H9l3-3m-3 3 3 3',
  sankey: 'M4 5h4c5 0 5 6 12 6M4 9h3c5 0 6 8 13 8M4 18h5c4 0 4-3 11-3',
  scenario: 'M5 7h8m5 0h1M5 12h2m5 0h7M5 17h9m5 0h0M15 5v4M9 10v4M16 15v4',
  bench: 'M4 19.500h16M5.500 16.500c2-7 5-9.500 13-10.500M9 9.500h.01M13.500 7.200h.01M6.500 13.500h.01',
  influence: 'M12 4v16M12 7h7M12 11h4M12 7H6M12 11H8.500M12 15h2m-2 0h-4',
  table: 'M4 5h16v14H4zM4 10h16M10 10v9',
  tonne: 'M4 17h16M6 17l1.500-9h9L18 17M9.500 8a2.500 2.500 0 1 1 5 0',
  ledger: 'M6 4h12v16H6zM9 8.500h6M9 12h6M9 15.500h3.500',
  intake: 'M12 4v10m0 0-3.500-3.500M12 14l3.500-3.500M4.500 15v4h15v-4',
  scale: 'M12 4v16m-4 0h8M5 8h14M5 8l-2.500 6h5L5 8Zm14 0-2.500 6h5L19 8Z',
  claim: 'M7 3.500h10v17l-5-3-5 3v-17Zm2.500 6.500 2 2 3.500-4',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm-7.500 16c.6-4 3.500-6 7.500-6s6.900 2 7.500 6',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  file: 'M7 3.500h7l4 4v13H7v-17Zm7 0v4h4',
  about: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17Zm0 7.500v5.500m0-9h.01',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  layers: 'M12 4 4 8l8 4 8-4-8-4Zm-8 8 8 4 8-4M4 16l8 4 8-4',
  download: 'M12 4v11m0 0-4-4m4 4 4-4M5 19h14',
  open: 'M9 6l6 6-6 6',
  back: 'M15 6l-6 6 6 6',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  warn: 'M12 4 3 19.500h18L12 4Zm0 6v4.500m0 2.500h.01',
} as const
export type IconName = keyof typeof paths

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
