# SPDX-License-Identifier: Apache-2.0
# What the port calls, as vcpkg documents it, on a tree that is installed already: it holds the calls
# against what is there. `cmake -DPORT_FOLDER= -DTREE= -DPACKAGES= -P stand_ins.cmake`

set(PORT tieuchi)
set(CURRENT_PACKAGES_DIR "${PACKAGES}")
file(READ "${PORT_FOLDER}/vcpkg.json" manifest)
string(JSON port_name GET "${manifest}" name)
string(JSON port_version GET "${manifest}" version)
if(NOT port_name STREQUAL PORT OR NOT port_version STREQUAL VERSION)
  message(FATAL_ERROR "vcpkg.json is of ${port_name} ${port_version}, not of ${PORT} ${VERSION}")
endif()

function(vcpkg_check_features)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUT_FEATURE_OPTIONS" "FEATURES")
  list(GET arg_FEATURES 0 feature)
  string(JSON ignored GET "${manifest}" features ${feature} description) # there is such a feature
  list(GET arg_FEATURES 1 option)
  set(${arg_OUT_FEATURE_OPTIONS} -D${option}=ON PARENT_SCOPE)
endfunction()

function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "SOURCE_PATH" "OPTIONS")
  file(READ "${arg_SOURCE_PATH}/CMakeLists.txt" project)
  foreach(given IN LISTS arg_OPTIONS)
    string(REGEX REPLACE "^-D([A-Z_]+)=.*" "\\1" option "${given}")
    if(NOT project MATCHES "option\\(${option} ")
      message(FATAL_ERROR "the port sets ${given}, which the project does not know")
    endif()
  endforeach()
endfunction()

function(vcpkg_cmake_install)
  file(COPY "${TREE}/" DESTINATION "${CURRENT_PACKAGES_DIR}")
  file(COPY "${TREE}/include" DESTINATION "${CURRENT_PACKAGES_DIR}/debug")
endfunction()

function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "CONFIG_PATH" "")
  if(NOT EXISTS "${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}/${PORT}-config.cmake")
    message(FATAL_ERROR "there is no ${PORT}-config.cmake in ${arg_CONFIG_PATH}")
  endif()
  file(MAKE_DIRECTORY "${CURRENT_PACKAGES_DIR}/share")
  file(COPY "${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}/" # other things may lie there already
       DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
  get_filename_component(parent "${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}" DIRECTORY)
  file(REMOVE_RECURSE "${parent}")
endfunction()

function(vcpkg_fixup_pkgconfig)
  file(GLOB found "${CURRENT_PACKAGES_DIR}/lib/pkgconfig/*.pc")
  if(NOT found)
    message(FATAL_ERROR "there is nothing for pkg-config")
  endif()
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "FILE_LIST")
  configure_file(${arg_FILE_LIST} "${CURRENT_PACKAGES_DIR}/share/${PORT}/copyright" COPYONLY)
endfunction()

include("${PORT_FOLDER}/portfile.cmake")

# What vcpkg checks of every port after it has been built.
foreach(wanted IN ITEMS share/${PORT}/copyright share/${PORT}/usage share/${PORT}/${PORT}-config.cmake
                        include/tieuchi.hpp)
  if(NOT EXISTS "${CURRENT_PACKAGES_DIR}/${wanted}")
    message(FATAL_ERROR "the package has no ${wanted}")
  endif()
endforeach()
if(EXISTS "${CURRENT_PACKAGES_DIR}/debug/include" OR EXISTS "${CURRENT_PACKAGES_DIR}/lib/cmake")
  message(FATAL_ERROR "the package has headers in debug/, or lib/cmake")
endif()
message(STATUS "the port does what its rules ask for; vcpkg itself was not run")
