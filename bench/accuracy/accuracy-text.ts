/** What docs/accuracy.md says around its tables. */
export const accuracyText = { head: '# Accuracy\n', tail: '' };
