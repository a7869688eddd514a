/** A file of a publication. `path` is for messages; `name` is the file name without extension. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}
