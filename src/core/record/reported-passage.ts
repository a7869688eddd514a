/** Words of the publication that a report is about, in a form for comparing reports. */
export interface ReportedPassage {
  readonly text: string;
  /** The label of the chapter that they stand in. */
  readonly label: string;
}
