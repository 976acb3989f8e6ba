# SPDX-License-Identifier: Apache-2.0
# Lets a compiler for another platform see this one's Boost, of which only headers are used, and
# nothing else of /usr/include. Included by the toolchain files beside it.

if(NOT Boost_INCLUDE_DIR AND EXISTS /usr/include/boost/version.hpp)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/boost-headers)
  file(CREATE_LINK /usr/include/boost ${CMAKE_BINARY_DIR}/boost-headers/boost SYMBOLIC)
  set(Boost_INCLUDE_DIR
      ${CMAKE_BINARY_DIR}/boost-headers
      CACHE PATH "Folder of the folder boost")
endif()
set(Boost_NO_BOOST_CMAKE ON)
