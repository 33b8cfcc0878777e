"""Everyday words and names."""

FIRST_NAMES = (
    "Tom Anna Ben Lily Max Mia Sam Zoe Leo Eva Jack Ruby Finn Nora Hugo Clara Omar Aisha Ravi Mei Alice Bob Carol "
    "Dave Emma Frank Grace Henry Ivan Julia Kate Luis Maria Nina Oscar Paul Rosa Sara Tina Uma Victor Wendy Yara "
    "Emily Alex Chris Dana Elena Felix Gina John Jane Katia Ilan Peter Lena Noah Olga Priya Amir"
).split()

NOUNS = (
    "apple bread chair table window river stone cloud music paper orange winter summer garden people water market "
    "number rocket planet castle pencil basket candle mirror button forest island hammer ladder saddle tunnel "
    "wizard anchor bottle cactus dragon engine fabric galaxy honey jacket kitten lemon magnet needle oyster pepper "
    "ribbon banana ticket camera lamp door wall fence report letter parcel song movie book phone car train plane "
    "ship bridge robot tree flower bird fish dog cat horse coffee tea soup cake pizza meeting party lesson game "
    "team task file folder message photo video page note list table chart map key coin box bag hat shoe coat shirt "
    "ring clock bell drum guitar piano ball kite doll puzzle house room office kitchen school shop bank farm field "
    "road street city village"
).split()

ADJECTIVES = (
    "red blue green yellow black white big small old new fast slow warm cold soft hard bright dark long short happy "
    "sad brave clever kind curious quiet young lonely cheerful simple purple silver golden wooden shiny empty full "
    "fresh sweet tiny huge round flat sharp heavy light clean dirty open closed early late free busy ready safe "
    "wild calm"
).split()

VERBS = (
    "paint open close start stop find move copy delete rename build repair clean wash cook bake order buy sell rent "
    "book print scan upload download archive restore lock unlock count sort merge split encode decode translate "
    "summarize measure weigh plant water feed call invite remind pause resume record play draw fold pack ship track "
    "update create remove add check test deploy restart cancel approve reject assign publish schedule"
).split()

PARAMETERS = (
    "color size name title amount count level mode speed target source path format language reason date time day "
    "hour priority label owner place room user email phone address price currency unit width height depth weight "
    "volume index page limit offset query text message subject body id code status kind type style theme tag group "
    "channel"
).split()

ANIMALS = (
    "fox dog cat rabbit bear mouse owl duck horse frog hedgehog squirrel unicorn dragon turtle lion wolf sheep deer "
    "robot penguin goat"
).split()

PLACES = (
    "forest garden village river mountain castle beach library kitchen market barn meadow school harbor city tower "
    "cave lake island station"
).split()

THINGS = (
    "red ball,silver key,old map,wooden boat,golden ring,blue kite,paper lantern,small bell,warm scarf,shiny stone,"
    "music box,tiny lamp,green hat,glass bottle,heavy book,lost letter,broken clock,soft blanket,magic seed,"
    "round mirror"
).split(",")

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()

OTHER_CITIES = (
    "Boston Chicago Seattle Milan Munich Lyon Porto Osaka Mumbai Sydney Toronto Geneva Naples Krakow Bristol Austin "
    "Dallas Denver Houston Miami Hamburg Cologne Dresden Turin Venice Seville Valencia Marseille Leeds Glasgow "
    "Busan Kyoto Lagos Lahore Karachi Shanghai Jakarta Manila Perth Melbourne Auckland Montreal Vancouver Phoenix"
).split()

NUMBER_NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
