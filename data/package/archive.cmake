# SPDX-License-Identifier: MIT
# Run by cpack after it has made packages. Packs an archive again with GNU tar,
# because cpack takes the owner of the files from the user who runs it, and
# their order from the file system.
if(NOT CPACK_GENERATOR STREQUAL "TGZ")
  return()
endif()

execute_process(
  COMMAND tar --format=ustar --sort=name --owner=root:0 --group=root:0
    --mtime=@$ENV{SOURCE_DATE_EPOCH} -c -C ${CPACK_TEMPORARY_DIRECTORY}/..
    ${CPACK_PACKAGE_FILE_NAME}
  COMMAND gzip -9n
  OUTPUT_FILE ${CPACK_PACKAGE_FILES}
  COMMAND_ERROR_IS_FATAL ANY)
