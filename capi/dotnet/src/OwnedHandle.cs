// SPDX-License-Identifier: Apache-2.0
using System;
using System.Runtime.InteropServices;

namespace Tieuchi.Abi {
/// <summary>Owns a handle of the library, or borrows one.</summary>
public abstract class OwnedHandle : SafeHandle {
    /// <summary>Made by the marshaller, which puts the handle in.</summary>
    protected OwnedHandle() : base(IntPtr.Zero, true) {}

    /// <summary>Holds a handle; one that it does not own must outlive it.</summary>
    protected OwnedHandle(IntPtr value, bool owns) : base(IntPtr.Zero, owns) {
        SetHandle(value);
    }

    /// <inheritdoc/>
    public override bool IsInvalid {
        get { return handle == IntPtr.Zero; }
    }
}
}
