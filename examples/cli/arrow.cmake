# SPDX-License-Identifier: Apache-2.0
# tieuchi_apache_arrow: libarrow and libparquet, as installed packages or as the Python package
# pyarrow carries them (TIEUCHI_ARROW_ROOT).

add_library(tieuchi_apache_arrow INTERFACE)

if(TIEUCHI_ARROW_ROOT)
  # A wheel has libraries under their full names only, and no package files.
  foreach(library arrow parquet)
    file(GLOB found "${TIEUCHI_ARROW_ROOT}/lib${library}.so.*")
    list(LENGTH found count)
    if(NOT count EQUAL 1 OR NOT EXISTS "${TIEUCHI_ARROW_ROOT}/include/${library}/api/reader.h"
       AND NOT EXISTS "${TIEUCHI_ARROW_ROOT}/include/${library}/api.h")
      message(FATAL_ERROR "no lib${library} with headers in TIEUCHI_ARROW_ROOT, "
                          "${TIEUCHI_ARROW_ROOT}: it is to be the folder of the package pyarrow")
    endif()
    target_link_libraries(tieuchi_apache_arrow INTERFACE "${found}")
  endforeach()
  target_include_directories(tieuchi_apache_arrow SYSTEM
                             INTERFACE "${TIEUCHI_ARROW_ROOT}/include")
else()
  find_package(Arrow CONFIG REQUIRED)
  find_package(Parquet CONFIG REQUIRED)
  foreach(kind shared static)
    if(TARGET Parquet::parquet_${kind})
      target_link_libraries(tieuchi_apache_arrow INTERFACE Parquet::parquet_${kind}
                                                           Arrow::arrow_${kind})
      break()
    endif()
  endforeach()
endif()
