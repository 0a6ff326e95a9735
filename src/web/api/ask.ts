/** Asking the API from a component: each question stands under a key of its own, which every change makes stale. */
import { queryOptions, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type AnswerOf, type Answered, type InputOf, type Route, api } from "./client.ts";

export type Question = Route & `GET ${string}`;

/** What is asked, for whoever asks ahead of a page. */
export function question<R extends Question>(route: R, input: InputOf<R>) {
  return queryOptions<Answered<R>>({
    queryKey: [route, input],
    queryFn: ({ signal }) => api(route, input, { signal }),
  });
}

/** The answer; the page waits for it, and shows its trouble where there is none. */
export function useAnswer<R extends Question>(route: R, input: InputOf<R>): Answered<R> {
  return useSuspenseQuery(question(route, input)).data;
}

/** The answer once it is there, for what a page can do without. */
export function useLateAnswer<R extends Question>(route: R, input: InputOf<R>): AnswerOf<R> | undefined {
  return useQuery(question(route, input)).data?.data;
}
