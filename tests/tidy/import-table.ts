/**
 * Who may import whom. A folder is a layer; what is not listed is forbidden. When code seems to need a forbidden
 * import, it usually wants to take the thing as an argument, or to move to another folder.
 */
export interface Layer {
  /** Other layers, or paths inside them, that it may import. */
  readonly imports: readonly string[];
  /** Whether it may import Node's own modules: pure code may not, nor may app, which is given its capabilities. */
  readonly node: boolean;
}

export const LAYERS: Readonly<Record<string, Layer>> = {
  core: { imports: [], node: false },
  formats: { imports: ["core"], node: false },
  sync: { imports: ["core"], node: false },
  example: { imports: ["core"], node: false },
  store: { imports: ["core"], node: true },
  connectors: { imports: ["core", "formats", "sync"], node: true },
  app: { imports: ["core", "formats", "sync", "store/port.ts", "store/schema/"], node: false },
  cli: { imports: ["core", "app"], node: true },
  server: { imports: ["core", "app"], node: true },
  /** Of the server it takes the client, and types alone of the rest. */
  web: { imports: ["core", "app", "server/client.ts", "server/endpoints.ts"], node: false },
  /** Puts the parts together; main.ts gives it what only the process knows, and tests what they like. */
  wiring: { imports: ["core", "example", "store", "connectors", "app", "cli", "server"], node: true },
  "main.ts": {
    imports: ["core", "formats", "sync", "example", "store", "connectors", "app", "cli", "server", "web", "wiring"],
    node: true,
  },
};

/** Where each package may be imported. Each has one home, so that it can be replaced there. */
export const PACKAGE_HOMES: Readonly<Record<string, string | readonly string[]>> = {
  "@noble/hashes": "src/core/",
  "@orama/stemmers": "src/core/help/",
  "libphonenumber-js": "src/core/",
  "city-timezones": "src/core/place/",
  "@cantoo/pdf-lib": "src/formats/pdf/",
  feedsmith: "src/formats/feed/",
  "ical.js": "src/formats/ical/",
  "rrule-temporal": "src/formats/ical/",
  // A foreign database is read there as any other foreign file.
  "better-sqlite3": ["src/store/sqlite/", "src/connectors/files/read-chat-db.ts"],
  "csv-parse": "src/connectors/",
  "age-encryption": "src/connectors/archive/",
  yauzl: "src/connectors/",
  yazl: "src/connectors/",
  commander: "src/cli/",
  hono: "src/server/",
  "@hono/node-server": "src/server/",
  qr: "src/server/",
  zod: "src/server/",
  "@fontsource-variable/source-sans-3": "src/web/",
  "@mantine/core": "src/web/",
  "@mantine/hooks": "src/web/",
  "@tabler/icons-react": "src/web/",
  "@tanstack/react-query": "src/web/",
  "@tanstack/react-router": "src/web/",
  "@tanstack/react-virtual": "src/web/",
  graphology: "src/web/",
  "graphology-layout-forceatlas2": "src/web/",
  "graphology-types": "src/web/",
  i18next: "src/web/",
  "idb-keyval": "src/web/",
  react: "src/web/",
  "react-dom": "src/web/",
  "react-i18next": "src/web/",
  sigma: "src/web/",
};

/** Modules of Node that open connections: Kith opens none that the owner did not configure. */
export const NETWORK_MODULES = ["dgram", "dns", "http", "http2", "https", "net", "tls"];
