/* SPDX-License-Identifier: MIT */
#include "heading.h"

#include <string.h>

#include <portinfo.h>

#include "transport.h"
#include "transport_text.h"

/* The words are arrays since pointers would be relocated at each start. */
static const struct word {
	char text[24];
	enum pi_heading heading;
} words[] = {
	{ "port", PI_HEADING_PORT },
	{ "ports", PI_HEADING_PORT },
	{ "puerto", PI_HEADING_PORT },
	{ "puertos", PI_HEADING_PORT },
	{ "porta", PI_HEADING_PORT },
	{ "portas", PI_HEADING_PORT },
	{ "porte", PI_HEADING_PORT },
	{ "порт", PI_HEADING_PORT },
	{ "Порт", PI_HEADING_PORT },
	{ "ПОРТ", PI_HEADING_PORT },
	{ "端口", PI_HEADING_PORT },
	{ "埠", PI_HEADING_PORT },
	{ "ポート", PI_HEADING_PORT },
	{ "포트", PI_HEADING_PORT },
	{ "service", PI_HEADING_NAME },
	{ "services", PI_HEADING_NAME },
	{ "protocol", PI_HEADING_NAME },
	{ "protocols", PI_HEADING_NAME },
	{ "protocole", PI_HEADING_NAME },
	{ "protocolo", PI_HEADING_NAME },
	{ "protocollo", PI_HEADING_NAME },
	{ "protokoll", PI_HEADING_NAME },
	{ "application", PI_HEADING_NAME },
	{ "applications", PI_HEADING_NAME },
	{ "app", PI_HEADING_NAME },
	{ "name", PI_HEADING_NAME },
	{ "names", PI_HEADING_NAME },
	{ "usage", PI_HEADING_NAME },
	{ "use", PI_HEADING_NAME },
	{ "uses", PI_HEADING_NAME },
	{ "servicio", PI_HEADING_NAME },
	{ "servicios", PI_HEADING_NAME },
	{ "nombre", PI_HEADING_NAME },
	{ "nom", PI_HEADING_NAME },
	{ "nome", PI_HEADING_NAME },
	{ "dienst", PI_HEADING_NAME },
	{ "uso", PI_HEADING_NAME },
	{ "utilisation", PI_HEADING_NAME },
	{ "utilizzo", PI_HEADING_NAME },
	{ "serviço", PI_HEADING_NAME },
	{ "сервис", PI_HEADING_NAME },
	{ "Сервис", PI_HEADING_NAME },
	{ "протокол", PI_HEADING_NAME },
	{ "Протокол", PI_HEADING_NAME },
	{ "служба", PI_HEADING_NAME },
	{ "Служба", PI_HEADING_NAME },
	{ "服务", PI_HEADING_NAME },
	{ "服務", PI_HEADING_NAME },
	{ "协议", PI_HEADING_NAME },
	{ "協議", PI_HEADING_NAME },
	{ "协定", PI_HEADING_NAME },
	{ "名称", PI_HEADING_NAME },
	{ "名稱", PI_HEADING_NAME },
	{ "サービス", PI_HEADING_NAME },
	{ "プロトコル", PI_HEADING_NAME },
	{ "서비스", PI_HEADING_NAME },
	{ "description", PI_HEADING_DESCRIPTION },
	{ "descriptions", PI_HEADING_DESCRIPTION },
	{ "desc", PI_HEADING_DESCRIPTION },
	{ "notes", PI_HEADING_DESCRIPTION },
	{ "note", PI_HEADING_DESCRIPTION },
	{ "purpose", PI_HEADING_DESCRIPTION },
	{ "comment", PI_HEADING_DESCRIPTION },
	{ "comments", PI_HEADING_DESCRIPTION },
	{ "remark", PI_HEADING_DESCRIPTION },
	{ "remarks", PI_HEADING_DESCRIPTION },
	{ "details", PI_HEADING_DESCRIPTION },
	{ "information", PI_HEADING_DESCRIPTION },
	{ "info", PI_HEADING_DESCRIPTION },
	{ "descripción", PI_HEADING_DESCRIPTION },
	{ "descrição", PI_HEADING_DESCRIPTION },
	{ "descrizione", PI_HEADING_DESCRIPTION },
	{ "beschreibung", PI_HEADING_DESCRIPTION },
	{ "описание", PI_HEADING_DESCRIPTION },
	{ "Описание", PI_HEADING_DESCRIPTION },
	{ "назначение", PI_HEADING_DESCRIPTION },
	{ "Назначение", PI_HEADING_DESCRIPTION },
	{ "примечание", PI_HEADING_DESCRIPTION },
	{ "Примечание", PI_HEADING_DESCRIPTION },
	{ "说明", PI_HEADING_DESCRIPTION },
	{ "說明", PI_HEADING_DESCRIPTION },
	{ "描述", PI_HEADING_DESCRIPTION },
	{ "备注", PI_HEADING_DESCRIPTION },
	{ "用途", PI_HEADING_DESCRIPTION },
	{ "説明", PI_HEADING_DESCRIPTION },
	{ "설명", PI_HEADING_DESCRIPTION },
	{ "transport", PI_HEADING_TRANSPORT },
	{ "transporte", PI_HEADING_TRANSPORT },
	{ "source", PI_HEADING_ASIDE },
	{ "sources", PI_HEADING_ASIDE },
	{ "destination", PI_HEADING_ASIDE },
	{ "target", PI_HEADING_ASIDE },
	{ "targets", PI_HEADING_ASIDE },
	{ "direction", PI_HEADING_ASIDE },
	{ "from", PI_HEADING_ASIDE },
	{ "to", PI_HEADING_ASIDE },
	{ "status", PI_HEADING_ASIDE },
	{ "state", PI_HEADING_ASIDE },
	{ "action", PI_HEADING_ASIDE },
	{ "container", PI_HEADING_ASIDE },
	{ "variable", PI_HEADING_ASIDE },
	{ "required", PI_HEADING_ASIDE },
	{ "default", PI_HEADING_ASIDE },
	{ "security", PI_HEADING_ASIDE },
	{ "risk", PI_HEADING_ASIDE },
	{ "type", PI_HEADING_ASIDE },
	{ "category", PI_HEADING_ASIDE },
	{ "class", PI_HEADING_ASIDE },
	{ "rfc", PI_HEADING_ASIDE },
	{ "year", PI_HEADING_ASIDE },
	{ "tool", PI_HEADING_ASIDE },
	{ "tools", PI_HEADING_ASIDE },
	{ "vendor", PI_HEADING_ASIDE },
	{ "product", PI_HEADING_ASIDE },
	{ "reason", PI_HEADING_ASIDE },
	{ "rule", PI_HEADING_RULE },
	{ "rules", PI_HEADING_RULE },
	{ "priority", PI_HEADING_RULE },
	{ "regla", PI_HEADING_RULE },
	{ "règle", PI_HEADING_RULE },
	{ "image", PI_HEADING_FOREIGN },
	{ "images", PI_HEADING_FOREIGN },
	{ "host", PI_HEADING_FOREIGN },
	{ "hosts", PI_HEADING_FOREIGN },
	{ "hostname", PI_HEADING_FOREIGN },
	{ "hostnames", PI_HEADING_FOREIGN },
	{ "question", PI_HEADING_FOREIGN },
	{ "questions", PI_HEADING_FOREIGN },
	{ "answer", PI_HEADING_FOREIGN },
	{ "answers", PI_HEADING_FOREIGN },
	{ "quiz", PI_HEADING_FOREIGN },
};

/* True for `TCP / UDP`; a single transport may be the heading of ticks. */
static bool
names_transports(struct pi_span heading)
{
	struct pi_span strange;
	unsigned int set = pi_transports_read(heading, &strange);

	return strange.length == 0 && (set & (set - 1)) != 0;
}

/* Returns the length of the letters that a text begins with. */
static size_t
letters_length(struct pi_span text)
{
	size_t i = 0;

	while (i < text.length && pi_is_letter(text.bytes[i]))
		i++;
	return i;
}

/*
 * Returns what the words announce with which a text begins that is not empty.
 * A word in ASCII ends where the letters end.  Other words need not, since not
 * all scripts put spaces between words.
 */
static unsigned int
read_words(struct pi_span text)
{
	const char first = (char)pi_fold(*text.bytes);
	size_t length = letters_length(text), i;
	unsigned int set = 0;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (words[i].text[0] == first &&
		    (!pi_is_ascii(first) || strlen(words[i].text) == length) &&
		    pi_starts(text, words[i].text))
			set |= (unsigned int)words[i].heading;
	return set;
}

unsigned int
pi_heading_read(struct pi_span heading)
{
	unsigned int set = 0;
	size_t i;

	for (i = 0; i < heading.length; i++) {
		bool inside = i > 0 && pi_is_ascii(heading.bytes[i]) &&
		    pi_is_letter(heading.bytes[i - 1]);

		if (!inside)
			set |= read_words(pi_after(heading, i));
	}
	if (names_transports(heading))
		set |= PI_HEADING_TRANSPORT;
	return set;
}

unsigned int
pi_heading_transport(struct pi_span heading)
{
	unsigned int transports = 0, one;
	size_t i, begin;

	for (i = 0; i < heading.length; i++) {
		begin = i;
		while (i < heading.length && pi_is_letter(heading.bytes[i]))
			i++;
		one = pi_transport(pi_between(heading.bytes + begin,
		    heading.bytes + i));
		if (one == PORTINFO_TCP &&
		    pi_starts(pi_after(heading, i), "/ip"))
			one = 0;
		transports |= one;
	}
	return (transports & (transports - 1)) == 0 ? transports : 0;
}
