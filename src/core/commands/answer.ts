/** What to say about a command that was not simply done. `words` are the writer's: hostile, escape before use. */
export type Answer =
  | { readonly kind: 'help'; readonly isMaintainer: boolean }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'unknown-command'; readonly words: string; readonly isMaintainer: boolean }
  | { readonly kind: 'maintainers-only' | 'unknown-report'; readonly words: string }
  | { readonly kind: 'unknown-notice' | 'unknown-edition'; readonly words: string; readonly known: readonly string[] }
  | {
      readonly kind: 'unknown-place' | 'ambiguous-place';
      readonly words: string;
      /** What would work after `/chapter`. */
      readonly suggestions: readonly string[];
    };
