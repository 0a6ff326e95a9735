/** Starts the application in the page. */
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { ActsProvider } from "./frame/acts.tsx";
import { KeysProvider } from "./frame/keys.tsx";
import { listenForChanges } from "./api/live.ts";
import { ProblemError } from "./api/client.ts";
import "./look/look.css";
import { installWorker, reloadAfterUpdate } from "./offline/install.ts";
import { theme, variables } from "./look/theme.ts";
import { createKithRouter } from "./router.tsx";
import { loadWords } from "./words/words.ts";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      // Kith answers from this machine, also where there is no network; and what is kept answers where Kith does not.
      networkMode: "always",
      // What the server refused it would refuse again; a lost connection comes back.
      retry: (times, error) => !(error instanceof ProblemError) && times < 2,
    },
  },
});
const router = createKithRouter(queries);
// Begun before anything is drawn.
void router.load();
const words = await loadWords("en");
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
listenForChanges(queries);
void installWorker();
reloadAfterUpdate();

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <I18nextProvider i18n={words}>
        <QueryClientProvider client={queries}>
          <ActsProvider>
            <KeysProvider>
              <RouterProvider router={router} />
            </KeysProvider>
          </ActsProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  </StrictMode>,
);
