"""French grammar for claims: its small words, its verbs, and what they say of a figure.

A noun stands before what narrows it, and small words are glued to the next before a vowel.
"""

HEAD_FIRST = True
BASES_ARE_VERBS = True
ELIDED = "jusqu|lorsqu|puisqu|qu|[ldnscjmt]"
COMPOUNDS = (
    "chiffre d'affaires", "chiffre d’affaires", "chiffres d'affaires", "taux de chômage", "taux d'inflation",
    "taux d’inflation", "produit intérieur brut", "prix de vente", "pouvoir d'achat", "nombre de",
)  # fmt: skip
BARE_DATES = False

DETERMINERS = """
le la les l' l’ un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes votre vos chaque aucun aucune
tout toute tous toutes au aux du quelque quelques
"""
POSSESSIVES = "son sa ses leur leurs"
POINTING = "il elle"
SPEAKING = "je nous j' j’"
PREPOSITIONS = """
à de d' d’ en dans sur sous par pour avec sans entre vers chez contre depuis pendant durant selon dès après avant
jusqu' jusqu’ parmi environ malgré contre face hors via
"""
RELATIVES = "qui que qu' qu’ dont où quand lorsque lorsqu' si comme parce puisque bien"
CONJUNCTIONS = "et ou mais donc or ni"
AUXILIARIES = "est sont était étaient été a ont avait avaient eu aura auront fut furent sera seront"
PAST_AUXILIARIES = "était étaient avait avaient fut furent"
PRESENT_AUXILIARIES = "est sont a ont"
MODALS = """
devrait devraient pourrait pourraient peut peuvent doit doivent serait seraient aurait auraient va vont
"""
ABLE = "peut peuvent doit doivent"
UNREAL = "aurait auraient serait seraient"
ADVERBS = """
ainsi alors actuellement aujourd'hui auparavant aussi autour bien chaque déjà encore enfin ensemble ensuite
fortement hier ici légèrement moins nettement ne n' n’ s' s’ se notamment pas plus presque quasi seulement soit surtout
toujours toutefois très
"""
ADVERB_ENDINGS = ("ement",)
NOT_ADVERBS = (
    "gouvernement investissement financement paiement logement équipement développement licenciement"
)
NEGATING = "ne n' n’ pas"
INFINITIVE = "de"
IN_GROUP = "pas"

LEVELS = "atteindre représenter totaliser dépasser avoisiner être compter passer élever établir"
CHANGES_UP = """
augmenter progresser grimper bondir croître accroître accélérer doubler tripler relever monter gagner hausser
"""
CHANGES_DOWN = """
baisser diminuer reculer chuter réduire tomber abaisser plonger fléchir supprimer céder
"""
DEALINGS = """
payer dépenser investir coûter économiser verser donner recevoir vendre acheter prêter financer emprunter
"""
REPORTING = """
enregistrer réaliser dégager afficher publier annoncer employer produire livrer exploiter posséder
"""
EXPECTING = "prévoir attendre anticiper estimer tabler"
PLANNING = "envisager proposer viser vouloir projeter"
ASKING = "demander exiger réclamer"
DENYING = "démentir nier contester"
OTHER_VERBS = """
prévoir attendre anticiper estimer tabler envisager proposer viser vouloir projeter demander exiger réclamer démentir
nier contester dire déclarer indiquer préciser affirmer ouvrir créer construire tuer blesser licencier vivre travailler
venir faire
"""
HOLDING = "détenir posséder a ont"
GIVING = "payer verser donner coûter"
IRREGULAR = """
être était/fut été est/sont sera/seront | croître crût/crut crû croît/croissent croîtra |
accroître accrut accru/accrue/accrus accroît accroîtra | réduire réduisit réduit/réduite/réduits réduit réduira |
recevoir reçut reçu/reçue/reçus reçoit/reçoivent recevra | vendre vendit vendu/vendue/vendus vend/vendent vendra |
prévoir prévit prévu/prévue/prévus prévoit/prévoient prévoira |
atteindre atteignit/atteignait atteint/atteinte atteint/atteignent atteindra/atteindront |
investir investit investi/investie/investis investit/investissent investira/investiront |
attendre attendit attendu/attendue attend/attendent attendra | vouloir voulut/voulait voulu veut/veulent voudra |
détenir détint/détenait détenu/détenue détient/détiennent détiendra |
bondir bondit bondi bondit/bondissent bondira | fléchir fléchit fléchi fléchit/fléchissent fléchira |
établir établit établi/établie établit/établissent établira | céder cédait cédé cède/cèdent cédera |
relever relevait relevé/relevée relève/relèvent relèvera | élever élevait élevé/élevée élève/élèvent élèvera |
employer employait employé/employés emploie/emploient emploiera | projeter projetait projeté projette/projettent projettera |
démentir démentit démenti dément/démentent démentira | produire produisit produit produit/produisent produira |
dire dit/disait dit dit/disent dira | faire fit/faisait fait fait/font fera
"""
FORMS = {
    "er": {
        "present": "{}e {}ent", "past": "{}é {}a {}ait {}aient {}èrent", "participle": "{}ée {}és {}ées",
        "ing": "{}ant", "future": "{}era {}eront",
    },
    "ir": {"present": "{}it {}issent", "past": "{}i {}issait", "participle": "{}ie {}is", "future": "{}ira {}iront"},
}  # fmt: skip
NAMES = {
    "increase": "hausse", "decrease": "baisse", "share": "part de {}", "of": "{} de {}", "persons": "personnes",
    "pay": "payer", "be": "être",
}  # fmt: skip
CHANGE_ALONE = "hausse baisse recul progression augmentation diminution chute record"
GROWTH = "hausse progression augmentation croissance bond"
DECLINE = "baisse recul diminution chute repli réduction"
DIRECTIONS = {"hausse": "hausse", "baisse": "baisse"}
RESULTS = "bénéfice bénéfices perte pertes ventes résultat ebitda revenus"
FIRM_THINGS = "bénéfice bénéfices perte pertes ventes résultat action actions effectif effectifs"
SAME_THINGS = (("chiffre d'affaires", "ventes", "vente"),)
VAGUE = """
nombre montant somme partie part reste moitié tiers quart ensemble total niveau cas fin début raison an ans année
années mois trimestre jour jours semaine fois moyenne hauteur objectif taux type
"""
LIGHT = """
annuel annuelle annuels annuelles trimestriel trimestrielle nouveau nouvelle nouveaux nouvelles premier première
dernier dernière total totale légère léger forte fort prévu prévue record
"""
OF_A_TIME = "annuel annuelle"
MEASURED = """
bénéfice/bénéfices perte/pertes vente/ventes exportation/exportations importation/importations coût/coûts
dépense/dépenses recette/recettes dette/dettes déficit/déficits excédent/excédents budget/budgets
investissement/investissements salaire/salaires prix/prix loyer/loyers inflation/inflation chômage/chômage
production/productions dividende/dividendes résultat/résultats croissance/croissance
"""
PAYING = {"payer": "paie paient paye payent payé payée a-payé", "verser": "verse versent versé"}
DEALT = {
    "investir": "investit investi investissent",
    "dépenser": "dépense dépensent dépensé",
    "coûter": "coûte coûtent coûté",
    "économiser": "économise économisé",
    "recevoir": "reçoit reçu",
    "emprunter": "emprunte emprunté",
}
UP = "augmente augmenté progresse progressé grimpe grimpé bondi crû hausse"
DOWN = "baisse baissé recule reculé diminue diminué chuté chute réduit tombé"
ASKED = "demande demandé demandent exige exigé réclame réclamé réclament exigent"
FORECAST = "prévoit prévoient prévu anticipe anticipent table tablent estime estiment attend attendent"
PROPOSED = "propose proposent envisage envisagent vise visent"
FORMER = "auparavant précédente précédent antérieur"
STATE_NOW = "emploie possède exploite compte"
STATE = "employait possédait"
NOW = "actuellement aujourd'hui désormais"
PARTIAL = "supplémentaires supplémentaire autre autres dont"
ADDING = "supplémentaires supplémentaire"
SAYING = "dit déclare"
SPEECH = "déclaré indiqué précisé affirmé annoncé indique précise affirme"
EVENTS = {"mort": "tués tué morts mort", "blessure": "blessés blessé", "licenciement": "licenciés licencié"}
SCAN_PREPOSITIONS = (
    "à de d' d’ en dans sur par pour avec sans entre chez contre depuis pendant selon au aux du"
)
SCAN_CONJUNCTIONS = "et ou mais donc"
ARTICLES = "le la les l' l’ un une des"
FUNCTION = "il elle ils elles ce cela ça on nous je le la les un une des en au aux du de à et mais ou dans pour selon"
CALENDAR = "trimestre"
SPANS = "trimestre an année mois semaine semestre"
FIRMS = "entreprise groupe société banque constructeur fabricant assureur distributeur compagnie"
ACTORS = "gouvernement ministère parlement armée"
MOVED = "de à"

AND = "et"
OR = "ou"
AND_OR = "et ou"
BUT = "mais tandis"
GOES_ON = "et mais"
WHO = "qui"
TURNING = "qui que dont"
THAT = "que qu'"
THE = "le la les l' l’"
THE_ITS = "le la les l' son sa ses"
HAVING = "a ont est sont"  # "s'est établi"
HAVE = "avoir"
PERSONS = "il elle leur leurs notre nos mon ma"
OF_SPEAKER = "notre nos mon ma"
OF = "de d' d’"
GENITIVE = "de d' d’ du"
MADE_OF = "de d' d’"
SHARE_OF = "de d' d’ du des"
AT = "à"
AT_LEVEL = "à de"
A = "un une"
SET_AT = "à"
BY = "de"
FROM_TO = "de à"
MOVES_TO = "à"
CHANGE_ON = "des de du d' d’ dans"
PURPOSES = "pour"
PLACED = "en dans au aux"
OF_WHOM = "de d' d’ du en au"
ASKED_OF = "à"
SIDE = "pour avec"
NO_SCOPE = "à depuis"
AGAINST = "contre"
MOVING = "passer"  # from one figure to another
DATING = "en au depuis dès pour"
LOOSELY_DATING = "pour"
AFTER_DATE = "et ou à de en pour avec par contre après"
COMPARING = "contre comparé depuis"
MEANWHILE = "depuis avant après quand lorsque"
SINCE = "depuis avant après"
TAKEN_OFF = "impôt impôts intérêts amortissements"
FALLING_DUE = "échéance échéant"
TOWARDS = "à"
OF_A_PART = "de du des en dans pour à chez"
EACH = "chacun chacune"
BRANCHES = "branche division région segment filiale"
TOLD_BESIDE = "contre comparé que"
THEM = "eux elles ceux-ci celles-ci"
YEARS = "an année"
SERVING = "offrir proposer"
STOCKS = "action actions titre"
EVERY = "total totale consolidé"
TAKING = "coûter falloir"
IFS = "si"
THINKING = "croire penser"
GOALS = "objectif prévision prévisions projet"
BEING = "est sont était étaient"
GAPS = {
    "owned": (" ", " la ", " le ", " les ", ""),
    "owners": (" ",),
    "in_names": (" ", " & "),
    "according": ("selon",),
    "compared": ("comparé à",),
}
STEPS = {"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1}
STEPS_BEHIND = True
TIME_UNITS = {"year": "an|année", "month": "mois", "quarter": "trimestre"}
PLURAL_ENDING = ("s", "x")
SINGULARS = {"eaux": "eau", "aux": "al", "prix": "prix", "s": ""}
FIRM_FORMS = "SA SAS SE"
FIRM_NAMES = "Groupe Banque"
