// SPDX-License-Identifier: Apache-2.0
package org.tieuchi.abi;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByReference;

/** C's size_t, as wide as the machine has it. */
public final class SizeT extends IntegerType {
    private static final long serialVersionUID = 1L;

    /** 0, which JNA asks for. */
    public SizeT() {
        this(0);
    }

    /** A size of at least 0. */
    public SizeT(long value) {
        super(Native.SIZE_T_SIZE, value, true);
    }

    /** Where the library writes a size. */
    public static final class Ref extends ByReference {
        /** Memory for one size, 0 as yet. */
        public Ref() {
            super(Native.SIZE_T_SIZE);
            getPointer().clear(Native.SIZE_T_SIZE);
        }

        /** What was written. */
        public int value() {
            Pointer at = getPointer();
            return Math.toIntExact(Native.SIZE_T_SIZE == 8 ? at.getLong(0) : at.getInt(0));
        }
    }
}
