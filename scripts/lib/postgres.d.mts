export function startPostgres(): Promise<{ url: string; version: string; stop: () => Promise<void> }>
export function startOwnPostgres(more?: string[]): Promise<{
  url: string
  version: string
  halt: (signal?: NodeJS.Signals) => Promise<void>
  resume: () => Promise<void>
  stop: () => Promise<void>
}>
