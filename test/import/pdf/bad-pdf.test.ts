import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { UserError } from '../../../src/core/problem.ts';
import { importPdf } from '../../../src/import/pdf/import-pdf.ts';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';
import { type Run, writePdf } from '../write-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));

const prose: Run[] = [{ text: 'Nothing here looks like a contents.', x: 72, y: 700, size: 11 }];
const whole = writePdf({ pages: [prose, prose] });

it.each([
  ['broken', Buffer.concat([whole.subarray(0, 200), Buffer.from('trailer << /Root 99 0 R >> garbage')]), /is broken/],
  ['encrypted', writePdf({ pages: [prose], encrypted: true }), /needs a password/],
  ['made of images', writePdf({ pages: [[], [], []] }), /pages are images.*ocrmypdf/],
  ['without any contents', whole, /neither an outline nor a printed contents/],
  ['no PDF at all', Buffer.from('hello'), /is not a PDF/],
  ['empty', Buffer.alloc(0), /is not a PDF/],
])('says what is wrong with a file that is %s', async (name, bytes, message) => {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  const failure = await readPdf(file, () => {}).then(
    (pdf) =>
      Promise.resolve()
        .then(() => importPdf(pdf, file))
        .catch((error: unknown) => error),
    (error: unknown) => error,
  );

  expect(failure).toBeInstanceOf(UserError);
  expect((failure as UserError).message).toMatch(message);
  expect((failure as UserError).problems[0]).toMatchObject({ file, remedy: expect.any(String) });
});

it('says so when the path is wrong', async () => {
  await expect(readPdf(join(folder, 'none.pdf'), () => {})).rejects.toThrow(/cannot be read \(check the path\)/);
});
