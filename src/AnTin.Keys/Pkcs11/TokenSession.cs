using System.Runtime.InteropServices;
using AnTin.Keys.Pkcs11.Native;

namespace AnTin.Keys.Pkcs11;

/// <summary>A session lent to one thread for one act.</summary>
/// <param name="Functions">Of the module.</param>
/// <param name="Connection">Which the session belongs to.</param>
/// <param name="Handle">The session.</param>
internal readonly record struct TokenSession(
    Cryptoki Functions,
    TokenConnection Connection,
    CULong Handle
)
{
    /// <summary>The key of a class with an id; null when the token has none.</summary>
    public CULong? Find(uint kind, string id)
    {
        if (Connection.Handles.TryGetValue((kind, id), out var known))
        {
            return known;
        }

        var found = Functions.Find(
            Handle,
            new Template()
                .With(Ck.Attribute.Class, kind)
                .With(Ck.Attribute.Token, true)
                .With(Ck.Attribute.Id, TokenKeyId.ToOctets(id))
        );
        return found is [var key, ..] ? Connection.Handles.GetOrAdd((kind, id), key) : null;
    }

    public byte[]? Attribute(CULong key, uint type) => Functions.Attribute(Handle, key, type);

    public bool Is(CULong key, uint type) => Attribute(key, type) is [1];
}
