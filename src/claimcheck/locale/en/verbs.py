"""The verbs of English prose, by what they say of a figure, and their forms."""

from __future__ import annotations

# Verbs whose subject is the thing that has the figure: "sales were, reached, stood at".
LEVELS = """
be stand come amount total reach hit average remain stay equal measure exceed surpass top number range
end close settle open trade near approach represent account cross touch
"""
CHANGES_UP = """
advance boost climb double expand gain grow hike increase jump leap quadruple raise rise soar surge swell
triple improve strengthen accelerate rally rebound widen lift up edge inch enhance skyrocket spike
appreciate
"""
CHANGES_DOWN = """
contract cut decline decrease dip drop fall halve lower plummet plunge reduce shed shrink slash slide
slump tumble narrow ease slip sink slow moderate retreat soften weaken tank crash erode trim down diminish
dwindle depreciate
"""
# Done to an amount by somebody, and what that amount is then of.
DEALINGS = """
allocate borrow buy cost donate earmark earn fund invest lend lose offset owe provide save sell spend win
raise receive collect generate distribute award grant recover repay return refund contribute
"""
REPORTING = """
post report record deliver see have show register achieve generate produce book log maintain
announce reach enjoy expect forecast project anticipate predict estimate target seek include offer hold
own keep operate employ
"""
OTHER_VERBS = """
bear shoulder demand ask seek urge request guess
accept acquire add address deserve allot appropriate affect agree aim allow appear apply appoint approve argue arrive ask assign
assume attend attract await base become begin believe belong bring build burn call carry cause change
charge charged claim complete comprise concern conclude confirm consider consist continue control cover create
decide define delay deny deploy describe design determine develop die disclose discover discuss drive
eat elect enable enter establish exclude exist expire explain extend face fail feel file fill find finish fly
follow force gather get give go handle happen hear help hire host hope hurt identify impact imply
impose improve indicate inform injure insist issue join kill know last launch lead learn leave let lie
live locate look love make manage mark marry mean meet miss mention move need note observe obtain occur
open order organise organize pay play plan pledge point predict prefer prepare present prevent print
proceed process promise propose prove publish pull purchase push put qualify question reflect reject
relate release rely remember remove rent repeat replace represent require reserve resign resolve
respond rest result retain retire reveal roll run say scan schedule score secure seem send serve settle
share ship shoot shut sign sit speak split sponsor start state stay steal step stop store strike strip
struggle study submit succeed suffer suggest support suppose suspect take talk teach tell test think
throw touch track transfer travel treat try turn understand undertake unveil urge use value vary view
visit vote wait walk want warn watch wear welcome withdraw wonder work worry write highlight commit
intend originate arise oversee abandon absorb accuse acknowledge adapt admit adopt advocate allege
apologise arrange assemble assess assist assure authorise authorize avoid bolster broadcast celebrate cite
collapse combine commemorate commence communicate compete complain concede conduct connect conserve construct
consult contain contend convene convict cooperate coordinate cope criticise criticize dedicate defeat defend
depart depend deteriorate devastate differ disappear dismiss divide educate eliminate embrace emphasise
emphasize enact encounter encourage endorse enforce engage ensure equip erupt evaluate examine exhibit
exploit explode explore express finalise finalize focus fulfil govern grab guarantee ignore illustrate imagine
implement incorporate incur inherit initiate injure inspect inspire install integrate investigate involve
justify manufacture merge migrate monitor motivate multiply negotiate nominate notify obey oblige occupy oppose
opt outline outpace outweigh overcome overtake participate perform possess postpone praise preserve prevail
prohibit prosecute protect pursue quit quote react realise realize rebuild recognise recognize recommend recruit
recycle refer refuse regard regulate reinforce renew repair rescue resume retrieve satisfy select separate solve
specialise specialize stabilise subsidise substitute sue surround survive suspend sustain terminate threaten
thrive tighten trace transform translate transmit trigger undergo undermine unite uphold vanish violate vow
weigh worsen
fine describe capture comprise consume set contribute convert cross curb derive devote introduce host peg wound donate
double-check emerge evacuate flee displace arrest detain
"""
IRREGULAR = """
become became become | begin began begun | bring brought brought | build built built | buy bought bought |
come came come | cost cost cost | cut cut cut | drive drove driven | eat ate eaten | fall fell fallen |
feel felt felt | find found found | flee fled fled | fly flew flown | get got gotten | give gave given | go
went gone |
grow grew grown | hear heard heard | hit hit hit | hold held held | hurt hurt hurt | keep kept kept |
know knew known | lead led led | leap leapt leapt | leave left left | lend lent lent | let let let |
lie lay lain | lose lost lost | make made made | mean meant meant | meet met met | pay paid paid |
put put put | rise rose risen | run ran run | say said said | see saw seen | seek sought sought |
sell sold sold | set set set | send sent sent | shed shed shed | shoot shot shot | show showed shown |
shrink shrank shrunk | shut shut shut | sink sank sunk | sit sat sat | slide slid slid |
speak spoke spoken | spend spent spent | split split split | stand stood stood | steal stole stolen |
strike struck struck | swell swelled swollen | take took taken | teach taught taught | tell told told |
think thought thought | throw threw thrown | undertake undertook undertaken |
understand understood understood | wear wore worn | win won won | withdraw withdrew withdrawn |
write wrote written | have had had | forecast forecast forecast | overcome overcame overcome | oversee oversaw overseen |
arise arose arisen | overtake overtook overtaken | undergo underwent undergone | uphold upheld upheld |
rebuild rebuilt rebuilt | quit quit quit | broadcast broadcast broadcast |
say said said
"""
# As often the thing as the doing.
NOUNS_TOO = """
advocate broadcast collapse convict defeat embrace exhibit exploit express focus guarantee monitor praise quote regard
repair rescue separate substitute trace trigger vow
advance average award base book boost buy call cause change charge claim demand climb close concern contract
control cost cover cut decline decrease delay design dip double drive drop ease edge end estimate exchange
exit face fall figure file fine fire force forecast fund gain grant group guide help hike hit hold hope hurt
impact increase issue jump lack launch lead leap lift line list log look loss lower mark match measure
move need note number offer open order pay place plan play plunge point post press proceed process produce
project promise purchase push question rally range rank rate reach rebound record release rent report
request reserve rest result return rise roll run sale save score set share slow moderate retreat ship show sign slide slip slump
split start state stay step stop store strike study suffer supply support surge surprise target tax test
tie top total touch track trade transfer trim try turn use value view visit vote work yield up down
narrow near present rest document last store aim average top open dip sink spike travel pledge schedule talk walk
print struggle cross
"""

# Endings of a verb in the present, the past and its "-ing"; each with what it takes off and puts on.
INFLECTION = {"y": ("ies", "ied", "ying", 1), "e": ("s", "d", "ing", 0), "": ("s", "ed", "ing", 0)}
SIBILANTS = ("s", "x", "ch", "sh", "zz", "o")
DOUBLING = """
plan drop cut slip trim step stop tap top run sit get put let win begin dip hit rob shed split stun
swap wrap ship spin transfer refer occur commit submit admit permit rebut tip chip
"""
