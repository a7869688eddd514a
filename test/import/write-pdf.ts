/** A run of text: x and y are points from the lower left corner, to the baseline. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** In a second font. */
  readonly bold?: boolean;
}

export interface PdfBookmark {
  readonly title: string;
  /** Index of a page, from 0, and the height on it. */
  readonly page: number;
  readonly top: number;
  readonly children: readonly PdfBookmark[];
}

export interface PdfPlan {
  readonly pages: readonly (readonly Run[])[];
  readonly outline?: readonly PdfBookmark[];
  /** Number tree of page labels: from which page index on, in which style (r, D), with which prefix. */
  readonly labels?: readonly { from: number; style: 'r' | 'D' | null; prefix?: string }[];
  readonly encrypted?: boolean;
}

export const WIDTH = 595;
export const HEIGHT = 842;

/** How wide a text is in the font that writePdf uses: Latin half an em, all else a whole one. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += isNarrow(character) ? 0.5 : 1;
  return ems * size;
}

export function isNarrow(character: string): boolean {
  return character <= '~';
}

/** A PDF of the plan, in a font that is not embedded: readers find its characters by the Adobe-GB1 maps they bring. */
export function writePdf({ pages, outline = [], labels = [], encrypted = false }: PdfPlan): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add('');
  const tree = add('');
  const fonts = `/F ${addFont('STSong-Light', add)} 0 R /B ${addFont('STHeiti-Regular', add)} 0 R`;
  const kids = pages.map((runs) => {
    const content = runs.map(drawn).join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${stream} 0 R /Resources << /Font << ${fonts} >> >> >>`,
    );
  });
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const root = outline.length > 0 ? add('') : null;
  if (root !== null) {
    const [first, last] = bookmarks(outline, root, kids, objects);
    objects[root - 1] = `<< /Type /Outlines /First ${first} 0 R /Last ${last} 0 R >>`;
  }
  const nums = labels.map(
    ({ from, style, prefix }) => `${from} << ${style ? `/S /${style}` : ''} ${prefix ? `/P (${prefix})` : ''} >>`,
  );
  objects[catalog - 1] = [
    `<< /Type /Catalog /Pages ${tree} 0 R`,
    root === null ? '' : `/Outlines ${root} 0 R`,
    nums.length === 0 ? '' : `/PageLabels << /Nums [${nums.join(' ')}] >>`,
    '>>',
  ].join(' ');
  return assemble(objects, catalog, encrypted);
}

function addFont(name: string, add: (body: string) => number): number {
  const descriptor = add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor ${descriptor} 0 R >>`,
  );
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`,
  );
}

function drawn({ text, x, y, size, bold }: Run): string {
  return `BT /${bold ? 'B' : 'F'} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${hex(text)}> Tj ET`;
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

function bookmarks(
  entries: readonly PdfBookmark[],
  parent: number,
  kids: readonly number[],
  objects: string[],
): [number, number] {
  const ids = entries.map(() => objects.push(''));
  for (const [index, { title, page, top, children }] of entries.entries()) {
    const id = ids[index]!;
    const below = children.length > 0 ? bookmarks(children, id, kids, objects) : null;
    objects[id - 1] = [
      `<< /Title <feff${hex(title)}> /Parent ${parent} 0 R /Dest [${kids[page]} 0 R /XYZ 0 ${top} 0]`,
      index > 0 ? `/Prev ${ids[index - 1]} 0 R` : '',
      index < ids.length - 1 ? `/Next ${ids[index + 1]} 0 R` : '',
      below ? `/First ${below[0]} 0 R /Last ${below[1]} 0 R /Count ${children.length}` : '',
      '>>',
    ].join(' ');
  }
  return [ids[0]!, ids.at(-1)!];
}

function assemble(objects: readonly string[], catalog: number, encrypted: boolean): Buffer {
  let text = '%PDF-1.6\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const key = '41'.repeat(32);
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${key}> /U <${key}> >> /ID [<00> <00>]`
    : '';
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${catalog} 0 R ${lock} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
