import type { PlaceWords } from './place-words.ts';

/** Languages that we read in part, and do not write: how their readers write places. */
export const otherLanguages: readonly PlaceWords[] = [
  read(true, {
    before: {
      part: 'teil',
      chapter: 'kapiteln? kapitels kap\\.',
      section: 'abschnitte? abschnitts abschn\\.',
      appendix: 'anhang',
    },
    things:
      'abbildung(?:en)? abb\\. tabellen? tab\\. gleichung(?:en)? gl\\. satz beispiel(?:e|s)? aufgaben? übung(?:en)?',
    pages: 'seiten? s\\.(?=\\s?\\d)',
  }),
  read(true, {
    before: { part: 'partie', chapter: 'chapitres?', appendix: 'annexe' },
    things: 'tableaux? équations? exemples? exercices? théorèmes? lemmes? définitions? algorithmes?',
  }),
  // Spanish and Portuguese
  read(true, {
    before: {
      part: 'parte',
      chapter: 'cap[ií]tulos? cap\\.',
      section: 'secci[oó]n secciones apartado se[cç][aã]o sec[cç][aã]o se[cç][oõ]es',
      appendix: 'ap[eé]ndice anexo ap[eê]ndice',
    },
    things:
      'figuras? tablas? ecuaci[oó]n ecuaciones ejemplos? ejercicios? teoremas? definici[oó]n algoritmos? c[oó]digo ' +
      'tabelas? equaç(?:ão|ões) exemplos? exercícios? listagem',
    pages: 'p[aá]ginas? p[aá]gs?\\.?',
  }),
  read(true, {
    before: {
      part: 'deel',
      chapter: 'hoofdstuk hoofdstukken hfst\\.?',
      section: 'paragraaf sectie',
      appendix: 'bijlage',
    },
    things: 'figuur tabel vergelijking voorbeeld oefening',
    pages: 'blz\\.?',
  }),
  read(true, {
    before: { chapter: 'capitol[oi]', section: 'sezion[ei] paragrafo', appendix: 'appendice' },
    things: 'figur[ae] tabell[ae] equazion[ei] esempio? esercizio? teorem[ai]',
    pages: 'pagin[ae]',
  }),
  read(true, {
    before: {
      part: 'część części',
      chapter: 'rozdział rozdziału rozdziale rozdz\\.',
      section: 'sekcj[aię] podrozdział podrozdziału podrozdziale',
      appendix: 'dodat(?:ek|ku) załącznik',
    },
    things: 'rysunek rys\\. tabela równanie przykład ćwiczenie wzór listing',
    pages: 'stron(?:a|ie|y) str\\.',
  }),
  read(false, {
    before: { appendix: '부록' },
    behind: [
      { unit: 'part', words: '부 편', never: '' },
      { unit: 'chapter', words: '장', never: '' },
      { unit: 'section', words: '절', never: '' },
    ],
    things: '그림 예제',
    thingsUnless: [{ word: '식', notAfter: '\\p{L}', notBefore: '\\p{L}' }],
    pagesBehind: '쪽 페이지',
  }),
];

function read(spaced: boolean, words: Partial<PlaceWords>): PlaceWords {
  const joins = { of: '', and: '', to: '' };
  const none = { before: {}, behind: [], things: '', thingsUnless: [], pages: '', pagesBehind: '', printings: '' };
  return { ...joins, ...none, amounts: '', amountsUnless: [], others: {}, spaced, ...words };
}
