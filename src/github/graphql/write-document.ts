/** The mutations that we use, with their input type and the fields of the answer. */
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
 * A document with these mutations. GitHub runs them in order. The variables `input0`, `input1` … are their inputs, and
 * `write0`, `write1` … their answers.
 */
export function writeDocument(names: readonly MutationName[]): string {
  const variables = names.map((name, index) => `$input${index}: ${MUTATIONS[name].input}!`);
  const fields = names.map(
    (name, index) => `write${index}: ${name}(input: $input${index}) { ${MUTATIONS[name].answer} }`,
  );
  return `mutation Write(${variables.join(', ')}) {\n  ${fields.join('\n  ')}\n}`;
}
