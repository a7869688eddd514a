/** The ids of an issue and of a label, by its name, both as they are at this moment. */
export const FIND_ISSUE_LABEL = `query FindIssueLabel($owner: String!, $repo: String!, $number: Int!, $name: String!) {
  repository(owner: $owner, name: $repo) { issue(number: $number) { id } label(name: $name) { id } }
}`;

export interface FindIssueLabelData {
  readonly repository: {
    readonly issue: { readonly id: string } | null;
    readonly label: { readonly id: string } | null;
  } | null;
}
