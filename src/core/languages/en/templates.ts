import type { TemplateWords } from '../template-words.ts';

/** What English forms and templates are made of. */
export const templates: TemplateWords = {
  asks: {
    environment: 'environment os operating platform browser device',
    link: 'url link address',
    place: 'chapter section subsection lesson',
    edition: 'edition version release printing revision',
    page: 'page',
    location: 'location where position part',
  },
  neverAsks: '',
  headings:
    'the a an your you we of or and in to is are on with for at this that what which where when why how should be it do does did ' +
    'wrong missing problem issue bug error erratum errata mistake typo describe description detail suggest suggested suggestion ' +
    'proposed proposal solution change fix expected actual behavior behaviour result additional context info information anything ' +
    'else comment note other step reproduce reproduction screenshot summary type kind category feedback text quote original ' +
    'incorrect correct corrected willing submit pr pull request contact chapter section subsection lesson unit module part page ' +
    'number no title name location place position line equation edition version release printing revision environment operating ' +
    'system os platform browser device format book document documentation doc url link address website site checklist affected ' +
    'applicable relevant related found encountered occurs occur appear appears seen need needs improvement any if optional ' +
    'required please provide material verification content report area topic file path see check verify confirm before submit submitting search searched question',
  blank: 'n/a na none nil null',
  sentences:
    'a_clear_and_concise_description_of add_any_other_context if_applicable,_add_ please_verify_that_the_error_is_present steps_to_reproduce_the_behavior',
  confirmations:
    "i_have_ i've_ i_am_ i'm_ i_confirm i_agree i_understand i_would_like_to i_will_ this_bug_ this_issue_ this_is_not_ yes,_",
  hints: 'please_ e.g. eg. eg: for_example for_instance tell_us describe_ which_ what_ where_ (e.g.',
  examples: 'e\\.g\\. eg\\. eg: for_example for_instance such_as like number_or title_or please optional required',
};
