# SPDX-License-Identifier: Apache-2.0
# An overlay port, kept beside the sources that it packages:
#     vcpkg install tieuchi --overlay-ports=docs/packaging/vcpkg
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../.." ABSOLUTE)

vcpkg_check_features(
    OUT_FEATURE_OPTIONS FEATURE_OPTIONS
    FEATURES
        capi TIEUCHI_BUILD_CAPI
)

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        ${FEATURE_OPTIONS}
        -DTIEUCHI_BUILD_EXAMPLES=OFF
        -DTIEUCHI_BUILD_TESTS=OFF
        -DTIEUCHI_BUILD_BENCH=OFF
        -DTIEUCHI_BUILD_DOCS=OFF
        -DTIEUCHI_UNITY=ON
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/tieuchi)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include")

file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
