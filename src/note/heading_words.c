/* SPDX-License-Identifier: MIT */
#include "heading_words.h"

#include "transport.h"

/* Short for what the words below announce. */
enum {
	PORT = PI_HEADING_PORT,
	PORTS = PI_HEADING_PORT | PI_HEADING_PORTS,
	NAME = PI_HEADING_NAME,
	USE = PI_HEADING_NAME | PI_HEADING_USE,
	PROTOCOL = PI_HEADING_NAME | PI_HEADING_PROTOCOL,
	DESCRIPTION = PI_HEADING_DESCRIPTION,
	TRANSPORT = PI_HEADING_TRANSPORT,
	MAPPING = PI_HEADING_PORT | PI_HEADING_MAPPING,
	OUTER = PI_HEADING_OUTER,
	TARGET = PI_HEADING_TARGET,
	IMAGE = PI_HEADING_IMAGE,
	NO_NAME = PI_HEADING_NO_NAME,
	SOURCE = PI_HEADING_NO_NAME | PI_HEADING_SOURCE,
	FIRST = PI_HEADING_FIRST,
	LAST = PI_HEADING_LAST,
	FROM = PI_HEADING_FIRST | PI_HEADING_NO_NAME,
	TO = PI_HEADING_LAST | PI_HEADING_TARGET
};
/*
 * In the order of their bytes, which find_word relies on.  With arrays, since
 * pointers would be relocated at each start.
 */
enum { WORD_SIZE = 22 };
static const struct word {
	char text[WORD_SIZE];
	unsigned short headings;
} words[] = {
	{ "abbreviation", NAME }, { "acronym", NAME }, { "acronyms", NAME },
	{ "action", NO_NAME }, { "address", NO_NAME }, { "addresses", NO_NAME },
	{ "adı", NAME }, { "answer", NO_NAME }, { "answers", NO_NAME },
	{ "anwendung", NAME }, { "aplicación", NAME }, { "aplicativo", NAME },
	{ "aplicație", NAME }, { "aplikace", NAME }, { "aplikacja", NAME },
	{ "aplikasi", NAME }, { "app", NAME }, { "applicatie", NAME },
	{ "application", NAME }, { "applications", NAME },
	{ "applicazione", NAME }, { "applikation", NAME }, { "auth", NO_NAME },
	{ "authentication", NO_NAME }, { "açıklama", DESCRIPTION },
	{ "bağlantı", PORT }, { "begin", FIRST },
	{ "beschreibung", DESCRIPTION }, { "beschrijving", DESCRIPTION },
	{ "beskrivelse", DESCRIPTION }, { "beskrivning", DESCRIPTION },
	{ "bron", SOURCE }, { "by", TARGET }, { "comment", DESCRIPTION },
	{ "comments", DESCRIPTION }, { "component", NAME },
	{ "componente", NAME }, { "components", NAME }, { "composant", NAME },
	{ "consumer", TARGET }, { "consumers", TARGET }, { "cổng", PORT },
	{ "daemon", NAME }, { "desc", DESCRIPTION },
	{ "descriere", DESCRIPTION }, { "descripció", DESCRIPTION },
	{ "descripción", DESCRIPTION }, { "description", DESCRIPTION },
	{ "descriptions", DESCRIPTION }, { "descrizione", DESCRIPTION },
	{ "descrição", DESCRIPTION }, { "deskripsi", DESCRIPTION },
	{ "dest", TARGET }, { "destination", TARGET },
	{ "destinazione", TARGET }, { "destino", TARGET },
	{ "details", DESCRIPTION }, { "dienst", NAME }, { "dienste", NAME },
	{ "diensten", NAME }, { "dirección", NO_NAME },
	{ "direction", NO_NAME }, { "direzione", NO_NAME },
	{ "direção", NO_NAME }, { "doel", TARGET }, { "door", TARGET },
	{ "dst", TARGET }, { "dịch", NAME }, { "encrypted", NO_NAME },
	{ "encryption", NO_NAME }, { "end", LAST }, { "endpoint", NAME },
	{ "exposure", NO_NAME }, { "external", OUTER }, { "first", FIRST },
	{ "fqdn", NO_NAME }, { "from", FROM }, { "giao", PROTOCOL },
	{ "hedef", TARGET }, { "hizmet", NAME }, { "host", OUTER },
	{ "host:container", MAPPING }, { "id", NO_NAME }, { "image", IMAGE },
	{ "images", IMAGE }, { "info", DESCRIPTION },
	{ "information", DESCRIPTION }, { "ip", NO_NAME }, { "kaynak", SOURCE },
	{ "keterangan", DESCRIPTION }, { "komponente", NAME },
	{ "kullanım", USE }, { "kullanın", USE }, { "kuvaus", DESCRIPTION },
	{ "last", LAST }, { "layanan", NAME }, { "leírás", DESCRIPTION },
	{ "mapping", MAPPING }, { "mappings", MAPPING }, { "module", NAME },
	{ "motif", DESCRIPTION }, { "motivo", DESCRIPTION },
	{ "mô", DESCRIPTION }, { "naam", NAME }, { "nama", NAME },
	{ "name", NAME }, { "names", NAME }, { "namn", NAME }, { "navn", NAME },
	{ "nazwa", NAME }, { "nom", NAME }, { "nombre", NAME },
	{ "nome", NAME }, { "note", DESCRIPTION }, { "notes", DESCRIPTION },
	{ "nume", NAME }, { "název", NAME }, { "név", NAME },
	{ "omschrijving", DESCRIPTION }, { "opis", DESCRIPTION },
	{ "origem", SOURCE }, { "origen", SOURCE }, { "origine", SOURCE },
	{ "palvelu", NAME }, { "par", TARGET }, { "paskirtis", DESCRIPTION },
	{ "paslauga", NAME }, { "policy", NO_NAME }, { "poort", PORT },
	{ "poorten", PORTS }, { "poortnummer", PORT }, { "popis", DESCRIPTION },
	{ "por", TARGET }, { "port", PORT }, { "porta", PORT },
	{ "portar", PORTS }, { "portas", PORTS }, { "porte", PORTS },
	{ "portit", PORTS }, { "portlar", PORTS }, { "portnummer", PORT },
	{ "portnummern", PORTS }, { "portok", PORTS }, { "ports", PORTS },
	{ "portszám", PORT }, { "portti", PORT }, { "portu", PORT },
	{ "porturi", PORTS }, { "porty", PORTS }, { "portów", PORTS },
	{ "prievadas", PORT }, { "priority", NO_NAME }, { "process", NAME },
	{ "product", NAME }, { "program", NAME }, { "proto", PROTOCOL },
	{ "protocol", PROTOCOL }, { "protocole", PROTOCOL },
	{ "protocoles", PROTOCOL }, { "protocollen", PROTOCOL },
	{ "protocolli", PROTOCOL }, { "protocollo", PROTOCOL },
	{ "protocolo", PROTOCOL }, { "protocolos", PROTOCOL },
	{ "protocols", PROTOCOL }, { "protokol", PROTOCOL },
	{ "protokolas", PROTOCOL }, { "protokoll", PROTOCOL },
	{ "protokolla", PROTOCOL }, { "protokolle", PROTOCOL },
	{ "protokół", PROTOCOL }, { "public", OUTER }, { "publish", MAPPING },
	{ "published", MAPPING }, { "puerto", PORT }, { "puertos", PORTS },
	{ "purpose", DESCRIPTION }, { "quelle", SOURCE },
	{ "question", NO_NAME }, { "questions", NO_NAME }, { "quiz", NO_NAME },
	{ "remark", DESCRIPTION }, { "remarks", DESCRIPTION },
	{ "richting", NO_NAME }, { "richtung", NO_NAME }, { "risk", NO_NAME },
	{ "sens", NO_NAME }, { "servei", NAME }, { "serveis", NAME },
	{ "service", NAME }, { "services", NAME }, { "servicii", NAME },
	{ "servicio", NAME }, { "servicios", NAME }, { "serviciu", NAME },
	{ "servis", NAME }, { "servizi", NAME }, { "servizio", NAME },
	{ "serviço", NAME }, { "serviços", NAME }, { "severity", NO_NAME },
	{ "služba", NAME }, { "služby", NAME }, { "software", NAME },
	{ "sorgente", SOURCE }, { "source", SOURCE }, { "sources", SOURCE },
	{ "src", SOURCE }, { "standardport", PORT }, { "start", FIRST },
	{ "state", NO_NAME }, { "status", NO_NAME }, { "subnet", NO_NAME },
	{ "szolgáltatás", NAME }, { "target", TARGET }, { "targets", TARGET },
	{ "taşıma", TRANSPORT }, { "tjeneste", NAME }, { "tjenestenavn", NAME },
	{ "tjenester", NAME }, { "tjänst", NAME }, { "to", TO },
	{ "transport", TRANSPORT }, { "transportas", TRANSPORT },
	{ "transporte", TRANSPORT }, { "trasporto", TRANSPORT },
	{ "tên", NAME }, { "url", NO_NAME }, { "usage", USE }, { "use", USE },
	{ "uses", USE }, { "usluga", NAME }, { "uso", USE }, { "usługa", NAME },
	{ "usługi", NAME }, { "utilisation", USE }, { "utilizzo", USE },
	{ "uygulama", NAME }, { "von", TARGET }, { "yön", NO_NAME },
	{ "ziel", TARGET }, { "zielport", PORT }, { "zielports", PORTS },
	{ "zweck", DESCRIPTION }, { "εφαρμογή", NAME }, { "θύρα", PORT },
	{ "θύρες", PORTS }, { "μεταφορά", TRANSPORT },
	{ "περιγραφή", DESCRIPTION }, { "πρωτόκολλο", PROTOCOL },
	{ "υπηρεσία", NAME }, { "όνομα", NAME }, { "име", NAME },
	{ "имя", NAME }, { "источник", SOURCE }, { "компонент", NAME },
	{ "назва", NAME }, { "название", NAME }, { "назначение", DESCRIPTION },
	{ "опис", DESCRIPTION }, { "описание", DESCRIPTION }, { "порт", PORT },
	{ "порти", PORTS }, { "порты", PORTS }, { "приложение", NAME },
	{ "примечание", DESCRIPTION }, { "программа", NAME },
	{ "протокол", PROTOCOL }, { "сервис", NAME }, { "сервіс", NAME },
	{ "служба", NAME }, { "транспорт", TRANSPORT }, { "услуга", NAME },
	{ "פורט", PORT }, { "פרוטוקול", PROTOCOL }, { "שירות", NAME },
	{ "שם", NAME }, { "תיאור", DESCRIPTION }, { "اسم", NAME },
	{ "الاسم", NAME }, { "البروتوكول", PROTOCOL }, { "الخدمة", NAME },
	{ "المنافذ", PORTS }, { "المنفذ", PORT }, { "النقل", TRANSPORT },
	{ "الوصف", DESCRIPTION }, { "برنامه", NAME }, { "بروتوكول", PROTOCOL },
	{ "تطبيق", NAME }, { "توضیحات", DESCRIPTION }, { "خدمة", NAME },
	{ "درگاه", PORT }, { "سرویس", NAME }, { "شرح", DESCRIPTION },
	{ "منافذ", PORTS }, { "منفذ", PORT }, { "نام", NAME },
	{ "وصف", DESCRIPTION }, { "پروتکل", PROTOCOL }, { "پورت", PORT },
	{ "پورت‌ها", PORTS }, { "नाम", NAME }, { "पोर्ट", PORT },
	{ "विवरण", DESCRIPTION }, { "सेवा", NAME }, { "บริการ", NAME },
	{ "พอร์ต", PORT }, { "Ứng", NAME }, { "ứng", NAME }, { "アプリ", NAME },
	{ "コンポーネント", NAME }, { "サービス", NAME },
	{ "トランスポート", TRANSPORT }, { "プロトコル", PROTOCOL },
	{ "ポート", PORTS }, { "传输", TRANSPORT }, { "來源", SOURCE },
	{ "傳輸", TRANSPORT }, { "协定", PROTOCOL }, { "协议", PROTOCOL },
	{ "協議", PROTOCOL }, { "名前", NAME }, { "名称", NAME },
	{ "名稱", NAME }, { "埠", PORT }, { "备注", DESCRIPTION },
	{ "宛先", TARGET }, { "应用", NAME }, { "應用", NAME },
	{ "描述", DESCRIPTION }, { "方向", NO_NAME }, { "服务", NAME },
	{ "服務", NAME }, { "来源", SOURCE }, { "港口", PORT },
	{ "源", SOURCE }, { "用途", DESCRIPTION }, { "目标", TARGET },
	{ "目標", TARGET }, { "端口", PORTS }, { "组件", NAME },
	{ "结果", NO_NAME }, { "說明", DESCRIPTION }, { "説明", DESCRIPTION },
	{ "说明", DESCRIPTION }, { "资源", NAME }, { "送信元", SOURCE },
	{ "送信先", TARGET }, { "목적지", TARGET }, { "서비스", NAME },
	{ "설명", DESCRIPTION }, { "용도", USE }, { "응용", NAME },
	{ "이름", NAME }, { "전송", TRANSPORT }, { "출발지", SOURCE },
	{ "포트", PORTS }, { "프로토콜", PROTOCOL },
};

/* Capitals of two bytes, outside of ASCII, and how they become small. */
static const struct capitals {
	unsigned char lead, first, last, small_lead;
	signed char shift;
} capitals[] = {
	{ 0xc3, 0x80, 0x9e, 0xc3, 0x20 },  /* À to Þ */
	{ 0xce, 0x8c, 0x8c, 0xcf, 0 },	   /* Ό */
	{ 0xce, 0x91, 0x9f, 0xce, 0x20 },  /* Α to Ο */
	{ 0xce, 0xa0, 0xa9, 0xcf, -0x20 }, /* Π to Ω */
	{ 0xd0, 0x86, 0x87, 0xd1, 0x10 },  /* І and Ї */
	{ 0xd0, 0x90, 0x9f, 0xd0, 0x20 },  /* А to П */
	{ 0xd0, 0xa0, 0xaf, 0xd1, -0x20 }, /* Р to Я */
};

/* Writes in lower case the capital of two bytes with which a text may begin. */
static void
fold_letter(const char *text, char *out)
{
	const unsigned char lead = (unsigned char)text[0];
	const unsigned char second = (unsigned char)text[1];
	size_t i;

	for (i = 0; i < sizeof(capitals) / sizeof(capitals[0]); i++) {
		const struct capitals *c = &capitals[i];

		if (lead != c->lead || second < c->first || second > c->last)
			continue;
		out[0] = (char)c->small_lead;
		out[1] = (char)(second + c->shift);
	}
}

/*
 * Copies the letters that a text begins with in lower case.  Returns their
 * length, at most WORD_SIZE: a longer word is none of these.
 */
static size_t
fold_word(struct pi_span text, char *out)
{
	size_t length = 0, i;

	while (length < WORD_SIZE && length < text.length &&
	    pi_is_letter(text.bytes[length])) {
		out[length] = (char)pi_fold(text.bytes[length]);
		length++;
	}
	for (i = 0; i + 1 < length; i++)
		if (!pi_is_ascii(out[i]))
			fold_letter(text.bytes + i, out + i);
	return length;
}

/* Returns the first of the words that does not begin with a lesser byte. */
static const struct word *
find_word(unsigned char first)
{
	size_t low = 0, high = sizeof(words) / sizeof(words[0]), middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if ((unsigned char)*words[middle].text < first)
			low = middle + 1;
		else
			high = middle;
	}
	return &words[low];
}

unsigned int
pi_heading_word(struct pi_span text, unsigned int *transports)
{
	char folded[WORD_SIZE];
	struct pi_span own = { folded, fold_word(text, folded) };
	const struct word *end = words + sizeof(words) / sizeof(words[0]);
	const struct word *word;
	unsigned int set = 0;
	unsigned char first;

	*transports |= pi_transport(own);
	if (pi_starts(text, "host:container"))
		own = pi_span("host:container");
	first = own.length == 0 ? '\0' : (unsigned char)*own.bytes;
	for (word = find_word(first); word < end &&
	    (unsigned char)*word->text == first; word++)
		if ((first >= 0x80 || strlen(word->text) == own.length) &&
		    pi_starts(own, word->text))
			set |= word->headings;
	return set;
}
