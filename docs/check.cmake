# SPDX-License-Identifier: Apache-2.0
# cmake -DDOXYGEN=program -DDOXYFILE=file -DWARNINGS=file -P check.cmake
# Runs Doxygen and fails on its warnings, save for plain data members and defaulted comparisons:
# their names may say all there is to say.
file(REMOVE ${WARNINGS})
execute_process(COMMAND ${DOXYGEN} ${DOXYFILE} RESULT_VARIABLE status)
file(STRINGS ${WARNINGS} lines ENCODING UTF-8)
list(FILTER lines EXCLUDE REGEX "Member [^ ]+ \\(variable\\) of (struct|class) .* is not documented")
list(FILTER lines EXCLUDE REGEX "Member operator==\\(.*=default \\(friend\\)")
if(status OR lines)
  list(JOIN lines "\n" text)
  message(NOTICE "${text}")
  message(FATAL_ERROR "the reference has gaps")
endif()
