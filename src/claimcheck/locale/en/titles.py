"""What stands in front of names and behind them, in English."""

from __future__ import annotations

# Before the name of a person, written with a capital.
OFFICES = """
admiral analyst attorney captain colonel commander commissioner congressman congresswoman councillor
councilman councilwoman detective director directors doctor founder gov governor hon lieutenant lt maj major
manager mayor member minister mp officer officers pm postmaster prof professor rep representative rev
reverend sen senator senators sergeant sgt sheriff speaker spokesperson superintendent treasurer trustee vp
"""
OFFICES_BEHIND = "general"  # behind another: "Attorney General"
# What tells of an office.
RANKS = """
acting assistant associate chief co-founder deputy district executive federal former general honorable honourable
interim lead major managing parliamentary principal senior shadow state vice
"""
# Those who act, written with a capital beside a name: "Justice Department".
BODIES = """
central commissioner company congress council court defence defense department embassy finance foreign house industry ministry
parliament police republic senate state treasury union
"""
BODY_LEADS = "central foreign"  # those that go on no name
# With a point, they go on: "St. Helens".
SHORT_IN_NAMES = "ft mt st"
FIRM_FORMS = """
Co Corp Corporation Inc Incorporated Ltd Limited Plc PLC Pte Pty Pvt Company Group Holdings AG SA NV SE LLC LLP GmbH Bhd Oyj SpA
"""
FIRM_NAMES = "Bank Industries Technologies"
LOOSE_FORMS = "Company Group Holdings"  # as often part of what it is called
BEFORE_FORMS = "Private"
# With the ending of a possessive, they go on: "Women's Hospital".
GROUPS = """
boys children employers farmers fisherman fishermen girls lawyers master men nurses people students teachers veterans women workers
"""
# With one of these, they go on: "Center for Democracy".
JOINTS = "for on"
BODIES_FOR = """
academy agency alliance association board bureau campaign center centers centre citizens coalition commission committee
council department doctors foundation friends fund initiative institute institution ministry mission office
organisation organization partnership partners school society students union
"""
# With "of", they go on: "Royal Bank of Canada".
OF_IN_NAMES = """
academy act agency alliance archdiocese army assembly association authority bank bay bishop board boys bureau cathedral center centre
chamber church city club college commission committee community company conference confederation congress convention council
county court daughters day days declaration defenders department diocese district embassy faculty federation fellowship festival field
forum foundation fund game garden girls government guild gulf hall heart high history home hospital hotel house initiative institute
institution isle island islands kingdom knights law league library lord market masters ministry mission museum nation national
nations office officer order organisation organization palace parade parliament party people plan port process program
programme project province register republic school schools sea service society sons speaker state states statue straits
supreme synod talk temple territory theatre theater town treaty tribunal union university valley village voice war week world year
"""
# With them, the name of a place is that of another.
COMPASS = """
north south east west northern southern eastern western central southeast northeast southwest northwest
southeastern northeastern southwestern northwestern
"""
