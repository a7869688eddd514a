/** English words that any sentence may be made of. */
const COMMON = new Set(
  (
    'a about above after again all also always an and another any anything are as at be because been before below between ' +
    'both but by can code could did do does done each even ever every everything example few figure first following for ' +
    'from get give given go good got had has have here how if in into is it its just know last let like line look made make ' +
    'many may might more most much must need needs never new next no not nothing now of on once one only or other our out ' +
    'over page please same see should shown so some something such table take than that the their them then there these ' +
    'they thing things this those through time to two under up us use used using very want was way we were what when where ' +
    'which while who why will with would you your'
  ).split(' '),
);

/** Han words that any sentence may be made of. */
const COMMON_HAN =
  /如图|如下|所示|下面|以下|上面|以上|代码|例子|示例|这里|那里|我们|你们|可以|需要|一个|一些|这个|那个|什么|参考|参见|因此|所以|但是|如果|就是|不是|进行|使用|通过|[的是了在和与为就也有不这那个会要能请把被对到从中上下]/gu;

const FEWEST_WORDS = 2;
/** A phrase of this many words is not repeated by chance, however common each word is. */
const MANY_WORDS = 10;
const FEWEST_HAN = 5;

/**
 * Whether a text is a common phrase ("everything you need to know about …", "如下面的代码所示") or a formula, so that finding
 * it in a publication proves nothing.
 */
export function isStockPhrase(folded: string): boolean {
  const words = folded.match(/(?:(?!\p{Script=Han})\p{L}){2,}/gu) ?? [];
  if (words.length >= MANY_WORDS) return false;
  if (words.filter((word) => word.length > 2 && !COMMON.has(word)).length >= FEWEST_WORDS) return false;
  return (folded.replaceAll(COMMON_HAN, '').match(/\p{Script=Han}/gu)?.length ?? 0) < FEWEST_HAN;
}
