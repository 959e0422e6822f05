# SPDX-License-Identifier: MIT
# Run by cpack before it makes its packages. Those for Debian get what its
# policy asks for: each its copyright and changelog, and manual pages and
# changelogs compressed.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()

set(stage ${CPACK_TEMPORARY_DIRECTORY})
set(doc usr/share/doc)
foreach(package portinfo libportinfo-dev)
  string(REPLACE libportinfo- "" component ${package})
  file(MAKE_DIRECTORY ${stage}/${component}/${doc}/${package})
  foreach(file copyright changelog)
    configure_file(${CMAKE_CURRENT_LIST_DIR}/${file}
      ${stage}/${component}/${doc}/${package}/${file} COPYONLY)
  endforeach()
endforeach()

file(GLOB_RECURSE pages ${stage}/*/usr/share/man/man*/* ${stage}/*/changelog)
execute_process(COMMAND gzip -9n ${pages} COMMAND_ERROR_IS_FATAL ANY)
