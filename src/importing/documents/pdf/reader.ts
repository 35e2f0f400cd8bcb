/** What is used of pdf.js (its own types are lost on the way through unpdf). */
export interface PdfReader {
  /** @param options those of pdf.js's `DocumentInitParameters`. */
  getDocument(options: { readonly data: Uint8Array; readonly [name: string]: unknown }): {
    readonly promise: Promise<PdfFile>
    destroy(): Promise<void>
  }
}

export interface PdfFile {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  getMetadata(): Promise<{ readonly info?: Readonly<Record<string, unknown>> }>
}

export interface PdfPage {
  /** `transform` leads from the page's points to those of the view, whose y grows downwards, and which may be turned. */
  getViewport(options: { readonly scale: 1 }): {
    readonly height: number
    readonly transform: Matrix
  }
  streamTextContent(): ReadableStream<{ readonly items: readonly PdfItem[] }>
  getAnnotations(): Promise<readonly PdfAnnotation[]>
  cleanup(): void
}

export type Matrix = readonly [number, number, number, number, number, number]

export interface PdfItem {
  readonly str: string
  /** ISO 32000-1, 8.3.3. */
  readonly transform: Matrix
  readonly width: number
}

export interface PdfAnnotation {
  readonly subtype?: string
  readonly url?: string
  readonly unsafeUrl?: string
  readonly rect: readonly [number, number, number, number]
}

/** Loads pdf.js, which takes as long as two starts of the program. */
export async function loadPdfReader(): Promise<PdfReader> {
  return (await import('unpdf/pdfjs')) as unknown as PdfReader
}
