# SPDX-License-Identifier: Apache-2.0
# Debian packages of what has been built: `cpack -G DEB --config BUILD/CPackConfig.cmake`. The C
# library under its ABI number, what one builds with, and the command.

if(TARGET tieuchi_c AND TARGET tieuchi_command)
  get_target_property(abi_number tieuchi_c SOVERSION)
  set(runtime_name libtieuchi-c${abi_number})
  set(dev_name libtieuchi-dev)
  set(command_name tieuchi)

  set(CPACK_GENERATOR DEB)
  set(CPACK_PACKAGE_NAME tieuchi)
  set(CPACK_PACKAGE_VENDOR "tieuchi maintainers")
  set(CPACK_PACKAGE_CONTACT "tieuchi maintainers <maintainers@example.org>")
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_STRIP_FILES ON)
  set(CPACK_COMPONENTS_ALL runtime dev command)
  set(CPACK_DEB_COMPONENT_INSTALL ON)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
  set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

  set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "exact judgement of units by sets of criteria")
  set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
  set(about "tieuchi holds legal sets of criteria as data and decides, exactly and
with reasons, which units meet them, how far the others are, and what is
in the way.

")
  set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "${about}This package has the shared library of the C interface.")
  set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME ${runtime_name})
  set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
  set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA
      ${PROJECT_SOURCE_DIR}/docs/packaging/debian/triggers)

  set(CPACK_COMPONENT_DEV_DESCRIPTION
      "${about}This package has the headers, the C++ library, and what CMake and\npkg-config read.")
  set(CPACK_DEBIAN_DEV_PACKAGE_NAME ${dev_name})
  set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
  set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
      "${runtime_name} (= ${PROJECT_VERSION}-1), libboost1.81-dev | libboost-dev (>= 1.81)")
  if(TIEUCHI_WITH_MIP)
    string(APPEND CPACK_DEBIAN_DEV_PACKAGE_DEPENDS ", coinor-libcbc-dev")
  endif()

  set(CPACK_COMPONENT_COMMAND_DESCRIPTION
      "${about}This package has the command tieuchi, which assesses, explains, compares\nand plans.")
  set(CPACK_DEBIAN_COMMAND_PACKAGE_NAME ${command_name})
  set(CPACK_DEBIAN_COMMAND_PACKAGE_SECTION science)
  set(CPACK_DEBIAN_COMMAND_PACKAGE_SHLIBDEPS ON)

  # What Debian's policy wants beside the files; in packages alone, not where one installs by hand.
  if(TIEUCHI_GZIP)
    set(folder ${PROJECT_BINARY_DIR}/packages)
    foreach(component runtime dev command)
      set(PACKAGE_NAME ${${component}_name})
      configure_file(${PROJECT_SOURCE_DIR}/docs/packaging/debian/changelog
                     ${folder}/${PACKAGE_NAME}/changelog.Debian @ONLY)
      execute_process(COMMAND ${TIEUCHI_GZIP} -9nf ${folder}/${PACKAGE_NAME}/changelog.Debian
                              COMMAND_ERROR_IS_FATAL ANY)
      install(
        FILES ${folder}/${PACKAGE_NAME}/changelog.Debian.gz
              ${PROJECT_SOURCE_DIR}/docs/packaging/debian/copyright
        DESTINATION share/doc/${PACKAGE_NAME}
        COMPONENT ${component}
        EXCLUDE_FROM_ALL)
    endforeach()
  endif()
  include(CPack)
endif()
