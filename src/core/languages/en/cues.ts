import { everyWord } from '../../text/words.ts';
import type { CueWords } from '../cue-words.ts';

const FAULTS = ['error', 'mistake', 'slip', 'typo', 'problem', 'fault', 'bug'];
const NOTES = ['comment', 'comments', 'note', 'notes', 'remark', 'remarks'];

/** What English readers say around places. */
export const cues: CueWords = {
  // Small words do not travel between languages, as names do. Hangul speaks for English, since we do not write Korean.
  signs: [
    [/[a-z\u00c0-\u024f]{2,}/giu, 1],
    [
      /(?<![a-z])(?:the|an?|is|are|was|be|in|on|of|to|for|with|and|or|not|has|have|this|that|it|i|you|we|does|do|can|should|there|which|what|at|from|by)(?![a-z])/giu,
      3,
    ],
    [/[\uac00-\ud7af]/gu, 1],
  ],
  otherBefore: [
    // "the link goes to chapter 6"
    everyWord(
      'link links linked linking point points pointing lead leads go goes jump jumps redirect redirects redirected navigates takes_me took_me brings_me'.split(
        ' ',
      ),
      ['_to', '_me_to', '_back_to'],
    ),
    // "searching for boundaries finds nothing"
    'search_for searching_for searched_for search searching',
    // an entry of a menu
    'click clicking clicked click_on clicking_on clicked_on',
  ],
  otherBehind: [],
  asideBefore: [
    // "whereas Ch 12 explains", "unlike in 3.2"
    'whereas whereas_in while while_in unlike unlike_in in_contrast_to in_contrast_with contrary_to',
    'compared_to compared_with compare at_odds_with agree_with agrees_with in_line_with',
    'along_the_lines_of on_the_model_of repetition_of',
    'same_as same_as_in similar_to like_in as_in but_in consistent_with inconsistent_with',
    'contradicts contradict matches match duplicate_of repeats conflicts_with different_from',
    // "differs from the one in 4.1", "after reading chapters 1-3", "belongs in chapter 5"
    everyWord(['one', 'that', 'those', 'ones', 'than'], ['_in', '_of', '_from']),
    'than the_way as_in like',
    everyWord(['as_'], 'clear good detailed long short thorough complete easy'.split(' '), ['_as']),
    'reading read finished up_to belongs_in',
    'used_to_be_in was_formerly_in was_previously_in formerly_in previously_in originally_in',
    // "a copy of the code from 12.6", "taken from", "from chapter 3 on"
    'from copied_from copy_of taken_from based_on builds_on reused_from since after until',
    // "see also 3.2", "as explained in chapter 2"
    'see see_also cf. cf refer_to refers_to referring_to referenced_in reference_to',
    everyWord('explained introduced mentioned shown defined discussed covered described learned'.split(' '), [
      '_in',
      '_earlier_in',
      '_later_in',
    ]),
    'as_used_in already_used_in as_promised_in as_announced_in',
  ],
  asideBehind: [],
  wordingBefore: ['should_be should_read should_say should_link_to should_point_to should_go_to instead_of'],
  wordingBehind: [],
  setAside: [
    // it is good
    'thanks thank_you excellent favourite favorite helpful loved enjoyed well_written great fine ok okay correct clear',
    'is_good are_good was_good is_right are_right was_right no_problem no_trouble without_trouble without_problems',
    'without_a_problem easy_enough reads_well liked no_complaints all_is_well nothing_wrong has_it_right got_it_right was_easy understood makes_sense made_sense',
    // it was sought in vain
    'nothing_in none_in neither nor looked_in looked_at searched checked',
    // it was read
    'i_read i_skipped i_finished have_read have_finished just_finished went_through worked_through got_through',
    'got_as_far_as skipped after_reading having_read once_i_had_read',
    // it promises
    'promises promised announces announced you_wrote you_said as_said as_stated',
    // that was another time
    'last_time you_fixed was_fixed were_fixed already_fixed has_been_fixed i_reported reported_for reported_before',
    'already_reported earlier_report previous_report last_report my_report',
    // the reader erred
    'misread my_mistake my_bad my_fault ignore disregard forget forget_about never_mind i_was_wrong i_got_it_wrong',
  ],
  negations: ['not never hardly no_longer barely cannot'],
  contrasts: ['but whereas while however yet though'],
  wishes: ['would should could if whether'],
  deniedBefore: [
    "isn't is_not wasn't was_not not rather_than instead_of apart_from nothing_to_do_with unrelated_to",
    // nothing is wrong there
    everyWord(['no_', 'not_a_'], FAULTS, ['_in', '_on', '_with']),
    'nothing_wrong_in nothing_wrong_with nothing_is_wrong_in nothing_is_wrong_with',
    // it was said by mistake
    everyWord(['ignore_', 'disregard_', 'forget_'], ['what_', 'everything_', 'all_'], ['i_', 'we_'], ['wrote', 'said']),
    everyWord(['ignore', 'disregard', 'forget'], ['_my_'], NOTES),
  ],
  deniedBehind: [],
  fineBehind: [
    everyWord(
      ['is_', 'are_', 'look_', 'looks_', 'seem_', 'seems_'],
      ['', 'all_'],
      ['fine', 'ok', 'okay', 'correct', 'good'],
    ),
  ],
  slips: ['my_mistake my_bad my_typo'],
  general: [
    'website web_site site sign_in sign_up signed_in signed_up signing_in signing_up log_in login account comment comments',
    'commenting search_box newsletter rss feed dark_mode font mobile phone app',
    'epub mobi kindle pdf download downloads downloaded downloading archive corrupted',
    'paperback hardcover print_copy print_edition print_version printed_copy printed_edition printed_version buy price shop',
    'license licence permission copyright cite citation',
    'translate translates translated translating translation translations translator translators',
    'thanks thank_you great_book great_work great_job awesome love_the_book love_this_book',
    'donate donates donated donation donations sponsor sponsors sponsored sponsoring sponsorship',
    'video course roadmap release_date',
  ],
  whole: [
    'everything every_chapter none n/a not_applicable general',
    everyWord(['', 'the_'], ['whole_', 'entire_'], ['book', 'thing', 'text']),
    everyWord(['all'], ['', '_of_it', '_of_them', '_chapters', '_sections']),
  ],
  titleBefore: [
    'titled called entitled named part_called heading headings section sections chapter chapters page pages',
    'finished am_reading was_reading been_reading just_reading started_reading just_read where_you_cover',
  ],
  titleBehind: [
    'section sections chapter chapters part parts article articles piece pieces case cases story stories page pages',
  ],
  aboutBefore: ['about cover covers reading on in inside under'],
  aboutBehind: [],
  pieceBehind: [
    'article articles piece pieces case cases case_study story stories write-up write-ups writeup writeups talk talks',
    'contribution contributions',
  ],
  should: [
    "should've_been should_be should_read should_say should_have_been should_have_read ought_to_be ought_to_read must_be must_read needs_to_be",
    'meant_to_be meant_to_read is_a_typo_for typo_for typo_of is_a_misspelling_of misspelling_of',
  ],
  proposed: [
    "shouldn't_it_be should_it_be should_it_not_be should_this_be should_that_be should_this_read did_you_mean do_you_mean meant how_about what_about maybe perhaps",
    "i'd_write i_would_write reads_better_as read_better_as better: correct:",
    'after: suggest suggested suggestion proposed proposal correction corrected expected intended change_to change_it_to changed_to',
  ],
  now: ['actual currently but_it_says but_says the_book_says the_text_says'],
  mistaken: ['misspelled_as misspelt_as misprinted_as'],
  framed: [],
  wrong: ['wrong incorrect error current currently original'],
  right: ['right correct correction corrected'],
};
