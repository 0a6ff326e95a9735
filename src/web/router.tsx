/** Which page stands at which address; each page's code is fetched when it is first opened. */
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { question } from "./api/ask.ts";
import { Frame } from "./frame/frame.tsx";
import { Lost } from "./frame/lost.tsx";
import { PageTrouble } from "./frame/page-trouble.tsx";
import { networkSearch } from "./pages/network/search.ts";
import { WeekPage } from "./pages/week/week-page.tsx";
import { peopleSearch } from "./pages/people/search.ts";
import { recordSearch, regroupSearch } from "./pages/regroup/search.ts";
import { shareSearch } from "./pages/share/search.ts";
import { writeSearch } from "./pages/write/search.ts";
import { withPageWords } from "./words/late.ts";

/** A page's code and words, fetched when it is first opened. */
function page(load: () => Promise<() => ReactNode>) {
  return lazyRouteComponent(() => withPageWords(load));
}

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Frame,
  notFoundComponent: Lost,
});

const week = createRoute({
  getParentRoute: () => root,
  path: "/",
  // The plan is asked for before anything is drawn.
  loader: ({ context }) => void context.queries.query(question("GET /week", {})).catch(toldByThePage),
  // Most openings are of this page: its code comes with the frame, in one go.
  component: WeekPage,
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: peopleSearch,
  component: page(async () => (await import("./pages/people/people-page.tsx")).PeoplePage),
});

const person = createRoute({
  getParentRoute: () => people,
  path: "$id",
  component: page(async () => (await import("./pages/person/person-page.tsx")).PersonPage),
});

const groups = createRoute({
  getParentRoute: () => root,
  path: "/groups",
  component: page(async () => (await import("./pages/groups/groups-page.tsx")).GroupsPage),
});

const history = createRoute({
  getParentRoute: () => root,
  path: "/history",
  component: page(async () => (await import("./pages/history/history-page.tsx")).HistoryPage),
});

const triage = createRoute({
  getParentRoute: () => root,
  path: "/triage",
  component: page(async () => (await import("./pages/triage/triage-page.tsx")).TriagePage),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: "/inbox",
  component: page(async () => (await import("./pages/inbox/inbox-page.tsx")).InboxPage),
});

const recall = createRoute({
  getParentRoute: () => root,
  path: "/recall",
  component: page(async () => (await import("./pages/recall/recall-page.tsx")).RecallPage),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: "/meetings",
  component: page(async () => (await import("./pages/meetings/meetings-page.tsx")).MeetingsPage),
});

const add = createRoute({
  getParentRoute: () => root,
  path: "/add",
  component: page(async () => (await import("./pages/add/add-page.tsx")).AddPage),
});

const more = createRoute({
  getParentRoute: () => root,
  path: "/more",
  component: page(async () => (await import("./pages/more/more-page.tsx")).MorePage),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: "/import",
  component: page(async () => (await import("./pages/import/import-page.tsx")).ImportPage),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: page(async () => (await import("./pages/settings/settings-page.tsx")).SettingsPage),
});

const write = createRoute({
  getParentRoute: () => root,
  path: "/write",
  validateSearch: writeSearch,
  component: page(async () => (await import("./pages/write/write-page.tsx")).WritePage),
});

const share = createRoute({
  getParentRoute: () => root,
  path: "/share",
  validateSearch: shareSearch,
  component: page(async () => (await import("./pages/share/share-page.tsx")).SharePage),
});

const help = createRoute({
  getParentRoute: () => root,
  path: "/help",
  component: page(async () => (await import("./pages/help/help-page.tsx")).HelpPage),
});

const regroup = createRoute({
  getParentRoute: () => root,
  path: "/regroup",
  validateSearch: regroupSearch,
  component: page(async () => (await import("./pages/regroup/regroup-page.tsx")).RegroupPage),
});

const regroupRecord = createRoute({
  getParentRoute: () => root,
  path: "/regroup/record",
  validateSearch: recordSearch,
  component: page(async () => (await import("./pages/regroup/record-page.tsx")).RecordPage),
});

const network = createRoute({
  getParentRoute: () => root,
  path: "/network",
  validateSearch: networkSearch,
  component: page(async () => (await import("./pages/network/network-page.tsx")).NetworkPage),
});

/** Whatever goes wrong is told where the answer is shown. */
function toldByThePage(): void {
  return undefined;
}

export function createKithRouter(queries: QueryClient) {
  return createRouter({
    context: { queries },
    routeTree: root.addChildren([
      week,
      people.addChildren([person]),
      triage,
      inbox,
      recall,
      meetings,
      groups,
      help,
      regroup,
      regroupRecord,
      network,
      history,
      add,
      importing,
      settings,
      write,
      share,
      more,
    ]),
    defaultPreload: "intent",
    defaultErrorComponent: PageTrouble,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: ReturnType<typeof createKithRouter>;
  }
}
