import { testAgreement } from "./agreement.conformance.ts";

testAgreement(8);
