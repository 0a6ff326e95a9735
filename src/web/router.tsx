/** Which page stands at which address; each page's code is fetched when it is first opened. */
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { question } from "./api/ask.ts";
import { Frame } from "./frame/frame.tsx";
import { Lost } from "./frame/lost.tsx";
import { PageTrouble } from "./frame/page-trouble.tsx";
import { networkSearch } from "./pages/network/search.ts";
import { peopleSearch } from "./pages/people/search.ts";
import { recordSearch, regroupSearch } from "./pages/regroup/search.ts";
import { shareSearch } from "./pages/share/search.ts";
import { writeSearch } from "./pages/write/search.ts";

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Frame,
  notFoundComponent: Lost,
});

const week = createRoute({
  getParentRoute: () => root,
  path: "/",
  // The plan is asked for while the page's code comes.
  loader: ({ context }) => void context.queries.query(question("GET /week", {})).catch(toldByThePage),
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/week/week-page.tsx")).WeekPage })),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: peopleSearch,
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/people/people-page.tsx")).PeoplePage })),
});

const person = createRoute({
  getParentRoute: () => people,
  path: "$id",
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/person/person-page.tsx")).PersonPage })),
});

const groups = createRoute({
  getParentRoute: () => root,
  path: "/groups",
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/groups/groups-page.tsx")).GroupsPage })),
});

const history = createRoute({
  getParentRoute: () => root,
  path: "/history",
  component: lazyRouteComponent(async () => ({
    default: (await import("./pages/history/history-page.tsx")).HistoryPage,
  })),
});

const triage = createRoute({
  getParentRoute: () => root,
  path: "/triage",
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/triage/triage-page.tsx")).TriagePage })),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: "/inbox",
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/inbox/inbox-page.tsx")).InboxPage })),
});

const recall = createRoute({
  getParentRoute: () => root,
  path: "/recall",
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/recall/recall-page.tsx")).RecallPage })),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: "/meetings",
  component: lazyRouteComponent(async () => ({
    default: (await import("./pages/meetings/meetings-page.tsx")).MeetingsPage,
  })),
});

const add = createRoute({
  getParentRoute: () => root,
  path: "/add",
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/add/add-page.tsx")).AddPage })),
});

const more = createRoute({
  getParentRoute: () => root,
  path: "/more",
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/more/more-page.tsx")).MorePage })),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: "/import",
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/import/import-page.tsx")).ImportPage })),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(async () => ({
    default: (await import("./pages/settings/settings-page.tsx")).SettingsPage,
  })),
});

const write = createRoute({
  getParentRoute: () => root,
  path: "/write",
  validateSearch: writeSearch,
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/write/write-page.tsx")).WritePage })),
});

const share = createRoute({
  getParentRoute: () => root,
  path: "/share",
  validateSearch: shareSearch,
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/share/share-page.tsx")).SharePage })),
});

const help = createRoute({
  getParentRoute: () => root,
  path: "/help",
  component: lazyRouteComponent(async () => ({ default: (await import("./pages/help/help-page.tsx")).HelpPage })),
});

const regroup = createRoute({
  getParentRoute: () => root,
  path: "/regroup",
  validateSearch: regroupSearch,
  component: lazyRouteComponent(async () => ({
    default: (await import("./pages/regroup/regroup-page.tsx")).RegroupPage,
  })),
});

const regroupRecord = createRoute({
  getParentRoute: () => root,
  path: "/regroup/record",
  validateSearch: recordSearch,
  component: lazyRouteComponent(async () => ({
    default: (await import("./pages/regroup/record-page.tsx")).RecordPage,
  })),
});

const network = createRoute({
  getParentRoute: () => root,
  path: "/network",
  validateSearch: networkSearch,
  component: lazyRouteComponent(async () => ({
    default: (await import("./pages/network/network-page.tsx")).NetworkPage,
  })),
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
