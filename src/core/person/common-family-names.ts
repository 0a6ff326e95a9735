/**
 * Common family names of the world, folded, in three classes by the share of people of their own culture who bear them.
 * Written down from general knowledge, not copied from any list; it need not be exact, since a class spans a factor of ten.
 */

/** Borne by several in a hundred of their people. */
export const DOMINANT_FAMILY = `
  wang li zhang liu chen yang zhao huang zhou wu nguyen tran le pham kim lee park choi singh kumar sharma kaur devi
  silva santos hansen nielsen jensen johansson andersson khan mohamed ahmed ali islam begum
`;

/** Borne by one in a hundred to one in five hundred. */
export const VERY_COMMON_FAMILY = `
  xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen
  zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou
  xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin yi chang chan wong cheung
  leung lau lam ng ho kwok chow chiu chu tsang lai tse fung yeung tam yuen yip mak siu to jung jeong jang lim yoon
  shin seo kwon hwang ahn yoo hong jeon ko moon bae baek cho nam jo oh rhee pak shim ha son hoang huynh phan vu vo
  dang bui do ngo duong ly dinh dao truong doan mai luong trinh sato suzuki takahashi tanaka watanabe ito yamamoto
  nakamura kobayashi kato patel gupta verma shah yadav das reddy jain mishra agarwal agrawal mehta nair rao joshi
  iyer pandey chaudhary choudhary ghosh roy banerjee chatterjee mukherjee bose sen sinha tiwari thakur mahato pillai
  menon desai shaikh ansari saha dutta chowdhury kulkarni patil shinde jadhav pawar more chauhan rathore rajput
  saini malik kapoor khanna bhat bhatt naik gowda shetty prasad raj mohan krishnan hussain hassan ahmad mahmood
  iqbal akhtar butt raza qureshi syed abbas hossain rahman miah uddin haque sarkar akter garcia rodriguez gonzalez
  fernandez lopez martinez sanchez perez gomez martin jimenez hernandez diaz ruiz ramirez flores torres cruz morales
  reyes gutierrez rivera ramos alvarez vargas castillo rojas mendoza ortiz castro romero oliveira souza pereira lima
  ferreira costa rodrigues almeida nascimento alves carvalho araujo ribeiro fernandes martins gomes sousa lopes
  barbosa rocha marques pinto teixeira dias soares cardoso goncalves smith johnson williams brown jones miller davis
  wilson taylor anderson thomas white thompson moore jackson davies evans wright walker roberts robinson green hall
  wood lewis clarke clark harris allen young king scott hill murphy kelly sullivan walsh smyth byrne campbell
  stewart macdonald mcdonald murray tremblay muller mueller schmidt schneider fischer weber meyer wagner becker
  schulz hoffmann schafer schaefer koch bauer richter klein wolf schroder schroeder neumann schwarz zimmermann
  gruber huber bernard dubois durand moreau laurent simon michel lefebvre leroy roux petit robert richard rossi
  russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti devries jong jansen vries
  bakker janssen visser smit meijer boer mulder bos vos peeters janssens maes berg dijk karlsson nilsson eriksson
  larsson olsson persson svensson gustafsson pettersson jonsson pedersen andersen christensen larsen sorensen
  rasmussen jorgensen johansen olsen kristiansen petersen madsen korhonen virtanen makinen nieminen makela
  hamalainen laine heikkinen koskinen jarvinen ivanov ivanova smirnov smirnova kuznetsov kuznetsova popov popova
  petrov petrova sokolov sokolova volkov volkova novikov morozov fedorov melnyk shevchenko kovalenko bondarenko
  boyko tkachenko kravchenko kovalchuk nowak kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski
  kaminska lewandowski lewandowska zielinski szymanski wozniak dabrowski kozlowski jankowski mazur kwiatkowski
  krawczyk novak novakova svoboda svobodova novotny novotna dvorak dvorakova cerny cerna prochazka kucera vesely
  horvath horvat kovac kovacs nagy toth szabo varga kiss molnar nemeth farkas balogh papp takacs popa popescu
  ionescu pop radu dumitru stan stoica gheorghe georgiev dimitrov georgieva nikolov jovanovic petrovic nikolic
  markovic djordjevic stojanovic ilic pavlovic babic maric juric kovacevic papadopoulos papadopoulou papadakis
  nikolaidis georgiou yilmaz kaya demir sahin celik yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan
  cetin kara koc kurt ozkan simsek mohammed mohammad muhammad ibrahim hussein mahmoud abdullah omar youssef mostafa
  salem saleh said khalil hamad elsayed mansour nasser haddad ahmadi mohammadi hosseini moradi karimi rezaei jafari
  ebrahimi hashemi rahimi mousavi heidari cohen levi levy mizrahi peretz biton dahan friedman setiawan wijaya
  hidayat saputra pratama kurniawan nugroho santoso lestari wati sari susanto gunawan delacruz bautista delosreyes
  villanueva aquino okafor okeke adeyemi okoro eze abubakar musa usman bello mensah owusu boateng osei asante appiah
  dlamini nkosi ndlovu khumalo sithole mokoena botha naidoo govender pillay mwangi otieno kamau odhiambo ochieng
  njoroge kariuki tesfaye bekele grigoryan harutyunyan sargsyan hakobyan beridze
`;

/** Borne by one in a thousand or some thousands. */
export const COMMON_FAMILY = `
  adams baker nelson mitchell carter turner phillips parker edwards collins morris rogers reed cook morgan bell
  bailey cooper richardson cox howard ward peterson gray james watson brooks bennett price myers foster sanders ross
  powell jenkins perry russell patterson hughes washington butler simmons bryant alexander griffin hayes wallace
  west cole jordan owens reynolds fisher ellis harrison gibson marshall wells webb simpson stevens tucker porter
  hunter hicks crawford henry boyd mason kennedy warren dixon burns gordon shaw holmes rice robertson hunt black
  daniels palmer mills nichols grant knight ferguson rose stone hawkins dunn perkins hudson spencer gardner stephens
  payne pierce berry matthews arnold willis ray watkins olson carroll duncan snyder hart cunningham bradley lane
  andrews harper fox riley armstrong carpenter weaver greene lawrence elliott chavez sims austin peters kelley
  franklin lawson fields ryan carr carlson wheeler chapman oliver montgomery richards williamson johnston banks
  bishop mccoy howell morrison harvey little burton stanley george jacobs reid fuller lynch dean gilbert garrett
  welch larson frazier burke hanson day mendez moreno bowman fowler brewer hoffman pearson holland douglas fleming
  byrd davidson hopkins may terry herrera wade soto walters curtis neal caldwell lowe jennings barnett graves horton
  shelton barrett obrien sutton gregory mckinney lucas miles craig rodriquez chambers holt lambert fletcher watts
  bates hale rhodes pena beck newman haynes mcdaniel bush vaughn parks dawson santiago norris hardy love steele
  curry powers schultz barker guzman page munoz ball keller chandler leonard lyons ramsey wolfe mullins benson sharp
  bowen daniel barber cummings hines baldwin griffith valdez hubbard salazar reeves warner stevenson burgess tate
  cross garner mann mack moss thornton dennis mcgee farmer delgado aguilar vega glover manning harmon rodgers
  robbins newton todd blair higgins ingram reese cannon strickland townsend potter goodwin walton rowe hampton
  ortega patton swanson joseph francis goodman maldonado yates erickson hodges rios conner adkins webster norman
  malone hammond flowers cobb moody quinn blake maxwell pope floyd osborne paul mccarthy guerrero lindsey estrada
  sandoval gibbs tyler gross fitzgerald stokes doyle sherman saunders wise colon gill alvarado greer padilla waters
  nunez ballard schwartz mcbride houston pratt briggs parsons mclaughlin zimmerman french buchanan moran copeland
  pittman brady mccormick holloway brock poole frank logan owen bass marsh drake jefferson morton abbott sparks
  patrick norton huff clayton massey lloyd figueroa carson bowers roberson barton harrington casey boone cortez
  mathis singleton wilkins cain bryan underwood hogan mckenzie collier luna phelps mcguire allison bridges wilkerson
  nash summers atkins wilkinson barnes macleod mackenzie mackay cameron sinclair kerr mclean paterson gallagher
  doherty oconnor oneill oreilly odonnell daly brennan duffy nolan connolly maguire donnelly kavanagh farrell gagnon
  cote bouchard gauthier morin lavoie fortin gagne ouellet pelletier belanger levesque bergeron leblanc suarez
  molina marin iglesias medina garrido cortes lozano cano prieto calvo gallego vidal leon marquez cabrera campos
  fuentes carrasco diez caballero nieto pascual herrero santana lorenzo hidalgo montero ibanez gimenez ferrer duran
  vicente benitez mora arias carmona crespo roman pastor saez velasco moya soler esteban bravo gallardo parra merino
  franco espinosa izquierdo lara rivas casado arroyo redondo camacho rey vera galan luque otero montes sierra segura
  carrillo marcos acosta aguirre andrade avila ayala becerra bernal blanco bustos caceres calderon cardenas
  contreras cordero cordova correa cuevas davila dominguez duarte escobar espinoza esquivel farias gallegos godoy
  guerra huerta jara juarez lagos leiva lugo macias mejia mercado miranda monroy montoya navarro nava ochoa olivares
  orozco pacheco palacios paredes peralta pineda ponce quintero quiroga rangel robles rosales rosas rubio saavedra
  salas salgado salinas sepulveda serrano solis sosa tapia toledo tovar trejo trujillo valdes valencia valenzuela
  vasquez vazquez velazquez velasquez villa villarreal zamora zapata zuniga quispe mamani afonso alencar amaral
  antunes azevedo barros batista bastos bezerra borges braga brito cabral camargo cavalcanti coelho correia cunha
  esteves faria ferraz figueiredo fonseca freire freitas guerreiro guimaraes henriques jesus leal leite leitao
  lourenco macedo machado maia marinho matos mello melo mendes mendonca monteiro moraes morais moreira mota moura
  nunes neves nogueira novais paiva peixoto pimenta pinheiro pires prado queiroz rego reis rezende sales sampaio
  siqueira simoes tavares valente vale vasconcelos vaz viana vieira xavier rizzo lombardi moretti barbieri fontana
  santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale lombardo serra coppola
  desantis deangelis dangelo marchetti parisi conte ferraro ferri fabbri bianco marini grasso valentini messina sala
  gatti pellegrini palumbo sanna farina rizzi monti cattaneo morelli amato silvestri mazza testa grassi pellegrino
  carbone giuliani benedetti barone rossetti caputo montanari palmieri bernardi martino fiore derosa ferretti
  bellini basile riva donati piras vitali battaglia sartori neri costantini milani pagano ruggiero sorrentino damico
  orlando negri mancini luca deluca giordano romeo bertrand david morel fournier girard bonnet dupont fontaine
  rousseau vincent lefevre faure andre mercier blanc guerin boyer garnier chevalier francois legrand perrin robin
  clement nicolas roussel mathieu gautier masson marchand duval denis dumont marie lemaire noel dufour meunier brun
  blanchard giraud joly riviere brunet gaillard barbier arnaud gerard roche renard schmitt leroux colin caron picard
  roger fabre aubert lemoine renaud dumas lacroix olivier philippe bourgeois pierre benoit leclerc payet rolland
  leclercq guillaume lecomte jean dupuy guillot hubert berger carpentier dupuis moulin louis deschamps huet vasseur
  boucher fleury royer jacquet adam paris poirier marty aubry guyot carre charles renault charpentier menard
  maillard baron bertin bailly herve collet leger bouvier julien prevost millet perrot lecoq cousin germain breton
  besson langlois claes mertens willems goossens wouters desmet dewitte lemmens vermeulen declercq braun hofmann
  schmitz hartmann lange werner krause meier lehmann schmid schulze maier kohler koehler herrmann konig koenig
  walter mayer kaiser fuchs lang scholz moller moeller weiss hahn schubert vogel friedrich gunther guenther winkler
  roth lorenz baumann franke albrecht schuster ludwig bohm boehm winter kraus schumacher kramer kraemer vogt stein
  jager jaeger otto sommer seidel heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn kuehn pohl engel
  horn busch bergmann voigt sauer wolff pfeiffer ernst lindner hubner huebner kruger krueger gunter kirchner peter
  wenzel stephan riedel seifert ulrich steiner pichler moser hofer leitner eder egger brunner aigner wallner lechner
  haider wimmer mayr wieser frei gerber suter baumgartner kunz widmer wyss hess egli bucher bosch kaufmann hendriks
  dekker dijkstra linden brouwer graaf dewit vanleeuwen vandijk vandenberg kok haan schouten hoekstra koster prins
  kuipers huisman postma veenstra post kuiper evers timmermans groot gerritsen jonge verhoeven wit leeuwen heuvel
  veen broek horst jansson hansson bengtsson lindberg jakobsson magnusson olofsson lindstrom lindqvist lindgren
  axelsson bergstrom lundberg lind lundgren lundqvist mattsson berglund fredriksson sandberg henriksson forsberg
  sjoberg wallin engstrom eklund danielsson lundin hakansson bjork bergman gunnarsson holm wikstrom samuelsson
  isaksson fransson bergqvist nystrom holmberg arvidsson lofgren soderberg nyberg blomqvist claesson nordstrom
  martensson thomsen poulsen mortensen knudsen jakobsen jacobsen mikkelsen olesen frederiksen laursen henriksen lund
  eriksen kristensen clausen simonsen svendsen andreasen iversen ostergaard jeppesen nissen lauridsen kjaer
  jespersen dahl bertelsen winther nilsen jenssen karlsen johnsen pettersen haugen hagen johannessen andreassen
  halvorsen lie moen gundersen strand solberg martinsen paulsen knutsen eide bakken kristoffersen mathisen lehtonen
  lehtinen saarinen salminen heinonen heikkila niemi salonen kinnunen turunen salo laitinen tuominen rantanen
  karjalainen jokinen mattila savolainen lahtinen ahonen leppanen hiltunen kallio vainio anttila rasanen aaltonen
  miettinen pitkanen laaksonen koivisto lebedev lebedeva kozlov kozlova novikova morozova pavlov pavlova semenov
  semyonov golubev vinogradov bogdanov vorobyov vorobev fyodorov mikhailov belyaev tarasov belov komarov orlov
  kiselev makarov andreev kovalev ilin ilyin gusev titov kuzmin kudryavtsev baranov kulikov alekseev alexeev
  stepanov yakovlev sorokin sergeev romanov zakharov borisov korolev gerasimov ponomarev grigoriev grigoryev lazarev
  medvedev ershov nikitin sobolev ryabov polyakov tsvetkov danilov zhukov frolov zhuravlev nikolaev krylov maksimov
  sidorov osipov belousov fedotov dorofeev egorov matveev bobrov dmitriev kalinin anisimov petukhov antonov timofeev
  nikiforov veselov filippov markov bolshakov sukhanov mironov shirokov alexandrov konovalov shestakov kazakov
  efimov denisov gromov fomin davydov melnikov shcherbakov blinov kolesnikov karpov afanasiev afanasyev vlasov
  maslov isakov tikhonov aksenov gavrilov rodionov kotov gorbunov kudryashov bykov zuev tretyakov savelyev panov
  rybakov suvorov abramov voronov mukhin arkhipov trofimov lysenko marchenko rudenko petrenko savchenko moroz bondar
  oliynyk tymoshenko pavlenko ponomarenko vasylenko kharchenko klymenko lytvyn kravets zhuk sydorenko polishchuk
  tkachuk panchenko shvets levchenko kostenko shevchuk ivanenko romanenko hrytsenko tkach honcharenko gonzar
  goncharov wojciechowski kaczmarek mazurek grabowski pawlowski michalski krol wieczorek jablonski wrobel majewski
  nowakowski olszewski stepien malinowski jaworski adamczyk dudek nowicki pawlak gorski witkowski walczak sikora
  baran rutkowski michalak szewczyk ostrowski tomaszewski pietrzak zalewski wroblewski marciniak jasinski zawadzki
  bak jakubowski sadowski duda wlodarczyk wilk chmielewski borkowski sokolowski szczepanski sawicki kucharski lis
  maciejewski kubiak kalinowski wysocki mazurkiewicz sobczak czarnecki kolodziej urbanski kazmierczak sikorski
  krajewski gajewski glowacki laskowski ziolkowski przybylski horak nemec nemcova pokorny pokorna marek pospisil
  hajek kral jelinek ruzicka benes fiala sedlacek dolezal zeman kolar krejci navratil cermak urban vanek blazek kriz
  kratochvil kopecky vlcek polak musil kovar simek konecny maly stastny tuma cech kadlec hruska stanek capek
  kovacova tothova balaz lukac polakova hudak simko lakatos meszaros racz olah fekete szilagyi torok feher gal kis
  szucs orsos kocsis fodor pinter szalai sipos magyar lukacs gulyas biro kiraly laszlo balint katona jakab bogdan
  fazekas vass rusu munteanu constantin lazar matei ciobanu florea stefan moldovan neagu ungureanu mihai cristea
  dragomir barbu diaconu tudor serban manole nistor voicu ilie dobre vasile toma oprea enache iordache lupu
  moldoveanu preda sandu todorov hristov iliev stoyanov marinov angelov vasilev petkov kolev atanasov yordanov
  mihaylov dimitrova todorova stoyanova knezevic vukovic bozic blazevic grgic pavic radic perkovic lovric vidovic
  popovic savic kostic lukic tomic milosevic zivkovic mitrovic krstic djukic stankovic vasic obradovic simic
  radovanovic krajnc zupancic potocnik kos golob hodzic hadzic delic pappas papageorgiou karagiannis makris
  konstantinidis vlachos papanikolaou oikonomou dimitriou angelopoulos antoniou ioannou alexiou athanasiou vasileiou
  nikolaou christodoulou papaioannou panagopoulos ozcan polat korkmaz cakir erdogan yavuz can acar aktas aksoy
  yalcin bulut ates gunes tekin ozer unal avci keskin turan taskin gul kaplan bozkurt tas isik kocak coskun duman
  karaca karatas altun uysal ekinci awad hamdan farah shaheen ayoub ismail sayed aziz rashid hamdi sharif yusuf
  suleiman darwish amin fawzi issa jaber saeed zaki qasim taha salim abdelrahman abdallah abdulaziz alghamdi alharbi
  alqahtani alotaibi alzahrani alshehri almutairi khoury mousa naser nasr hariri benali bensaid alaoui bennani
  elamrani idrissi abbasi akbari alizadeh amini asadi bagheri davoodi eskandari farahani fathi ghaderi ghasemi
  gholami habibi hosseinzadeh jalali kazemi khosravi mirzaei mohammadzadeh naderi najafi nazari norouzi rahmani
  rostami sadeghi safari salehi shahbazi sharifi soltani tavakoli yousefi zamani zare tehrani chaudhry sheikh mirza
  bhatti awan dar siddiqui javed nawaz rehman mughal baig cheema chaudhari akram aslam farooq shahid bansal goyal
  garg mittal goel singhal arora chopra malhotra ahuja bhatia sethi sandhu dhillon sidhu grewal bajwa bedi anand
  bhalla chadha dhawan kohli mehra sood suri tandon trivedi dwivedi dubey shukla srivastava shrivastava saxena
  mathur tripathi upadhyay chaturvedi pathak ojha jha thakkar parekh pandya parmar solanki panchal prajapati rathod
  makwana vyas modi bhavsar dave raval soni parikh kapadia lalwani khatri deshmukh deshpande bhosale gaikwad kamble
  salunkhe sawant chavan kadam mane mohite pandit bapat gokhale joglekar phadke apte naidu chowdary raju varma
  venkatesan subramanian ramachandran natarajan srinivasan raman ramesh rajan murthy murugan balakrishnan narayanan
  ganesan krishnamurthy swamy iyengar nambiar kurup mathew varghese philip kurian cherian hegde kamath pai bhandari
  acharya mondal biswas dey kundu nandi dasgupta sengupta ganguly bhattacharya bhattacharyya chakraborty chakrabarti
  majumdar majumder mandal mukhopadhyay mitra guha kar pal sil basu halder nath sahoo mohanty panda nayak behera
  swain rout pradhan sahu barik jena deka gogoi borah baruah thapa gurung tamang rai magar shrestha karki adhikari
  basnet poudel khadka perera fernando jayawardena gunawardena bandara kumara dissanayake wickramasinghe mendis
  yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi saito shimizu yamazaki mori abe ikeda hashimoto
  yamashita ishikawa nakajima maeda fujita ogawa goto okada hasegawa murakami kondo ishii sakamoto endo aoki fujii
  nishimura fukuda ota miura okamoto fujiwara matsuda nakagawa nakano harada ono tamura takeuchi kaneko wada
  nakayama ishida ueda morita hara shibata sakai kudo yokoyama miyazaki miyamoto uchida takagi ando taniguchi ohno
  maruyama imai takada fujimoto takeda murata ueno sugiyama masuda sugawara hirano kojima otsuka chiba kubo matsui
  iwasaki sakurai kinoshita noguchi matsuo nomura kikuchi sano onishi sugimoto arai hamada ichikawa furukawa mizuno
  komatsu shimada koyama oshima yano nishida higuchi takano nagai yoshikawa kawasaki nakashima tsuchiya kubota noh
  yun ryu chung jun byun bang chae cheon gong woo koo na ji um wi pyo min suh tsai hsu hsieh yeh hung chien kuo
  chuang tseng lo chao kao tjandra halim wibowo wahyudi permana utami handayani rahayu hartono sutanto tanuwijaya
  siregar nasution simanjuntak situmorang lubis harahap yusof hamid ong goh chua teo koh yeo ang toh sim chong low
  deguzman domingo tolentino salvador manalo soriano adebayo ogunleye ojo adewale oladipo okonkwo nwosu obi chukwu
  nnamdi uche emmanuel john samuel sunday abdullahi sani garba aliyu lawal salisu oyelaran adeleke adesina balogun
  ogundele amadi onyeka ugwu agyeman addo amoah antwi asamoah frimpong gyasi nkrumah opoku ofori oppong quaye
  sarpong tetteh yeboah arthur annan kimani wanjiru wanjiku njeri kipkemboi cheruiyot koech korir rotich kiplagat
  mutua musyoka onyango omondi okoth wafula abdi mohamud mthembu zulu ngcobo mkhize zungu cele mahlangu molefe van
  pretorius venter coetzee nel fourie steyn haile gebre girma tadesse abebe kebede alemu mengistu tsegaye katz
  shapiro goldberg rosenberg goldstein azoulay malka amar gabay ohana avraham segal rosen shalom vaknin hadad ben
  petrosyan hovhannisyan khachatryan vardanyan gevorgyan karapetyan mkrtchyan avetisyan poghosyan kapanadze
  gelashvili maisuradze lomidze tsiklauri abdullayev mammadov aliyev huseynov hasanov guliyev karimov rahimov
  yusupov ismoilov abdullaev nurmagambetov akhmetov ibragimov
`;
