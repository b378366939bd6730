/**
 * Words that many Stories have, as `stem` returns them, and the share of Stories that has each: counted in 4,859 stories of 60 newsletters, news sites
 * and link blogs of April to August 2026, at most 250 of each.
 */
export const COMMON: readonly { readonly share: number; readonly words: string }[] = [
  {
    share: 0.06,
    words:
      'access across activ agent ai allow appear attack call claim code compani critic data execut exploit first flaw hack includ ' +
      'microsoft model new openai post public publish releas report research run say secur support system target tool two updat user ' +
      'vulnerabil work year',
  },
  {
    share: 0.028,
    words:
      'account actor ad add address affect against alreadi announc anthropic api app applic april argu august avail back becaus becom ' +
      'benchmark between both breach bug build campaign capabil chain chang claud cloud cod comment compromis confirm context control ' +
      'cost creat credenti custom cyber cybersecur day deploi design detail develop devic direct disclos dur engin environ even expos ' +
      'face featur file find form found gener generat get github googl govern group help human identifi imag improv incident increas ' +
      'inform infrastructur intellig intern issu key larg last launch lead let limit list local long major make malicious malwar manag ' +
      'month multipl natur need network news onlin open oper operat organ part patch perform plan platform potenti power previous process ' +
      'product project prompt provid quest rais ransomwar rath reach read real recent record remain remot requir result review risk said ' +
      'securityweek serv servic set sever shar show sign softwar sourc stat still sup task team test thre threat time token track train ' +
      'trump turn u.s valu vers via warn week wheth window without world',
  },
  {
    share: 0.014,
    words:
      'accord action advanc agenci agentic agre alleg amazon analysis anoth appl approach arbitrari around artifici ask attempt auth ' +
      'authentic author automat aws backdo behavi behind best bett beyond bill bitcoin block broad brows built busi bypass cach carri ' +
      'case caus cent ceo challeng charg chat chatgpt check china chines cisa clear clos combin come command commun compar complet ' +
      'comprom comput concern configur connect contain content continu convers core count countri court cover current cut cvss databas ' +
      'date deal debat deepseek default defend defens deliv demonstrat describ descript detect different disclosur discov discuss ' +
      'distribut docu doi down download driv due each ear edit effect effort email employe enabl end energi enterpr entir evalu everi ' +
      'evid exist expand expect experi expert explain extens extort fail failur fami fast feder financi firm five fix fixe flag focus ' +
      'follow forc four fram framework free fronti full fund futur gain game give glob got guid handl hardwar harness high highlight hit ' +
      'hn home host hour hous hug ident immediat impact implement industri infer initi inject input insid install instead integr interact ' +
      'internet introduc invest investig involv iran it itself job july keep kill known lab languag latest leak learn least less librari ' +
      'link linux live llm log look machin made mak many map mark market mass match matt mean media memori messag meta method mill miss ' +
      'mode monit move mytho nam name nation near newslett next node north not note numb observ off offer offic offici open-source option ' +
      'order origin other output packag pass path pay payment per perl person phish phon plac plus point polic polici port posit practic ' +
      'present president prevent pric privat privileg pro problem produc program propos protect push put qual reason reduc relat remov ' +
      'replac repositori request respons return reve right roll rough rout rule safeti sandbox scal scienc scor script search second see ' +
      'select separat sess shift ship significant similar sinc singl site small soci solut specific stack standard start startup steal ' +
      'stolen stop stor stori strong studi success suggest summari suspect take talk tech technic technologi text theft think third-party ' +
      'todai top treat trust try type unauthenticat unit use verifi victim video view wallet want war web websit within workflow writ ' +
      'zero-day',
  },
  {
    share: 0.007,
    words:
      'abus accelerat accept accuraci accus achiev act actu adapt addition administr administrat adopt advertis advisori again ago ahead ' +
      'ai-assisted ai-generated ai-powered aim alert align alongsid alternat altman america american amid among analyz android answ ap ' +
      'appli approv architectur area arm arrest arriv articl assistant attent attribut audio audit autom automatic autonomous avoid away ' +
      'azur bad ban bank bas base beat becam began begin believ big biggest bleepingcomput blog board break brief bring brok buy came ' +
      'camera cannot capabl capac captur car card care catalog cell centr certain channel cheap chief chrom cisco cit city class clean ' +
      'cli client codex collect com commit communic comparison competit compil complex component condit consid consum contract contribut ' +
      'controll coordinat copilot copy corporat correct craft crash crypto cryptocurrenci csaf curs cyberattack dai dead deadlin decad ' +
      "decis decod deep defin delai delet demand depart dependenci desktop despit digit dinn disabl discoveri disrupt domain don't donald " +
      'doubl dozen draft drop earli easi economic ecosystem edge efficient electric elon emerg emphas encrypt endpoint enforc engag ' +
      'enough entra error escal escalat escap especi establish europ eval evaluat event everyth exact exampl exfiltrat experiment ' +
      'explicit explor exposur express extend extern extract fake fall far feed feel few field fight filt final financ firewall flash ' +
      'format fraud fridai fuel ful funct furth gang gap gb gemini giant given go goal going good gpt-5.5 gpu great grow half hand happen ' +
      'hard haskell head health healthcar here hidden hijack him histori hold hundr id idea impl import important independent index india ' +
      'indicat individu infect inst institut instruct integrat interest interfac interview intrus investigat isolat israel join judg june ' +
      'kernel kev kimi know knowledg korean label lack land largest late later law layer leav led left legaci legal legitimat level ' +
      'leverag licens life lightn like line littl load logic login loop loss lost lot low lower maco main maintain maker man manufactur ' +
      'march materi max mcp measur medic meet memb militari minist minut mix mobil modern modifi modul mondai monei mov multimod music ' +
      'musk must nativ net never notifi notific npm nvidia object often old once ongo open-weight optim opus organis page paper paramet ' +
      'pars parti partn password past pattern payload persist persistent photo physic pipelin plant play plugin pm politic popular poss ' +
      'predict preserv pressur preview primari prior privaci progress protocol prov pull python quant queri quick quiet qwen race rang ' +
      'rank ransom rapid rat rate rce react readi receiv recommend recov recoveri refer reflect reject relationship reli rely repeat repo ' +
      'represent resourc rest restrict robot role root round runtim russia russian rust sale sam scam scan schedul schem scop screen ' +
      'screenshot secret sect seek seem seen sell send sensit sent serious sery seven shap shinyhunt shoot short simpl six size skill ' +
      'slow smart solv south spac span spe speci spend split spread sql stag step stol storag strategi stream strik string structur ' +
      'student subscript suppli surfac svelt tabl tak taken techniqu tell termin that thing though thousand threaten thursdai tied titl ' +
      'told took total toward traffic transact transform trial trigg trojan tuesdai uk ukrain unauthor understand univers unusu upgrad ' +
      'usag useful util v4 valid variant vect vehicl vend verific versus visit visu voic vpn vs watch water wave way weak weapon weight ' +
      'welcom what whit whos wide wild win word workload yet zero',
  },
  {
    share: 0.0038,
    words:
      'abil able acknowledg acquir addit admin adversari africa age aid algorithm almost alon along alter am amd anim anyon apach apis ' +
      "approximat apt arch aren't art artifact artist assess asset assign assist associat aug availabil averag backend balanc batch bbc " +
      'belong below benefit bet binari bit black body book botnet bound boundari brain brand british broken budget built-in bulletin c2 ' +
      'california canada candidat capit cartel catch categori ceasefir certificat charact chart chatbot children chip choic ci cloudflar ' +
      'clust collabor collaborat color commerci common compact compet compli comprehens compress conc conduct confer conflict congress ' +
      'consistent constraint construct controversi convert coordin correspondent corrupt coupl cpanel cpu credential-stealing credit crim ' +
      'crimin cultur cve cybercrim dangerous dark dashboard dataset death debug decemb decid declar declin deepmind defenc degrad ' +
      'deliveri delv demo denial-of-service dens depend deriv determin dev difficult discount displai distill distinct distinguish dns ' +
      "document doesn't downstream draw drug dub dynamic earn east easy educ efficienci eith elect electronic element elevat embed " +
      'emergenci emploi encod enhanc ensur enter entri era essenti estimat eu european ever evolv examin exchang exclus expens explan ' +
      'export extrem facil fact factori fals favor fbi fear februari fee feedback figur fil fir fire firefox firmwar fit flood flow ' +
      'foreign forensic fork forum forward frequent fresh friend fundament gam gatewai gave germani gguf giv gpt gpt-5.6 gpus grant green ' +
      'grok ground growth guilti hallucin harden harvest hash hav headlin hear heavi held hide high-severity historic hope hormuz http ' +
      'hunt ids implic incomplet influ infosteal infra innov insight inspect intend intent interpret ios ip iphon iranian israeli januari ' +
      'john jul justic k3 kasperski kimmonismus kind king kit korea laptop large-scale latenci lawsuit lebanon lesson lett light liv ' +
      'locat london long-running los mac mail mainten manipulat me meaning mechanism men ment mere merg metabas metric mexico mfa middl ' +
      'migr mini minimax minor mit moe moment most motion night nine norm notabl obtain offlin oil older one opportun os outag outsid ' +
      'owner pace paid pair parallel participant particular partnership patient paus pdt peac peer perfect permanent permiss phas pick ' +
      'piec plenti poc poison polish post-training pr prais prepar press prim priorit prison prob profession profil programm prom promis ' +
      'promo proof proof-of-concept properti proprietari proxi ptc pypi quart quot raku ram rare raw real-world rece recogn recurs red ' +
      'reddit refus region regist regulat relai relevant reliabil remedi rend renew reset reshap resolv respond responsibil retail retain ' +
      'retriev reus revers reward rise rival rl road robotic rogu rollout room rotat rpc rtx safe sampl san sap saturdai save saw scen ' +
      'school scientific scientist scrambl seiz self-hosted semantic senat seni sens sentenc sequ settl setup sharepoint sharp shell shut ' +
      'side siemen signatur silent simp situ sol someth soon sophisticat sort sound spacex spark speak special speculat spent spot spy ' +
      'staff stand star status stay strait strategic stress strip strongest struggl studio styl subset substanti suff suit sum summ ' +
      'summar supply-chain suprem surg surpris surveill surviv sveltekit switch takeov tax teach techcrunch temporari ten tens term thank ' +
      'themselv theori third thought thread throughput ticket tim timelin tip togeth toolkit trac trad tradition transf transit trick ' +
      'tweet ty typic ui uncov undocu uniqu unless unpatch until unveil upcom upload usual v2 validat vari various vcent ventur viol ' +
      "virtu visibl vision vllm vmwar volum vulner wait walk washington wear wednesdai windchill wir witness woman won't worldwid worm " +
      'worri worth written wrong xai york young',
  },
]
