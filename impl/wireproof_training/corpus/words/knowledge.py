"""The few facts the model is meant to know."""


def _pairs(text: str) -> dict[str, str]:
    return {key: value.replace("_", " ") for key, value in (pair.split(":") for pair in text.split())}


CAPITALS = _pairs(
    "France:Paris Germany:Berlin Italy:Rome Spain:Madrid Portugal:Lisbon Japan:Tokyo China:Beijing India:Delhi "
    "Egypt:Cairo Kenya:Nairobi Canada:Ottawa Brazil:Brasilia Peru:Lima Chile:Santiago Cuba:Havana Norway:Oslo "
    "Sweden:Stockholm Finland:Helsinki Denmark:Copenhagen Poland:Warsaw Austria:Vienna Hungary:Budapest Greece:Athens "
    "Turkey:Ankara Russia:Moscow Ukraine:Kyiv Ireland:Dublin England:London Scotland:Edinburgh Belgium:Brussels "
    "Mexico:Mexico_City Argentina:Buenos_Aires Australia:Canberra Thailand:Bangkok Vietnam:Hanoi Iceland:Reykjavik "
    "Switzerland:Bern Netherlands:Amsterdam"
)
OPPOSITES = _pairs(
    "hot:cold big:small up:down fast:slow happy:sad light:dark wet:dry hard:soft old:new full:empty open:closed "
    "high:low early:late long:short good:bad left:right rich:poor loud:quiet strong:weak clean:dirty"
)
COLORS = _pairs(
    "sky:blue grass:green snow:white banana:yellow tomato:red coal:black carrot:orange sun:yellow leaf:green "
    "cherry:red sea:blue milk:white"
)
SOUNDS = _pairs(
    "dog:barks cat:meows cow:moos duck:quacks sheep:bleats lion:roars bee:buzzes frog:croaks owl:hoots horse:neighs "
    "snake:hisses wolf:howls"
)
FRENCH = _pairs(
    "hello:bonjour thanks:merci yes:oui no:non cat:chat dog:chien house:maison water:eau bread:pain red:rouge one:un "
    "two:deux three:trois friend:ami goodbye:au_revoir"
)
SPANISH = _pairs(
    "hello:hola thanks:gracias yes:sí no:no cat:gato dog:perro house:casa water:agua bread:pan red:rojo one:uno "
    "two:dos three:tres friend:amigo goodbye:adiós"
)
GERMAN = _pairs(
    "hello:hallo thanks:danke yes:ja no:nein cat:Katze dog:Hund house:Haus water:Wasser bread:Brot red:rot one:eins "
    "two:zwei three:drei friend:Freund goodbye:auf_Wiedersehen"
)
TRANSLATIONS = {"French": FRENCH, "Spanish": SPANISH, "German": GERMAN}

UNKNOWN_TOPICS = (
    "quantum physics,history,love,money,football,politics,climate change,the stars,volcanoes,medicine,law,poetry,chess,"
    "cooking,travel,art,war and peace,Einstein,Napoleon,Shakespeare,Mars,Jupiter,Africa,bitcoin,blockchain,Kubernetes,"
    "Docker,Rust,JavaScript,Linux,Windows,SQL,regular expressions,compilers,sorting,recursion,lambda calculus,monads,"
    "gravity,light,energy,evolution,dinosaurs,cells,atoms,algebra,calculus,geometry,statistics,economics,inflation,"
    "taxes,insurance,vaccines,sleep,wine,cheese,flowers,satellites,the internet,machine learning,neural networks,"
    "transformers,attention heads,fine-tuning,GPUs,the stock market,the moon,the ocean,the brain,my homework,"
    "this email,a cover letter,the news,the future,the Roman Empire,black holes,the weather tomorrow,"
    "the French Revolution"
).split(",")
