/** Whether a form's field asks for a chapter or section. */
export function isPlaceField(field: string): boolean {
  return /章|小节|[哪第]几?节|^节$|chapter|section/iu.test(field);
}

/** Whether a form's field asks for the edition that the reader has. */
export function isEditionField(field: string): boolean {
  return /版(?!式|权|面)|edition|version|release/iu.test(field);
}

/** Whether a form's field asks for a page. */
export function isPageField(field: string): boolean {
  return /页码|页数|第几页|哪一?页|^页$|\bpages?\b/iu.test(field);
}
