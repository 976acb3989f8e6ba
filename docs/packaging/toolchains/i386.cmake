# SPDX-License-Identifier: Apache-2.0
# 32-bit programs for x86, which x86-64 runs as well. Debian: g++-12-multilib. Its neighbour
# gcc-multilib would link the kernel's headers into the compiler's path, but cannot be installed
# beside compilers for other platforms; hence -idirafter.

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR i686)
set(CMAKE_C_COMPILER gcc)
set(CMAKE_CXX_COMPILER g++)
set(CMAKE_C_FLAGS_INIT "-m32 -idirafter /usr/include/x86_64-linux-gnu")
set(CMAKE_CXX_FLAGS_INIT "-m32 -idirafter /usr/include/x86_64-linux-gnu")
include(${CMAKE_CURRENT_LIST_DIR}/boost-headers.cmake)
