"""Countries as English prose names them; `places` says how a row is read."""

COUNTRIES = """
Afghanistan || Afghan, Afghans | Kabul
Albania || Albanian, Albanians | Tirana
Algeria || Algerian, Algerians | Algiers
Angola || Angolan, Angolans | Luanda
Argentina || Argentine, Argentines, Argentinian, Argentinians | Buenos Aires
Armenia || Armenian, Armenians | Yerevan
Australia || Australian, Australians | Canberra
Austria || Austrian, Austrians | Vienna
Azerbaijan || Azerbaijani, Azerbaijanis | Baku
Bahrain || Bahraini, Bahrainis | Manama
Bangladesh || Bangladeshi, Bangladeshis | Dhaka
Belarus || Belarusian, Belarusians | Minsk
Belgium || Belgian, Belgians |
Bolivia || Bolivian, Bolivians | La Paz
Bosnia | Bosnia and Herzegovina, Bosnia-Herzegovina | Bosnian, Bosnians | Sarajevo
Botswana ||| Gaborone
Brazil || Brazilian, Brazilians | Brasilia, Brasília
Brunei |||
Bulgaria || Bulgarian, Bulgarians | Sofia
Burkina Faso ||| Ouagadougou
Cambodia || Cambodian, Cambodians | Phnom Penh
Cameroon || Cameroonian, Cameroonians | Yaoundé
Canada || Canadian, Canadians | Ottawa
Chile || Chilean, Chileans |
China | PRC, People's Republic of China | Chinese | Beijing
Colombia || Colombian, Colombians | Bogota, Bogotá
Congo | Democratic Republic of Congo, Democratic Republic of the Congo, DRC | Congolese | Kinshasa
Costa Rica || Costa Rican, Costa Ricans |
Croatia || Croatian, Croatians, Croat, Croats | Zagreb
Cuba || Cuban, Cubans | Havana
Cyprus || Cypriot, Cypriots | Nicosia
Czechia | Czech Republic | Czech, Czechs | Prague
Denmark || Danish, Dane, Danes | Copenhagen
Ecuador || Ecuadorian, Ecuadorians | Quito
Egypt || Egyptian, Egyptians | Cairo
El Salvador || Salvadoran, Salvadorans | San Salvador
Estonia || Estonian, Estonians | Tallinn
Ethiopia || Ethiopian, Ethiopians | Addis Ababa
EU | European Union, European Commission || Brussels
Finland || Finnish, Finn, Finns | Helsinki
France | Elysee, Élysée | French | Paris
Gabon || Gabonese | Libreville
Gambia || Gambian, Gambians | Banjul
Germany | West Germany | German, Germans, West German, West Germans | Berlin, Bonn
Ghana || Ghanaian, Ghanaians | Accra
Greece || Greek, Greeks | Athens
Guatemala || Guatemalan, Guatemalans | Guatemala City
Haiti || Haitian, Haitians | Port-au-Prince
Honduras || Honduran, Hondurans | Tegucigalpa
Hong Kong |||
Hungary || Hungarian, Hungarians | Budapest
Iceland || Icelandic, Icelander, Icelanders | Reykjavik, Reykjavík
India || Indian, Indians | New Delhi, Delhi
Indonesia || Indonesian, Indonesians | Jakarta
Iran || Iranian, Iranians | Tehran
Iraq || Iraqi, Iraqis | Baghdad
Ireland || Irish | Dublin
Israel || Israeli, Israelis | Jerusalem
Italy || Italian, Italians | Rome
Ivory Coast | Côte d'Ivoire, Cote d'Ivoire || Abidjan
Jamaica || Jamaican, Jamaicans |
Japan || Japanese | Tokyo
Jordan || Jordanian, Jordanians | Amman
Kazakhstan || Kazakh, Kazakhs | Astana
Kenya || Kenyan, Kenyans | Nairobi
Kosovo || Kosovan, Kosovar, Kosovars | Pristina
Kuwait || Kuwaiti, Kuwaitis | Kuwait City
Kyrgyzstan || Kyrgyz | Bishkek
Laos || Laotian, Laotians | Vientiane
Latvia || Latvian, Latvians | Riga
Lebanon || Lebanese | Beirut
Liberia || Liberian, Liberians | Monrovia
Libya || Libyan, Libyans | Tripoli
Lithuania || Lithuanian, Lithuanians | Vilnius
Luxembourg |||
Madagascar || Malagasy | Antananarivo
Malawi || Malawian, Malawians | Lilongwe
Malaysia || Malaysian, Malaysians | Kuala Lumpur
Mali || Malian, Malians | Bamako
Malta || Maltese | Valletta
Mauritania || Mauritanian, Mauritanians | Nouakchott
Mexico || Mexican, Mexicans | Mexico City
Moldova || Moldovan, Moldovans | Chisinau
Mongolia || Mongolian, Mongolians | Ulaanbaatar, Ulan Bator
Montenegro || Montenegrin, Montenegrins | Podgorica
Morocco || Moroccan, Moroccans | Rabat
Mozambique || Mozambican, Mozambicans | Maputo
Myanmar | Burma | Burmese | Naypyidaw, Yangon
Namibia || Namibian, Namibians | Windhoek
Nepal || Nepali, Nepalis, Nepalese | Kathmandu
Netherlands | The Hague | Dutch | Amsterdam
New Zealand || New Zealander, New Zealanders |
Nicaragua || Nicaraguan, Nicaraguans | Managua
Nigeria || Nigerian, Nigerians | Abuja
North Korea | DPRK | North Korean, North Koreans | Pyongyang
Norway || Norwegian, Norwegians | Oslo
Oman || Omani, Omanis | Muscat
Pakistan || Pakistani, Pakistanis | Islamabad
Palestine | Palestinian Authority | Palestinian, Palestinians | Ramallah
Panama || Panamanian, Panamanians | Panama City
Papua New Guinea ||| Port Moresby
Paraguay || Paraguayan, Paraguayans | Asunción, Asuncion
Peru || Peruvian, Peruvians | Lima
Philippines || Philippine, Filipino, Filipinos | Manila
Poland || Polish | Warsaw
Portugal || Portuguese | Lisbon
Qatar || Qatari, Qataris | Doha
Romania || Romanian, Romanians | Bucharest
Russia | Russian Federation, Kremlin | Russian, Russians | Moscow
Rwanda || Rwandan, Rwandans | Kigali
Saudi Arabia || Saudi, Saudis | Riyadh
Senegal || Senegalese | Dakar
Serbia || Serbian, Serbians, Serb, Serbs | Belgrade
Sierra Leone ||| Freetown
Singapore || Singaporean, Singaporeans |
Slovakia || Slovak, Slovaks | Bratislava
Slovenia || Slovenian, Slovenians, Slovene, Slovenes | Ljubljana
Somalia || Somali, Somalis | Mogadishu
South Africa || South African, South Africans | Pretoria
South Korea | ROK, Republic of Korea | South Korean, South Koreans | Seoul
South Sudan || South Sudanese | Juba
Soviet Union | USSR | Soviet, Soviets |
Spain || Spanish, Spaniard, Spaniards | Madrid
Sri Lanka || Sri Lankan, Sri Lankans | Colombo
Sudan || Sudanese | Khartoum
Sweden || Swedish, Swede, Swedes | Stockholm
Switzerland || Swiss | Bern, Berne
Syria || Syrian, Syrians | Damascus
Taiwan || Taiwanese | Taipei
Tajikistan || Tajik, Tajiks | Dushanbe
Tanzania || Tanzanian, Tanzanians | Dodoma
Thailand || Thai, Thais | Bangkok
Tunisia || Tunisian, Tunisians | Tunis
Turkey | Türkiye | Turkish, Turk, Turks | Ankara
Turkmenistan || Turkmen | Ashgabat
Uganda || Ugandan, Ugandans | Kampala
UK | U.K., Britain, Great Britain, United Kingdom, Whitehall | British, Briton, Britons | London
Ukraine || Ukrainian, Ukrainians | Kyiv, Kiev
UN | U.N., United Nations ||
United Arab Emirates | UAE, U.A.E. | Emirati, Emiratis | Abu Dhabi
Uruguay || Uruguayan, Uruguayans | Montevideo
US | U.S., USA, U.S.A., United States, America, White House, Pentagon | American, Americans | Washington
Uzbekistan || Uzbek, Uzbeks | Tashkent
Venezuela || Venezuelan, Venezuelans | Caracas
Vietnam || Vietnamese | Hanoi
Yemen || Yemeni, Yemenis |
Zambia || Zambian, Zambians | Lusaka
Zimbabwe || Zimbabwean, Zimbabweans | Harare
Africa || African, Africans |
Asia || Asian, Asians |
Europe || European, Europeans |
Latin America || Latin American, Latin Americans |
Middle East || Middle Eastern |
North America || North American, North Americans |
South America || South American, South Americans |
"""
# States and provinces, but for those whose names are as often a person, a city or a country (Georgia, New York,
# Virginia, Victoria, Washington).
REGIONS = """
New South Wales | NSW ||
Queensland || Queenslander, Queenslanders |
South Australia || South Australian, South Australians |
Tasmania || Tasmanian, Tasmanians | Hobart
Western Australia || Western Australian, Western Australians |
Northern Territory |||
Andhra Pradesh |||
Arunachal Pradesh |||
Assam || Assamese |
Bihar || Bihari, Biharis |
Chhattisgarh |||
Goa || Goan, Goans |
Gujarat || Gujarati, Gujaratis |
Haryana |||
Himachal Pradesh |||
Jharkhand |||
Karnataka |||
Kerala |||
Madhya Pradesh |||
Maharashtra |||
Manipur |||
Meghalaya |||
Mizoram |||
Nagaland |||
Odisha || Odia |
Punjab |||
Rajasthan |||
Sikkim |||
Tamil Nadu |||
Telangana |||
Tripura |||
Uttar Pradesh |||
Uttarakhand |||
West Bengal |||
Alabama || Alabamian, Alabamians |
Alaska || Alaskan, Alaskans |
Arizona || Arizonan, Arizonans |
Arkansas |||
California || Californian, Californians |
Colorado || Coloradan, Coloradans |
Connecticut |||
Florida || Floridian, Floridians |
Hawaii || Hawaiian, Hawaiians |
Idaho |||
Illinois |||
Indiana |||
Iowa || Iowan, Iowans |
Kansas |||
Kentucky |||
Louisiana || Louisianan, Louisianans |
Maryland |||
Massachusetts |||
Michigan |||
Minnesota || Minnesotan, Minnesotans |
Mississippi |||
Missouri |||
Montana |||
Nebraska |||
Nevada |||
New Hampshire |||
New Jersey || New Jerseyan, New Jerseyans |
New Mexico |||
North Carolina |||
North Dakota |||
Ohio || Ohioan, Ohioans |
Oklahoma |||
Oregon || Oregonian, Oregonians |
Pennsylvania |||
Puerto Rico || Puerto Rican, Puerto Ricans |
Rhode Island |||
South Carolina |||
South Dakota |||
Tennessee |||
Texas || Texan, Texans |
Utah |||
Vermont |||
West Virginia || West Virginian, West Virginians |
Wisconsin |||
Wyoming |||
England |||
Scotland || Scottish, Scot, Scots |
Wales || Welsh |
Northern Ireland |||
Alberta || Albertan, Albertans |
British Columbia |||
Manitoba |||
New Brunswick |||
Newfoundland |||
Nova Scotia |||
Ontario || Ontarian, Ontarians |
Quebec || Quebecer, Quebecers |
Saskatchewan |||
Sub-Saharan Africa || sub-Saharan African |
Kurdistan || Kurdish, Kurds, Kurd |
Catalonia || Catalan, Catalans |
Bavaria || Bavarian, Bavarians |
Crimea || Crimean, Crimeans |
"""
