# SPDX-License-Identifier: Apache-2.0
"""Conan 2 recipe, kept beside the sources that it packages: `conan create docs/packaging/conan`."""

import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir

SOURCES = ("CMakeLists.txt", "LICENSE", "include/*", "lib/*", "capi/CMakeLists.txt", "capi/*.in",
           "capi/abi/*", "capi/include/*", "capi/src/*")


class TieuchiConan(ConanFile):
    name = "tieuchi"
    description = "Exact judgement of units by sets of criteria, with reasons"
    license = "Apache-2.0"
    topics = ("rules", "criteria", "exact-arithmetic", "scoring")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "with_c": [True, False]}
    default_options = {"shared": False, "with_c": True}

    @property
    def _root(self):
        return os.path.join(self.recipe_folder, "..", "..", "..")

    def set_version(self):
        header = load(self, os.path.join(self._root, "include", "tieuchi", "version.hpp"))
        self.version = re.search(r'TIEUCHI_VERSION_STRING "([^"]+)"', header).group(1)

    def export_sources(self):
        for pattern in SOURCES:
            copy(self, pattern, src=self._root, dst=self.export_sources_folder)

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        # Headers alone; boost/system/result.hpp is in the public ones.
        self.requires("boost/[>=1.81]", headers=True, libs=False, transitive_headers=True)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables.update({
            "TIEUCHI_BUILD_CAPI": bool(self.options.with_c),
            "TIEUCHI_BUILD_EXAMPLES": False,
            "TIEUCHI_BUILD_TESTS": False,
            "TIEUCHI_BUILD_BENCH": False,
            "TIEUCHI_BUILD_DOCS": False,
            "TIEUCHI_UNITY": True,
        })
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        # Conan describes the package itself.
        rmdir(self, os.path.join(self.package_folder, "lib", "cmake"))
        rmdir(self, os.path.join(self.package_folder, "lib", "pkgconfig"))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "tieuchi")
        cpp = self.cpp_info.components["cpp"]
        cpp.set_property("cmake_target_name", "tieuchi::tieuchi")
        cpp.set_property("pkg_config_name", "tieuchi")
        cpp.libs = ["tieuchi"]
        cpp.requires = ["boost::headers"]
        cpp.system_libs = ["pthread"]
        if self.options.with_c:
            c = self.cpp_info.components["c"]
            c.set_property("cmake_target_name", "tieuchi::capi")
            c.set_property("pkg_config_name", "tieuchi_c")
            c.libs = ["tieuchi_c"]
