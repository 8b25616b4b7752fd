using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace AnTin.Pki.Signing;

/// <summary>
/// Remembers the answer to "did this key sign it?" of one immutable structure. Paths are walked several times for one
/// verdict, every file of an authority brings the same certificates and lists, and a P-384 signature costs a millisecond.
/// A right signature is remembered for the whole process; a wrong one by its structure alone, so that foreign files fill
/// nothing. Several threads may ask.
/// </summary>
internal sealed class SignatureMemory
{
    /// <summary>Some 200 octets each.</summary>
    private const int MostKnown = 4096;

    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    // Roughly how many are known; changed with Interlocked: the dictionary's own count locks all threads out.
    private static int remembered;

    private Answer? last;

    private sealed record Answer(PublicKeyInfo Key, bool Signed);

    /// <param name="structure">All octets that decide: what is signed, with which algorithm, and the signature.</param>
    /// <param name="key">Whose signature it should be.</param>
    /// <param name="check">Finds out.</param>
    public bool Ask(
        ReadOnlyMemory<byte> structure,
        PublicKeyInfo key,
        Func<PublicKeyInfo, bool> check
    )
    {
        var known = last;
        if (known is not null && known.Key.Encoded.Span.SequenceEqual(key.Encoded.Span))
        {
            return known.Signed;
        }

        var name = NameOf(structure, key);
        var answer = new Answer(key, Known.ContainsKey(name) || check(key));
        if (answer.Signed)
        {
            Remember(name);
        }

        last = answer;
        return answer.Signed;
    }

    /// <summary>For measurements: as if the process had just begun.</summary>
    internal static void Forget()
    {
        Known.Clear();
        Interlocked.Exchange(ref remembered, 0);
    }

    private static void Remember(string name)
    {
        if (Volatile.Read(ref remembered) >= MostKnown)
        {
            Forget();
        }

        if (Known.TryAdd(name, value: true))
        {
            Interlocked.Increment(ref remembered);
        }
    }

    /// <summary>The key is DER, which says where it ends: no two pairs run together to the same octets.</summary>
    private static string NameOf(ReadOnlyMemory<byte> structure, PublicKeyInfo key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(key.Encoded.Span);
        hash.AppendData(structure.Span);
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
