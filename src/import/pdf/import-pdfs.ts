import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { numeralValue } from '../../core/numbers/numeral.ts';
import { UserError } from '../../core/problem.ts';
import type { Imported } from '../imported.ts';
import { importPdf } from './import-pdf.ts';
import { readPdf } from './read-pdf.ts';

/** The PDFs of a folder, in reading order. */
export function pdfsIn(folder: string): string[] {
  return inReadingOrder(readdirSync(folder).filter((name) => /\.pdf$/iu.test(name)));
}

/**
 * Imports a PDF, or a folder of PDFs that are the chapters of one book. `onPage` reports progress. Throws what readPdf
 * and importPdf throw, and a UserError for a folder without PDFs.
 */
export async function importPdfs(source: string, onPage: (done: number, all: number) => void): Promise<Imported> {
  if (!statSync(source, { throwIfNoEntry: false })?.isDirectory()) {
    return importPdf(await readPdf(source, onPage), source);
  }
  const names = pdfsIn(source);
  if (names.length === 0) {
    throw new UserError([
      { file: source, message: 'contains no PDF', remedy: 'name the PDF, or the folder of its chapters' },
    ]);
  }
  const chapters: Imported[] = [];
  for (const name of names) {
    const file = join(source, name);
    chapters.push(importPdf(await readPdf(file, onPage), file, basename(name)));
  }
  return joined(chapters);
}

/** By number, also a Chinese one, otherwise by letters. */
function inReadingOrder(names: readonly string[]): string[] {
  const order = new Intl.Collator('en', { numeric: true });
  const key = (name: string) => name.replaceAll(HAN_NUMERAL, (numeral) => String(numeralValue(numeral) ?? numeral));
  return names.toSorted((a, b) => order.compare(key(a), key(b)) || order.compare(a, b));
}

const HAN_NUMERAL = /[〇零一二三四五六七八九十百]{1,8}/gu;

function joined(chapters: readonly Imported[]): Imported {
  let before = 0;
  const passages = chapters.flatMap((chapter) => {
    const moved = chapter.passages.map((passage) => ({ ...passage, section: passage.section + before }));
    before += chapter.sections.length;
    return moved;
  });
  return {
    sections: chapters.flatMap(({ sections }) => sections),
    passages,
    doubts: chapters.flatMap(({ doubts }) => doubts),
    from: `${chapters.length} PDFs, one a chapter, in the order of their names`,
  };
}
