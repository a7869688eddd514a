import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSource } from '../../../src/import/read-source.ts';
import { madeFolder } from '../book/made-folder.ts';

const BELLS_TEX = String.raw`\documentclass{book}
\title{Bells}
\begin{document}
\frontmatter
\chapter{Preface}
For whom.
\mainmatter
\part[Short]{Making}
\input{cast}
\appendix
\chapter{Tools}
Files.
\end{document}
`;
const CAST_TEX = String.raw`\chapter{Casting}
First \emph{clay}, then $x^2$ bronze.\footnote{Not here.}
\section{Clay}
\begin{verbatim}
secret
\backmatter
\appendix
\end{verbatim}
\section*{Aside}
\section{Clay}
Again.
\endinput
Never.
`;
const SECTIONS = ['Preface', '1 Casting', '· 1.1 Clay', '· Aside', '· 1.2 Clay', 'A Tools'];

async function sectionsIn(source: string): Promise<string[]> {
  const read = await readSource(source, null, () => {});
  return read.notices ? [] : read.imported.sections.map(({ entry, level }) => `${'· '.repeat(level)}${entry}`);
}

describe('AsciiDoc', () => {
  const root = madeFolder({
    'book.adoc':
      '= Bells\n:sectnums:\n:sectnumlevels: 2\n\ninclude::cast.adoc[leveloffset=+1]\n\n[appendix]\n== Tools\n\nFiles.\n',
    'cast.adoc': '= Casting\n\nFirst clay.\n\n== Clay\n\n----\n== Not\n------\n----\n\n=== Fire\n\n== Bronze\n',
  });

  it('is read with what it includes', async () => {
    expect(await sectionsIn(join(root, 'book.adoc'))).toEqual([
      '1 Casting',
      '· 1.1 Clay',
      '· · Fire',
      '· 1.2 Bronze',
      'A Tools',
    ]);
  });
});

describe('what pandoc says', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** Puts a program in the place of pandoc. */
  function pandocThat(...lines: string[]): void {
    const folder = join(madeFolder({}), 'bin');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'pandoc'), `#!/bin/sh\ncat > ${folder}/input\n${lines.join('\n')}\n`);
    chmodSync(join(folder, 'pandoc'), 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}/usr/bin${delimiter}/bin`);
  }

  it('is read as sections with their text', async () => {
    pandocThat(`cat '${join(import.meta.dirname, 'bells.json')}'`);
    const root = madeFolder({ 'bells.tex': '' });
    const read = await readSource(join(root, 'bells.tex'), null, () => {});

    expect(read).toMatchObject({
      kind: 'document',
      imported: {
        sections: [
          { entry: 'Preface', level: 0, link: '#preface' },
          { entry: '1 Casting', level: 0, link: '#casting' },
          { entry: '1.1 Clay', level: 1, link: '#clay' },
          { entry: '1.2 Clay', level: 1, link: '#clay-1' },
        ],
        passages: [
          { section: 0, text: '# Preface\nFor whom.' },
          { section: 1, text: '# Casting\nFirst clay, then x^2 bronze.' },
          { section: 2, text: '## Clay\nOne\nTwo' },
          { section: 3, text: '## Clay\nAgain.' },
        ],
      },
    });
  });

  it.each([
    ['Unknown input format typst', /does not read typst \(install a newer one/],
    ['Error at line 3', /pandoc cannot read it: Error at line 3/],
  ])('is explained: %s', async (said, message) => {
    pandocThat(`echo '${said}' >&2`, 'exit 21');
    const root = madeFolder({ 'bells.typ': '= Bells\n' });

    await expect(readSource(join(root, 'bells.typ'), null, () => {})).rejects.toThrow(message);
  });

  it('is missed in one sentence', async () => {
    vi.stubEnv('PATH', madeFolder({}));
    const root = madeFolder({ 'bells.org': '* Bells\n' });

    await expect(readSource(join(root, 'bells.org'), null, () => {})).rejects.toThrow(
      /needs pandoc, which is not installed \(install it: https/,
    );
  });
});

function hasPandoc(): boolean {
  try {
    execFileSync('pandoc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasPandoc())('with pandoc', () => {
  const root = madeFolder({
    'bells.tex': BELLS_TEX,
    'cast.tex': CAST_TEX,
    'bells.org': '#+title: Bells\n#+options: H:2\n* Casting\n** Clay\n*** Fire\n* Ringing\n',
    'plain.org': '#+options: num:nil\n* Casting\n** Clay\n',
    'bells.rst': 'Bells\n=====\n\nCasting\n-------\n\nClay\n~~~~\n\nRinging\n-------\n',
    'conf.py': 'project = "Bells"\nroot_doc = "start"\n',
    'start.rst': 'Bells\n=====\n\n.. toctree::\n   :maxdepth: 2\n   :caption: Making\n\n   cast\n   Ropes <ring>\n',
    'cast.rst': 'Casting\n=======\n\n2.1 Clay\n--------\n',
    'ring.rst': 'Ringing\n=======\n',
  });

  it.each([
    ['bells.tex', SECTIONS],
    ['bells.org', ['1 Casting', '· 1.1 Clay', '2 Ringing']],
    ['plain.org', ['Casting', '· Clay']],
    ['bells.rst', ['Casting', '· Clay', 'Ringing']],
    ['', ['Casting', '· 2.1 Clay', 'Ropes']],
  ])('reads %s', async (file, sections) => {
    expect(await sectionsIn(join(root, file))).toEqual(sections);
  });

  it('keeps the headings of a chapter of LaTeX that pandoc cannot read, and doubts it', async () => {
    const tex = BELLS_TEX.replace('Files.', String.raw`\begin{itemize}\item Files.`);
    const source = join(madeFolder({ 'bells.tex': tex, 'cast.tex': CAST_TEX }), 'bells.tex');
    const read = await readSource(source, null, () => {});

    expect(await sectionsIn(source)).toEqual(SECTIONS);
    expect(read).toMatchObject({
      imported: { doubts: [{ key: 'Tools', message: expect.stringContaining('cannot read this chapter') }] },
    });
  });

  it.each(['epub', 'docx', 'odt'])('reads %s', async (format) => {
    const file = join(root, `made.${format}`);
    const text = '# Casting\n\nFirst clay.\n\n## Clay\n\n# Ringing\n';
    execFileSync('pandoc', ['--from=markdown', '-o', file], {
      input: text,
      cwd: root,
      stdio: ['pipe', 'ignore', 'ignore'],
    });

    expect(await sectionsIn(file)).toEqual(['Casting', '· Clay', 'Ringing']);
  });

  it('opens no file that a document names', async () => {
    const secret = join(madeFolder({ 'secret.tex': 'secret' }), 'secret.tex');
    const tex = join(madeFolder({ 'x.tex': `\\section{A}\\input{${secret}}\n\\include{../../secret}\n` }), 'x.tex');
    const read = await readSource(tex, null, () => {});

    expect(JSON.stringify(read)).not.toContain('secret');
  });
});
