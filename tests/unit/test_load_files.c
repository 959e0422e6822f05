/* SPDX-License-Identifier: MIT */
/* Loading notes from files, pipes and descriptors. */
#include "loaders.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static const char note[] = HEAD ROW("1", "a", "tcp", "");
static const struct question of_note[] = {
	{ "the row of the note", "0-65535", { 0 }, "1 a tcp a -;" }
};

/* Checks that a failed load left nothing in the loader. */
static void
check_loader(struct portinfo_loader *loader)
{
	struct portinfo_table *table;

	assert_true(add(loader, "a.md", note));
	table = end(loader);
	assert_int_equal(portinfo_count_sources(table), 1);
	check_answers(table, of_note, LENGTH(of_note));
	portinfo_close_table(table);
}

static void
make_socket(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	strcpy(address.sun_path, path);
	unlink(path);
	assert_int_equal(bind(fd, (struct sockaddr *)&address,
	    sizeof(address)), 0);
	close(fd);
}

static void
a_file_that_cannot_be_read_is_reported(void **state)
{
	static const struct {
		const char *path;
		int error;
	} cases[] = {
		{ "none.md", ENOENT },
		{ "", ENOENT },
		{ ".", EISDIR },
		{ "test_load.socket", ENXIO },
		{ "/dev/null/a", ENOTDIR }
	};
	size_t i;
	struct reported reported = { 0 };
	struct portinfo_counts counts;
	struct portinfo_loader *loader;

	(void)state;
	make_socket("test_load.socket");
	loader = begin(&reported);
	for (i = 0; i < LENGTH(cases); i++) {
		errno = 0;
		counts.rows = 7;
		assert_false(portinfo_load_file(loader, cases[i].path,
		    &counts));
		assert_int_equal(errno, cases[i].error);
		assert_int_equal(counts.rows, 0);
	}
	counts.rows = 7;
	assert_false(portinfo_load_fd(loader, "a", -1, &counts));
	assert_int_equal(errno, EBADF);
	assert_int_equal(counts.rows, 0);
	assert_int_equal(reported.count, 0);
	check_loader(loader);
	unlink("test_load.socket");
}

static void
a_note_that_is_too_large_is_refused(void **state)
{
	struct portinfo_loader *loader;
	struct portinfo_counts counts = { .rows = 7 };

	(void)state;
	loader = begin(NULL);
	assert_false(portinfo_load_bytes(loader, "b", note,
	    (size_t)PORTINFO_NOTE_MAX + 1, &counts));
	assert_int_equal(errno, EFBIG);
	assert_int_equal(counts.rows, 0);
	errno = 0;
	assert_false(portinfo_load_bytes(loader, "b", note,
	    (size_t)PORTINFO_NOTE_MAX + 1, NULL));
	assert_int_equal(errno, EFBIG);
	assert_false(portinfo_load_file(loader, "/dev/zero", NULL));
	assert_int_equal(errno, EFBIG);
	check_loader(loader);
}

static void
a_note_may_have_64_mebibytes(void **state)
{
	const size_t length = PORTINFO_NOTE_MAX;
	char *blanks = malloc(length);
	struct portinfo_loader *loader = begin(NULL);
	struct portinfo_counts counts;

	(void)state;
	assert_non_null(blanks);
	memset(blanks, ' ', length);
	assert_true(portinfo_load_bytes(loader, "a", blanks, length, &counts));
	assert_int_equal(counts.lines, 1);
	free(blanks);
	portinfo_close_loader(loader);
}

/* Writes a note byte by byte, in a child process. */
static void
write_in_pieces(int fd)
{
	size_t i, n = strlen(note);

	for (i = 0; i < n; i++)
		if (write(fd, note + i, 1) != 1)
			_exit(1);
	_exit(0);
}

static void
a_pipe_is_read_to_its_end_and_stays_open(void **state)
{
	struct portinfo_loader *loader;
	struct portinfo_table *table;
	int fds[2], status;
	pid_t child;

	(void)state;
	assert_int_equal(pipe(fds), 0);
	child = fork();
	if (child == 0)
		write_in_pieces(fds[1]);
	close(fds[1]);
	loader = begin(NULL);
	assert_true(portinfo_load_fd(loader, "dir/a.md", fds[0], NULL));
	table = end(loader);
	check_answers(table, of_note, LENGTH(of_note));
	portinfo_close_table(table);
	assert_int_equal(close(fds[0]), 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static void
a_pipe_with_a_name_is_waited_for(void **state)
{
	static const char path[] = "a.fifo";
	struct portinfo_loader *loader;
	struct portinfo_table *table;
	int status;
	pid_t child;

	(void)state;
	unlink(path);
	assert_int_equal(mkfifo(path, 0600), 0);
	child = fork();
	if (child == 0)
		write_in_pieces(open(path, O_WRONLY));
	loader = begin(NULL);
	assert_true(portinfo_load_file(loader, path, NULL));
	table = end(loader);
	check_answers(table, of_note, LENGTH(of_note));
	portinfo_close_table(table);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	unlink(path);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_that_cannot_be_read_is_reported),
		cmocka_unit_test(a_note_that_is_too_large_is_refused),
		cmocka_unit_test(a_note_may_have_64_mebibytes),
		cmocka_unit_test(a_pipe_is_read_to_its_end_and_stays_open),
		cmocka_unit_test(a_pipe_with_a_name_is_waited_for)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
