// What the embedded engine's thread is asked and what it answers.
export type EngineRequest =
  { id: number; kind: 'query'; text: string; params: unknown[] } | { id: number; kind: 'syncs' } | { id: number; kind: 'close' }

export type EngineFailure = {
  message: string
  code?: string
  severity?: string
  detail?: string
  hint?: string
  table?: string
  column?: string
  constraint?: string
}
/** Answer 0 says that the database is open. */
export type EngineAnswer =
  { id: number; ok: true; rows: Record<string, unknown>[]; rowCount: number } | { id: number; ok: false; failure: EngineFailure }

/** The engine's program as the process compiled it, handed to each thread. */
export type EngineCode = { pgliteWasmModule: WebAssembly.Module; initdbWasmModule: WebAssembly.Module }
