// Rows of the tables behind jobFiles.ts.

export type JobFileTables = { job_file: { job: string; part: number; content: Uint8Array } }
