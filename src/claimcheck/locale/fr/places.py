"""Countries as French prose names them; see `claimcheck.locale.places`. Its adjectives are no names."""

COUNTRIES = """
Afrique du Sud | | | Pretoria
Algérie | | | Alger
Allemagne | | | Berlin
Arabie saoudite | | | Riyad
Argentine | | |
Australie | | | Canberra
Autriche | | | Vienne
Belgique | | | Bruxelles
Brésil | | |
Bulgarie | | | Sofia
Canada | Ottawa | |
Chili | | |
Chine | | | Pékin
Colombie | | | Bogota
Corée du Sud | | | Séoul
Croatie | | | Zagreb
Danemark | | | Copenhague
Égypte | | | Le Caire
Espagne | | | Madrid
Estonie | | | Tallinn
États-Unis | Etats-Unis | | Washington
Finlande | | | Helsinki
France | | | Paris
Grèce | | | Athènes
Hongrie | | | Budapest
Inde | | | New Delhi
Indonésie | | | Jakarta
Irak | | | Bagdad
Iran | | | Téhéran
Irlande | | | Dublin
Israël | | | Jérusalem
Italie | | | Rome
Japon | | | Tokyo
Kenya | | | Nairobi
Lettonie | | | Riga
Lituanie | | | Vilnius
Luxembourg | | |
Maroc | | | Rabat
Mexique | | |
Norvège | | | Oslo
Nouvelle-Zélande | | | Wellington
Pakistan | | | Islamabad
Pays-Bas | | | La Haye
Pérou | | | Lima
Pologne | | | Varsovie
Portugal | | | Lisbonne
Roumanie | | | Bucarest
Royaume-Uni | Grande-Bretagne | | Londres
Russie | | | Moscou
Sénégal | | | Dakar
Serbie | | | Belgrade
Slovaquie | | |
Slovénie | | |
Suède | | | Stockholm
Suisse | | | Berne
Syrie | | | Damas
Tunisie | | | Tunis
Turquie | | | Ankara
Ukraine | | | Kiev
Viêt Nam | Vietnam | | Hanoï
"""
