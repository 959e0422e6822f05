# SPDX-License-Identifier: MIT
# Run by cpack before it makes packages. For the same bytes whenever and by
# whomever they are made, files get the date of the version, unless
# SOURCE_DATE_EPOCH is set, and folders are readable by all.
set(stage ${CPACK_TEMPORARY_DIRECTORY})
if(stage MATCHES "[][*?]")
  message(FATAL_ERROR "cpack would make empty packages, because it reads the "
    "name of the build folder as a pattern")
endif()
set(readable OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
if("$ENV{SOURCE_DATE_EPOCH}" STREQUAL "")
  set(ENV{SOURCE_DATE_EPOCH} 1795867200)
endif()

# Debian's policy asks for a copyright file and a changelog in each package, and
# for compressed manual pages and changelogs.
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
