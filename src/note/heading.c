/* SPDX-License-Identifier: MIT */
#include "heading.h"

#include <string.h>

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
	const char (*word)[WORD_SIZE];
	size_t length = 0, i;

	/* A word longer than all of these is none of them. */
	while (length < WORD_SIZE && length < text.length &&
	    pi_is_letter(text.bytes[length]))
		length++;
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		for (word = words[i].words; **word != '\0'; word++)
			if (**word == first && (!pi_is_ascii(first) ||
			    strlen(*word) == length) && pi_starts(text, *word))
				*set |= (unsigned int)words[i].heading;
	if (!pi_starts(text, "tcp/ip"))
		*transports |= pi_transport(
		    (struct pi_span){ text.bytes, length });
}

unsigned int
pi_heading_read(struct pi_span heading, unsigned int *transport)
{
	unsigned int set = 0, transports = 0;
	size_t i;

	for (i = 0; i < heading.length; i++) {
		bool inside = i > 0 && pi_is_ascii(heading.bytes[i]) &&
		    pi_is_letter(heading.bytes[i - 1]);

		if (!inside)
			read_word(pi_after(heading, i), &set, &transports);
	}
	if (names_transports(heading))
		set |= PI_HEADING_TRANSPORT;
	*transport = (transports & (transports - 1)) == 0 ? transports : 0;
	return set;
}
