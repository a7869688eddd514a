/** What a reason to believe in a place rests on. */
export type EvidenceKind = 'form' | 'number' | 'page' | 'title' | 'quote' | 'link' | 'topic' | 'person';
