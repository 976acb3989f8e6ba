// SPDX-License-Identifier: Apache-2.0
// The limit: how fast the same number of bytes can be read, in one stream a thread, by the fastest
// of several loops.
#include "measure.hpp"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <new>
#include <thread>

namespace bench {
namespace {

/// Bytes that every loop takes at once; ranges are multiples of it.
constexpr std::size_t step = 512;

using loop = std::uint64_t (*)(std::byte const* from, std::byte const* end);

/// Eight numbers, in one register where there is such a one and in several where not.
using block __attribute__((vector_size(64))) = std::uint64_t;

/// The one loop, for functions that say what it may use.
template <int Ahead>
__attribute__((always_inline)) inline std::uint64_t sum(std::byte const* from,
                                                        std::byte const* end) {
    block sums[step / sizeof(block)] = {};
    for (; from != end; from += step) {
        auto const* const blocks = reinterpret_cast<block const*>(from);
        for (std::size_t i = 0; i < step / sizeof(block); ++i) {
            if constexpr (Ahead != 0) {
                __builtin_prefetch(reinterpret_cast<std::byte const*>(blocks + i) + Ahead);
            }
            sums[i] += blocks[i];
        }
    }
    std::uint64_t total = 0;
    for (block const& one : sums) {
        for (std::size_t i = 0; i < 8; ++i) {
            total += one[i];
        }
    }
    return total;
}

template <int Ahead>
std::uint64_t read_plain(std::byte const* from, std::byte const* end) {
    return sum<Ahead>(from, end);
}

#if defined(__x86_64__)
template <int Ahead>
__attribute__((target("avx2"))) std::uint64_t read_avx2(std::byte const* from,
                                                        std::byte const* end) {
    return sum<Ahead>(from, end);
}

template <int Ahead>
__attribute__((target("avx512f"))) std::uint64_t read_avx512(std::byte const* from,
                                                             std::byte const* end) {
    return sum<Ahead>(from, end);
}
#endif

std::vector<loop> loops_here() {
    std::vector<loop> all = {read_plain<0>, read_plain<1024>, read_plain<4096>};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        all.insert(all.end(), {read_avx2<0>, read_avx2<1024>, read_avx2<4096>});
    }
    if (__builtin_cpu_supports("avx512f")) {
        all.insert(all.end(), {read_avx512<0>, read_avx512<1024>, read_avx512<4096>});
    }
#endif
    return all;
}

class reader {
public:
    reader(std::size_t bytes, int threads)
        : bytes_((bytes + step - 1) / step * step),
          threads_(threads),
          // Some more for what is fetched ahead.
          memory_(static_cast<std::byte*>(operator new(bytes_ + 8192, alignment))) {
        for (std::size_t i = 0; i < bytes_ + 8192; ++i) {
            memory_.get()[i] = static_cast<std::byte>(i);
        }
        choose();
    }

    void run() const { read_with(loop_); }

private:
    static constexpr std::align_val_t alignment{4096};
    struct release {
        void operator()(std::byte* memory) const { operator delete(memory, alignment); }
    };

    void read_with(loop how) const {
        std::size_t const steps = bytes_ / step;
        auto const count = static_cast<std::size_t>(threads_);
        auto const part = [&](std::size_t index) {
            std::byte const* const base = memory_.get();
            seen_ +=
                how(base + steps * index / count * step, base + steps * (index + 1) / count * step);
        };
        std::vector<std::thread> others;
        for (std::size_t index = 1; index < count; ++index) {
            others.emplace_back(part, index);
        }
        part(0);
        for (std::thread& other : others) {
            other.join();
        }
    }

    void choose() {
        using clock = std::chrono::steady_clock;
        auto best = clock::duration::max();
        std::size_t const passes = 1 + (std::size_t{256} << 20U) / bytes_;
        for (int round = 0; round < 3; ++round) {
            for (loop const candidate : loops_here()) {
                auto const start = clock::now();
                for (std::size_t i = 0; i < passes; ++i) {
                    read_with(candidate);
                }
                if (auto const took = clock::now() - start; took < best) {
                    best = took;
                    loop_ = candidate;
                }
            }
        }
    }

    std::size_t bytes_;
    int threads_;
    std::unique_ptr<std::byte, release> memory_;
    loop loop_ = read_plain<0>;
    mutable std::atomic<std::uint64_t> seen_ = 0; ///< Keeps the loops from being left out.
};

} // namespace

measure make_memory_read(std::size_t bytes, int threads) {
    auto const made = std::make_shared<reader>(bytes, threads);
    return {[made] { made->run(); }, {}};
}

} // namespace bench
