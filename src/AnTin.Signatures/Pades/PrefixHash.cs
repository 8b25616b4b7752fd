using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Pki.Signing;
using AnTin.Signatures.Validation.Pades;

namespace AnTin.Signatures.Pades;

/// <summary>
/// Hashes a file once for all who signed a beginning of it. Every signature of a PDF covers what stands before its own
/// value, so the state of the hash is kept at each such boundary and carried on from there: the file is passed once for
/// each algorithm, however many signatures and time stamps it bears and in whichever order they ask.
/// </summary>
/// <param name="boundaries">Where beginnings end that will be asked for; others are answered too, from the last one before.</param>
internal sealed class PrefixHash(params IEnumerable<long> boundaries)
{
    private readonly long[] boundaries = [.. boundaries.Distinct().Order()];
    private readonly Dictionary<
        HashAlgorithmName,
        SortedList<long, ContentHash>
    > statesByAlgorithm = [];

    /// <summary>The digest of both stretches.</summary>
    /// <param name="source">
    /// The file. It may have grown since the last call; up to the largest boundary it must read the same.
    /// </param>
    /// <param name="bytes">What is covered.</param>
    /// <param name="algorithm">With which hash.</param>
    public byte[] Digest(PdfSource source, SignedBytes bytes, HashAlgorithmName algorithm)
    {
        using var hash = UpTo(bytes.GapStart, source, algorithm);
        source.Visit(bytes.GapEnd, bytes.End - bytes.GapEnd, hash.AppendData);
        return hash.GetHashAndReset();
    }

    private ContentHash UpTo(long offset, PdfSource source, HashAlgorithmName algorithm)
    {
        if (!statesByAlgorithm.TryGetValue(algorithm, out var states))
        {
            statesByAlgorithm[algorithm] = states = [];
        }

        var at = states.Keys.LastOrDefault(kept => kept <= offset);
        var hash = at > 0 ? states[at].Clone() : new ContentHash(algorithm);
        foreach (var boundary in boundaries.Where(one => one > at && one <= offset))
        {
            source.Visit(at, boundary - at, hash.AppendData);
            states.Add(boundary, hash.Clone());
            at = boundary;
        }

        source.Visit(at, offset - at, hash.AppendData);
        return hash;
    }
}
