using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11;

/// <summary>What was true of a token since a login: its slot, its idle sessions, the handles of its keys.</summary>
/// <param name="Epoch">Of the module; handles of another epoch mean something else.</param>
/// <param name="Slot">Where the token was found.</param>
/// <param name="Anchor">A session never lent: the login lives as long as one is open (PKCS #11 v2.40 §5.6).</param>
internal sealed record TokenConnection(int Epoch, CULong Slot, CULong Anchor)
{
    public ConcurrentStack<CULong> Idle { get; } = [];

    public ConcurrentDictionary<(uint Class, string Id), CULong> Handles { get; } = new();
}
