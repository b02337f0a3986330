/** Words that name a post, an agency or a body; none of them is part of a person's name. */
const WORDS = `
academy alcohol access accountant acting action activities adjutant admin administration administrative administrator adult adults advisor adviser advisory advocacy affairs
age agency alliance ambulance analyst anti apologies appointed archivist area army assembly assistant associate association asb attendance attending audit authority
bank board borough branch budget bureau business cabinet campaign care carer carers case cdrp centre centres ceo chair chairman chairperson chairwoman chamber
charity chief child children childrens church citizen citizens city civic civil clerk clinical club coach coalition college commission commissioner commissioning commander
committee communications communities community company compliance connect constabulary constable consultant contracts cooperative coordinator co-ordinator coroner corporate
corporation council councillor councillors councils county court courts crc crime criminal csp culture custody customer data defence delivery democratic department deputy
designate detective development dioceses director directorate disability district domestic drug drugs economic education educational emergency employment enforcement engagement engineer engineering
england enterprise environment environmental equality equalities estate estates executive external facilities families family federation finance financial fire first force forum foundation friends
fund garda general governance government governor governors graduate group guest hate head headteacher health healthwatch highways home homes hospital hospitals house household housing hub human
improvement inclusion independent industry information initiative insight inspector institute integrated intelligence interim investigation investment invited involvement it joint journalist judge justice
lbb lead leader leadership league leaving legal leisure lettings liaison libraries library licensing local london magistrate magistrates magistrates' management manager managing marketing mayor mayors media medical member members
mental met metropolitan minister ministry minute minutes mission mopac monitoring national natural neighbourhood neighbourhoods network nhs non nurse nursing observer observers offender offenders offending office officer
officers official officials ombudsman operational operations ops organisation outreach owner parent parish parks participation partner partners partnership partnerships patient people performance permanent personal personnel planning
police policing policy portfolio practice practitioner president prevent prevention primary principal prison prisons private probation procurement professional programme project projects property prosecutor prosecution protection provider
provost public pupil quality recovery recorder referral regeneration region regional registrar regulatory relations rep reps representative representing rescue research resident residents resilience resource resources response responsible restorative
review risk road royal rural safeguarding safer safety sales school schools scrutiny secondary secretariat secretary section sector security senior sergeant service services sexual social society solicitor specialist sport sports staff
standards station steering strategic strategy student sub substance superintendent supervisor support surveyor tackling taker taskforce team teacher temporary tenancy tenants therapist third town trade trading training transformation transport treasurer tribunal trust trustee trustees
union unit university urban user vacancy vacant various vice victim victims village violence visitor voluntary volunteer volunteers vulnerable wales ward warden watch waste welfare welsh women womens work worker workforce working works young youth yos yot
`

const SET: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean))

/** True for a word that names a post, agency or body: "Manager", "Police", "Council". */
export const isRoleWord = (word: string): boolean => {
  const folded = word.toLowerCase()
  const bare = /[^a-z-]/.test(folded) ? folded.replace(/[’']s$/, '').replace(/[^a-z-]/g, '') : folded
  // "Vice-Chair", "Secretary-Treasurer"
  return SET.has(bare) || (bare.includes('-') && bare.split('-').every(part => SET.has(part)))
}

/** Words that only name a body or agency, used to tell an organisation from a post. */
const BODY =
  /\b(?:board|group|partnership|council|committee|panel|forum|trustees|association|society|trust|assembly|commission|cabinet|network|alliance|authority|executive|federation|club|taskforce|task force|neighbourhood watch|watch|residents|tenants|coalition|hub|conference|consortium|collaborative|collaboration|programme board|team|meeting of the|psb|csp|lscb|lsp|friends of|governors|governing body|union|institute|parliament|senate|office)\b/i

/** True where the text holds a word that bodies are called by. */
export const namesBody = (text: string): boolean => BODY.test(text)
