/**
 * Common given names of the world, folded, in three classes by the share of people of their own culture who bear them.
 * Written down from general knowledge, not copied from any list; it need not be exact, since a class spans a factor of ten.
 * What the table of nicknames holds counts as `known` besides.
 */

/** Borne by about one in a hundred. */
export const VERY_COMMON_GIVEN = `
  james john robert michael william david richard joseph thomas charles christopher daniel matthew mark paul andrew
  george kevin brian mary jennifer elizabeth linda susan sarah jessica karen anna emma peter alexander maria jose
  joao antonio francisco carlos paulo pedro luis manuel miguel ana juan jorge javier carmen isabel rafael marco
  giuseppe giovanni francesco andrea luca alessandro mario roberto stefano paolo giulia laura chiara francesca jean
  pierre michel philippe marie nicolas julien sophie claire francois camille hans klaus andreas stefan wolfgang
  christian martin sabine petra monika julia katharina jan johan lars erik anders karl per nils anne ingrid eva
  kristina hendrik johannes pieter cornelis sergey sergei aleksandr dmitry dmitri andrey andrei alexey aleksey
  alexei ivan vladimir mikhail nikolay olga elena tatiana tatyana natalia natalya irina svetlana ekaterina
  yekaterina oleksandr serhiy krzysztof piotr andrzej tomasz pawel katarzyna agnieszka malgorzata marek jiri petr
  pavel jana istvan laszlo jozsef zoltan ion georgi dimitar nikola milan georgios giorgos ioannis giannis dimitrios dimitris konstantinos
  nikolaos eleni mehmet mustafa ahmet ali fatma ayse emine hasan huseyin murat mohammed muhammad mohamed mohammad
  ahmed ahmad omar hassan hussein ibrahim khaled fatima aisha mahmoud youssef abdullah mariam reza hossein mehdi
  amir zahra rahul amit rajesh sanjay sunil anil vijay ravi priya pooja neha anjali deepak manoj ashok sandeep
  suresh ramesh aditya abhishek rohit ankit shubham ayush wei jing li yan min ying jun lei fang yang xin tao jie
  ming hui bo chen hao yi yu peng bin nguyen anh minh thanh linh huong hoa tuan hung van thi hiroshi takashi yuki
  kenji akira satoshi makoto yoko keiko jisoo minjun jihoon seojun minji jiwon sungmin hyun siti budi agus sri nur
  moshe yosef noa chukwu emeka oluwaseun kwame grace blessing
`;

/** Borne by a few in a thousand. */
export const COMMON_GIVEN = `
  steven stephen kenneth joshua ronald timothy jason jeffrey ryan gary jacob eric jonathan larry justin scott
  brandon frank benjamin gregory samuel raymond patrick jack dennis jerry alex tyler aaron henry nathan douglas adam
  zachary kyle walter ethan jeremy keith roger terry sean austin carl arthur lawrence dylan jesse jordan bryan billy
  bruce gabriel joe logan alan albert willie elijah wayne randy vincent mason ralph roy russell bobby philip eugene
  simon ian stuart graham neil colin craig gareth nigel trevor adrian dominic lewis harry oliver liam noah lucas
  luke patricia barbara nancy lisa betty margaret sandra ashley kimberly emily donna michelle dorothy carol amanda
  melissa deborah stephanie rebecca sharon cynthia kathleen amy shirley angela helen pamela nicole samantha
  katherine christine debra rachel carolyn janet catherine heather diane ruth julie olivia joyce virginia victoria
  kelly lauren christina joan evelyn judith megan cheryl hannah jacqueline martha gloria teresa ann sara madison
  frances kathryn janice abigail alice judy sophia denise amber doris marilyn danielle beverly isabella theresa
  diana natalie brittany charlotte kayla alexis lori fiona alison lucy jane chloe zoe holly diego fernando sergio
  alejandro alberto eduardo ricardo ramon angel enrique raul pablo alvaro andres ignacio jaime oscar ruben gonzalo
  victor hugo cesar felipe gustavo rodrigo sebastian santiago mateo hector guillermo marcos lucia marta cristina
  pilar raquel rosa paula beatriz silvia monica sofia alba irene nuria rocio sonia susana claudia gabriela daniela
  valentina camila veronica tiago diogo andre bruno rui nuno fabio marcelo leonardo thiago vinicius matheus renato
  adriana fernanda juliana mariana larissa leticia catarina ines joana margarida rita filipa aline bruna lorenzo
  matteo davide simone federico riccardo massimo claudio daniele enrico giorgio luigi nicola pietro salvatore
  vincenzo elisa martina federica paola roberta giovanna pascal laurent christophe olivier stephane sebastien
  frederic thierry antoine guillaume alexandre maxime mathieu benoit romain louis jerome fabrice bernard alain
  gerard jacques isabelle nathalie valerie sandrine celine aurelie emilie lea manon juliette mathilde pauline
  monique sylvie veronique martine helene caroline jurgen uwe markus matthias bernd jorg joerg dirk ralf tobias
  florian tim lukas felix maximilian jonas leon philipp dominik fabian manfred helmut gunter guenter heinz werner
  gerhard dieter ulrich rainer holger carsten karsten torsten thorsten sven jens kai volker birgit susanne anja
  silke ute angelika gabriele karin brigitte heike kerstin tanja stefanie nadine melanie lena franziska johanna
  mikael magnus fredrik mattias henrik bjorn gustav oskar axel emil viktor anton mats hakan birgitta margareta
  elisabeth hanna malin emelie ida frida linnea maja elin soren niels mads rasmus kasper morten jesper ole mette
  hanne lene pia kirsten ola knut odd svein kjell arne geir tor mari solveig kari inger marit juha timo mika jari
  antti mikko janne ville jukka pekka matti heikki markku hannu tuula paivi sanna minna jaana willem gerrit jeroen
  bas sander bart wouter maarten joost thijs daan tom rob marcel marieke sanne anouk lotte femke iris esther els
  annemarie maxim maksim artem denis roman yuri yury igor oleg konstantin evgeny evgeni ilya kirill nikita stanislav
  vadim vitaly vitaliy boris grigory timofey egor ruslan anatoly leonid valery anastasia darya daria ksenia yulia
  marina galina lyudmila ludmila larisa oksana nadezhda mykola andriy volodymyr oleh ihor yuriy taras bohdan vasyl
  iryna nataliya olha michal marcin mateusz lukasz jakub kamil wojciech grzegorz rafal maciej dariusz mariusz jacek
  zbigniew jaroslaw artur bartosz szymon ewa joanna magdalena aleksandra justyna karolina paulina tomas ondrej
  vojtech vaclav jaroslav zdenek josef frantisek miroslav lenka katerina lucie veronika hana tereza gabor tamas
  attila gyorgy sandor balazs andras janos ferenc katalin erzsebet zsuzsanna agnes alexandru mihai gheorghe vasile
  cristian ionut bogdan florin ioana mihaela petar hristo todor aleksandar marko luka jovan dragan zoran goran ivana
  jelena milica marija matej andrej panagiotis vasileios christos athanasios evangelos spyridon aikaterini vasiliki
  georgia emre burak can deniz serkan onur cem kemal osman ismail zeynep elif merve hatice selin yusuf khalid samir
  tariq karim hamza bilal said saeed salah walid rashid hisham ziad faisal nasser majid adel layla leila nour noor
  huda amina khadija rania yasmin salma saeid masoud ehsan hamed javad milad sina maryam fatemeh narges imran usman
  asif zain kamran ayesha sana arjun vikram karan nikhil siddharth kunal gaurav varun sachin harsh pranav akash
  akshay saurabh mayank vivek ashish pankaj prashant naveen praveen srinivas venkatesh krishna arun kiran vinod
  rakesh mukesh dinesh rajan sameer harish mohan gopal yash aryan dhruv kartik tanmay utkarsh shivam aman himanshu
  manish anurag sourav arnab kavita sunita anita rekha meena lakshmi divya shreya sneha swati nisha ritu preeti
  shruti aishwarya harpreet gurpreet manpreet jaspreet lin na ping hong qiang xia hua gang feng chao liang long dan
  xiao yong jian zhen dong bing cheng guang zhi hai ning qing ting xue yue yun zhong kun han lan mei ling xiaoming
  xiaoyan jianguo zhiqiang xiaoli yifan yichen haoran yuxuan zihan jiahao yuchen zixuan chi wai kwok siu ka wing man
  kin duc dung hieu hoang khanh mai ngoc nam phuong quang son thao trang trung viet thuy taro ichiro kazuki daiki
  shota takumi kenta naoki yusuke daisuke hideki koji shinji masato tetsuya kazuya ryo sho yoshi hiroki yuya takeshi
  tomoko sachiko naoko akiko emi haruka sakura aya megumi yumi kumiko noriko junho donghyun sangwoo jaehyun minho
  youngho seungwoo jinwoo hyunwoo taehyung sunghoon minseok jiho dohyun hyejin eunji yuna jimin soyeon minjung
  jiyoung sujin hyunjung eunjung yoona adi dewi putri rizky eko wahyu dwi tri rina indra hendra andi fajar ayu
  angelo somchai somsak malee supaporn chinedu ifeanyi chidi ngozi musa kofi ama kwabena yaw adebayo tunde folake
  tendai thabo sipho nomsa abebe tesfaye avi yaakov shlomo eitan yonatan itay omer guy tamar yael miriam
`;

/** Borne by one in two or three thousand, and what is common in a part of a country. */
export const KNOWN_GIVEN = `
  aidan alastair allan alvin amos angus arnold barry ben blake brad bradley brendan brent brett cameron carlton
  casey cecil chad chase chester clarence clark claude clayton clifford clinton clyde cody cole connor corey cory
  curtis dale damian damon darrell darren dave dean derek derrick devin don donald duane dustin dwayne earl eddie
  edgar edward edwin elliot ernest evan everett fergus floyd francis fred frederick garrett geoffrey gerald gilbert
  glen glenn gordon grant greg harold harvey herbert herman howard hunter ira isaac jackson jake jared jarrod jay
  jim jimmy joel johnny jon josh julian ken kent kirk kurt lance lee leo leonard leroy leslie lester levi lloyd lou
  lyle malcolm marc marcus marshall marvin matt maurice max melvin micah mike milton mitchell morris nathaniel ned
  nelson nicholas nick noel norman owen parker perry pete phil preston quentin rand ray reginald rex rick ricky rod
  rodney roland ron ross rufus rupert seth shane shawn sheldon sid spencer stan stanley steve stewart tad ted
  theodore todd tommy tony travis trent tristan troy vernon vic wade warren wendell wesley will winston wyatt zach
  abby ada adele alana alexandra alexa alicia allison alma alyssa amelia annabel annette april ariana arlene audrey
  ava becky belinda bernice bessie beth bethany bonnie brenda bridget brooke caitlin candice cara carla carrie
  cassandra cathy celia charlene chelsea cherie clara colleen connie constance cora courtney crystal daisy dana
  daphne darlene dawn deanna debbie deirdre delia desiree edith edna eileen elaine eleanor ella ellen elsie erica
  erika erin ethel eunice faith faye felicia florence gail geraldine gertrude gillian gina ginger gladys glenda gwen
  haley harriet hazel heidi hilary hope imogen ivy jackie jamie jasmine jeanette jeanne jenna jenny jill jo joanne
  jocelyn josephine joy juanita june kara kate katie kathy katrina kay kendra kerry kim kristen kristin lana leah
  leanne leigh leona lillian lily lois loretta lorraine lucille lydia lynn mabel mackenzie maggie marcia marian
  marianne marion marjorie marlene maureen maxine mildred mindy miranda molly morgan myra nadia naomi nell nina nora
  norma paige pam pat pearl peggy penelope penny phoebe phyllis rhonda robin robyn rosalind rose rosemary roxanne
  ruby sabrina sadie sally selina shannon sheila shelby shelley sherry sian sierra skye stacey stacy stella sue
  susanna suzanne sylvia tamara tammy tanya tara tess thelma tiffany tina toni tracey tracy vanessa vera verity
  vivian wanda wendy whitney yolanda yvette yvonne agustin alfonso amadeo arturo benito bernardo camilo celso dario
  domingo elias emilio ernesto esteban eusebio facundo gerardo german gilberto horacio humberto ismael jacinto
  joaquin julio leandro luciano mauricio maximo nestor orlando osvaldo patricio ramiro rene rodolfo rogelio roque
  salvador saul vicente xavier yago alejandra amparo antonia araceli asuncion aurora belen carolina catalina cecilia
  concepcion consuelo dolores elsa elvira emilia esperanza estela fabiola graciela guadalupe inmaculada isabela
  josefa juana lidia liliana lola lorena lourdes luisa luz manuela marcela margarita mercedes milagros montserrat
  noelia paloma paz regina reyes rosario soledad viviana ximena afonso anselmo armando augusto caio cristiano danilo
  duarte edson emanuel fabricio flavio gil gilson heitor helder henrique joaquim lourenco luiz marcio mauro murilo
  otavio rogerio romeu sandro simao valter vasco vitor wagner wellington wilson bianca clarice cristiane debora
  eduarda eliane fabiana flavia graca helena josefina livia luciana luiza marisa priscila rafaela renata tania thais
  viviane achille adriano alessio aldo attilio carlo cesare damiano domenico edoardo elia emanuele enzo ettore
  eugenio ezio fausto filippo gaetano gennaro giacomo giancarlo gianluca gianni gino giulio guido ivano jacopo
  marcello maurizio michele mirko niccolo pasquale piero raffaele renzo rocco romano samuele silvio tommaso tullio
  umberto valerio vito vittorio alessandra antonella arianna beatrice benedetta camilla carlotta caterina cinzia
  donatella eleonora emanuela gaia gabriella ginevra giorgia ilaria lara letizia margherita maddalena mariangela
  michela noemi ornella patrizia raffaella serena simona stefania tiziana viola adrien amaury anatole anthony
  aurelien baptiste basile bastien bertrand cedric clement corentin cyril damien didier dorian edouard emile
  emmanuel etienne fabien fernand florent franck gael gaetan gilles gregoire gustave henri herve jeanbaptiste joris
  jules lionel loic luc ludovic maxence mickael norbert raphael regis remi remy rodolphe serge sylvain tanguy theo
  theophile ulysse valentin yann yannick yves yvan agathe amandine amelie anais annie aurore axelle capucine cecile
  chantal christelle claudine clemence colette coralie corinne delphine dominique elise elodie estelle fabienne
  fanny flavie france francine francoise gabrielle genevieve ghislaine gwenaelle joelle josiane justine karine
  laetitia laure laurence liliane lise louise lucile madeleine margaux margot marguerite marine mireille morgane
  muriel myriam nadege noemie odile oceane raphaelle regine salome solene sylviane tiphaine ursule virginie yolande
  achim adolf albrecht alfons alois armin arndt arno august bastian benedikt bernhard bert bertram bodo burkhard
  christoph claus clemens conrad cornelius detlef detlev dietmar dietrich eberhard eckhard edmund egon ekkehard
  engelbert erhard erich ernst erwin eugen ewald ferdinand frederik friedhelm friedrich fritz georg gerd gereon
  gernot gert gottfried gregor hannes hanno harald hartmut heiko heiner heinrich henning hermann horst hubert ingo
  jakob joachim jochen johann julius jurg karlheinz kilian klemens konrad leonhard levin linus lorenz lothar ludger
  ludwig lutz malte marius mathias meinhard moritz nico niklas olaf otmar otto quirin raimund reinhard reinhold rolf
  rudi rudiger rudolf siegfried siegmar sigmund soenke steffen stephan theodor thilo thies till tillmann tino udo
  ulf urs veit wendelin wieland wilfried wilhelm willi wolfram adelheid alina anette anke annegret annelie annika
  antje astrid bettina britta carina carolin christa christel christiane cordula cornelia corinna dagmar dorothea
  edeltraud elfriede elke erna frauke friederike frieda gerda gertrud gisela greta gudrun hannelore heide helga
  henriette hilde hildegard ilse ilona inga inge ingeborg irmgard isabell janina jasmin jutta karina karoline katja
  kathrin katrin klara leonie lieselotte liselotte maike mandy mara mareike margarete margit margret marlies meike
  mia michaela mira nadja nele ramona renate ricarda romy rosemarie roswitha sibylle sigrid sonja svenja tatjana
  thea traudel ulla ulrike undine ursula uta verena viktoria waltraud wiebke aage agnar alf arvid asger asbjorn
  aksel ake bengt bent bertil birger borje christer claes dag egil einar eirik elis erling espen even filip finn
  folke gosta gunnar halvor haakon hakon helge ingemar ingvar isak ivar jarle joakim jorgen jorn kaj kjetil klas
  kristian kristoffer leif lennart ludvig nikolaj oddvar olav olof orjan oystein oyvind ove patrik pal peder pelle
  petter poul preben ragnar rikard roar rune sigurd simen sindre sivert sten stian stig sture svante svend terje
  thor thorbjorn thore tore torgeir torstein trond troels trygve uffe ulrik vegard vidar viggo yngve agneta amalie
  annalena asa bente berit birthe bodil brita britt cecilie dorte dorthe ebba freja frederikke gitte gro grete gun
  gunilla gunn gunvor hedda hege helle jette johanne josefin katarina katrine kirsti laila liv lina line lisbeth
  lotta maiken malene maren margrethe nanna oda pernille pernilla randi ragnhild rigmor rikke sidsel signe silje
  siri sissel siv sofie stine sunniva synnove therese tiril tone torunn tove trine turid ulrika unni vibeke vigdis
  ylva aapo aki aleksi arto eero eetu eino ari erkki esa harri ilkka ilmari ismo jaakko jani jarkko jarmo joni
  joonas jorma jouni juhani juho jussi kalle kalevi kimmo lasse lauri matias niko olavi olli oskari pasi pauli
  pentti petri petteri raimo reijo risto roope saku sakari sami samuli santeri seppo simo tapani tapio tatu teemu
  tero tommi topi tuomas tuomo urho valtteri veikko veli vesa aino anneli anni eeva eija elina eveliina heli henna
  iida inka irma jenni kaarina kaisa katri kirsi kristiina krista leena liisa maarit maija marika marja marjo merja
  mervi mirja mirjami mirva niina noora oona outi piia pirjo pirkko raija riikka riitta ritva saara sari satu seija
  sini sirpa suvi taina tarja terhi tiina tuija venla virpi aad adriaan arend arie arjan arjen auke barend berend
  bob bram casper christiaan coen cor derk dick douwe eelco eelke egbert emiel evert ewout floris folkert frans
  freek frits geert gerben gijs guus harm harmen hein henk hessel hidde huub ivo jaap jacco jasper jelle jochem jos
  jurre kees klaas koen koos laurens leendert lex lieven loek luuk marnix mart martijn mathijs matthijs melle menno
  michiel mick piet pim quinten reinier rens rik rinse robbert roel roelof rogier ruud sam sebastiaan siebe sietse
  sjoerd stijn sybren teun tijmen tjeerd ton ward wessel wiebe wiebren wietse wim wout yme aafke aaltje anneke
  annelies annet brechtje carolien corrie dieuwke dorien elly elske evelien fenna fleur floor francien frederieke
  geertje greet greetje hanneke heleen helma ineke janneke jantje jet jeltje jolanda klaske lianne lies liesbeth
  lieke lisette loes lonneke maaike maartje machteld margreet margriet marije marijke marjan marjolein marjolijn
  marleen merel mieke mirjam mirte myrthe nienke nynke renske rianne ria roos saskia suzan tessa tineke trudy truus
  wil willemijn wilma aleksander arkady arseny danila daniil danil eduard efim fedor fyodor feodor gennady gennadiy
  georgy gleb ignat innokenty iosif lev makar marat matvey miron modest nazar pyotr platon prokhor rinat rodion
  rostislav rustam savva semyon semen slava spartak stepan svyatoslav timur timofei vasily vasiliy vasili valeriy
  venyamin vsevolod vyacheslav viacheslav yakov yaroslav yegor yevgeny yevgeniy zakhar afanasy alena alyona alisa
  alla anfisa angelina antonina arina asya dina elizaveta evgenia evgeniya faina inna kira lada lilia lyubov lubov
  milana oleksandra polina raisa rimma roza sofya snezhana taisia uliana ulyana valeria vika viktoriya yana
  yaroslava zhanna zinaida zoya andrii anatolii danylo dmytro hryhoriy illya kostyantyn kyrylo lyubomyr maksym
  mykhailo mykhaylo myroslav nazariy oleksii oleksiy orest ostap pavlo petro rostyslav serhii sviatoslav vitalii
  valentyn yevhen yevhenii zinoviy anastasiia daryna halyna kateryna khrystyna larysa lesia lesya liudmyla lyudmyla
  maryna mariia nadiia nataliia olena svitlana solomiya tetiana tetyana valentyna viktoriia yuliia zoriana alfred
  antoni arkadiusz bartlomiej boguslaw boleslaw bronislaw cezary czeslaw dawid eugeniusz feliks franciszek fryderyk
  henryk ireneusz janusz jerzy jozef juliusz kacper kajetan karol kazimierz krystian leszek lucjan ludwik
  maksymilian mikolaj miroslaw mieczyslaw nikodem patryk przemyslaw radoslaw remigiusz ryszard slawomir stanislaw
  sylwester tadeusz teodor tymoteusz wieslaw wiktor witold wladyslaw wlodzimierz zdzislaw zenon zygmunt adrianna
  agata alicja aneta beata bozena celina danuta dominika dorota edyta elzbieta eugenia ewelina genowefa grazyna
  halina iga irena iwona izabela jadwiga jolanta kamila kinga klaudia kornelia krystyna lucyna malwina marianna
  mariola marlena marzena milena mirela miroslawa oliwia patrycja roksana stanislawa sylwia urszula weronika
  wieslawa wiktoria zofia zuzanna ales antonin bohumil bohuslav bretislav ctirad dalibor dusan hynek jaromir
  jindrich karel kvetoslav ladislav leos libor lubomir lubos ludek matous milos oldrich otakar premysl radek radim
  radko slavomir svatopluk tibor vilem vit vladislav vlastimil zbynek adela alzbeta anezka barbora blanka bohumila
  denisa dita drahomira eliska iva ivona jarmila jaroslava jindriska jirina jitka jolana kristyna kveta libuse
  marketa milada miloslava miroslava pavla pavlina radka romana ruzena sabina sarka silvie sona stanislava tatana
  vendula vlasta zaneta zdenka zuzana akos antal aron barna bela bence bendeguz botond csaba denes dezso elemer
  endre ervin geza gergely gergo gyula imre jeno kalman karoly kornel kristof krisztian lajos lorant marcell marton
  mate matyas miklos mihaly szabolcs szilard tivadar vilmos zalan zsigmond zsolt adrienn anett aniko bernadett
  boglarka csilla dora dorottya edina edit emese eniko ester eszter fanni flora hajnalka ildiko iren izabella jazmin
  judit julianna kitti krisztina lili lilla magdolna melinda melitta nikolett orsolya piroska rebeka reka rozalia
  szilvia timea virag vivien zita zsofia alin anca ancuta andreea aurel aurelia calin camelia catalin ciprian
  claudiu constantin corina cornel cosmin costel doina doru dorin dragos dumitru florentina gabi gelu georgeta geta
  grigore horia iacob ileana ilie ilinca iulia iulian iuliana laurentiu lavinia liviu loredana lucian luminita
  madalina magda marin maricica mircea narcis neculai nicoleta nicu nicusor octavian oana ovidiu petre petru radu
  raluca razvan roxana ruxandra sabin silviu sorin sorina stelian teodora tiberiu traian tudor valeriu vicentiu
  viorel viorica vlad asen atanas bojan bojana borislav borko bozidar branislav branko biljana boyan boyko cvetan
  damir danijel darko davor dejan denitsa desislava dimitrije dino dobromir domagoj dragana drago dragoljub drazen
  emiliya gordana gordan hrvoje ilija ilian iskra ivaylo ivica jasmina jasna josip jure kalina kalin kiril kire
  kristijan krum kosta lidija ljiljana ljubomir lyubomir lucija marijana mateja mihajlo milorad miodrag mirjana
  mitko mladen momchil natasa nebojsa neda nedeljko nenad nevena nikolina nikolai ognjen olivera pavle plamen
  predrag radmila rade radoslav radovan rajko ranko rosen rumen rumyana sanja sasho sasa simeon sinisa slavica
  slavko slobodan snezana spas srdjan stanimir stanko stjepan stoyan svetoslav svetozar tea tihomir todorka tomislav
  tsvetan tsvetelina vanja vasil vedran velimir ventsislav vesela vesna violeta vladan vlado vojislav vuk yordan
  yordanka zdravko zeljko zivko zlatan zlatko zorica zvonimir alexandros alexios anastasios anestis angelos angeliki
  antonios apostolos argyris aris aristeidis chara charalampos chrysa chrysoula dafni despina dionysios dimitra
  efthymios eftychia elpida emmanouil evangelia fani foteini fotis ilias ioanna irini
  kalliopi kleanthis konstantina kostas kyriakos lambros lefteris leonidas loukas manolis manos marios markos
  michail michalis myrto nefeli niki nikolas nikos orestis panagiota panos paraskevi pavlos pantelis persefoni
  petros polyxeni sakis savvas sotiria sotirios sotiris spyros stamatis stavros stefanos stelios stylianos thanasis
  thanos themis theodora theodoros thodoris tasos vaggelis vangelis varvara vasilis xenia yiannis adem akin
  alper alperen arda arif asli atilla aydin aylin aynur aysun aytac bahar baris bekir berk berkay berna beyza bilge
  birol bora bulent busra caner canan cansu cemal cengiz ceyda ceren cihan cigdem coskun defne derya dilara dilek
  doga dogan ebru ece eda efe ege ekin emrah enes ender engin ercan erdal erdem erdogan eren erhan erkan erol ersin
  ertan esra evren faruk fatih ferhat fikret funda furkan gamze gizem gokhan gokce gonca gul gulsah gulay gultekin
  gulten gurkan guven hakki halil halime haluk hande harun haydar hilal hulya ilhan ilker ipek irem irfan isil ismet
  kaan kadir kerem koray kubra kursat levent mahmut melek melike melis mert mesut meltem metin mine muge muhammed
  mumtaz mutlu nazan nazli necati nermin neslihan nihal nihat nilay nilgun nuran nuray nurcan nuri nursel oguz
  oguzhan okan oktay onder orhan oya ozan ozgur ozge ozlem pelin pinar polat rabia ramazan recep remzi ridvan sabri
  sadik saadet sedat seda sefa selahattin selcuk selim selma semih semra sena serap serdar serhat serpil seval sevda
  sevgi sevil sevim sezen sezer sibel sinan sinem songul suat sukru suleyman sule sultan taner tarik tayfun tolga
  tugba tugce tulay tunc turgay turgut tuncay turkan ufuk ugur umit umut utku vedat volkan yagmur yakup yalcin
  yasemin yasin yavuz yeliz yigit yildiz yilmaz yonca yucel yuksel yunus abbas abdel abdelkader abdelrahman abdul
  abdulaziz abdulrahman abdurrahman adham adil ahlam akram alaa amal amani amin amira amjad ammar amr anas anwar
  areej asma asmaa ashraf ayman ayoub aziz azza badr basem basel bassam bashar bushra dalal dalia diaa doaa ehab
  eman emad esraa essam fadi fadel fahad fahd farah fares farid farida farouk fathi firas fuad ghada ghassan habib
  hadi hadeel haidar haitham hala halima hamad hamid hamdi hani hanan hanaa haneen haroon haroun haya hazem heba
  hend hesham hossam houda idris ihab ilham iman inas inaam intisar israa issa iyad jaber jafar jalal jamal jamil
  jamila jassim jawad jihad joumana kamal kareem karima kawthar khadra khalil lama lamia latifa loubna lubna lujain
  maha mahdi maher malak malek malik mamdouh manal manar mansour marwa marwan may maya maysa mazen medhat meriem
  mina moayad moaz mohsen mona moussa moustafa muhannad munir murad musab nabil nada nader naglaa nahla naima naji
  najib najla nasr nawal nayef nidal nihad nizar noha omaima omnia osama othman qasim qais rabab raed rafik raghad
  ragab rahaf raja rakan rami ramy rana randa rasha rashed rasheed rawan razan reem rehab rida rim riyad rola ruba
  rula saad sabah sabry sadiq safa safaa safwan sahar saif sajid salam saleh salem salim salman samar sameh samer
  samia samira sanaa sawsan sayed shaban shadi shadia shaimaa shahd sherif sherine siham soha souad soufiane suad
  suha suhail sulaiman suleiman sumaya taha tahani taher talal tamer tareq tarek thamer turki umar wael waleed wafa
  wissam yahya yaser yasser yasmine yassin yassine younes younis yousef yousra zaid zainab zakaria zaki zayed zeina
  zeinab zohra abolfazl afshin alireza amirhossein arash ardeshir arezoo arman ashkan atefeh azadeh azar babak
  bahman bahram behnam behnaz behrouz behzad danial dariush davood elaham elham elnaz erfan esmaeil farhad faraz
  fariba farnaz farrokh farshad farzad farzaneh fereshteh forough ghazal golnaz hamidreza hesam hooman houman iraj
  kamyar kaveh keyvan kian kiana kiarash kimia ladan laleh leyla mahdieh mahin mahnaz mahsa mahshid mandana marzieh
  mehran mehrdad mitra mohammadreza mojtaba morteza mostafa nahid nasim nasrin navid nazanin negar negin niloofar
  nima nooshin omid parham parisa parsa parvin payam pedram pejman peyman pooya pouria pouya rahim ramin rasoul
  reyhaneh romina rouzbeh roya sadegh saeedeh sajjad saman samaneh sanaz sepideh setareh shahab shahin shahram
  shahrzad shayan sheida shervin shima shirin siamak siavash simin sogand soheil somayeh soroush tahereh vahid
  yasaman zohreh adnan afzal aftab ahsan aleem ameer anam aqib arsalan arshad asad asim aslam atif awais ayaz babar
  basit danish ejaz faizan farhan farooq fawad fozia ghulam haider hafiz hammad haris hina humaira iftikhar ijaz
  ikram imtiaz inam iqbal iqra irum ishaq ishtiaq jahangir jamshed javed junaid kashif khurram maham mahnoor mansoor
  mehwish mohsin mubashir mudassar muneeb naeem nadeem naila nasir nauman naveed nida nimra noman nosheen owais
  rafiq raheel rehan riaz rizwan saba sabir sadia safdar saima saleem samina saqib sarfraz shabbir shafiq shahbaz
  shahid shahzad shakeel shazia shehzad shoaib sidra sohail sumaira tahir talha tanveer tayyab touseef umair umer
  uzair uzma waheed waqar waqas waseem yasir younas zafar zahid zeeshan zubair aakash aarav aarti abhay abhijeet
  abhijit abhinav achal adarsh aditi agam ajay ajit akanksha akhil akshat akshita alka alok amar amarjeet ambika
  amol amrita amritha anand ananya anant aniket aniruddha anirudh anish anjana ankita ankur anmol anshul anshuman
  anu anuj anupam anuradha anusha anushka aparna apoorv archana archit arjit arnav arpit arpita arti arvind aseem
  asha ashutosh ashwin ashwini asmita atharva atul avinash ayan ayushi balaji balram basant bhagwan bharat bharath
  bhavana bhavesh bhavik bhavya bhumika bhupesh bhushan bijay bikash bimal bindu chaitanya chandan chandra
  chandrashekhar charu chetan chinmay chirag damini darshan darshana debasish debashish deep deepa deepali deepika
  deepti devansh devendra devika dhananjay dhanush dharmendra dhiraj dhruvi dhwani digvijay dilip dipak dipankar
  dipti disha durga esha ganesh garima gaurang gautam gayatri geeta geetha girish girija gokul govind gunjan gurdeep
  guru hari hariharan harini haripriya harshad harshal harshit harshita harshvardhan hemant hemanth hemlata hitesh
  hrishikesh indu indrajit ishan isha ishita ishaan jagadish jagdish jai jaideep jaya jayant jayanth jayesh jitendra
  jignesh jyoti jyotsna kajal kalpana kalyan kamala kamlesh kanika kapil karishma karthik kartikeya kashish kaushal
  kaushik kavya keerthana keshav ketan khushboo khushi kirti kishore komal kriti krupa kshitij kuldeep kumar kusum
  lalit lalita lavanya laxmi lokesh madan madhav madhavi madhu madhur madhuri mahendra mahesh malini mallika manasi
  mandeep mangesh manisha manjeet manjunath manju mansi manan meera meenakshi megha meghna mehul milind mihir mithun
  mitali mohit mridul mukul mukund muralidhar murali nagesh nagarjuna naina naman namita namrata nandini nandita
  narayan narendra naresh natasha navdeep navin navneet navya neeraj neelam neelima neeta nidhi nikhita nilesh
  nimisha nirmal nirmala nishant nishtha nitesh nithin nitin nitish niraj niranjan nivedita om omkar padma pallavi
  paras parag parth parthasarathi parul pavan pawan pavithra piyush poonam prabhat prabhu prachi pradeep pradip
  pradyumna prafulla prajwal prakash prakhar pramod pranali pranay pranjal prasad prasanna prasanth prashanth
  prateek pratik pratima pratyush praveena prem prerna pritam preethi priyam priyank priyanka puneet punit puja
  purva pushkar pushpa raghav raghavendra raghu raghunath raj rajat rajeev rajendra raji rajiv rajkumar rajni raju
  rakhi ram rama raman ramakrishna ramana ramya ranjan ranjeet ranjit ranjith rashi rashmi ratan rathi raunak
  ravindra reena reetika renu renuka reshma reva richa riddhi rishabh rishav rishi ritesh ritik ritika ritwik rohan
  rohini ronak roshan roshni ruchi ruchika rudra rupali rupesh rutuja sachit sagar sahana sahil sai sakshi samarth
  samay sambit sampath samyak sandhya sangeeta sangeetha sanjana sanjeev sanket santosh sapna sarang saravanan
  sarika sarita sarthak sarvesh satish satya satyam savita seema senthil shailesh shalini shambhavi shankar shantanu
  sharad sharath shashank shashi shekhar sheetal shikha shilpa shiv shiva shivangi shivani shivansh shraddha shreyas
  shreyansh shrikant shrinivas shristi shrey shubhangi shubhra shweta shyam siddhant siddhi simran sindhu smita
  smriti soham somnath sonal sonali sonam soumya sourabh souvik sreejith sridhar srikanth srishti sriram srividya
  subhash subhasish subham subrata subramanian sudarshan sudeep sudha sudhakar sudhanshu sudhir sudip sujata sujay
  sujit sujith suman sumana sumedha sumeet sumit sumitra sundar sunny supriya surabhi suraj surendra surbhi surya
  sushant sushil sushma swapnil swaroop swathi swastik tanay tanisha tanu tanuj tanvi tapan tarun tejas thakur
  trisha tushar udai uday ujjwal uma umang umesh upasana urvashi usha vaibhav vaishali vaishnavi vandana vani varsha
  varshini vasant vasanth vasudev veda veena venkat venkata venkatesan venu vibha vibhor vidhi vidya vignesh vihaan
  vijaya vikas vikash vikrant vimal vinay vineet vinit vinita vipin vipul viral vishakha vishal vishnu vishwas vivan
  vrinda vyom yadav yamini yogendra yogesh yuvraj amandeep amarpreet baljeet gagandeep gurjeet gurmeet harmeet
  harjeet inderjeet jagjit jasmeet jasleen kulwinder lovepreet navjot parminder rajinder ravinder satnam simranjeet
  sukhdeep arunima avik bishal debjit dipanjan indranil kaustav koushik partha prosenjit rituparna sayan sayantan
  shirsh shuvam sohini soumik subhajit suchismita sukanya supratik swarnali tanmoy aiguo aihua aiping baoguo
  bingbing bowen changming chaoyang chunhua chunmei dawei dehua fangfang fei fengying guohua guoqiang guoliang haibo
  haifeng haitao haiyan hanyu haiyang hongbo hongmei hongwei huan huili huimin jia jiajia jiaming jianbo jianfeng
  jianhua jianjun jianming jianping jianwei jiaqi jiawei jiayi jiayu jinfeng jingjing jingwen jingyi jinlong jinping
  junjie junhui kaiwen lele lihong lihua lijuan lijun liming linlin liping liwei lixin lu luyao meiling meng
  mengmeng mengting mengyao miao mingming mingyu nan nannan panpan pengfei qi qian qianqian qiaoling qin qingqing
  qiong qiu ran ren rong ruirui shan shanshan shaohua sheng shengli shijie shu shuai shuang shufen shuhua shun shuo
  si siqi siyu siyuan song tian tiantian tianyi tianyu tingting tong weidong weihua weijie weiming weiping weiwei
  wen wenbin wenbo wenhao wenjie wenjing wenjuan wenjun wenli wenlong wenqi wenting wenxin wenyan wu xi xian xiang
  xiangyu xiaobo xiaodan xiaodong xiaofang xiaofei xiaofeng xiaogang xiaohong xiaohui xiaojing xiaojun xiaolei
  xiaolin xiaoling xiaolong xiaomei xiaomin xiaopeng xiaoping xiaoqiang xiaotong xiaowei xiaoxia xiaoyu xing xingyu
  xinyi xinyu xinyue xiuying xiuzhen xu xuan xuefeng xuemei xueying ya yafei yajuan yali yanan yanhong yanli yanping
  yanyan yao yawen ye yihan yiming yin yingjie yingying yinan yiran yiwei yiwen yixin yongqiang yongjun yongsheng
  you yuan yuanyuan yubo yuhan yuhao yuhang yujie yulan yulong yumei yumin yunfei yuting yutong yuwei yuyang yuxin
  yuzhu zengguang zhanwei zhao zhe zhenghao zhengyu zhenhua zhenyu zhibin zhigang zhihao zhihui zhijian zhijun
  zhiming zhipeng zhiwei zhixin zhiyong zhiyuan zhuo zihao zijian zimo ziqi ziyang ziyi ziyu kinfung kwan chun hiu
  hoi kam kit lok sum tsz wan yee yuen bao bich binh cam chau cuc cuong dai dang danh dao dat diem dinh duong duy
  gia giang ha hanh hau hien hoai hue huy huyen khang khoa khoi kien kiet kieu lam lien loan loc luan ly my nga ngan
  nghia nhan nhat nhi nhu nhung oanh phat phi phong phu phuc phung quan que quoc quy quyen quynh sang sinh tai tam
  tan tham thang thien thinh tho thong thu thuan thuc thuong thy tien tin toan toai tram trinh trong truc truong tu
  tung tuyen tuyet tuong uyen vi vinh vu vuong vy yen aiko akane akihiko akihiro akio akito ami aoi arisa asami
  asuka atsuko atsushi ayaka ayako ayane ayano ayumi azusa chiaki chie chieko chihiro chika chikako chinatsu chiyo
  chizuko daichi eiji eiko eita emiko eriko etsuko fumi fumiko fumio fumiya fuyuko goro hajime hanako haruki haruko
  haruna haruto hayato hideaki hidekazu hideo hidetoshi hideyuki hikari hikaru hinata hirofumi hiroaki hirokazu
  hiroko hiromi hiromichi hironori hiroto hiroyuki hisako hisashi hitomi hitoshi honoka ichika ikuko ikuo isamu isao
  itsuki izumi jiro junichi junji junko junpei junya kaito kana kanako kanae kanta kaori kaoru katsuhiko katsumi
  katsuya kayo kayoko kazuhiko kazuhiro kazuko kazumi kazunori kazuo kazushi kazuto kazuyuki kei keigo keiichi keiji
  keisuke keita kenichi kenjiro kenshin kento kentaro kimiko kiyoko kiyoshi kohei kojiro kosuke kota kotaro koichi
  kouji kouta kyoko kyohei maki makiko mami mana manabu manami mariko masaaki masahiko masahiro masakazu masaki
  masako masami masanori masao masaru masashi masayuki masaya masayoshi mayu mayuko mayumi michiko midori mie mieko
  miho miki mikio minako minami minoru mio misaki misako mitsuko mitsuru miu miwa miyako miyu miyuki mizuki moe
  momoka momoko motoko nagisa nana nanako nanami nao naohiro naoto naoya narumi natsuki natsuko natsumi noboru
  nobuko nobuo nobuyuki nodoka nozomi osamu reika reiko reina rena riko rika rikako riku rin risa ritsuko rumi
  rumiko ryohei ryoko ryoma ryosuke ryota ryotaro ryu ryuichi ryuji ryusei sadao saki sakiko saori satomi satoru
  satsuki sawako saya sayaka sayuri seiichi seiji seiko shigeki shigeko shigeo shigeru shiho shin shingo shinichi
  shinichiro shino shinobu shinya shiori shizuka shizuko shogo shohei shoichi shoji shunsuke shuhei shuichi shuji
  sora soichiro souta sota subaru sumie sumiko susumu suzu tadashi taichi taiga taiki taisei takaaki takahiko
  takahiro takako takanori takao takayuki takehiko takeo taku takuma takuro takuya tamaki tamiko tatsuo tatsuya
  teruko teruo tetsuo tokiko tomohiko tomohiro tomoka tomoki tomomi tomonori tomoya tomoyo tomoyuki toru toshiaki
  toshihiko toshihiro toshiko toshio toshiya toshiyuki tsubasa tsukasa tsutomu tsuyoshi wakana wataru yae yasuhiko
  yasuhiro yasuko yasunori yasuo yasushi yayoi yohei yoichi yoji yosuke yoshiaki yoshie yoshihiko yoshihiro yoshiki
  yoshiko yoshimi yoshinori yoshio yoshiro yoshitaka yoshiyuki yota yudai yugo yuichi yuichiro yuiko yui yuika yuito
  yuji yujiro yuka yukari yukie yukihiro yukiko yukina yukio yuko yuma yumiko yuriko yuta yutaka yuto yuu yuuka
  yuuki yuzuki yuzu boram byung byungho chaewon changmin changwoo chulsoo daehyun dasom dayoung dongha donghae
  donghoon dongjun dongwon dongwook eunbi eunhye eunju eunkyung eunseo eunyoung gayoung gyuri hae haejin haeun
  hanbyul haneul haram harin heejin heewon hojun hoseok hyeon hyeri hyerin hyeyeon hyojin hyosung hyunji hyunjin
  hyunjoo hyunsik hyunsoo hyunseok hyuntae ihyun inho inhye insoo jaeho jaehoon jaemin jaesung jaewon jaewoo jaeyong
  jeong jeongho jeonghun jeongmin jieun jihye jihyun jin jinho jinhee jinhyuk jinseok jinsoo jinyoung jisu jisun jiu
  jiwoo jiyeon jiyun jonghyun jongmin jongsoo joohyun joon joonho joonyoung juhee junhee junhyuk junki junseo
  junseok junsu junyoung juwon juyeon juyoung kangmin kihyun kijung kwangsoo kyuho kyungmin kyungsoo kyungho mijin
  mikyung minah minchul minhee minhyuk minjae minjoon minju minkyu minkyung minseo minsoo minsu minsung minwoo
  minyoung misook miyoung myung myungsoo namjoon nari nayeon nayoung sangho sanghoon sanghyun sangjun sangmin saerom
  sehun sejin seojin seokjin seonghyun seongjin seongmin seoyeon seoyun seulgi seung seungho seunghoon seunghyun
  seungmin siwon siwoo sohee sohyun somi sojin soojin soomin sooyoung subin suho suhyun sumin sunghee sunghyun
  sungho sungjae sungjin sungjun sungwoo sunhee sunmi sunyoung taeho taehyun taemin taewoo taeyang taeyeon taeyoung
  wonho wonjun woojin wooseok yeeun yeji yejin yejun yeonhee yeonjoo yeonwoo yeseul yongho yonghwan yoonhee yoonji
  younghee younghoon youngjae youngjin youngjun youngmi youngmin youngsoo yujin yunho yunseo yusun adhi agung aisyah
  akbar alif anggi anisa annisa arief ariyanto asep astuti bambang bayu budiman candra cahya citra dani danang dedi
  deni dian dimas diah dinda dodi edi eka endang erni febri fitri galih gilang gita handoko haryanto heri hidayat
  iis ika imam indah intan irwan iwan joko jumadi kartika kurnia lestari lia lilis lukman made mega mila muhamad
  mulyadi nanang nia ningsih novi novita nugroho nurul oki pratama puji purnomo putra putu rahmat rahma rahmawati
  ratna reni retno rian ridho rini rio riska rizal rizki robby rudy sandi santi santoso setiawan sigit sinta slamet
  suci sugeng suharti sukma sulis supri suryadi susanti susilo syahrul taufik teguh tika tini tono triyono untung
  vina vivi wati wawan widya wulan yani yanti yogi yoga yudi yuli yuliana yunita zainal nyoman wayan ketut gede
  aizat azlan azman azizah faridah halim hakim iskandar mazlan noraini norhayati rosli rosnah shahrul suraya syafiq
  zulkifli aileen analyn arnel arvin benjie cherry gemma imelda jayson jericho jessa jhon jomar joselito juliet
  kristine liza lorna lito marites maricel maricar marlon mylene reynaldo rhea rizalyn rochelle rodel rolando romeo
  ronnel rowena ruel sherwin teresita vilma virgilio wilfredo anan anong arthit boonmee chai chanya chatchai
  jiraporn kanya kittisak kittipong malai manee narong nattapong nattaya niran nok nuch orathai pakorn panida
  pattama pimchanok piyada pongsak pornthip prasert prasit preecha rattana sakda sanit sirichai siriporn somboon
  somjai sombat sompong suchart sunee supachai surachai suwit thanakorn thanapon thawatchai thongchai udom vichai
  wichai wanchai wanida wirat worawut yupin abiola abiodun abimbola adaeze adeola adewale adeyemi akinwale akua
  amara aminu ayo ayodele ayomide babajide babatunde bamidele bashir bola bolanle bukola chiamaka chibuzo chidinma
  chike chima chinwe chioma chisom chukwudi chukwuemeka dayo damilola ebele ebuka efosa ejike enitan eniola femi
  fatai folasade funmilayo gbenga hauwa ifeoma ifeyinwa ike ikechukwu ikenna isah jide jumoke kayode kelechi kemi
  kunle lanre lekan moses mustapha nkechi nneka nnamdi nonso obi obinna odunayo ogechi okechukwu olabisi oladele
  olamide olayinka olufemi olumide olusegun oluwatobi oluwatosin onyeka osagie osas rukayat sani segun seun shehu
  simisola sola sunday tayo temitope titilayo tobi tochukwu tola tolulope tosin toyin uche uchenna uju wale yemi
  yetunde yinka abena adjoa adwoa afia afua akosua akwasi ekow esi efua fiifi kobina kojo kwadwo kwaku kwasi maame
  yaa abdi achieng akinyi anyango chebet gathoni jackline juma kamau karanja kimani kipchoge maina mercy mutua
  mwangi mwende nafula njeri njoroge nyambura ochieng odhiambo omondi otieno purity wairimu wambui wangari wanjiku
  wanjiru ayanda bongani busisiwe kagiso karabo katlego lerato lindiwe lungile mandla mpho naledi nkosana nomvula
  ntombi palesa sibusiso sifiso siphesihle tebogo thandeka thandi themba thandiwe tumelo vusi zanele zodwa alemu
  almaz aster ayele bekele belay berhanu biruk dawit desta eyob getachew girma haile hirut kebede lemlem mekdes
  meseret mulugeta selamawit solomon tadesse tekle tigist worku yohannes zerihun alon amnon anat ariel asaf avigail
  aviv avner avraham barak batya benny boaz chaim chana dafna dor doron dov dror efrat ehud eli eliezer eliyahu elad
  eyal ezra gad gal gilad hadar hadas hagai haim hila idan ido ilan ilana inbar irit itai itamar itzhak keren lior
  liron maayan meir menachem mordechai naama nadav neta nimrod nir nitzan noam noga nurit ofer ofir ohad oded omri
  ophir or oren orit orna raz reut rivka roi ronen roni rotem sagi shai shaul shachar shimon shira shiri shlomit
  shmuel shoshana sigal tal tali talia tomer tsvi tzipi uri yair yaniv yariv yehuda yehudit yigal yishai yitzhak
  yoav yoel yoni yoram yossi yotam yuval zeev ziv zvi anahit ani ara aram arevik armen arpine artak ashot davit
  garik gayane gevorg gor grigor hasmik hayk hovhannes levon lilit lusine mher mkrtich narek narine nune ruzanna
  samvel sargis shushan suren tatevik tigran vahe vahan vardan vazgen zaven aleko avtandil besik beka bidzina eteri
  giga giorgi goga grigol guram irakli ketevan kakha koba lado lali lasha lela levan maia maka mamuka manana mikheil
  nato nika nino nodar nugzar otar revaz rusudan sopio tamaz tariel temur tengiz tinatin vakhtang vazha zaza zurab
  aidos aigerim ainur alibek almas aliya anvar asel askar aslan aybek azamat azizbek bakhyt bakytzhan bekzat bobur
  botir daniyar dauren dilnoza dilshod dinara erlan farrukh gulnara gulnora ilhom jamshid kairat kanat malika madina
  nargiza nodir nurbek nurlan nursultan otabek sardor serik sherzod ulugbek umida yerlan yerbol zarina zhanar
  zhanibek
`;
