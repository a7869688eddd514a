import type { PlaceWords } from '../place-words.ts';

/** "in 5 sec", but "chap 5 sec 4". */
const NO_SECONDS = '(?<!(?<!(?:chapter|chap|chs?)[.\\s]{0,2}\\d{0,2})\\d\\s)';

/** How English readers write places. */
export const places: PlaceWords = {
  spaced: true,
  before: {
    book: 'books? volumes? vol\\.',
    part: 'parts?',
    chapter:
      'chapters? chapter\\(s\\) chap chaps chs? lessons? chpaters? chapers? chatpers? chapt?res? chapther capters?',
    section: `(?:sub)?sections? section\\(s\\) sect ${NO_SECONDS}secs?`,
    appendix: 'appendix app\\.',
  },
  behind: [],
  of: '',
  and: 'and or',
  to: 'to through',
  things:
    'figures? figs?\\.? tables? tabs?\\. equations? eqns?\\.? eqs?\\.? formula[se]? listings? examples? exercises? exs?\\. problems? ' +
    'theorems? thms?\\.? lemmas? lem\\. definitions? defs?\\.? defns?\\.? propositions? props?\\. corollar(?:y|ies) cors?\\. remarks? ' +
    'algorithms? algs?\\. axioms? conjectures? constructions? programs? snippets? samples? diagrams? plates? ' +
    'drawings? illustrations? illus\\. photos? photographs? pictures? pics? images? sketch(?:es)? charts? graphs? maps? schematics? box(?:es)? screenshots?',
  thingsUnless: [],
  pages: 'pages? pgs? pp',
  pagesBehind: '',
  printings: '',
  amounts:
    'x\\d [kmgt]i?b [gm]hz hz [cdkmn]?m ms s sec seconds? min minutes? hours? days? weeks? months? years? kg px em pt dpi fps ' +
    'knots? kn kt kts mph kph km/h m/s rpm kilos? kilograms? nautical mi mg lbs? oz ounces? quarts? pints? gallons? ' +
    'secs mins hrs volts? kv mv watts? kw mw amps? ma mah hertz db mpa bar psi kelvin celsius fahrenheit inch(?:es)? mix mixture ratio ' +
    '(?:kilo|centi|milli|nano|micro)met(?:er|re)s? milliseconds? cm2 m2 m3 tons? tonnes? cups? ' +
    'times percent million billion usd dollars? feet ft yards? met(?:er|re)s? miles? acres? pounds? grams? ' +
    'litres? liters? degrees? stars?',
  amountsUnless: [],
  others: {
    'a version': '(?<!\\d\\s*)(?:versions?|releases?|editions?) v\\.? ver\\.? printing',
    'an address': 'ip',
    'an error': '(?:with|throws?|returns?|exits?|got|gets)_(?:an?_)?error',
    'a page or a line': 'pages? pp?\\. lines?',
    'a count': 'no\\. number',
    'an amount':
      '(?:ratio|rate|factor|average|mean|value|score|total|sum|probability|accuracy|precision|temperature|size|length|weight|width|height)_(?:of|is|was|=)',
    'a version since when something fails':
      '(?:broken|slow|crash(?:es|ed|ing)?|fail(?:s|ed|ing)?|happens|only|ever|worse|bug|installed)_(?:since|with|after)',
    'a new version':
      '(?:bump|bumped|upgraded?|downgraded?|migrated?|updated?)(?:_\\S{1,20}){0,2}_to (?:upgraded?|updated?|downgraded?|migrated?)_from',
  },
};
