export interface ViewerData {
  readonly viewer: { readonly databaseId: number | null };
}

/** Who asks: a person, or the account that stands for an app. */
export const VIEWER = `query Viewer {
  viewer { databaseId }
}`;
