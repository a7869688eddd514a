import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { UserError } from '../../core/problem.ts';

/**
 * Opens a PDF from disk, passes it to `use` and closes it. Fetches nothing: character maps and metrics come with the
 * library. Throws a UserError for an unreadable path, and for a file that is not a PDF, is broken or needs a password.
 */
export async function withPdf<T>(file: string, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const data = readBytes(file);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const library = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  const loading = getDocument({
    data,
    verbosity: 0,
    cMapUrl: fileURLToPath(new URL('cmaps/', library)),
    cMapPacked: true,
    standardFontDataUrl: fileURLToPath(new URL('standard_fonts/', library)),
    wasmUrl: fileURLToPath(new URL('wasm/', library)),
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    enableXfa: false,
  });
  try {
    const pdf = await loading.promise.catch((error: unknown) => {
      throw problemOf(file, error);
    });
    return await use(pdf);
  } finally {
    await loading.destroy();
  }
}

function readBytes(file: string): Uint8Array {
  const bytes = readOrExplain(file);
  if (bytes.subarray(0, 1024).includes('%PDF-')) return new Uint8Array(bytes);
  throw new UserError([{ file, message: 'is not a PDF', remedy: 'name the PDF itself, or its kind with --from' }]);
}

function readOrExplain(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new UserError([{ file, message: 'cannot be read', remedy: 'check the path' }], { cause });
  }
}

function problemOf(file: string, cause: unknown): UserError {
  const encrypted = cause instanceof Error && cause.name === 'PasswordException';
  const problem = encrypted
    ? { message: 'is encrypted and needs a password', remedy: 'save a copy without password and import that' }
    : { message: 'is broken: its structure cannot be read', remedy: 'export or download it again' };
  return new UserError([{ file, ...problem }], { cause });
}
