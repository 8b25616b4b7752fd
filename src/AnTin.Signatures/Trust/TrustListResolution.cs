namespace AnTin.Signatures.Trust;

/// <summary>
/// Reads several lists together: a list of lists whose signer is known says who may sign the lists it points to. Only lists
/// that are handed in count, and a pointer speaks for its own territory alone.
/// </summary>
public static class TrustListResolution
{
    /// <param name="files">Each with what is known about it.</param>
    /// <param name="cancellation">Ends the checks.</param>
    /// <returns>One result for each file, in their order.</returns>
    public static async ValueTask<IReadOnlyList<TrustListResult>> ReadAsync(
        IReadOnlyList<(ReadOnlyMemory<byte> File, TrustListReading How)> files,
        CancellationToken cancellation = default
    )
    {
        var results = new TrustListResult[files.Count];
        for (var i = 0; i < files.Count; i++)
        {
            results[i] = await TrustListReader.ReadAsync(files[i].File, files[i].How, cancellation);
        }

        var pointers = results
            .Select(one => one.List)
            .OfType<TrustList>()
            .Where(one =>
                one
                    is {
                        Kind: TrustListKind.EtsiListOfLists,
                        Authenticity: TrustListAuthenticity.Signed
                    }
            )
            .SelectMany(one => one.Pointers)
            .Where(one => one.Territory.Length > 0)
            .ToLookup(one => one.Territory, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < files.Count; i++)
        {
            if (
                results[i].List
                    is {
                        Authenticity: TrustListAuthenticity.SignerNotKnown,
                        Kind: TrustListKind.Etsi,
                        Signer: { } signer
                    } list
                && pointers[list.Territory].Any(one => one.Signers.Contains(signer))
            )
            {
                results[i] = list with { Authenticity = TrustListAuthenticity.Signed };
            }
        }

        return results;
    }
}
