/** A file that a publication is made from. `path` is what a person is told; `name` is the file name without ending. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}
