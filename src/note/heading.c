/* SPDX-License-Identifier: MIT */
#include "heading.h"

#include <portinfo.h>
#include <string.h>

#include "transport.h"
#include "transport_text.h"
#include "utf8.h"

/* Arrays, since pointers would be relocated at each start. */
enum { GROUP_SIZE = 16, WORD_SIZE = 22 };
static const struct words {
	unsigned int headings;
	/* Those in ASCII first; "" ends them. */
	char words[GROUP_SIZE][WORD_SIZE];
} words[] = {
	{ PI_HEADING_PORT, { "port", "puerto", "porta", "poort", "cổng",
	    "portti", "bağlantı", "portu", "portszám", "portnummer", "zielport",
	    "poortnummer", "порт", "Порт" } },
	{ PI_HEADING_PORT, { "ПОРТ", "端口", "埠", "ポート", "포트", "پورت",
	    "درگاه", "منفذ", "المنفذ", "θύρα", "Θύρα", "港口", "พอร์ต",
	    "פורט" } },
	{ PI_HEADING_PORT | PI_HEADING_PORTS, { "ports", "puertos", "portas",
	    "porte", "porty", "portów", "poorten", "portlar", "portar",
	    "porturi", "portok", "portit", "zielports" } },
	{ PI_HEADING_PORT | PI_HEADING_PORTS, { "portnummern", "порты", "Порты",
	    "порти", "Порти", "端口", "ポート", "포트", "پورت‌ها", "منافذ",
	    "المنافذ", "θύρες", "Θύρες" } },
	{ PI_HEADING_NAME, { "service", "services", "application",
	    "applications", "app", "name", "names", "acronym", "acronyms",
	    "abbreviation", "servicio", "servicios", "serviço", "serviços",
	    "servizio" } },
	{ PI_HEADING_NAME, { "servizi", "dienst", "dienste", "diensten",
	    "hizmet", "servis", "usługa", "usługi", "služba", "služby",
	    "serviciu", "servicii", "tjänst", "szolgáltatás", "palvelu" } },
	{ PI_HEADING_NAME, { "layanan", "dịch", "nombre", "nom", "nome", "naam",
	    "nazwa", "název", "nume", "namn", "név", "tên", "nama", "adı",
	    "aplicación" } },
	{ PI_HEADING_NAME, { "anwendung", "applicazione", "aplicativo",
	    "aplikacja", "aplikace", "uygulama", "сервис", "Сервис", "служба",
	    "Служба", "сервіс", "Сервіс", "название", "Название", "назва" } },
	{ PI_HEADING_NAME, { "Назва", "服务", "服務", "名称", "名稱",
	    "サービス", "名前", "서비스", "이름", "سرویس", "نام", "خدمة",
	    "الخدمة", "اسم", "الاسم" } },
	{ PI_HEADING_NAME, { "υπηρεσία", "Υπηρεσία", "όνομα", "Όνομα", "имя",
	    "Имя", "приложение", "Приложение", "บริการ", "שירות" } },
	{ PI_HEADING_NAME | PI_HEADING_USE, { "usage", "use", "uses", "uso",
	    "utilisation", "utilizzo" } },
	{ PI_HEADING_NAME | PI_HEADING_PROTOCOL, { "protocol", "protocols",
	    "proto", "protocole", "protocoles", "protocolo", "protocolos",
	    "protocollo", "protocolli", "protokoll", "protokolle", "protokół",
	    "protokol", "protocollen" } },
	{ PI_HEADING_NAME | PI_HEADING_PROTOCOL, { "giao", "протокол",
	    "Протокол", "协议", "協議", "协定", "プロトコル", "프로토콜",
	    "پروتکل", "بروتوكول", "البروتوكول", "πρωτόκολλο", "Πρωτόκολλο" } },
	{ PI_HEADING_DESCRIPTION, { "description", "descriptions", "desc",
	    "notes", "note", "purpose", "comment", "comments", "remark",
	    "remarks", "details", "information", "info" } },
	{ PI_HEADING_DESCRIPTION, { "descripción", "descrição", "descrizione",
	    "beschreibung", "beschrijving", "omschrijving", "zweck", "açıklama",
	    "opis", "popis", "descriere", "motif", "motivo" } },
	{ PI_HEADING_DESCRIPTION, { "beskrivning", "leírás", "kuvaus",
	    "deskripsi", "keterangan", "описание", "Описание", "опис", "Опис",
	    "назначение", "Назначение", "примечание", "Примечание" } },
	{ PI_HEADING_DESCRIPTION, { "说明", "說明", "描述", "备注", "用途",
	    "説明", "설명", "توضیحات", "الوصف", "وصف", "περιγραφή",
	    "Περιγραφή" } },
	{ PI_HEADING_TRANSPORT, { "transport", "transporte", "trasporto",
	    "taşıma", "транспорт", "Транспорт", "传输", "傳輸",
	    "トランスポート", "전송", "النقل", "μεταφορά" } },
	{ PI_HEADING_PORT | PI_HEADING_MAPPING, { "mapping", "mappings",
	    "publish", "published", "host:container" } },
	{ PI_HEADING_OUTER, { "host", "external", "public" } },
	{ PI_HEADING_TARGET, { "destination", "target", "targets", "to",
	    "destino", "ziel", "destinazione", "doel", "hedef", "by", "par" } },
	{ PI_HEADING_TARGET, { "por", "von", "door", "consumer", "consumers",
	    "送信先", "宛先", "目标", "目標", "목적지" } },
	{ PI_HEADING_IMAGE, { "image", "images" } },
	{ PI_HEADING_NO_NAME, { "action", "question", "questions", "answer",
	    "answers", "quiz", "id", "ip", "address", "addresses", "subnet",
	    "source" } },
	{ PI_HEADING_NO_NAME, { "sources", "from", "direction", "priority",
	    "origen", "origem", "origine", "quelle", "sorgente", "bron",
	    "kaynak", "dirección" } },
	{ PI_HEADING_NO_NAME, { "direção", "richtung", "direzione", "yön",
	    "sens", "richting", "送信元", "来源", "來源", "方向", "출발지" } },
	{ PI_HEADING_FIRST, { "start", "from", "first", "begin" } },
	{ PI_HEADING_LAST, { "end", "to", "last" } },
};

/*
 * Reads the word that a text begins with, which is not empty: adds what it
 * announces and the transports that it stands for.  A word in ASCII ends where
 * the letters end.  Other words need not, since not all scripts put spaces
 * between words.
 */
static void
read_word(struct pi_span text, unsigned int *set, unsigned int *transports)
{
	const char first = (char)pi_fold(*text.bytes);
	const char second = (char)(text.length > 1 ? pi_fold(text.bytes[1]) :
	    '\0');
	const char (*word)[WORD_SIZE];
	size_t length = 0, i;

	/* A word longer than all of these is none of them. */
	while (length < WORD_SIZE && length < text.length &&
	    pi_is_letter(text.bytes[length]))
		length++;
	if (pi_starts(text, "host:container"))
		length = strlen("host:container");
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		for (word = words[i].words; **word != '\0' &&
		    (pi_is_ascii(**word) || !pi_is_ascii(first)); word++)
			if (**word == first && (*word)[1] == second &&
			    (!pi_is_ascii(first) || strlen(*word) == length) &&
			    pi_starts(text, *word))
				*set |= words[i].headings;
	*transports |= pi_transport((struct pi_span){ text.bytes, length });
}

unsigned int
pi_heading_read(struct pi_span heading, unsigned int *transport)
{
	unsigned int set = 0, transports = 0;
	struct pi_span strange;
	size_t i;

	for (i = 0; i < heading.length; i++) {
		bool inside = i > 0 && pi_is_ascii(heading.bytes[i]) &&
		    pi_is_letter(heading.bytes[i - 1]);

		if (pi_starts(pi_after(heading, i), "tcp/ip"))
			i += strlen("tcp/i");
		else if (!inside)
			read_word(pi_after(heading, i), &set, &transports);
	}
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
