/** The languages that we can answer in. */
export type Language = 'zh-CN' | 'en';
