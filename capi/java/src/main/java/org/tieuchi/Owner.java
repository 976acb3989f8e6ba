// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Owns a handle of the library: {@link #close()} releases it, and so does the collector where that
 * was forgotten. What was made from it goes on. To be closed when no thread uses it any more.
 */
public abstract class Owner implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Cleaner.Cleanable cleanable;
    private volatile Pointer handle;

    /** Holds a handle; without a release it is another one's. */
    Owner(Pointer handle, Consumer<Pointer> release) {
        this.handle = handle;
        this.cleanable = release == null ? () -> {} : CLEANER.register(this,
                () -> release.accept(handle));
    }

    /** Calls with the handle, which cannot be released meanwhile by the collector. */
    final <T> T with(Function<Pointer, T> called) {
        try {
            return called.apply(pointer());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** The handle; the caller keeps this object as long as it is used. */
    final Pointer pointer() {
        Pointer found = handle;
        if (found == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " is closed");
        }
        return found;
    }

    /** Releases the handle. Closing again does nothing. */
    @Override
    public void close() {
        handle = null;
        cleanable.clean();
    }
}
