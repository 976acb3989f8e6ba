# For machines where Boost comes from the system (Debian: libboost1.81-dev) and not from Conan:
#     conan create docs/packaging/conan -pr:a default -pr:a docs/packaging/conan/system-boost.profile
[platform_requires]
boost/1.81.0
