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
set(CPACK_PACKAGE_VENDOR "The portinfo authors")
set(CPACK_PACKAGE_CONTACT "The portinfo authors <portinfo@example.org>")
set(CPACK_PACKAGE_FILE_NAME
  portinfo-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_STRIP_FILES ON)

# Two packages for Debian: the command, and the library for programmers.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PORTINFO_PACKAGE_NAME portinfo)
set(CPACK_DEBIAN_PORTINFO_PACKAGE_SECTION net)
set(CPACK_COMPONENT_PORTINFO_DESCRIPTION
  "portinfo lists the services that use a network port, and the ports that a
service uses. It knows the IANA registry and the services that commonly run on
a port, and reads your own notes in markdown. It works offline, and prints
tables, or lines for grep and awk.")
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libportinfo-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS libc6-dev)
set(CPACK_COMPONENT_DEV_DESCRIPTION
  "The library of portinfo, for C and C++ programs that look up network ports
and services: the header, the static library, and files for pkg-config and
CMake.")
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/prepare.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/archive.cmake)
include(CPack)
