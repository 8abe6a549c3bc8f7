export function clientTypes(document: Record<string, unknown>): Promise<string>
export function writeClientTypes(): Promise<void>
