/** An unknown language is read as English: most newsletters are English, and its rules do little harm elsewhere. */
export const isEnglish = (language: string | null): boolean => language === null || /^en(?:-|$)/i.test(language)
