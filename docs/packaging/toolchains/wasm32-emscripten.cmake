# SPDX-License-Identifier: Apache-2.0
# WebAssembly by emscripten (Debian's 3.1.6, or a newer one whose em++ is found): no threads, and
# WebAssembly's own exceptions, which every program that links the library has to be compiled with.

if(NOT EMSCRIPTEN_ROOT_PATH)
  find_program(emscripten_compiler em++ REQUIRED NO_CACHE)
  file(REAL_PATH ${emscripten_compiler} emscripten_compiler)
  get_filename_component(EMSCRIPTEN_ROOT_PATH ${emscripten_compiler} DIRECTORY)
  if(NOT EXISTS ${EMSCRIPTEN_ROOT_PATH}/cmake)
    set(EMSCRIPTEN_ROOT_PATH /usr/share/emscripten)
  endif()
endif()
include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)
set(CMAKE_C_FLAGS_INIT -fwasm-exceptions)
set(CMAKE_CXX_FLAGS_INIT -fwasm-exceptions)
include(${CMAKE_CURRENT_LIST_DIR}/boost-headers.cmake)
