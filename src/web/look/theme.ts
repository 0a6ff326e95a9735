/** The look in values: warm paper, dark ink, one deep green, one amber for what matters this week. */
import { type CSSVariablesResolver, createTheme } from "@mantine/core";

export const theme = createTheme({
  fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif", fontWeight: "600" },
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "1.0625rem", lg: "1.25rem", xl: "1.625rem" },
  primaryColor: "kith",
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: "md",
  respectReducedMotion: true,
  colors: {
    kith: [
      "#eef5f1",
      "#dbeae2",
      "#b8d5c6",
      "#93c0a9",
      "#74ae90",
      "#5c9d7c",
      "#458a68",
      "#317455",
      "#1f5c46",
      "#164635",
    ],
    // What the library draws by itself is as warm as the paper.
    gray: [
      "#f7f4ef",
      "#f0ebe2",
      "#e7e0d4",
      "#d9d1c3",
      "#c7bdad",
      "#aaa08f",
      "#867d6f",
      "#5f584d",
      "#3b3730",
      "#23211d",
    ],
    dark: [
      "#ece7dd",
      "#cfc8bb",
      "#aaa295",
      "#7d766b",
      "#4f4a42",
      "#3a362f",
      "#2c2926",
      "#23211e",
      "#1a1917",
      "#131210",
    ],
  },
});

const LIGHT = {
  paper: "#faf7f2",
  raised: "#fffdf9",
  ink: "#23211d",
  quiet: "#665f54",
  line: "#e2dbcf",
  accent: "#1f5c46",
  signal: "#84500f",
  hover: "#f3eee5",
  off: "#efe9df",
  offInk: "#8a8175",
};

const DARK: typeof LIGHT = {
  paper: "#1a1917",
  raised: "#23211e",
  ink: "#ece7dd",
  quiet: "#aaa295",
  line: "#3a362f",
  accent: "#93c0a9",
  signal: "#e2a860",
  hover: "#2c2926",
  off: "#2c2926",
  offInk: "#857d72",
};

/** Colours by what they are for; the library's own names point to them. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: colours(LIGHT),
  dark: colours(DARK),
});

function colours(of: typeof LIGHT): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(of).map(([name, value]) => [`--kith-${name}`, value])),
    "--mantine-color-body": of.paper,
    "--mantine-color-text": of.ink,
    "--mantine-color-dimmed": of.quiet,
    "--mantine-color-placeholder": of.quiet,
    "--mantine-color-default": of.raised,
    "--mantine-color-default-border": of.line,
    "--mantine-color-anchor": of.accent,
    "--mantine-color-default-hover": of.hover,
    "--mantine-color-disabled": of.off,
    "--mantine-color-disabled-color": of.offInk,
    "--mantine-color-disabled-border": of.line,
  };
}
