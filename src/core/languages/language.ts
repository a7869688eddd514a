/** The languages of our replies. */
export type Language = 'zh-CN' | 'en';
