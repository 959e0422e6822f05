# SPDX-License-Identifier: MIT
# How others find the library: find_package(portinfo) and pkg-config. Neither
# file holds a path of this machine, so that an installed tree can be moved.
include(CMakePackageConfigHelpers)

set(config ${CMAKE_INSTALL_LIBDIR}/cmake/portinfo)
install(EXPORT portinfo NAMESPACE portinfo:: FILE portinfoConfig.cmake
  DESTINATION ${config} COMPONENT dev)
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/portinfoConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/portinfoConfigVersion.cmake
  DESTINATION ${config} COMPONENT dev)

set(pc_folder ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pc_prefix ${pc_folder} ${CMAKE_INSTALL_PREFIX})
file(RELATIVE_PATH pc_includedir ${pc_folder} ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(${CMAKE_CURRENT_LIST_DIR}/portinfo.pc.in portinfo.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/portinfo.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)
