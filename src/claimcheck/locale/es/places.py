"""Countries as Spanish prose names them."""

COUNTRIES = """
Alemania | | alemán, alemana, alemanes, alemanas | Berlín
Argentina | | argentino, argentina, argentinos, argentinas | Buenos Aires
Australia | | australiano, australiana, australianos, australianas | Canberra
Austria | | austriaco, austriaca, austriacos | Viena
Bélgica | | belga, belgas | Bruselas
Bolivia | | boliviano, boliviana, bolivianos | La Paz
Brasil | | brasileño, brasileña, brasileños, brasileñas | Brasilia
Canadá | | canadiense, canadienses | Ottawa
Chile | | chileno, chilena, chilenos, chilenas |
China | | chino, china, chinos, chinas | Pekín
Colombia | | colombiano, colombiana, colombianos | Bogotá
Corea del Sur | | surcoreano, surcoreana, surcoreanos | Seúl
Cuba | | cubano, cubana, cubanos | La Habana
Ecuador | | ecuatoriano, ecuatoriana, ecuatorianos | Quito
Egipto | | egipcio, egipcia, egipcios | El Cairo
España | | español, española, españoles, españolas | Madrid
Estados Unidos | EE. UU., EEUU, EE UU | estadounidense, estadounidenses | Washington
Francia | | francés, francesa, franceses, francesas | París
Grecia | | griego, griega, griegos | Atenas
India | | indio, india, indios | Nueva Delhi
Irlanda | | irlandés, irlandesa, irlandeses | Dublín
Italia | | italiano, italiana, italianos, italianas | Roma
Japón | | japonés, japonesa, japoneses, japonesas | Tokio
Kenia | | keniano, keniana, kenianos | Nairobi
Marruecos | | marroquí, marroquíes | Rabat
México | Méjico | mexicano, mexicana, mexicanos, mexicanas |
Noruega | | noruego, noruega, noruegos | Oslo
Países Bajos | Holanda | holandés, holandesa, neerlandés, neerlandesa | La Haya
Paraguay | | paraguayo, paraguaya, paraguayos | Asunción
Perú | | peruano, peruana, peruanos, peruanas | Lima
Polonia | | polaco, polaca, polacos | Varsovia
Portugal | | portugués, portuguesa, portugueses | Lisboa
Reino Unido | | británico, británica, británicos, británicas | Londres
Rusia | | ruso, rusa, rusos, rusas | Moscú
Suecia | | sueco, sueca, suecos | Estocolmo
Suiza | | suizo, suiza, suizos | Berna
Turquía | | turco, turca, turcos | Ankara
Ucrania | | ucraniano, ucraniana, ucranianos | Kiev
Unión Europea | UE | europeo, europea, europeos, europeas |
Uruguay | | uruguayo, uruguaya, uruguayos | Montevideo
Venezuela | | venezolano, venezolana, venezolanos | Caracas
"""
