/* SPDX-License-Identifier: MIT */
#include "heading.h"

#include <portinfo.h>
#include <string.h>

#include "transport.h"
#include "transport_text.h"
#include "utf8.h"

/* What a word announces. */
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
	FIRST = PI_HEADING_FIRST,
	LAST = PI_HEADING_LAST,
	FROM = PI_HEADING_FIRST | PI_HEADING_NO_NAME,
	TO = PI_HEADING_LAST | PI_HEADING_TARGET
};
/*
 * In the order of their bytes, so that a search can end early.  With arrays,
 * since pointers would be relocated at each start.
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
	{ "applicazione", NAME }, { "applikation", NAME },
	{ "açıklama", DESCRIPTION }, { "bağlantı", PORT }, { "begin", FIRST },
	{ "beschreibung", DESCRIPTION }, { "beschrijving", DESCRIPTION },
	{ "beskrivelse", DESCRIPTION }, { "beskrivning", DESCRIPTION },
	{ "bron", NO_NAME }, { "by", TARGET }, { "comment", DESCRIPTION },
	{ "comments", DESCRIPTION }, { "consumer", TARGET },
	{ "consumers", TARGET }, { "cổng", PORT }, { "desc", DESCRIPTION },
	{ "descriere", DESCRIPTION }, { "descripció", DESCRIPTION },
	{ "descripción", DESCRIPTION }, { "description", DESCRIPTION },
	{ "descriptions", DESCRIPTION }, { "descrizione", DESCRIPTION },
	{ "descrição", DESCRIPTION }, { "deskripsi", DESCRIPTION },
	{ "destination", TARGET }, { "destinazione", TARGET },
	{ "destino", TARGET }, { "details", DESCRIPTION }, { "dienst", NAME },
	{ "dienste", NAME }, { "diensten", NAME }, { "dirección", NO_NAME },
	{ "direction", NO_NAME }, { "direzione", NO_NAME },
	{ "direção", NO_NAME }, { "doel", TARGET }, { "door", TARGET },
	{ "dịch", NAME }, { "end", LAST }, { "external", OUTER },
	{ "first", FIRST }, { "from", FROM }, { "giao", PROTOCOL },
	{ "hedef", TARGET }, { "hizmet", NAME }, { "host", OUTER },
	{ "host:container", MAPPING }, { "id", NO_NAME }, { "image", IMAGE },
	{ "images", IMAGE }, { "info", DESCRIPTION },
	{ "information", DESCRIPTION }, { "ip", NO_NAME },
	{ "kaynak", NO_NAME }, { "keterangan", DESCRIPTION },
	{ "kuvaus", DESCRIPTION }, { "last", LAST }, { "layanan", NAME },
	{ "leírás", DESCRIPTION }, { "mapping", MAPPING },
	{ "mappings", MAPPING }, { "motif", DESCRIPTION },
	{ "motivo", DESCRIPTION }, { "mô", DESCRIPTION }, { "naam", NAME },
	{ "nama", NAME }, { "name", NAME }, { "names", NAME }, { "namn", NAME },
	{ "navn", NAME }, { "nazwa", NAME }, { "nom", NAME },
	{ "nombre", NAME }, { "nome", NAME }, { "note", DESCRIPTION },
	{ "notes", DESCRIPTION }, { "nume", NAME }, { "název", NAME },
	{ "név", NAME }, { "omschrijving", DESCRIPTION },
	{ "opis", DESCRIPTION }, { "origem", NO_NAME }, { "origen", NO_NAME },
	{ "origine", NO_NAME }, { "palvelu", NAME }, { "par", TARGET },
	{ "paskirtis", DESCRIPTION }, { "paslauga", NAME }, { "poort", PORT },
	{ "poorten", PORTS }, { "poortnummer", PORT }, { "popis", DESCRIPTION },
	{ "por", TARGET }, { "port", PORT }, { "porta", PORT },
	{ "portar", PORTS }, { "portas", PORTS }, { "porte", PORTS },
	{ "portit", PORTS }, { "portlar", PORTS }, { "portnummer", PORT },
	{ "portnummern", PORTS }, { "portok", PORTS }, { "ports", PORTS },
	{ "portszám", PORT }, { "portti", PORT }, { "portu", PORT },
	{ "porturi", PORTS }, { "porty", PORTS }, { "portów", PORTS },
	{ "prievadas", PORT }, { "priority", NO_NAME }, { "proto", PROTOCOL },
	{ "protocol", PROTOCOL }, { "protocole", PROTOCOL },
	{ "protocoles", PROTOCOL }, { "protocollen", PROTOCOL },
	{ "protocolli", PROTOCOL }, { "protocollo", PROTOCOL },
	{ "protocolo", PROTOCOL }, { "protocolos", PROTOCOL },
	{ "protocols", PROTOCOL }, { "protokol", PROTOCOL },
	{ "protokolas", PROTOCOL }, { "protokoll", PROTOCOL },
	{ "protokolla", PROTOCOL }, { "protokolle", PROTOCOL },
	{ "protokół", PROTOCOL }, { "public", OUTER }, { "publish", MAPPING },
	{ "published", MAPPING }, { "puerto", PORT }, { "puertos", PORTS },
	{ "purpose", DESCRIPTION }, { "quelle", NO_NAME },
	{ "question", NO_NAME }, { "questions", NO_NAME }, { "quiz", NO_NAME },
	{ "remark", DESCRIPTION }, { "remarks", DESCRIPTION },
	{ "richting", NO_NAME }, { "richtung", NO_NAME }, { "sens", NO_NAME },
	{ "servei", NAME }, { "serveis", NAME }, { "service", NAME },
	{ "services", NAME }, { "servicii", NAME }, { "servicio", NAME },
	{ "servicios", NAME }, { "serviciu", NAME }, { "servis", NAME },
	{ "servizi", NAME }, { "servizio", NAME }, { "serviço", NAME },
	{ "serviços", NAME }, { "služba", NAME }, { "služby", NAME },
	{ "sorgente", NO_NAME }, { "source", NO_NAME }, { "sources", NO_NAME },
	{ "standardport", PORT }, { "start", FIRST }, { "subnet", NO_NAME },
	{ "szolgáltatás", NAME }, { "target", TARGET }, { "targets", TARGET },
	{ "taşıma", TRANSPORT }, { "tjeneste", NAME }, { "tjenestenavn", NAME },
	{ "tjenester", NAME }, { "tjänst", NAME }, { "to", TO },
	{ "transport", TRANSPORT }, { "transportas", TRANSPORT },
	{ "transporte", TRANSPORT }, { "trasporto", TRANSPORT },
	{ "tên", NAME }, { "usage", USE }, { "use", USE }, { "uses", USE },
	{ "usluga", NAME }, { "uso", USE }, { "usługa", NAME },
	{ "usługi", NAME }, { "utilisation", USE }, { "utilizzo", USE },
	{ "uygulama", NAME }, { "von", TARGET }, { "yön", NO_NAME },
	{ "ziel", TARGET }, { "zielport", PORT }, { "zielports", PORTS },
	{ "zweck", DESCRIPTION }, { "εφαρμογή", NAME }, { "θύρα", PORT },
	{ "θύρες", PORTS }, { "μεταφορά", TRANSPORT },
	{ "περιγραφή", DESCRIPTION }, { "πρωτόκολλο", PROTOCOL },
	{ "υπηρεσία", NAME }, { "όνομα", NAME }, { "име", NAME },
	{ "имя", NAME }, { "назва", NAME }, { "название", NAME },
	{ "назначение", DESCRIPTION }, { "опис", DESCRIPTION },
	{ "описание", DESCRIPTION }, { "порт", PORT }, { "порти", PORTS },
	{ "порты", PORTS }, { "приложение", NAME },
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
	{ "サービス", NAME }, { "トランスポート", TRANSPORT },
	{ "プロトコル", PROTOCOL }, { "ポート", PORTS }, { "传输", TRANSPORT },
	{ "來源", NO_NAME }, { "傳輸", TRANSPORT }, { "协定", PROTOCOL },
	{ "协议", PROTOCOL }, { "協議", PROTOCOL }, { "名前", NAME },
	{ "名称", NAME }, { "名稱", NAME }, { "埠", PORT },
	{ "备注", DESCRIPTION }, { "宛先", TARGET }, { "应用", NAME },
	{ "應用", NAME }, { "描述", DESCRIPTION }, { "方向", NO_NAME },
	{ "服务", NAME }, { "服務", NAME }, { "来源", NO_NAME },
	{ "港口", PORT }, { "用途", DESCRIPTION }, { "目标", TARGET },
	{ "目標", TARGET }, { "端口", PORTS }, { "說明", DESCRIPTION },
	{ "説明", DESCRIPTION }, { "说明", DESCRIPTION }, { "送信元", NO_NAME },
	{ "送信先", TARGET }, { "목적지", TARGET }, { "서비스", NAME },
	{ "설명", DESCRIPTION }, { "용도", USE }, { "응용", NAME },
	{ "이름", NAME }, { "전송", TRANSPORT }, { "출발지", NO_NAME },
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

/*
 * Reads the word that a text begins with, which is not empty: adds what it
 * announces and the transports that it stands for.  A word in ASCII ends where
 * the letters end; others may have endings, or no space after them.
 */
static void
read_word(struct pi_span text, unsigned int *set, unsigned int *transports)
{
	char folded[WORD_SIZE];
	struct pi_span own = { folded, fold_word(text, folded) };
	const struct word *word = words;
	const struct word *end = words + sizeof(words) / sizeof(words[0]);
	unsigned char first;

	*transports |= pi_transport(own);
	if (pi_starts(text, "host:container"))
		own = pi_span("host:container");
	first = own.length == 0 ? '\0' : (unsigned char)*own.bytes;
	while (word < end && (unsigned char)*word->text < first)
		word++;
	for (; word < end && (unsigned char)*word->text == first; word++)
		if ((first >= 0x80 || strlen(word->text) == own.length) &&
		    pi_starts(own, word->text))
			*set |= word->headings;
}

/*
 * True where a word may begin, also for the P of NodePort, and anywhere in
 * scripts of three bytes a letter, not all of which put spaces between words.
 */
static bool
begins_word(struct pi_span heading, size_t i)
{
	const char byte = heading.bytes[i];
	const char before = i > 0 ? heading.bytes[i - 1] : ' ';

	return (unsigned char)byte >= 0xe0 || !pi_is_letter(before) ||
	    (byte >= 'A' && byte <= 'Z' && before >= 'a' && before <= 'z');
}

unsigned int
pi_heading_read(struct pi_span heading, unsigned int *transport)
{
	unsigned int set = 0, transports = 0;
	struct pi_span strange;
	size_t i;

	for (i = 0; i < heading.length; i++)
		if (pi_starts(pi_after(heading, i), "tcp/ip"))
			i += strlen("tcp/i");
		else if (begins_word(heading, i))
			read_word(pi_after(heading, i), &set, &transports);
	if (pi_has_byte(heading, '#'))
		set |= PI_HEADING_NO_NAME;
	*transport = transports;
	if ((transports & (transports - 1)) == 0) /* perhaps that of ticks */
		return set;
	*transport = 0;
	pi_transports_next(&heading, &strange);
	return strange.length == 0 ? set | PI_HEADING_TRANSPORT : set;
}

/* Copies a heading without the text in its brackets and braces. */
static struct pi_span
drop_brackets(struct pi_span text, char *out)
{
	size_t n = 0, depth = 0;

	for (; text.length > 0; text = pi_after(text, 1)) {
		depth += pi_is_one_of(*text.bytes, "([{");
		if (depth == 0)
			out[n++] = *text.bytes;
		else
			depth -= pi_is_one_of(*text.bytes, ")]}");
	}
	return pi_trim((struct pi_span){ out, n });
}

bool
pi_heading_is_of_ports(struct pi_span heading)
{
	enum { LONGEST = 128, WORDS_MAX = 4 };
	char text[LONGEST];
	size_t count = 0, last = 0, i;
	unsigned int transport;

	while (pi_starts(heading, "#"))
		heading = pi_after(heading, 1);
	if (heading.length > LONGEST)
		return false;
	heading = drop_brackets(heading, text);
	for (i = 0; i < heading.length; i++)
		if (heading.bytes[i] != ' ' &&
		    (i == 0 || heading.bytes[i - 1] == ' ')) {
			count++;
			last = i;
		}
	return count > 0 && count <= WORDS_MAX &&
	    (pi_heading_read(pi_after(heading, last), &transport) &
	    PI_HEADING_PORTS) != 0;
}

unsigned int
pi_heading_class(struct pi_span heading)
{
	static const struct { char text[16]; unsigned int class; } names[] = {
		{ "well-known", PORTINFO_WELL_KNOWN },
		{ "well known", PORTINFO_WELL_KNOWN },
		{ "system port", PORTINFO_WELL_KNOWN },
		{ "1023", PORTINFO_WELL_KNOWN },
		{ "registered", PORTINFO_REGISTERED },
		{ "user port", PORTINFO_REGISTERED },
		{ "49151", PORTINFO_REGISTERED },
		{ "49,151", PORTINFO_REGISTERED },
		{ "dynamic", PORTINFO_DYNAMIC },
		{ "private port", PORTINFO_DYNAMIC },
		{ "ephemeral", PORTINFO_DYNAMIC },
		{ "49152", PORTINFO_DYNAMIC },
		{ "49,152", PORTINFO_DYNAMIC },
	};
	bool has_port = pi_find(heading, "port") < heading.length;
	unsigned int set = 0;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if ((has_port || pi_is_digit(*names[i].text)) &&
		    pi_find(heading, names[i].text) < heading.length)
			set |= names[i].class;
	return (set & (set - 1)) == 0 ? set : 0;
}
