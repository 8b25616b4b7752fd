using System.Collections.Immutable;
using System.Security.Cryptography;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Pades;

/// <summary>
/// The document security store (ETSI EN 319 142-1 §5.4.2): certificates, CRLs and OCSP responses as streams, and for
/// each signature (VRI, named by the SHA-1 of its /Contents) those that belong to it. What is stored already stays.
/// </summary>
internal static class SecurityStore
{
    /// <param name="document">The file to which the store is appended.</param>
    /// <param name="evidence">What to add.</param>
    /// <param name="signatures">The whole /Contents of each signature the evidence is for.</param>
    public static SigningResult<PdfSource> Append(
        PdfSource document,
        CollectedEvidence evidence,
        IReadOnlyList<ReadOnlyMemory<byte>> signatures
    )
    {
        if (
            !PdfDocument.TryRead(document, PdfLimits.Default, out var pdf, out var error)
            || !IncrementalUpdate.TryStart(pdf, out var update, out error)
        )
        {
            return SigningRefusals.Unreadable(error.ToString());
        }

        var place = update.Catalog["DSS"];
        var store =
            update.Resolve(place) as PdfDictionary
            ?? PdfDictionary.Of(("Type", new PdfName("DSS")));
        var certificates = Add(update, evidence.Certificates);
        var crls = Add(update, evidence.Crls);
        var responses = Add(update, evidence.OcspResponses);
        store = Join(update, store, "Certs", certificates);
        store = Join(update, store, "CRLs", crls);
        store = Join(update, store, "OCSPs", responses);
        store = store.With(
            "VRI",
            WithSignatures(update, store, signatures, certificates, crls, responses)
        );
        if (place is PdfReference reference)
        {
            update.Set(reference, store);
        }
        else
        {
            update.SetCatalog(update.Catalog.With("DSS", update.Add(store)));
        }

        return update.Build().Whole;
    }

    private static PdfArray Add(
        IncrementalUpdate update,
        IReadOnlyList<ReadOnlyMemory<byte>> items
    ) => new(items.Select(item => Stream(update, item)).ToImmutableArray());

    private static PdfObject Stream(IncrementalUpdate update, ReadOnlyMemory<byte> item) =>
        update.Add(StreamFactory.Compressed(PdfDictionary.Empty, item.Span));

    private static PdfDictionary Join(
        IncrementalUpdate update,
        PdfDictionary store,
        string key,
        PdfArray added
    )
    {
        var before = update.Resolve(store[key]) as PdfArray ?? PdfArray.Empty;
        return added.Count == 0
            ? store
            : store.With(key, new PdfArray(before.Items.AddRange(added.Items)));
    }

    private static PdfDictionary WithSignatures(
        IncrementalUpdate update,
        PdfDictionary store,
        IReadOnlyList<ReadOnlyMemory<byte>> signatures,
        PdfArray certificates,
        PdfArray crls,
        PdfArray responses
    )
    {
        var own = PdfDictionary.Of(
            ("Cert", OrNull(certificates)),
            ("CRL", OrNull(crls)),
            ("OCSP", OrNull(responses))
        );
        var all = update.Resolve(store["VRI"]) as PdfDictionary ?? PdfDictionary.Empty;
        foreach (var contents in signatures)
        {
            all = all.With(NameOf(contents.Span), own);
        }

        return all;
    }

    /// <summary>ISO 32000-2 §12.8.4.4: SHA-1 of the whole content of /Contents, in upper-case hexadecimal; a name, no protection.</summary>
    public static string NameOf(ReadOnlySpan<byte> contents) =>
        Convert.ToHexString(SHA1.HashData(contents));

    private static PdfObject OrNull(PdfArray array) => array.Count == 0 ? PdfNull.Instance : array;
}
