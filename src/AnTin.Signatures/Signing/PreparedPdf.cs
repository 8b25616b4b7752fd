using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>
/// A PDF that waits for a signature value made elsewhere: on a phone, a SIM, a token, behind a network.
/// <see cref="Save"/> keeps it across processes; the original file must then be at hand again.
/// </summary>
public sealed class PreparedPdf : IPreparedSignature
{
    internal PreparedPdf(
        GapFile file,
        PrefixHash original,
        string field,
        byte[] messageDigest,
        string? role,
        SignatureAlgorithm algorithm,
        IReadOnlyList<Certificate> certificates,
        SignatureLevel level
    )
    {
        File = file;
        Original = original;
        Field = field;
        MessageDigest = messageDigest;
        Role = role;
        Attributes = SignedAttributes.Create(
            messageDigest,
            certificates[0],
            algorithm,
            signingTime: null,
            role
        );
        ToBeSigned = CmsAttributes.ToBeSigned(Attributes);
        Algorithm = algorithm;
        Certificates = certificates;
        Level = level;
    }

    internal GapFile File { get; }

    /// <summary>Has hashed the original: the time stamp over the document goes on from there.</summary>
    internal PrefixHash Original { get; }

    internal byte[] MessageDigest { get; }

    internal string? Role { get; }

    internal IReadOnlyList<CmsAttribute> Attributes { get; }

    /// <summary>Full name of the field that is signed.</summary>
    public string Field { get; }

    /// <summary>The signed attributes in DER: the message for a key that hashes by itself (<see cref="ISigner"/>).</summary>
    public ReadOnlyMemory<byte> ToBeSigned { get; }

    /// <summary>With which the value must be made.</summary>
    public SignatureAlgorithm Algorithm { get; }

    /// <summary>The level that <see cref="PdfSigner.CompleteAsync"/> ends at.</summary>
    public SignatureLevel Level { get; }

    /// <summary>The signer's first.</summary>
    public IReadOnlyList<Certificate> Certificates { get; }

    /// <summary>The digest of <see cref="ToBeSigned"/>: for a key that takes a hash.</summary>
    public byte[] Digest() => DigestAlgorithms.Compute(Algorithm.Hash, ToBeSigned.Span);

    /// <summary>All but the original file, as JSON in UTF-8. Holds no secret.</summary>
    public byte[] Save() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new State(
                File.Original.Length,
                File.Appended.ToArray(),
                File.GapOffset,
                File.GapLength,
                Field,
                MessageDigest,
                Role,
                Algorithm.Name,
                [.. Certificates.Select(certificate => certificate.Encoded.ToArray())],
                Level
            )
        );

    /// <summary>The way back from <see cref="Save"/>; false where the state is damaged or made for another file.</summary>
    public static bool TryRestore(
        PdfSource original,
        ReadOnlySpan<byte> saved,
        [NotNullWhen(true)] out PreparedPdf? prepared
    )
    {
        prepared = null;
        try
        {
            var state = JsonSerializer.Deserialize<State>(saved);
            if (
                state is null
                || state.OriginalLength != original.Length
                || !SignatureAlgorithms.TryFind(state.Algorithm, out var algorithm)
                || state.GapOffset < original.Length
                || state.GapLength < 2
                || state.Certificates.Length == 0
                || state.GapOffset - original.Length > state.Appended.Length - state.GapLength
            )
            {
                return false;
            }

            prepared = new PreparedPdf(
                new GapFile(original, state.Appended, state.GapOffset, state.GapLength),
                new PrefixHash(original.Length),
                state.Field,
                state.MessageDigest,
                state.Role,
                algorithm,
                [.. state.Certificates.Select(der => Certificate.From(der))],
                state.Level
            );
            return true;
        }
        catch (Exception cause) when (cause is JsonException or ArgumentException)
        {
            return false;
        }
    }

    private sealed record State(
        long OriginalLength,
        byte[] Appended,
        long GapOffset,
        int GapLength,
        string Field,
        byte[] MessageDigest,
        string? Role,
        string Algorithm,
        byte[][] Certificates,
        SignatureLevel Level
    );
}
