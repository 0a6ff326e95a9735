import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { purityRules, zoneRules } from "./scripts/lint/purity-rules.mjs";
import { safeAssertion } from "./scripts/lint/safe-assertion.mjs";

const tests = ["**/*.test.ts", "**/*.conformance.ts", "**/testing.ts", "tests/**/*.ts"];
const environment = "Only main.ts reads the environment and the arguments: take what you need as an argument.";

export default defineConfig(
  { ignores: ["dist/", "coverage/", "node_modules/", "tests/fixtures/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  {
    // Mistakes only; matters of taste are prettier's, and words are tests/tidy's.
    rules: {
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "no-constant-condition": ["error", { checkLoops: false }],
      "no-debugger": "error",
      "no-dupe-else-if": "error",
      "no-duplicate-case": "error",
      "no-loss-of-precision": "error",
      "no-misleading-character-class": ["error", { allowEscape: true }],
      "no-self-assign": "error",
      "no-self-compare": "error",
      "no-sparse-arrays": "error",
      "no-unreachable": "error",
      "no-unsafe-finally": "error",
      "no-unsafe-optional-chaining": "error",
      "no-useless-backreference": "error",
      "no-var": "error",
      "prefer-const": "error",
      "use-isnan": "error",
      "valid-typeof": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { kith: { rules: { "safe-assertion": safeAssertion } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unsafe-type-assertion": "off",
      "kith/safe-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { allowDefaultCaseForExhaustiveSwitch: true, considerDefaultExhaustiveForUnions: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrors: "none" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      // These find no mistakes here: there are no enums (the compiler refuses them) and hardly a class, fakes are async
      // by contract, brands are generic by design, and text is spread into code points on purpose.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/unified-signatures": "off",
      "@typescript-eslint/no-unnecessary-type-arguments": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: [...tests, "src/main.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: environment },
        { object: "process", property: "argv", message: environment },
      ],
      "no-restricted-imports": [
        "error",
        { paths: ["process", "node:process"].map((name) => ({ name, message: environment })) },
      ],
    },
  },
  { files: ["src/{core,formats,sync,example}/**/*.ts"], ignores: tests, rules: purityRules },
  { files: ["src/core/zone.ts"], rules: zoneRules },
  {
    // Tests say what they expect by failing; proving each value first would only repeat that.
    files: tests,
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "kith/safe-assertion": "off",
    },
  },
  {
    // Rows come out of Kith's own tables: one description makes statements and types alike, and a test
    // compares it with the schema. Proving every column of every row again would cost more than it finds.
    files: ["src/app/**/*.ts"],
    rules: { "kith/safe-assertion": "off" },
  },
  // Scripts and measurements talk to whoever started them.
  {
    files: ["scripts/**", "bench/**", "tests/data/**", "tests/example/**", "tests/fuzz/**"],
    rules: { "no-console": "off" },
  },
);
