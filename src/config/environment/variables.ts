/** Environment variables as a process gets them. */
export type Variables = Readonly<Record<string, string | undefined>>;
