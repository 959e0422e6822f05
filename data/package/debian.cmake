# SPDX-License-Identifier: MIT
# The packages for Debian get what its policy requires: a maintainer, their
# dependencies, each its copyright and changelog, and manual pages and
# changelogs compressed.
find_program(shlibdeps dpkg-shlibdeps REQUIRED)

set(maintainer "${CPACK_PORTINFO_MAINTAINER}")
if(maintainer STREQUAL "")
  foreach(key name email)
    execute_process(COMMAND git config user.${key}
      WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR}
      OUTPUT_VARIABLE ${key} OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endforeach()
  set(maintainer "${name} <${email}>")
endif()
if(NOT maintainer MATCHES "^[^ <>]+( [^ <>]+)* <[^ <>]+>$")
  message(FATAL_ERROR "Debian packages need a maintainer: configure with "
    "-DPORTINFO_MAINTAINER='Name <address>', or set git's user.name and "
    "user.email")
endif()
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${maintainer}")

set(here ${CPACK_TOPLEVEL_DIRECTORY})
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${here}/changelog @ONLY)
file(WRITE ${here}/debian/control "") # dpkg-shlibdeps looks for one
file(GLOB_RECURSE shared ${stage}/lib/*.so.*.*)
get_filename_component(search "${shared}" DIRECTORY)
list(TRANSFORM search PREPEND -l)
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} upper)
  file(COPY ${CMAKE_CURRENT_LIST_DIR}/copyright ${here}/changelog
    DESTINATION
      ${stage}/${component}/usr/share/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME}
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  file(GLOB_RECURSE binaries
    ${stage}/${component}/usr/bin/* ${stage}/${component}/*.so.*.*)
  if(binaries)
    execute_process(
      COMMAND ${shlibdeps} -O -L${CPACK_PORTINFO_SHLIBS} ${search} ${binaries}
      WORKING_DIRECTORY ${here} RESULT_VARIABLE failed ERROR_VARIABLE said
      OUTPUT_VARIABLE depends OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(failed)
      message(FATAL_ERROR "${said}")
    endif()
    string(REGEX REPLACE "^shlibs:Depends=" ""
      CPACK_DEBIAN_${upper}_PACKAGE_DEPENDS "${depends}")
  endif()
endforeach()

file(GLOB_RECURSE pages ${stage}/*/usr/share/man/man*/* ${stage}/*/changelog)
execute_process(COMMAND gzip -9n ${pages} COMMAND_ERROR_IS_FATAL ANY)
