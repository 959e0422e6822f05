# SPDX-License-Identifier: MIT
# Files for find_package(portinfo) and pkg-config. They hold no absolute path,
# so that an installed tree can be moved.
include(CMakePackageConfigHelpers)

set(config ${CMAKE_INSTALL_LIBDIR}/cmake/portinfo)
install(EXPORT portinfo NAMESPACE portinfo:: FILE portinfoConfig.cmake
  DESTINATION ${config} COMPONENT dev)
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/portinfoConfigVersion.cmake
  COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/portinfoConfigVersion.cmake
  DESTINATION ${config} COMPONENT dev)

set(pc_folder ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pc_prefix ${pc_folder} ${CMAKE_INSTALL_PREFIX})
file(RELATIVE_PATH pc_includedir ${pc_folder} ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(${CMAKE_CURRENT_LIST_DIR}/portinfo.pc.in portinfo.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/portinfo.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)

# Packages, with CMake 3.19 or later: cpack -G DEB, and cpack -G TGZ for an
# archive that can be unpacked anywhere.
install(FILES data/package/copyright TYPE DOC)
if(NOT CMAKE_SOURCE_DIR STREQUAL PROJECT_SOURCE_DIR)
  return() # another project makes its own
endif()
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_VENDOR "The portinfo authors")
set(CPACK_PACKAGE_FILE_NAME
  portinfo-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/prepare.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/archive.cmake)

# Packages for Debian: the command, what programmers need, and a shared library.
# debian.cmake adds what they depend on.
set(CPACK_PORTINFO_MAINTAINER ${PORTINFO_MAINTAINER})
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PORTINFO_PACKAGE_NAME portinfo)
set(CPACK_DEBIAN_PORTINFO_PACKAGE_SECTION net)
set(CPACK_COMPONENT_PORTINFO_DESCRIPTION
  "portinfo lists the services that use a network port, and the ports that a
service uses. It knows the IANA registry and the services that commonly run on
a port, and reads your own notes in markdown. It works offline, and prints
tables, or lines for grep and awk.")

set(library libportinfo${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libportinfo-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS libc6-dev)
if(BUILD_SHARED_LIBS)
  string(PREPEND CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "${library} (= ${PROJECT_VERSION}), ")
endif()
set(CPACK_COMPONENT_DEV_DESCRIPTION
  "The library of portinfo, for C and C++ programs that look up network ports
and services: the header, the library to link with, its manual page, and files
for pkg-config and CMake.")

set(CPACK_DEBIAN_LIB_PACKAGE_NAME ${library})
set(CPACK_DEBIAN_LIB_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIB_PACKAGE_CONTROL_EXTRA
  ${CMAKE_CURRENT_LIST_DIR}/triggers ${PROJECT_BINARY_DIR}/shlibs)
set(CPACK_DEBIAN_LIB_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_COMPONENT_LIB_DESCRIPTION
  "The shared library of portinfo, for programs that look up network ports and
services.")
# Programs need the version that they were linked with, or a later one.
file(WRITE ${PROJECT_BINARY_DIR}/shlibs "libportinfo ${PROJECT_VERSION_MAJOR} "
  "${library} (>= ${PROJECT_VERSION})\n")
set(CPACK_PORTINFO_SHLIBS ${PROJECT_BINARY_DIR}/shlibs)
include(CPack)
