/** The eight-feature baseline, fitted as Kith is by bench/fit-outlook.ts: eight weights on log(1 + x), then the bias. */
export const LOGISTIC8_TABLE = {
  "going-dormant-56": [-0.2695, 0.1312, 0.2733, 0.8949, -0.8233, 0.8988, 1.641, -0.612, -1.782],
  "going-dormant-84": [-0.2436, 0.0766, 0.8514, 2.0196, -1.3315, 1.4702, 0.2981, 0.1108, -2.0267],
  "next-contact-14": [-0.3301, 0.3449, 0.128, 1.14, -0.6748, 0.4774, 0.2812, -0.4503, -0.8627],
  "next-contact-28": [-0.3332, 0.342, 0.2669, 1.1598, -0.5122, 0.4392, 0.1265, -0.3685, -0.831],
} as const;
