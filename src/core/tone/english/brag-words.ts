/** Words by what they speak of: classes after LIWC and Jin et al. 2022, filled for Kith by hand from general knowledge. */
export const WORD_CLASSES = {
  me: "i i'm id im ive me",
  my: "mine my myself",
  we: "our ours us we",
  you: "u ur y'all ya yall you your yours",
  they: "he her hers him his she their them they",
  achievement:
    "a's accepted accomplished aced achieved achievement award awarded bachelor baked beat beating booked breaking broke built certified champion champions chosen cleaned collected completed completing congrats congratulated congratulations congratulatory conquered cooked created crushed deans degree designed diploma doubled earned exam exams featured final finalist finals finish finished finishing fixed goal goals gpa grade grades graduate graduated graduating graduation grew hired hit honorable honors honour honours improved interview interviewed invited job killed launched levelled lost made maintained managed mastered mastering masters medal nailed nominated offer passed passing phd picked platinum premiered prize promoted promotion published publishing qualified quoted raise raised reached recognised recognized recommended record running scholarship score scored scoring selected shortlisted signed smashed sold solved survived test top trophy unlocked valedictorian win winner winning won wrote",
  result:
    "100% a+ best biggest clients copies customers downloads fastest first flawless followers highest largest likes milestone most number pb perfect personal pr rank ranked record sales straight streak streams subscribers success successful successfully top undefeated victory views win wins youngest",
  possession:
    "account afford airpods apartment arrived audi bag bank bed bike bmw boat bonus bought buy camera car cash closet collection condo console copy couch deposit dress flat free gains garden getting gift got gucci guitar house invested ipad iphone jacket jewellery jewelry jordans laptop macbook mansion mercedes merch money new ordered own owned owns paid phone pool ps4 purchased refund rich ring rolex salary savings shoes signed sneakers sofa switch tattoo tesla ticket tickets truck tv vinyl vinyls wardrobe whip xbox yacht",
  people:
    "babies baby bestie bf boss boyfriend boyfriend's bro brother cat class colleagues dad dads daughter dog family father fiance friend friends gf girlfriend grandma husband kid kids mama mom moms mother mum nephew niece parents partner sister son squad students team wife",
  gladness:
    "amazing awesome beautiful best blessed chill content enjoy enjoyed enjoying excited fortunate fun glad good grateful great happy honored honoured incredible joy love loved loving lucky nice peaceful perfect proud relaxing thankful thrilled vibing wonderful",
  trait:
    "amazing attractive bad badass beautiful best best-looking better blessed boss brave clever confident coolest cute cutest expert fine fit flex funniest funny genes genius glow glowing good gorgeous great handsome hard-working healthy hot hottest humble icon independent intelligent kind king legend loyal mature nice prettiest pretty pro queen responsible sexy skill skills skinny smart smartest smooth special star strong strongest talent talented tall unbothered unique young",
  outing:
    "airport autograph backstage bali beach camping celebrity concert cruise deer dinner disney disneyland festival flew flight followed front game gig hawaii hike holiday honeymoon hotel invited kayak lake live london lounge massage match meet meetup met museum noticed nyc ocean paris party pool premiere replied resort restaurant row saw seen selfie show spa stayed staying steak sushi texted tokyo tour travel traveled travelled trip vacation vegas vip visited watched wedding went",
  trouble:
    "angry annoying awful bad bitch broke can't cannot cry crying damn dead die fail failed fuck fucking hate hell hurt hurts idiot lonely lost mad miss missed never nobody pain sad shit sick sorry stress stressed stupid suck sucks terrible tired trash ugly worse worst wrong",
  wish: "could gotta hope hoping if must need needs ought should wanna want wants wish would",
  time: "2019 2020 after ago already before day days finally first hour hours just last minutes month months morning night now since today tonight week weekend weeks year years yesterday",
  future: "'ll going gonna gunna soon tomorrow will",
  emphasis: "absolutely actually damn honestly literally pretty really so super too totally very",
  work: "boss business career class client clients college exam gym homework job office paper project school shift study studying thesis university work working workout",
  sport:
    "abs body gym hair hike hiked km lbs lift lifted mile miles muscle pounds ran run running skin squat walked weight workout",
  food: "ate baked beer bread breakfast cake chicken coffee cooked cookies dinner drank drink eat eating food lunch made pizza wine",
  media:
    "account album book episode film follow game listen listening movie music play playing podcast read retweet rt season series song stream streaming tweet twitter video vote",
  question: "anyone did does how what when where which who why",
  politics:
    "biden black country democrats election government law men party people police president republicans state trump vote white women",
} as const;

export type WordClass = keyof typeof WORD_CLASSES;

/** Past forms that do not end in -ed. */
export const IRREGULAR_PASTS =
  "ate beat became been began bought broke built came caught chose cut did done drank drove fell felt finished flew forgot found gave given gone got grew had heard held hit hung kept knew known led left let lost made met paid put ran read said sat saw seen sent set shot slept sold spent spoke stood swam taken taught thought threw told took was went were woke won wore written wrote";
