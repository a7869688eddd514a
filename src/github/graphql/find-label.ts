/** The id of a label by name, for labels that are missing from the first hundred. */
export const FIND_LABEL = `query FindLabel($owner: String!, $repo: String!, $name: String!) {
  repository(owner: $owner, name: $repo) { label(name: $name) { id name } }
}`;

export interface FindLabelData {
  readonly repository: { readonly label: { readonly id: string; readonly name: string } | null } | null;
}
