"""Spanish grammar for claims: its small words, its verbs, and what they say of a figure.

A noun stands before what narrows it, and a subject may be left out.
"""

HEAD_FIRST = True
BASES_ARE_VERBS = True
COMPOUNDS = (
    "tasa de paro", "tasa de desempleo", "tasa de inflación", "producto interior bruto", "producto interno bruto",
    "cifra de negocios", "volumen de negocio", "precio de venta", "beneficio neto", "pérdida neta", "número de",
)  # fmt: skip

DETERMINERS = """
el la los las lo un una unos unas este esta estos estas ese esa esos esas su sus nuestro nuestra nuestros nuestras
mi mis cada ningún ninguna todo toda todos todas ambos ambas al del algún alguna algunos algunas cuyo cuya
"""
POSSESSIVES = "su sus cuyo cuya"
POINTING = "él ella"
SPEAKING = "yo nosotros"
PREPOSITIONS = """
a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras unos unas
"""
RELATIVES = "que quien quienes cual donde cuando mientras aunque porque si como pues"
CONJUNCTIONS = "y e o u pero sino ni"
AUXILIARIES = "es son era eran fue fueron sido ser ha han había habían haber está están estaba estaban"
PAST_AUXILIARIES = "era eran fue fueron había habían estaba estaban"
PRESENT_AUXILIARIES = "es son ha han está están"
MODALS = "podría podrían puede pueden debe deben debería deberían sería serían habría habrían va van"
ABLE = "puede pueden debe deben"
UNREAL = "sería serían habría habrían"
ADVERBS = """
ahora además ya todavía aún ayer hoy también casi cerca así más menos muy no nunca solo sólo tan tanto aproximadamente
actualmente antes después luego entonces apenas ligeramente se
"""
ADVERB_ENDINGS = ("mente",)
NEGATING = "no ni nunca"
INFINITIVE = "a"
IN_GROUP = "no a se"

LEVELS = "alcanzar representar sumar superar rozar ser situar llegar ascender suponer"
CHANGES_UP = "aumentar subir crecer avanzar repuntar duplicar triplicar elevar incrementar mejorar ganar"
CHANGES_DOWN = "bajar caer descender disminuir reducir retroceder recortar ceder"
DEALINGS = """
pagar gastar invertir costar ahorrar recibir vender comprar prestar financiar destinar recaudar ingresar donar
"""
REPORTING = """
obtener registrar lograr publicar anunciar facturar emplear producir entregar tener poseer operar gestionar
"""
EXPECTING = "prever esperar estimar calcular anticipar"
PLANNING = "proponer planear querer pretender"
ASKING = "exigir pedir reclamar solicitar"
DENYING = "negar desmentir rechazar"
OTHER_VERBS = """
prever esperar estimar calcular anticipar proponer planear querer pretender exigir pedir reclamar solicitar negar
desmentir rechazar perder decir declarar afirmar indicar señalar abrir crear construir matar herir despedir vivir trabajar
venir hacer
"""
HOLDING = "tener poseer controlar ha han"
GIVING = "pagar dar donar costar destinar"
IRREGULAR = """
ser fue/era sido es/son será/serán | caer cayó/cayeron caído cae/caen caerá/caerán |
crecer creció/crecieron crecido crece/crecen crecerá/crecerán | tener tuvo/tenía tenido tiene/tienen tendrá/tendrán |
obtener obtuvo/obtuvieron obtenido obtiene/obtienen obtendrá/obtendrán |
invertir invirtió/invirtieron invertido invierte/invierten invertirá/invertirán |
prever previó/preveía previsto prevé/prevén preverá/preverán |
reducir redujo/redujeron reducido/reducida reduce/reducen reducirá/reducirán |
producir produjo/produjeron producido produce/producen producirá/producirán |
proponer propuso/propusieron propuesto propone/proponen propondrá/propondrán |
pedir pidió/pidieron pedido pide/piden pedirá | despedir despidió/despidieron despedido despide/despiden despedirá |
querer quiso/quería querido quiere/quieren querrá | decir dijo/dijeron dicho dice/dicen dirá |
hacer hizo/hicieron hecho hace/hacen hará | costar costó/costaron costado cuesta/cuestan costará/costarán |
perder perdió/perdieron perdido pierde/pierden perderá | situar situó/situaron situado sitúa/sitúan situará/situarán |
descender descendió/descendieron descendido desciende/descienden descenderá |
ascender ascendió/ascendieron ascendido asciende/ascienden ascenderá |
negar negó/negaron negado niega/niegan negará | suponer supuso/supusieron supuesto supone/suponen supondrá
"""
FORMS = {
    "ar": {
        "present": "{}a {}an", "past": "{}ó {}aron {}aba {}aban", "participle": "{}ado {}ada {}ados {}adas",
        "ing": "{}ando", "future": "{}ará {}arán",
    },
    "er": {
        "present": "{}e {}en", "past": "{}ió {}ieron {}ía {}ían", "participle": "{}ido {}ida {}idos {}idas",
        "ing": "{}iendo", "future": "{}erá {}erán",
    },
    "ir": {
        "present": "{}e {}en", "past": "{}ió {}ieron {}ía {}ían", "participle": "{}ido {}ida {}idos {}idas",
        "ing": "{}iendo", "future": "{}irá {}irán",
    },
}  # fmt: skip
NAMES = {
    "increase": "aumento", "decrease": "descenso", "share": "parte de {}", "of": "{} de {}", "persons": "personas",
    "pay": "pagar", "be": "ser",
}  # fmt: skip
CHANGE_ALONE = "aumento descenso subida bajada caída alza récord"
GROWTH = "aumento subida crecimiento alza incremento repunte"
DECLINE = "descenso bajada caída reducción recorte"
RESULTS = "beneficio beneficios pérdida pérdidas ventas resultado ebitda ingresos facturación"
FIRM_THINGS = (
    "beneficio beneficios pérdida pérdidas ventas resultado ingresos acción acciones plantilla facturación"
)
SAME_THINGS = (("ingreso", "facturación", "cifra de negocios"), ("paro", "desempleo"))
VAGUE = """
número cantidad importe suma parte resto mitad tercio cuarto conjunto total nivel caso fin inicio año años mes meses
trimestre día días semana vez media torno objetivo tipo euro euros
"""
LIGHT = """
anual anuales trimestral nuevo nueva nuevos nuevas primer primera último última total ligero ligera fuerte previsto
prevista récord
"""
OF_A_TIME = "anual anuales"
MEASURED = """
beneficio/beneficios pérdida/pérdidas venta/ventas exportación/exportaciones importación/importaciones coste/costes
costo/costos gasto/gastos ingreso/ingresos deuda/deudas déficit/déficits superávit/superávits presupuesto/presupuestos
inversión/inversiones salario/salarios precio/precios alquiler/alquileres inflación/inflación paro/paro
desempleo/desempleo producción/producciones dividendo/dividendos resultado/resultados facturación/facturaciones
"""
PAYING = {"pagar": "paga pagan pagó pagaron pagado pagada"}
DEALT = {
    "invertir": "invierte invierten invirtió invirtieron invertido invertirá invertirán",
    "obtener": "obtiene obtienen obtuvo obtuvieron obtenido",
    "registrar": "registra registran registró registraron registrado",
    "facturar": "factura facturan facturó facturaron facturado",
    "perder": "pierde pierden perdió perdieron perdido perderá",
    "vender": "vende venden vendió vendieron vendido venderá",
    "gastar": "gasta gastan gastó gastaron gastado",
    "costar": "cuesta cuestan costó costaron",
    "ahorrar": "ahorra ahorran ahorró ahorrado",
    "recibir": "recibe reciben recibió recibieron recibido",
    "recaudar": "recauda recaudan recaudó recaudaron recaudado",
}
UP = "aumenta aumentó sube subió crece creció avanza avanzó alza"
DOWN = "baja bajó cae cayó desciende descendió disminuye disminuyó redujo reduce"
ASKED = "exige exigen exigió pide piden pidió reclama reclaman"
FORECAST = "prevé prevén previsto espera esperan estima estiman calcula"
PROPOSED = "propone proponen planea planean pretende pretenden"
FORMER = "antes anterior anteriores previo previa"
STATE_NOW = "emplea posee opera tiene"
STATE = "empleaba poseía tenía"
NOW = "actualmente hoy ahora"
PARTIAL = "adicionales adicional otros otras incluidos"
ADDING = "adicionales adicional"
SAYING = "dice dijo"
SPEECH = "declaró afirmó indicó señaló anunció afirma indica señala"
EVENTS = {
    "muerte": "muertos muerto muertas murieron", "herida": "heridos herido heridas", "despido": "despedidos despidió",
}  # fmt: skip
SCAN_PREPOSITIONS = (
    "a ante bajo con contra de desde durante en entre hacia hasta para por según sin sobre tras al del"
)
SCAN_CONJUNCTIONS = "y e o pero"
ARTICLES = "el la los las un una"
FUNCTION = "el la los las un una lo en al del de a y pero o para por según con no se su sus este esta tras desde cuando si"
CALENDAR = "trimestre semestre"
SPANS = "trimestre año mes semana semestre ejercicio"
FIRMS = "empresa grupo compañía banco fabricante aseguradora cadena firma sociedad"
ACTORS = "gobierno ministerio parlamento ejército ayuntamiento"
MOVED = "a al del hasta"

AND = "y e"
OR = "o u"
AND_OR = "y e o u"
BUT = "pero mientras"
GOES_ON = "y pero"
WHO = "que"
TURNING = "que cuyo"
THAT = "que"
THE = "el la los las"
THE_ITS = "el la los las su sus"
HAVING = "ha han"
HAVE = "haber"
PERSONS = "él ella nuestro nuestra nuestros nuestras mi"
OF_SPEAKER = "nuestro nuestra nuestros nuestras mi"
OF = "de del"
GENITIVE = "de del"
MADE_OF = "de"
SHARE_OF = "de del"
AT = "en"
AT_LEVEL = "a al en el de hasta"
A = "un una el"
SET_AT = "en a"
BY = "en un"
FROM_TO = "de desde a al hasta"
MOVES_TO = "a al hasta"
CHANGE_ON = "de del en"
PURPOSES = "en para"
PLACED = "en"
OF_WHOM = "de del en"
ASKED_OF = "a"
SIDE = "para con"
NO_SCOPE = "a desde"
AGAINST = "frente"
DATING = "en para desde durante"
LOOSELY_DATING = "para"
AFTER_DATE = "y o a de en para con por contra tras"
COMPARING = "frente que"
MEANWHILE = "desde antes después cuando"
SINCE = "desde antes después"
TAKEN_OFF = "impuestos intereses amortizaciones"
FALLING_DUE = "vencimiento vence vencen"
TOWARDS = "a"
OF_A_PART = "de del en para por"
EACH = "cada uno"
BRANCHES = "rama división región segmento filial"
TOLD_BESIDE = "frente que comparado"
THEM = "ellos ellas estos estas"
YEARS = "año"
SERVING = "ofrecer"
STOCKS = "acción acciones"
EVERY = "total totales consolidado"
TAKING = "costar"
IFS = "si"
THINKING = "creer pensar"
GOALS = "objetivo previsión previsiones plan"
BEING = "es son era eran fue fueron"
GAPS = {
    "owned": (" ", " la ", " el ", " los ", " las "),
    "owners": (" ",),
    "in_names": (" ", " & "),
    "according": ("según",),
    "compared": ("frente a",),
}
STEPS = {"pasado": -1, "pasada": -1, "anterior": -1, "próximo": 1, "próxima": 1}
STEPS_BEHIND = True
TIME_UNITS = {"year": "año", "month": "mes", "quarter": "trimestre"}
PLURAL_ENDING = ("s",)
SINGULARS = {"ciones": "ción", "siones": "sión", "dores": "dor", "tores": "tor", "leres": "ler", "s": ""}
FIRM_FORMS = "SA SL SE"
FIRM_NAMES = "Grupo Banco"
