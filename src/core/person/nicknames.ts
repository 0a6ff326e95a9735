/**
 * Short forms and spellings of given names, by our own list. A line is one name: its first
 * word is the line's key, the others stand for it. A short form may stand in several lines
 * ("alex"), and then goes with each, but does not make the full names one.
 */
const LINES = `
abigail abby abbie gail
abraham abe avraham ibrahim
adam adamo
adelheid heidi adelaide addie
adrian adi adrien
agnes agnieszka aga agi inez ines
albert al bert bertie alberto adalbert
aleksandra ola olka
alexander alex sasha sascha alec lex xander sandy aleksander alexandre alejandro alessandro alexandr aleksandr alexej alexei iskander sander
alexandra alex sasha sascha sandra alessandra alejandra aleksandra lexi alexa sandy
alfred al fred freddie alfredo alf
alice ali alicia
amanda mandy
andrew andy drew andreas andrea andre andres andrzej andrei andrey andrej andris anders andras jedrek
andrea andi
angela angie angelika angelina
anna ann anne annie ania anja anya hanna anita anushka annika
anthony tony antonio anton antoine antonin ton toni antony
antonia toni tonia
archibald archie
arthur art artur arturo
barbara barb babs basia barbora bobbie
bartholomew bart bartek bartosz bartlomiej
beatrice bea trixie beatriz beatrix
benjamin ben benny benji benoit
bernard bernie bernhard bernardo bernd
bradley brad
bridget bridie brigitte birgit britta gitte
calvin cal
cameron cam
carl karl carlo carlos karel charles
caroline carrie carol karoline karolina carolina caro lina
catherine cathy kate katie cat kitty cathrine catharina catarina caterina katharina katarina katarzyna kasia kathryn katherine kathrin katrin katja katya ekaterina kathi kathy kath karin rina
cecilia cecile cece cilla
charles charlie chuck chas carlos karl carl
charlotte lotte charlie lottie lotta
christina chris tina kristina christine kristine christa chrissy krystyna kerstin stina
christopher chris kris topher christoph christophe kristof kristoffer krzysztof krzysiek cristobal christofer
christian chris kristian christiaan cristian
clara klara claire clare chiara
claudia klaudia
clifford cliff
constance connie constanze
cornelius cor kees neil cornel
cynthia cindy
daniel dan danny daniele dani danilo
daniela dani danielle
david dave davey davide dawid
deborah deb debbie debra
dennis denny denis
derek rick derrick
diana di diane
dietrich dieter dirk
dimitri dima dmitri dmitry dmitriy dmytro mitya dimitrios dimitris
dominic dom dominik dominique domenico
dorothy dot dottie dora dorothea dorota thea
douglas doug
edmund ed eddie ned edmond
edward ed eddie ted teddy ned eduard eduardo edoardo edvard
eleanor ellie nell nora eleonora eleonore lenore elinor
elena helena helen lena ellen helene lenka jelena yelena alena
elizabeth liz beth betty lizzie eliza liza lisa elisa elise elisabeth lis elsbeth elspeth bess libby elzbieta ela isabel isabella lisbeth babette betsy
emily em emmy emilie emilia emma
emmanuel manu manuel manny emanuel manolo
eric erik erich rick
ernest ernie ernst ernesto
esther hester ester
eugene gene eugen evgeny evgeni yevgeny zhenya jewgeni
evelyn eve evie evelin
felicity fliss
felix feliks
ferdinand ferdi fernando nando fernand
florence flo flora florentine
florian flo
frances fran francie fanny franziska francesca francisca francoise franka
francis frank fran francesco francisco franz francois franciszek paco pancho chico franco ferenc feri frans
frederick fred freddie rick fritz friedrich frederic frederik fredrik federico frederico
gabriel gabe gabriele gabor
gabriela gabi gaby gabrielle gabriele
geoffrey geoff jeff jeffrey gottfried jeffery
george georgie georg georges giorgio jorge jurgen jorg goran yuri jiri jerzy jurek gyorgy
gerald gerry jerry gerhard gerd gerardo gerard geert
gertrude trudy gerti
giovanni gianni vanni nino
giuseppe beppe peppe pino
gregory greg gregor grzegorz gregoire grigori grisha grischa gregorio
guillermo memo guille william
gustav gus gustavo gustaf
hans johannes hannes hansi johann
harold harry hal harald
heinrich heinz heiko hendrik henk henrik heino hinrich
henry harry hank hal henri enrique enrico henryk
herbert herb bert heribert
hermann herman armand armando
howard howie
hubert bert hugh
hugo hugh ugo
ignatius ignacio nacho ignaz ignacy
irene rena irina ira irena
isaac ike zac itzhak yitzhak izaak
isabel isabella bella izzy belle isabelle izabela iza
jack john jackson
jacob jake jacques jakob kobi jakub kuba jacobo giacomo jacopo yakov koos jaap
jacqueline jackie
james jim jimmy jamie jaime jim jem jacques giacomo
jan johannes johan john janek
jane janet janey jean joan jana jeanne juana giovanna jo
jennifer jen jenny jenni jenn
jeremy jerry jeremiah jem jeremias
jerome jerry girolamo jeroen hieronymus
jessica jess jessie
joachim jochen achim kim joaquin jochim quim
joanna jo joanne asia johanna hanna joann hanne jojo
john jon johnny jack johan johann jonny jean juan ivan ian sean ioan ioannis giovanni joao janos jean evan
jonathan jon jonny nathan jonatan jhon
jose pepe josep joseph ze zezinho chepe
joseph joe joey jo josef jozef josip giuseppe jose jupp sepp yosef yusuf josy ossip joop
joshua josh
judith judy judit jutta
julia julie jule juliet julija giulia yulia
julian jules julien juliano giuliano
katarzyna kasia
kenneth ken kenny
kimberly kim
konstantin kostya kostas constantin costa costas konstantinos dinos
lars laurits lasse
laurence larry lawrence laurie lorenz lorenzo laurent laszlo loren lars laurens lauri
laura laurie lori lore
leonard leo len lenny leonardo leonhard lennart
leopold leo poldi
leslie les
lillian lily lilly lil lilian liliana
louis lou louie lewis ludwig luis luigi lluis ludovic luca luiz
louisa lou luise louise luisa lulu
lucas luke luca lukas lucca lukasz
lucy lucie lucia luz lucille
ludwig lutz
magdalena magda lena madeleine leni maddie madeline
malgorzata gosia margaret malgosia
manuela manu
marcus mark marc markus marco marcos marek
margaret maggie meg peggy marge margie greta margot margarete margarita margarethe marguerite grete gretchen rita daisy margherita marga margit
maria mary marie mia mitzi marija mariya masha mascha maryam miriam moira maja manja marieke marika maura molly polly mimi
marianne mary marian mariana marianna nanne
mario marius
martha marta
martin marty marten martino maarten marcin mart
martina tina
mathilda tilda tilly mathilde matilda
matthew matt matty matthias mathias mats matthieu mathieu matteo mateo mateus mateusz matthijs mattias matt thijs matej
maurice moritz mo maurizio mauricio morris maurits
maximilian max maxim maxi maks maksim massimiliano maxime maximo
melanie mel mela
melissa mel missy lissa
michael mike mick mikey mickey micha misha mischa michal michel miguel mikael mikhail mihai mihaly mitch michele michail mikkel miki
michaela micha michelle mischa mihaela michi
mohammed mohamed muhammad mohammad mo mehmet muhammed mohd
monica monika moni mona
nancy nan anne
natalie nat natalia natasha natascha nathalie talia natalya
nathaniel nate nat nathan nathanael
nicholas nick nicky nico niko klaus claus nicolas nikolas nikolaus nikolai nikolay niklas niels nils nicola miklos mikolaj mykola kolya nikos nikolaos colin
nicole nicky nikki nicola nikola coco
norbert bert nobby
oliver ollie olly olivier oliwer
olivia liv livia
oscar oskar
pamela pam
patricia pat patty trish tricia patrizia pati
patrick pat paddy patrice patricio patryk
paul paulo pablo paolo pavel pawel pal pauli
paula pauline paola pavla
penelope penny
peter pete petr pierre pedro piotr pietro pjotr petra petter peder petrus pieter piet petros pero pekka per
petra pedra
philip phil pip philipp philippe felipe filip filippo phillip felipe
priscilla cilla
rachel rae shelly raquel rahel raquela rachael
ralph ralf raoul raul rolf
raymond ray raimund ramon raimundo
rebecca becky becca rebekah rebekka
regina gina reggie regine
reginald reg reggie reinhold reinaldo
renata renate renee
richard rick dick rich ricky richie ricardo riccardo ryszard rikard
robert bob rob bobby robbie bert roberto rupert robin robrecht
roberta bobbie
roderick rod rory rodrigo
rodney rod
roger rodger rudiger ruediger rutger rogerio
roland orlando rolando
ronald ron ronnie ronaldo reinhold
rose rosie rosa rosemary rosalind roza
rudolf rudi rolf rudolph rodolfo dolf
salvatore sal toto turi salvador
samantha sam sammy
samuel sam sammy
sandra sandy
santiago diego tiago jacobo santi
sarah sara sally sadie
sebastian seb basti bastian sebastien sebastiano bas
sergei sergey sergio serge serhiy serhii seryozha
siegfried siggi sigi
sigmund siggi zygmunt
simon simeon shimon simone szymon
sofia sophia sophie zofia zosia sonja sonya sofie
stanislav stan stas stanislaw staszek
stanley stan
stephanie steph stefanie steffi stefania stephany
stephen steve steven stefan stephan stefano esteban stevie etienne steph steffen estevan szczepan stefaan istvan pista
susan sue suzy susie susanne suzanne susanna zuzanna zuzana sanne sanna
suzanne sanne
svetlana sveta lana
sylvester sly silvester
sylvia silvia silke sylvie
tamara tammy toma
tatiana tanya tania tanja
teresa terry tess tessa theresa therese tere resi teresita
terence terry
theodor theo ted teddy teodor fedor fyodor theodore teo
thomas tom tommy tomas tomasz tommaso tomek thom tomaz
timothy tim timmy timo timotheus tymoteusz
tobias tobi toby tobiasz
ulrich uli ulli udo
ulrike uli ulli rike
ursula uschi ulla ursel
valentin val valentino
valentina val vale
valeria val lera valerie
veronica ronnie vera veronika roni
victor vic viktor vittorio vitya
victoria vicky tori viktoria vika vickie
vincent vince vinnie vincenzo vicente enzo vinzenz cenzo
virginia ginny ginger
vladimir vlad volodya vova wladimir volodymyr wlodzimierz waldemar
waldemar waldi
walter walt wally gualtiero wout
werner wernher
wilhelm willi willy helmut wim william guillaume
wilhelmina mina willa minna wilma helma
william bill will billy willy liam willem guillaume guglielmo wilhelm guilherme wil
wolfgang wolf wolfi
xavier javier javi xavi
yevgeniya zhenya jenya evgenia
zachary zach zack zak
`;

const keysByName = new Map<string, string[]>();
for (const line of LINES.trim().split("\n")) {
  const names = line.split(" ");
  const key = names[0] ?? "";
  for (const name of new Set(names)) keysByName.set(name, [...(keysByName.get(name) ?? []), key]);
}

/** Gives the names that a folded given name may stand for: itself first, then what it is a form of. */
export function nicknameKeys(name: string): readonly string[] {
  return [...new Set([name, ...(keysByName.get(name) ?? [])])];
}

/** Tells whether a folded word is a given name of the list. */
export function isGivenName(word: string): boolean {
  return keysByName.has(word);
}

/** Tells whether two folded given names differ and may still be one person's: "bob" and "robert". Symmetric. */
export function areNicknames(a: string, b: string): boolean {
  if (a === b) return false;
  const keys = keysByName.get(a) ?? [];
  return (keysByName.get(b) ?? []).some((key) => keys.includes(key));
}
