/** Words of one language for what a book numbers beside its sections: figures, formulas, listings, theorems. */
export interface ThingWords {
  readonly language: string;
  /** Folded; sources of regular expressions may be among them. */
  readonly words: string;
}

/** Latin words, before the number ("figure 3-17") or, in the singular, after it ("the 13-8 listing"). */
export const LATIN_THINGS: readonly ThingWords[] = [
  {
    language: 'en',
    words:
      'figures? figs?\\.? tables? tabs?\\. equations? eqns?\\.? eqs?\\.? formula[se]? listings? examples? exercises? exs?\\. problems? ' +
      'theorems? thms?\\.? lemmas? lem\\. definitions? defs?\\.? defns?\\.? propositions? props?\\. corollar(?:y|ies) cors?\\. remarks? ' +
      'algorithms? algs?\\. axioms? conjectures? constructions? programs? snippets? samples? diagrams? plates? ' +
      'drawings? illustrations? illus\\. photos? photographs? pictures? pics? images? sketch(?:es)? charts? graphs? maps? schematics? box(?:es)? screenshots?',
  },
  {
    language: 'de',
    words:
      'abbildung(?:en)? abb\\. tabellen? tab\\. gleichung(?:en)? gl\\. satz beispiel(?:e|s)? aufgaben? übung(?:en)?',
  },
  { language: 'fr', words: 'tableaux? équations? exemples? exercices? théorèmes? lemmes? définitions? algorithmes?' },
  {
    language: 'es',
    words:
      'figuras? tablas? ecuaci[oó]n ecuaciones ejemplos? ejercicios? teoremas? definici[oó]n algoritmos? c[oó]digo',
  },
  { language: 'pt', words: 'tabelas? equaç(?:ão|ões) exemplos? exercícios? listagem' },
  { language: 'nl', words: 'figuur tabel vergelijking voorbeeld oefening' },
  { language: 'it', words: 'figur[ae] tabell[ae] equazion[ei] esempio? esercizio? teorem[ai]' },
  { language: 'pl', words: 'rysunek rys\\. tabela równanie przykład ćwiczenie wzór listing' },
];

/** Chinese, Japanese and Korean words, what may not be before them and what may not be after them. */
export const HAN_THINGS: readonly { readonly word: string; readonly notAfter: string; readonly notBefore: string }[] = [
  { word: '图', notAfter: '地 试 (?<!示)意 企 截 贴 力', notBefore: '中 像 书 标 形 案 上' },
  { word: '图表', notAfter: '', notBefore: '' },
  { word: '图片', notAfter: '', notBefore: '' },
  { word: '照片', notAfter: '', notBefore: '里 中 墙' },
  { word: '相片', notAfter: '', notBefore: '里 中' },
  { word: '插图', notAfter: '', notBefore: '' },
  { word: '表', notAfter: '代 发 列 外 手 仪 报', notBefore: '示 达 现 面 态 明 述 格中' },
  { word: '表格', notAfter: '', notBefore: '中' },
  { word: '公式', notAfter: '', notBefore: '' },
  { word: '(?:不等|等)式', notAfter: '', notBefore: '' },
  { word: '方程式?', notAfter: '', notBefore: '' },
  {
    word: '式子?',
    notAfter: '(?![于的中书在见由据对与和到从把将是即为成用个侧面边行页处段节章])\\p{Script=Han}',
    notBefore: '样',
  },
  { word: '代码清单', notAfter: '', notBefore: '' },
  { word: '程序清单', notAfter: '', notBefore: '' },
  { word: '清单', notAfter: '', notBefore: '' },
  { word: '代码', notAfter: '', notBefore: '里 中 块' },
  { word: '程序', notAfter: '', notBefore: '里 中 员 设' },
  { word: '例题?', notAfter: '案 比 事 惯 条 特 举', notBefore: '如 子 外' },
  { word: '示例', notAfter: '', notBefore: '' },
  { word: '范例', notAfter: '', notBefore: '' },
  { word: '实例', notAfter: '', notBefore: '化' },
  { word: '习题', notAfter: '', notBefore: '' },
  { word: '题', notAfter: '标 问 主 话 专 课 副 考 难 议 答 解', notBefore: '目 图 记 材 外 库' },
  { word: '练习题?', notAfter: '', notBefore: '' },
  { word: '思考题', notAfter: '', notBefore: '' },
  { word: '算法', notAfter: '', notBefore: '里 中' },
  { word: '定理', notAfter: '', notBefore: '' },
  { word: '引理', notAfter: '', notBefore: '' },
  { word: '定义', notAfter: '', notBefore: '了 的' },
  { word: '命题', notAfter: '', notBefore: '' },
  { word: '推论', notAfter: '', notBefore: '' },
  { word: '性质', notAfter: '', notBefore: '' },
  { word: '演习', notAfter: '', notBefore: '' },
  { word: 'リスト', notAfter: '', notBefore: '' },
  { word: '그림', notAfter: '', notBefore: '' },
  { word: '식', notAfter: '\\p{L}', notBefore: '\\p{L}' },
  { word: '예제', notAfter: '', notBefore: '' },
];
