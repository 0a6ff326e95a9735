/**
 * Every text of the application, by language; English is the one that all others are measured against. What the frame and the
 * week say comes with the first page, the words of all other pages with the first of those.
 */
import { type i18n, createInstance } from "i18next";
import { getI18n, initReactI18next } from "react-i18next";
import type pages from "./en-pages.json";
import en from "./en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    readonly resources: { readonly translation: typeof en & typeof pages };
    readonly returnNull: false;
  }
}

/** English stands in for a word that another language does not have yet. */
export async function loadWords(language: string): Promise<i18n> {
  const words = createInstance();
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    resources: { en: { translation: en } },
    // React escapes.
    interpolation: { escapeValue: false },
  });
  return words;
}

/** To be waited for before anything but the frame and the week is shown; after the first time it costs nothing. */
export async function loadPageWords(): Promise<void> {
  const { default: pages } = await import("./en-pages.json");
  getI18n().addResourceBundle("en", "translation", pages, true);
}
