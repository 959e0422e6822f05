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
	LAST = PI_HEADING_LAST
};
/* With arrays, since pointers would be relocated at each start. */
enum { WORD_SIZE = 22 };
static const struct word {
	unsigned short headings;
	char text[WORD_SIZE];
} words[] = {
	{ PORT, "port" }, { PORT, "puerto" }, { PORT, "porta" },
	{ PORT, "poort" }, { PORT, "cổng" }, { PORT, "portti" },
	{ PORT, "bağlantı" }, { PORT, "portu" }, { PORT, "portszám" },
	{ PORT, "portnummer" }, { PORT, "zielport" }, { PORT, "poortnummer" },
	{ PORT, "порт" }, { PORT, "Порт" }, { PORT, "ПОРТ" }, { PORT, "端口" },
	{ PORT, "埠" }, { PORT, "ポート" }, { PORT, "포트" }, { PORT, "پورت" },
	{ PORT, "درگاه" }, { PORT, "منفذ" }, { PORT, "المنفذ" },
	{ PORT, "θύρα" }, { PORT, "Θύρα" }, { PORT, "港口" }, { PORT, "พอร์ต" },
	{ PORT, "פורט" }, { PORT, "standardport" }, { PORT, "prievadas" },
	{ PORT, "पोर्ट" },
	{ PORTS, "ports" }, { PORTS, "puertos" }, { PORTS, "portas" },
	{ PORTS, "porte" }, { PORTS, "porty" }, { PORTS, "portów" },
	{ PORTS, "poorten" }, { PORTS, "portlar" }, { PORTS, "portar" },
	{ PORTS, "porturi" }, { PORTS, "portok" }, { PORTS, "portit" },
	{ PORTS, "zielports" }, { PORTS, "portnummern" }, { PORTS, "порты" },
	{ PORTS, "Порты" }, { PORTS, "порти" }, { PORTS, "Порти" },
	{ PORTS, "端口" }, { PORTS, "ポート" }, { PORTS, "포트" },
	{ PORTS, "پورت‌ها" }, { PORTS, "منافذ" }, { PORTS, "المنافذ" },
	{ PORTS, "θύρες" }, { PORTS, "Θύρες" },
	{ NAME, "service" }, { NAME, "services" }, { NAME, "application" },
	{ NAME, "applications" }, { NAME, "app" }, { NAME, "name" },
	{ NAME, "names" }, { NAME, "acronym" }, { NAME, "acronyms" },
	{ NAME, "abbreviation" }, { NAME, "servicio" }, { NAME, "servicios" },
	{ NAME, "serviço" }, { NAME, "serviços" }, { NAME, "servizio" },
	{ NAME, "servizi" }, { NAME, "dienst" }, { NAME, "dienste" },
	{ NAME, "diensten" }, { NAME, "hizmet" }, { NAME, "servis" },
	{ NAME, "usługa" }, { NAME, "usługi" }, { NAME, "služba" },
	{ NAME, "služby" }, { NAME, "serviciu" }, { NAME, "servicii" },
	{ NAME, "tjänst" }, { NAME, "szolgáltatás" }, { NAME, "palvelu" },
	{ NAME, "layanan" }, { NAME, "dịch" }, { NAME, "nombre" },
	{ NAME, "nom" }, { NAME, "nome" }, { NAME, "naam" }, { NAME, "nazwa" },
	{ NAME, "název" }, { NAME, "nume" }, { NAME, "namn" }, { NAME, "név" },
	{ NAME, "tên" }, { NAME, "nama" }, { NAME, "adı" },
	{ NAME, "aplicación" }, { NAME, "anwendung" }, { NAME, "applicazione" },
	{ NAME, "aplicativo" }, { NAME, "aplikacja" }, { NAME, "aplikace" },
	{ NAME, "uygulama" }, { NAME, "сервис" }, { NAME, "Сервис" },
	{ NAME, "служба" }, { NAME, "Служба" }, { NAME, "сервіс" },
	{ NAME, "Сервіс" }, { NAME, "название" }, { NAME, "Название" },
	{ NAME, "назва" }, { NAME, "Назва" }, { NAME, "服务" },
	{ NAME, "服務" }, { NAME, "名称" }, { NAME, "名稱" },
	{ NAME, "サービス" }, { NAME, "名前" }, { NAME, "서비스" },
	{ NAME, "이름" }, { NAME, "سرویس" }, { NAME, "نام" }, { NAME, "خدمة" },
	{ NAME, "الخدمة" }, { NAME, "اسم" }, { NAME, "الاسم" },
	{ NAME, "υπηρεσία" }, { NAME, "Υπηρεσία" }, { NAME, "όνομα" },
	{ NAME, "Όνομα" }, { NAME, "имя" }, { NAME, "Имя" },
	{ NAME, "приложение" }, { NAME, "Приложение" }, { NAME, "บริการ" },
	{ NAME, "שירות" }, { NAME, "tjeneste" }, { NAME, "tjenester" },
	{ NAME, "tjenestenavn" }, { NAME, "navn" }, { NAME, "servei" },
	{ NAME, "serveis" }, { NAME, "usluga" }, { NAME, "услуга" },
	{ NAME, "Услуга" }, { NAME, "paslauga" }, { NAME, "सेवा" },
	{ NAME, "ứng" }, { NAME, "Ứng" },
	{ USE, "usage" }, { USE, "use" }, { USE, "uses" }, { USE, "uso" },
	{ USE, "utilisation" }, { USE, "utilizzo" },
	{ PROTOCOL, "protocol" }, { PROTOCOL, "protocols" },
	{ PROTOCOL, "proto" }, { PROTOCOL, "protocole" },
	{ PROTOCOL, "protocoles" }, { PROTOCOL, "protocolo" },
	{ PROTOCOL, "protocolos" }, { PROTOCOL, "protocollo" },
	{ PROTOCOL, "protocolli" }, { PROTOCOL, "protokoll" },
	{ PROTOCOL, "protokolle" }, { PROTOCOL, "protokół" },
	{ PROTOCOL, "protokol" }, { PROTOCOL, "protocollen" },
	{ PROTOCOL, "giao" }, { PROTOCOL, "протокол" },
	{ PROTOCOL, "Протокол" }, { PROTOCOL, "协议" }, { PROTOCOL, "協議" },
	{ PROTOCOL, "协定" }, { PROTOCOL, "プロトコル" },
	{ PROTOCOL, "프로토콜" }, { PROTOCOL, "پروتکل" },
	{ PROTOCOL, "بروتوكول" }, { PROTOCOL, "البروتوكول" },
	{ PROTOCOL, "πρωτόκολλο" }, { PROTOCOL, "Πρωτόκολλο" },
	{ PROTOCOL, "protokolas" },
	{ DESCRIPTION, "description" }, { DESCRIPTION, "descriptions" },
	{ DESCRIPTION, "desc" }, { DESCRIPTION, "notes" },
	{ DESCRIPTION, "note" }, { DESCRIPTION, "purpose" },
	{ DESCRIPTION, "comment" }, { DESCRIPTION, "comments" },
	{ DESCRIPTION, "remark" }, { DESCRIPTION, "remarks" },
	{ DESCRIPTION, "details" }, { DESCRIPTION, "information" },
	{ DESCRIPTION, "info" }, { DESCRIPTION, "descripción" },
	{ DESCRIPTION, "descrição" }, { DESCRIPTION, "descrizione" },
	{ DESCRIPTION, "beschreibung" }, { DESCRIPTION, "beschrijving" },
	{ DESCRIPTION, "omschrijving" }, { DESCRIPTION, "zweck" },
	{ DESCRIPTION, "açıklama" }, { DESCRIPTION, "opis" },
	{ DESCRIPTION, "popis" }, { DESCRIPTION, "descriere" },
	{ DESCRIPTION, "motif" }, { DESCRIPTION, "motivo" },
	{ DESCRIPTION, "beskrivning" }, { DESCRIPTION, "leírás" },
	{ DESCRIPTION, "kuvaus" }, { DESCRIPTION, "deskripsi" },
	{ DESCRIPTION, "keterangan" }, { DESCRIPTION, "описание" },
	{ DESCRIPTION, "Описание" }, { DESCRIPTION, "опис" },
	{ DESCRIPTION, "Опис" }, { DESCRIPTION, "назначение" },
	{ DESCRIPTION, "Назначение" }, { DESCRIPTION, "примечание" },
	{ DESCRIPTION, "Примечание" }, { DESCRIPTION, "说明" },
	{ DESCRIPTION, "說明" }, { DESCRIPTION, "描述" },
	{ DESCRIPTION, "备注" }, { DESCRIPTION, "用途" },
	{ DESCRIPTION, "説明" }, { DESCRIPTION, "설명" },
	{ DESCRIPTION, "توضیحات" }, { DESCRIPTION, "الوصف" },
	{ DESCRIPTION, "وصف" }, { DESCRIPTION, "περιγραφή" },
	{ DESCRIPTION, "Περιγραφή" }, { DESCRIPTION, "beskrivelse" },
	{ DESCRIPTION, "descripció" }, { DESCRIPTION, "paskirtis" },
	{ DESCRIPTION, "mô" }, { DESCRIPTION, "Mô" },
	{ TRANSPORT, "transport" }, { TRANSPORT, "transporte" },
	{ TRANSPORT, "trasporto" }, { TRANSPORT, "taşıma" },
	{ TRANSPORT, "транспорт" }, { TRANSPORT, "Транспорт" },
	{ TRANSPORT, "传输" }, { TRANSPORT, "傳輸" },
	{ TRANSPORT, "トランスポート" }, { TRANSPORT, "전송" },
	{ TRANSPORT, "النقل" }, { TRANSPORT, "μεταφορά" },
	{ TRANSPORT, "transportas" },
	{ MAPPING, "mapping" }, { MAPPING, "mappings" }, { MAPPING, "publish" },
	{ MAPPING, "published" }, { MAPPING, "host:container" },
	{ OUTER, "host" }, { OUTER, "external" }, { OUTER, "public" },
	{ TARGET, "destination" }, { TARGET, "target" }, { TARGET, "targets" },
	{ TARGET, "to" }, { TARGET, "destino" }, { TARGET, "ziel" },
	{ TARGET, "destinazione" }, { TARGET, "doel" }, { TARGET, "hedef" },
	{ TARGET, "by" }, { TARGET, "par" }, { TARGET, "por" },
	{ TARGET, "von" }, { TARGET, "door" }, { TARGET, "consumer" },
	{ TARGET, "consumers" }, { TARGET, "送信先" }, { TARGET, "宛先" },
	{ TARGET, "目标" }, { TARGET, "目標" }, { TARGET, "목적지" },
	{ IMAGE, "image" }, { IMAGE, "images" },
	{ NO_NAME, "action" }, { NO_NAME, "question" },
	{ NO_NAME, "questions" }, { NO_NAME, "answer" }, { NO_NAME, "answers" },
	{ NO_NAME, "quiz" }, { NO_NAME, "id" }, { NO_NAME, "ip" },
	{ NO_NAME, "address" }, { NO_NAME, "addresses" }, { NO_NAME, "subnet" },
	{ NO_NAME, "source" }, { NO_NAME, "sources" }, { NO_NAME, "from" },
	{ NO_NAME, "direction" }, { NO_NAME, "priority" },
	{ NO_NAME, "origen" }, { NO_NAME, "origem" }, { NO_NAME, "origine" },
	{ NO_NAME, "quelle" }, { NO_NAME, "sorgente" }, { NO_NAME, "bron" },
	{ NO_NAME, "kaynak" }, { NO_NAME, "dirección" }, { NO_NAME, "direção" },
	{ NO_NAME, "richtung" }, { NO_NAME, "direzione" }, { NO_NAME, "yön" },
	{ NO_NAME, "sens" }, { NO_NAME, "richting" }, { NO_NAME, "送信元" },
	{ NO_NAME, "来源" }, { NO_NAME, "來源" }, { NO_NAME, "方向" },
	{ NO_NAME, "출발지" },
	{ FIRST, "start" }, { FIRST, "from" }, { FIRST, "first" },
	{ FIRST, "begin" },
	{ LAST, "end" }, { LAST, "to" }, { LAST, "last" },
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
	const struct word *word = words;
	size_t length = 0;

	/* A word longer than all of these is none of them. */
	while (length < WORD_SIZE && length < text.length &&
	    pi_is_letter(text.bytes[length]))
		length++;
	if (pi_starts(text, "host:container"))
		length = strlen("host:container");
	for (; word < words + sizeof(words) / sizeof(words[0]); word++)
		if (word->text[0] == first && word->text[1] == second &&
		    (!pi_is_ascii(first) || strlen(word->text) == length) &&
		    pi_starts(text, word->text))
			*set |= word->headings;
	*transports |= pi_transport((struct pi_span){ text.bytes, length });
}

/* True where a word may begin, also for the P of NodePort. */
static bool
begins_word(struct pi_span heading, size_t i)
{
	const char byte = heading.bytes[i];
	const char before = i > 0 ? heading.bytes[i - 1] : ' ';

	return !pi_is_ascii(byte) || !pi_is_letter(before) ||
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
