/* SPDX-License-Identifier: MIT */
/* Messages on standard error. */
#include "captured.h"

#include "message.h"

static void
a_message_is_a_line_of_its_parts(void **state)
{
	static struct captured captured;

	(void)state;
	capture(&captured);
	message_put(NULL);
	assert_string_equal(captured.bytes, "portinfo: \n");
	recapture(&captured);
	message_put("one", "", " two", NULL);
	assert_string_equal(captured.bytes, "portinfo: one two\n");
	assert_int_equal(captured.fd, STDERR_FILENO);
	assert_int_equal(captured.writes, 1);
}

static void
a_message_is_printable(void **state)
{
	static struct captured captured;

	(void)state;
	capture(&captured);
	message_put("caf\xc3\xa9 '", "\x1b[31m\n\r\x7f\xc2\x9b\xff", "'", NULL);
	assert_string_equal(captured.bytes,
	    "portinfo: caf\xc3\xa9 '?[31m?" "?" "?" "?" "?'\n");
}

static void
a_long_message_is_printed_whole(void **state)
{
	static struct captured captured;
	static char text[50001];

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	capture(&captured);
	message_put(text, "end", NULL);
	assert_int_equal(captured.length, strlen("portinfo: ") + 50000 +
	    strlen("end\n"));
	assert_string_equal(captured.bytes + captured.length - 5, "xend\n");
}

/* Nothing else can be done about it. */
static void
a_message_that_cannot_be_written_is_dropped(void **state)
{
	static struct captured captured;

	(void)state;
	capture(&captured);
	captured.errors[0] = ENOSPC;
	assert_false(message_put("one", NULL));
	assert_int_equal(captured.writes, 1);
	assert_int_equal(captured.length, 0);
	assert_true(message_put("two", NULL));
	captured.errors[2] = EBADF;
	assert_false(message_put_text("one"));
	assert_string_equal(captured.bytes, "portinfo: two\n");
}

static void
usage_is_printed_as_it_is(void **state)
{
	static struct captured captured;

	(void)state;
	capture(&captured);
	message_put_text("usage: a\n\tb\n");
	assert_string_equal(captured.bytes, "usage: a\n\tb\n");
	assert_int_equal(captured.fd, STDERR_FILENO);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(a_message_is_a_line_of_its_parts),
		cmocka_unit_test(a_message_is_printable),
		cmocka_unit_test(a_long_message_is_printed_whole),
		cmocka_unit_test(
		    a_message_that_cannot_be_written_is_dropped),
		cmocka_unit_test(usage_is_printed_as_it_is)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
