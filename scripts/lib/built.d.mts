export function buildIfNeeded(root: string, parts?: { web?: boolean }): Promise<void>
