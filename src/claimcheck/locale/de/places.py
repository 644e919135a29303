"""Countries as German prose names them; see `claimcheck.locale.places`. Its adjectives are no names."""

COUNTRIES = """
Ägypten | Kairo | |
Argentinien | | |
Australien | Canberra | |
Belgien | | | Brüssel
Brasilien | | |
Bulgarien | | | Sofia
Chile | | |
China | Peking | |
Dänemark | Kopenhagen | |
Deutschland | | | Berlin
Estland | | | Tallinn
Finnland | Helsinki | |
Frankreich | | | Paris
Griechenland | | | Athen
Großbritannien | Vereinigtes Königreich, England | | London
Indien | | | Neu-Delhi
Indonesien | | | Jakarta
Irak | | | Bagdad
Iran | | | Teheran
Irland | | | Dublin
Israel | | | Jerusalem
Italien | | | Rom
Japan | | | Tokio
Kanada | Ottawa | |
Kenia | | | Nairobi
Kolumbien | | | Bogotá
Kroatien | | | Zagreb
Lettland | | | Riga
Litauen | | | Vilnius
Luxemburg | | |
Mexiko | | |
Neuseeland | | | Wellington
Niederlande | | | Den Haag
Norwegen | | | Oslo
Österreich | | | Wien
Pakistan | | | Islamabad
Peru | | | Lima
Polen | | | Warschau
Portugal | | | Lissabon
Rumänien | | | Bukarest
Russland | | | Moskau
Saudi-Arabien | | | Riad
Schweden | | | Stockholm
Schweiz | | | Bern
Serbien | | | Belgrad
Slowakei | | |
Slowenien | | |
Spanien | | | Madrid
Südafrika | | | Pretoria
Südkorea | | | Seoul
Syrien | | | Damaskus
Tschechien | | | Prag
Türkei | | | Ankara
Ukraine | | | Kiew
Ungarn | | | Budapest
USA | Vereinigte Staaten, Vereinigten Staaten | | Washington
Vietnam | | | Hanoi
"""
