/* SPDX-License-Identifier: MIT */
#include "heading.h"

#include <string.h>

#include <portinfo.h>

#include "transport.h"
#include "transport_text.h"

/* Arrays, since pointers would be relocated at each start. */
enum { WORD_SIZE = 24 };
static const struct words {
	enum pi_heading heading;
	char words[48][WORD_SIZE]; /* an empty one ends them */
} words[] = {
	{ PI_HEADING_PORT, { "port", "ports", "puerto", "puertos", "porta",
	    "portas", "porte", "порт", "Порт", "ПОРТ", "端口", "埠", "ポート",
	    "포트" } },
	{ PI_HEADING_NAME, { "service", "services", "protocol", "protocols",
	    "protocole", "protocolo", "protocollo", "protokoll", "application",
	    "applications", "app", "name", "names", "usage", "use", "uses",
	    "servicio", "servicios", "nombre", "nom", "nome", "dienst", "uso",
	    "utilisation", "utilizzo", "serviço", "сервис", "Сервис",
	    "протокол", "Протокол", "служба", "Служба", "服务", "服務", "协议",
	    "協議", "协定", "名称", "名稱", "サービス", "プロトコル",
	    "서비스" } },
	{ PI_HEADING_DESCRIPTION, { "description", "descriptions", "desc",
	    "notes", "note", "purpose", "comment", "comments", "remark",
	    "remarks", "details", "information", "info", "descripción",
	    "descrição", "descrizione", "beschreibung", "описание", "Описание",
	    "назначение", "Назначение", "примечание", "Примечание", "说明",
	    "說明", "描述", "备注", "用途", "説明", "설명" } },
	{ PI_HEADING_TRANSPORT, { "transport", "transporte" } },
	{ PI_HEADING_ASIDE, { "source", "sources", "destination", "target",
	    "targets", "direction", "from", "to", "status", "state", "action",
	    "container", "variable", "required", "default", "security", "risk",
	    "type", "category", "class", "rfc", "year", "tool", "tools",
	    "vendor", "product", "reason" } },
	{ PI_HEADING_RULE, { "rule", "rules", "priority", "regla", "règle" } },
	{ PI_HEADING_FOREIGN, { "image", "images", "host", "hosts", "hostname",
	    "hostnames", "question", "questions", "answer", "answers",
	    "quiz" } },
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
	const char (*word)[WORD_SIZE];
	unsigned int set = 0;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		for (word = words[i].words; **word != '\0'; word++)
			if (**word == first && (!pi_is_ascii(first) ||
			    strlen(*word) == length) && pi_starts(text, *word))
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
