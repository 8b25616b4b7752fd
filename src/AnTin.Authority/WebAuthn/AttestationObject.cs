using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;

namespace AnTin.Authority.WebAuthn;

/// <summary>
/// §6.5.4: <c>{ "fmt": tstr, "attStmt": map, "authData": bytes }</c>. Of statements only what "none" and "packed" with
/// self attestation write is kept.
/// </summary>
/// <param name="Format">E.g. "none", "packed".</param>
/// <param name="AuthData">The signed bytes of the authenticator data.</param>
/// <param name="Data">The same, read; it names a credential.</param>
public sealed record AttestationObject(
    string Format,
    ReadOnlyMemory<byte> AuthData,
    AuthenticatorData Data
)
{
    /// <summary>With certificates in it, a statement has a few kB.</summary>
    public const int Longest = 32 * 1024;

    /// <summary>Members of the statement; 0 with "none".</summary>
    public int StatementMembers { get; private init; }

    /// <summary>"alg" of a packed statement.</summary>
    public int? Algorithm { get; private init; }

    /// <summary>"sig" of a packed statement.</summary>
    public ReadOnlyMemory<byte>? Signature { get; private init; }

    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out AttestationObject? read
    )
    {
        read = null;
        if (bytes.Length > Longest)
        {
            return false;
        }

        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Ctap2Canonical);
            read = Read(reader);
            return read is not null && reader.BytesRemaining == 0;
        }
        catch (Exception fault) when (CoseKey.IsForm(fault))
        {
            read = null;
            return false;
        }
    }

    private static AttestationObject? Read(CborReader reader)
    {
        if (reader.ReadStartMap() is not 3)
        {
            return null;
        }

        // Canonical order: shorter names first.
        var (fmt, format) = (reader.ReadTextString(), reader.ReadTextString());
        var attStmt = reader.ReadTextString();
        var (members, algorithm, signature) = Statement(reader);
        var (name, authData) = (reader.ReadTextString(), reader.ReadByteString());
        reader.ReadEndMap();
        return
            (fmt, attStmt, name) == ("fmt", "attStmt", "authData")
            && AuthenticatorData.TryRead(authData, out var data)
            && data.CredentialId is not null
            ? new AttestationObject(format, authData, data)
            {
                StatementMembers = members,
                Algorithm = algorithm,
                Signature = signature,
            }
            : null;
    }

    private static (int Members, int? Algorithm, byte[]? Signature) Statement(CborReader reader)
    {
        int? algorithm = null;
        byte[]? signature = null;
        var members = reader.ReadStartMap() ?? throw new CborContentException("attStmt");
        for (var left = members; left > 0; left--)
        {
            switch (reader.ReadTextString())
            {
                case "alg":
                    algorithm = reader.ReadInt32();
                    break;
                case "sig":
                    signature = reader.ReadByteString();
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndMap();
        return (members, algorithm, signature);
    }
}
