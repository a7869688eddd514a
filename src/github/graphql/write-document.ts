/** The mutations that we use: the type of their input, and what is asked back. */
export const MUTATIONS = {
  createLabel: { input: 'CreateLabelInput', answer: 'label { id name }' },
  updateLabel: { input: 'UpdateLabelInput', answer: 'label { id }' },
  addLabelsToLabelable: { input: 'AddLabelsToLabelableInput', answer: 'clientMutationId' },
  removeLabelsFromLabelable: { input: 'RemoveLabelsFromLabelableInput', answer: 'clientMutationId' },
  addDiscussionComment: { input: 'AddDiscussionCommentInput', answer: 'comment { id }' },
  updateDiscussionComment: { input: 'UpdateDiscussionCommentInput', answer: 'comment { id }' },
  deleteDiscussionComment: { input: 'DeleteDiscussionCommentInput', answer: 'clientMutationId' },
  addReaction: { input: 'AddReactionInput', answer: 'clientMutationId' },
} as const;

export type MutationName = keyof typeof MUTATIONS;

/**
 * One document that does these mutations in their order: GitHub runs the fields of a mutation one after another. What
 * each is about comes in the variables `input0`, `input1` …, and each answers as `write0`, `write1` ….
 */
export function writeDocument(names: readonly MutationName[]): string {
  const variables = names.map((name, index) => `$input${index}: ${MUTATIONS[name].input}!`);
  const fields = names.map(
    (name, index) => `write${index}: ${name}(input: $input${index}) { ${MUTATIONS[name].answer} }`,
  );
  return `mutation Write(${variables.join(', ')}) {\n  ${fields.join('\n  ')}\n}`;
}
