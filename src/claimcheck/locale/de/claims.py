"""German grammar for claims: its small words, its verbs, and what they say of a figure.

All nouns are capital, the verb's second half stands at the end of its clause, and the subject as often
behind the verb as before it.
"""

CAPITAL_NOUNS = True
VERB_LAST = True
BASES_ARE_VERBS = True
BARE_DATES = True  # "2024 stieg der Umsatz"

DETERMINERS = """
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses
diesen diesem jeder jede jedes jeden alle allen beide beiden sein seine seinen seinem seiner seines ihr ihre
ihren ihrem ihrer ihres unser unsere unseren mein meine
"""
POSSESSIVES = "sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres"
POINTING = "es er"
SPEAKING = "ich wir mich uns"
PREPOSITIONS = """
ab an am auf aus bei beim bis binnen durch für gegen gegenüber hinter im in ins innerhalb laut mit nach neben
ohne pro rund seit statt trotz über um unter vom von vor während wegen zu zufolge zum zur zwischen
"""
RELATIVES = "dass weil wenn falls obwohl nachdem bevor ob wer was wo wie als"
CONJUNCTIONS = "und oder aber doch sondern sowie"
AUXILIARIES = "bin ist sind war waren sei seien gewesen habe hat haben hatte hatten wurde wurden worden"
PAST_AUXILIARIES = "war waren hatte hatten wurde wurden"
PRESENT_AUXILIARIES = "ist sind hat haben"
MODALS = """
wird werden soll sollen will wollen kann können könnte könnten muss müssen darf dürfen dürfte dürften würde würden
möchte möchten sollte sollten
"""
PLANNED_MODALS = "soll sollen will wollen möchte möchten"
ABLE = "kann können muss müssen darf dürfen"
UNREAL = "würde würden könnte könnten"
PASSIVE = "wird werden"  # with a participle, nothing is foretold
ADVERBS = """
aktuell allein auch außerdem bereits bisher dabei dagegen damals damit dann darauf derzeit deutlich durchschnittlich
erneut erst etwa fast gestern gut heute hier immer inzwischen insgesamt jährlich jetzt knapp kräftig lediglich leicht
mehr mittlerweile monatlich nahezu nicht noch nun nur rund sehr sogar spürbar stark überraschend ungefähr weiter
weiterhin weniger wieder zudem zuletzt zunächst zurück zusätzlich
"""
NEGATING = "nicht kein keine keinen"
INFINITIVE = "zu"
IN_GROUP = "zu nicht"

LEVELS = "betragen liegen erreichen belaufen umfassen machen sein stehen summieren"
CHANGES_UP = """
steigen klettern wachsen zulegen zunehmen erhöhen steigern anheben anziehen ansteigen verdoppeln verdreifachen
aufstocken ausbauen verbessern verteuern
"""
CHANGES_DOWN = """
sinken fallen zurückgehen abnehmen senken kürzen verringern reduzieren schrumpfen einbrechen nachgeben drücken
halbieren verbilligen streichen
"""
DEALINGS = """
zahlen ausgeben investieren einnehmen verdienen verlieren kosten sparen spenden verkaufen kaufen erhalten leihen
bereitstellen erlösen erwirtschaften
"""
REPORTING = """
verbuchen erzielen melden verzeichnen ausweisen verfügen beschäftigen produzieren liefern betreiben bieten
erwirtschaften
"""
EXPECTING = "erwarten prognostizieren schätzen rechnen voraussagen annehmen"
PLANNING = "planen vorsehen beabsichtigen vorschlagen anstreben anpeilen"
ASKING = "fordern verlangen"
DENYING = "bestreiten dementieren"
OTHER_VERBS = """
erwarten prognostizieren schätzen rechnen voraussagen annehmen planen vorsehen beabsichtigen vorschlagen anstreben
anpeilen fordern verlangen bestreiten dementieren geben kommen gehen sagen teilen mitteilen berichten erklären
gehören stammen leben arbeiten sterben töten verletzen entlassen abbauen schaffen eröffnen bauen
"""
HOLDING = "halten besitzen haben hat"
GIVING = "zahlen geben kosten"
IRREGULAR = """
steigen stieg/stiegen gestiegen/angestiegen steigt | sinken sank/sanken gesunken sinkt |
fallen fiel/fielen gefallen fällt | liegen lag/lagen gelegen liegt | betragen betrug/betrugen betragen beträgt |
wachsen wuchs/wuchsen gewachsen wächst | zunehmen nahm/nahmen zugenommen nimmt |
abnehmen nahm/nahmen abgenommen nimmt | zulegen legte/legten zugelegt legt |
zurückgehen ging/gingen zurückgegangen geht | anheben hob/hoben angehoben hebt |
einbrechen brach/brachen eingebrochen bricht | ausgeben gab/gaben ausgegeben gibt |
verlieren verlor/verloren verloren verliert | erhalten erhielt/erhielten erhalten erhält |
einnehmen nahm/nahmen eingenommen nimmt | kürzen kürzte/kürzten gekürzt kürzt |
stehen stand/standen gestanden steht | belaufen belief/beliefen belaufen beläuft |
vorsehen sah/sahen vorgesehen sieht | vorschlagen schlug/schlugen vorgeschlagen schlägt |
halten hielt/hielten gehalten hält | sterben starb/starben gestorben stirbt |
kommen kam/kamen gekommen kommt | geben gab/gaben gegeben gibt | gehen ging/gingen gegangen geht |
streichen strich/strichen gestrichen streicht | entlassen entließ/entließen entlassen entlässt |
abbauen baute/bauten abgebaut baut | aufstocken stockte/stockten aufgestockt stockt |
ausbauen baute/bauten ausgebaut baut | nachgeben gab/gaben nachgegeben gibt |
ausweisen wies/wiesen ausgewiesen weist | anstreben strebte/strebten angestrebt strebt |
annehmen nahm/nahmen angenommen nimmt | sein war war ist
"""
FORMS = {
    "ieren": {"present": "{}iert", "past": "{}ierte {}ierten", "participle": "{}iert"},
    "ern": {"present": "{}ert", "past": "{}erte {}erten", "participle": "ge{}ert {}ert"},
    "ten": {"present": "{}tet", "past": "{}tete {}teten", "participle": "ge{}tet {}tet"},
    "den": {"present": "{}det", "past": "{}dete {}deten", "participle": "ge{}det {}det"},
    "chnen": {"present": "{}chnet", "past": "{}chnete {}chneten", "participle": "ge{}chnet {}chnet"},
    "eln": {"present": "{}elt", "past": "{}elte {}elten", "participle": "ge{}elt {}elt"},
    "en": {"present": "{}t", "past": "{}te {}ten", "participle": "ge{}t {}t"},
}
NAMES = {
    "increase": "anstieg", "decrease": "rückgang", "share": "anteil an {}", "of": "{} von {}", "persons": "menschen",
    "pay": "zahlen", "be": "sein",
}  # fmt: skip
CHANGE_ALONE = "anstieg rückgang zuwachs plus minus hoch tief höchststand"
GROWTH = "anstieg zuwachs plus wachstum zunahme steigerung erhöhung"
DECLINE = "rückgang minus abnahme senkung kürzung einbruch verringerung"
DIRECTIONS = {"plus": "anstieg", "minus": "rückgang"}
COMPARATIVES = {"mehr": "anstieg", "weniger": "rückgang", "höher": "anstieg", "niedriger": "rückgang"}
RESULTS = "umsatz gewinn verlust ergebnis ebitda nettogewinn überschuss erlös erlöse"
FIRM_THINGS = "umsatz gewinn verlust ergebnis aktie aktien nettogewinn überschuss belegschaft"
SAME_THINGS = (("umsatz", "erlös", "erlöse"), ("gewinn", "überschuss"))
VAGUE = """
zahl anzahl summe höhe betrag teil anteil rest hälfte drittel viertel fall ende anfang grund wert schnitt durchschnitt
ende mitte folge art weise jahr jahre jahren monat monate quartal tag tage woche mal
"""
LIGHT = """
ganze gesamte gesamten gesamter neue neuen neuer rund etwa jährliche jährlichen leichte leichten deutliche
deutlichen starke starken vergangene vergangenen erste ersten zweite zweiten dritte dritten vierte vierten
"""
OF_A_TIME = "jährlichen jährliche vierteljährlichen"
MEASURED = """
Umsatz/Umsätze Gewinn/Gewinne Verlust/Verluste Ergebnis/Ergebnisse Export/Exporte Import/Importe Ausfuhr/Ausfuhren
Einfuhr/Einfuhren Kosten/Kosten Ausgabe/Ausgaben Einnahme/Einnahmen Schulden/Schulden Defizit/Defizite
Überschuss/Überschüsse Haushalt/Haushalte Investition/Investitionen Lohn/Löhne Preis/Preise Miete/Mieten
Inflation/Inflation Arbeitslosigkeit/Arbeitslosigkeit Arbeitslosenquote/Arbeitslosenquoten Produktion/Produktion
Absatz/Absätze Dividende/Dividenden Nettogewinn/Nettogewinne Inflationsrate/Inflationsraten Erlös/Erlöse
"""
PAYING = {"zahlen": "zahlt zahlte zahlten gezahlt bezahlt"}
DEALT = {
    "investieren": "investiert investierte investierten",
    "ausgeben": "ausgegeben",
    "verlieren": "verliert verlor verloren",
    "kosten": "kostet kostete kosteten gekostet",
    "sparen": "spart sparte sparten gespart",
    "spenden": "spendet spendete gespendet",
    "einnehmen": "eingenommen",
    "erhalten": "erhält erhielt erhielten",
}
UP = "stieg stiegen steigt gestiegen erhöhte erhöht kletterte wuchs gewachsen gesteigert steigerte zugenommen"
DOWN = "sank sanken sinkt gesunken fiel fielen fällt gefallen gesenkt senkte verringert reduziert reduzierte"
ASKED = "fordert forderte forderten gefordert verlangt verlangte verlangten"
FORECAST = "erwartet erwarten prognostiziert rechnet rechnen schätzt schätzen"
PROPOSED = "plant planen beabsichtigt vorgeschlagen"
FORMER = "vorjahr vorjahres vorjahresquartal zuvor vorher früher vorjahreszeitraum vormonat vorquartal"
STATE_NOW = "beschäftigt hat besitzt betreibt verfügt"
STATE = "beschäftigte betrieb besaß"
NOW = "derzeit aktuell jetzt heute gegenwärtig momentan"
PARTIAL = "weitere weiteren weiterer zusätzliche zusätzlichen zusätzlich davon darunter"
ADDING = "weitere weiteren zusätzliche zusätzlichen"
SAYING = "sagte sagt"
SPEECH = "teilte berichtete meldete erklärte erklärt"
EVENTS = {
    "tod": "starben stirbt starb gestorben getötet",
    "verletzung": "verletzt",
    "entlassung": "entlassen",
}
SCAN_PREPOSITIONS = """
ab an am auf aus bei bis durch für gegen im in laut mit nach ohne pro seit über um unter vom von vor während zu zum zur
"""
SCAN_CONJUNCTIONS = "und oder aber doch sondern sowie"
ARTICLES = "der die das den dem des ein eine einen einem einer"
FUNCTION = "es er sie wir ich das die der den dem des ein eine im in am auf mit von zu bei nach und aber"
CALENDAR = "quartal"
SPANS = "quartal jahr monat woche halbjahr"
FIRMS = "unternehmen konzern firma bank hersteller anbieter händler versicherer autobauer"
ACTORS = "regierung ministerium parlament behörde armee"
MOVED = "um auf von bei"

AND = "und"
OR = "oder"
AND_OR = "und oder"
BUT = "aber während doch"
GOES_ON = "und aber"
WHO = ""
TURNING = "dass"
THAT = "dass"
THE = "der die das den dem des"
THE_ITS = "der die das den dem sein seine ihre"
HAVING = "hat haben"
HAVE = "haben"
PERSONS = "er sein seine seinen seinem seiner unser unsere mein"
OF_SPEAKER = "unser unsere mein meine"
OF = "von"
GENITIVE = "des der"
MADE_OF = "an"
SHARE_OF = "der des vom von"
WITH = "mit"
AT = "bei"
AT_LEVEL = "bei auf"
A = "ein eine einen einem einer"
SET_AT = "auf"
BY = "um"
FROM_TO = "von auf"
MOVES_TO = "auf von bei"
PURPOSES = "für"
PLACED = "in"
OF_WHOM = "von in bei"
ASKED_OF = "von"
SIDE = "für mit"
NO_SCOPE = "zu als seit"
AGAINST = "gegenüber"
BASE = "von"
DATING = "in im am seit für"
LOOSELY_DATING = "für"
AFTER_DATE = "und oder auf um von mit bei im in am für an zu"
COMPARING = "gegenüber als nach verglichen"
MEANWHILE = "seit nachdem bevor während bis"
SINCE = "seit nachdem bevor bis"
TAKEN_OFF = "steuern zinsen abschreibungen"
FALLING_DUE = "fällig fällige fälligen"
TOWARDS = "auf"
OF_A_PART = "aus in im von vom für bei an auf"
EACH = "je jeweils"
BRANCHES = "sparte segment bereich region tochter"
TOLD_BESIDE = "gegenüber verglichen als von"
THEM = "ihnen denen diesen"
YEARS = "jahr"
SERVING = "bieten anbieten"
STOCKS = "aktie aktien papier"
EVERY = "gesamte gesamten ganzen insgesamt"
TAKING = "kosten dauern"
IFS = "wenn falls"
THINKING = "glauben meinen"
GOALS = "ziel prognose vorschlag"
BEING = "ist sind war waren wurde wurden"
GAPS = {
    "owned": (" ", " der ", " die ", " den ", " dem "),
    "in_names": (" ", " & "),
    "according": ("laut",),
    "compared": ("verglichen mit",),
    "within": ("in dem",),
    "owners": (" ",),
}
STEPS = {
    "vergangenen": -1, "vergangenes": -1, "letzten": -1, "letztes": -1, "vorigen": -1, "diesem": 0, "dieses": 0,
    "laufenden": 0, "kommenden": 1, "nächsten": 1, "nächstes": 1,
}  # fmt: skip
TIME_UNITS = {"year": "Jahr", "month": "Monat", "quarter": "Quartal"}
GLUED_OWN = "s"  # "Deutschlands"
ADJECTIVE_ENDINGS = ("er", "es", "em", "en", "e")
SINGULARS = {
    "ungen": "ung", "ionen": "ion", "heiten": "heit", "keiten": "keit", "schaften": "schaft", "aktien": "aktie",
    "exporte": "export", "importe": "import", "gewinne": "gewinn", "verluste": "verlust", "preise": "preis",
    "ausgaben": "ausgabe", "einnahmen": "einnahme", "mieten": "miete", "umsätze": "umsatz", "löhne": "lohn",
    "fuhren": "fuhr", "umsatzes": "umsatz", "gewinns": "gewinn", "haushalts": "haushalt",
}  # fmt: skip
FIRM_FORMS = "AG SE GmbH KG KGaA eG"
FIRM_NAMES = "Bank Holding Gruppe"
# Of a verb whose subject is more than one.
PLURAL_VERB_ENDINGS = ("en", "ern")
