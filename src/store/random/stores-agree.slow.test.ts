import { testAgreement } from "./agreement.conformance.ts";

// To look harder for a while: KITH_RANDOM_RUNS=2000 npx vitest run --project slow src/store/random
testAgreement(Number(process.env["KITH_RANDOM_RUNS"] ?? 20));
