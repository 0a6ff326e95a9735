/** What comes when it is first shown, with the words of the pages. */
import { type ComponentType, lazy } from "react";
import { loadPageWords } from "./words.ts";

export async function withPageWords<C>(load: () => Promise<C>): Promise<{ readonly default: C }> {
  const [part] = await Promise.all([load(), loadPageWords()]);
  return { default: part };
}

export function late<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(() => withPageWords(load));
}
