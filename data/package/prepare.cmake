# SPDX-License-Identifier: MIT
# Run by cpack before it makes packages. For the same bytes whenever and by
# whomever they are made, files get the date of the version, unless
# SOURCE_DATE_EPOCH is set, and folders are readable by all.
set(stage ${CPACK_TEMPORARY_DIRECTORY})
if(stage MATCHES "[][*?]")
  message(FATAL_ERROR "cpack would make empty packages, because it reads the "
    "name of the build folder as a pattern")
endif()
if("$ENV{SOURCE_DATE_EPOCH}" STREQUAL "")
  set(ENV{SOURCE_DATE_EPOCH} 1795867200)
endif()
if(CPACK_GENERATOR STREQUAL "DEB")
  include(${CMAKE_CURRENT_LIST_DIR}/debian.cmake)
endif()

# file(CHMOD_RECURSE) fails at the link to a library of another package.
execute_process(COMMAND find ${stage} -type d -exec chmod 755 {} +
  COMMAND_ERROR_IS_FATAL ANY)
