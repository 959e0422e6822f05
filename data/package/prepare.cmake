# SPDX-License-Identifier: MIT
# Run by cpack before it makes its packages. Their files are as old as the
# version, unless one asks for something else, and their folders open to all,
# so that a package is the same bytes whenever and by whom it is made.
set(stage ${CPACK_TEMPORARY_DIRECTORY})
if(stage MATCHES "[][*?]")
  message(FATAL_ERROR "cpack would make empty packages: it takes the name of "
    "the build folder for a pattern")
endif()
set(readable OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
if("$ENV{SOURCE_DATE_EPOCH}" STREQUAL "")
  set(ENV{SOURCE_DATE_EPOCH} 1795348800)
endif()

# Those for Debian get what its policy asks for: each its copyright and
# changelog, and manual pages and changelogs compressed.
if(CPACK_GENERATOR STREQUAL "DEB")
  foreach(package portinfo libportinfo-dev)
    string(REPLACE libportinfo- "" component ${package})
    file(COPY ${CMAKE_CURRENT_LIST_DIR}/copyright
      ${CMAKE_CURRENT_LIST_DIR}/changelog
      DESTINATION ${stage}/${component}/usr/share/doc/${package}
      FILE_PERMISSIONS ${readable})
  endforeach()
  file(GLOB_RECURSE pages ${stage}/*/usr/share/man/man*/* ${stage}/*/changelog)
  execute_process(COMMAND gzip -9n ${pages} COMMAND_ERROR_IS_FATAL ANY)
endif()

file(CHMOD_RECURSE ${stage} DIRECTORY_PERMISSIONS ${readable}
  OWNER_EXECUTE GROUP_EXECUTE WORLD_EXECUTE)
