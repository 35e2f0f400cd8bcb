export function organisations(count: number, seed?: number): Generator<[path: string, text: string]>
export function generate(root: string, count: number): void
