"""English words and abbreviations that are written with a capital and are no names."""

from __future__ import annotations

# They begin sentences, and seldom have a capital elsewhere.
COMMON = """
aboard academic access accompanied acquisition acting action active activists activities actual adjusted
adoption adults advantages advertising affordable aggressive ahead aligned aligning alignment alternative
amongst anti anybody anything anyway apart applicants application applications appointment appreciate
appropriate approval apps areas armed arrival artist aside assessments assistance astronaut astronauts
astronomers asylum attacks attendees attorneys audio author authors automated availability available backed
backing bad banks benchmark benefits best better big bilateral billionaire billions blame blood boat boats
body born brand brands breaking breakthrough briefing broader brokerage buildings bulk businesses buyers
cameras campaign campaigning campaigns candidates capacity car carbon care career cargo cars case cases
catch centers certain certified challenges check checking children choose choosing chronic cities clarify
class clean clear click client clients closer clouds collaboration colleagues color comments common
communities community comparable compare compared comparison competitive compliance comprehensive computer
conclusion conditions confidence connectivity consensus consistent consolidated construction consumers
content continuous controlling conventional conversations core corporate corporations correct correction
counter countries couple courtesy crews critical crude cultural culture currency custom customer customers
data date dates day days dealing decisions deep delivery demonstrating depreciation desperate destination
details detention difference different diluted diplomatic direct discussions diverse diversification
diversity doctors document doing dollar domestic doorstop download dozens draft drawing drew
drilling driver drivers dry dual due dynamic early easy economic educational effective efficiency efforts
election element elevate eligible elsewhere email emails employee employees employers empowering engineers
enough entire entrepreneurs equipped essential event events everybody everyone everything everywhere
evidence examples except excitement exclusive execution executives exercise exit expansion experience
experiments expert experts extreme facilitating factors failure fair faith false families family fan fans
fast faster father favorable fear featured featuring feedback fewer fifth fighting figure figures final
firms fiscal fixed flexible folks forget formal forward founded founders founding fourth franchise free
frequent fresh friends front fuel full fun future galaxies game gaming good great greater ground groups
guests guidance guided gun hair hands happy hard hardware hate heading headquartered healthy heat heavy
higher highest historical history holiday holistic hot hours household huge humans hundreds iconic ideal
identity illegal image imagery immediate implementation important impressive incentives inclusion indeed
individual individuals information infrastructure initiatives innovative insight insights installation
instruments interactive interest interested internal interview interviews introduction inventory
investigators investors items job jobs judges key kind lack large larger late latest law lawyers
leadership leasing legacy legal legislation lessons level leverage leveraging licensed life light line link
liquid liquidity list listed listen listening little local location long longer lots luxury mainstream
maintenance major majority man managers marriage mass massive match material materials matters maximize
maximum maybe members mental message mid migrants millions mine minutes missions modeling moments money
monthly months morning multi multiple name named names natural nature navigating nearby negative
negotiations net non none notable numerous occupancy officers offshore oil okay old older ongoing online
operational operator operators opinion opponents opportunities opportunity optimize options organic
organisations organizations original others otherwise outlook overnight overseas owners oxygen packaging
pain parents parking participants participation parties partner partnering partnerships passengers passing
patient patients pending perfect performance period permanent persistent personal personalized phone photo
photos physical pick pictures pioneering pipeline place platform players please policies policy political
politicians poll polls poor popular positioned positioning positive possible potential powered powerful pre
precision preliminary presidential pressure pretty pricing primary priority product products professional
programs progress prominent promoting proper property prosecutors prospective protesters protests proven
provision provisions public quality quarter quick ranked ranking rapid rare read reading ready real
reasonable recall reciprocal recognition reconciliation reference regardless regular regulatory relative
reliable remote removal renowned rental reporters reputation researchers resettlement residential residents
restructuring retail reviewing reviews rich ride right risk rival robots robust role rooted rupee rural sad
safe same scalable schools scientists seamless search season sectors segment self serious set setting severe
sexual shareholder shareholders short shots signature significant similar simple site skills skin small
smaller somebody somehow someone something sometimes sophisticated sorry sounds source sources spacecraft
spaceflight spanning speakers specific speculation speech spot stability staff startup statement steady
stories story strategic strategy streamlined strong structured students style subject submission success
successful suicide summary summer supply supporters sure surface sustainable symptoms table tailored talent
team teams technicians television temperature temperatures tens tensions terrorism terrorists text thank
thanks thermal things thousands tickets tied time timing tiny title tonight tools topics traders traditional
trained transaction transitioning transparency transparent treatment trends true trusted type types typical
uncertainty underlying unknown unlock upcoming updated updates user users utilizing variable vehicles
verified veteran victims victory video videos violence visa visibility visitors visual volunteers warm water
weak website websites whatever whenever wherever whilst wide wind winds winners witness words worldwide
worst year years young zero
"""
# Of these as of TERMS, none is a name.
ABBREVIATIONS = """
CPI Capex Ebit Ebitda FII FIIs DII DIIs GDP GNPA GVA MF NAV NII NIM OI PBIT PBT PMI QoQ VAT WPI YoY YOY YTD
"""
