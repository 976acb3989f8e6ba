// SPDX-License-Identifier: Apache-2.0
// Tells what comes of the first calls; a program of its own, so that the library can be another.

using System;
using Tieuchi;

internal static class FirstCall {
    private static void Main() {
        for (int i = 0; i < 2; ++i) {
            try {
                Console.WriteLine(Library.Version);
            } catch (LibraryNotFoundException problem) {
                Console.WriteLine("refused: " + problem.Message);
            }
        }
    }
}
