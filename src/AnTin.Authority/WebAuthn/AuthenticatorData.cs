using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;

namespace AnTin.Authority.WebAuthn;

/// <summary>
/// What the authenticator says (§6.1): rpIdHash (32), flags (1), signCount (4), then attestedCredentialData where AT is
/// set (aaguid 16, length 2, id, COSE key) and a CBOR map where ED is set; nothing after them.
/// </summary>
public sealed record AuthenticatorData(ReadOnlyMemory<byte> RpIdHash, byte Flags, uint SignCount)
{
    /// <summary>§6.5.1: "at most 1023 bytes".</summary>
    public const int LongestCredentialId = 1023;

    public const int Longest = 8192;

    private const int Head = 37;

    /// <summary>Null where AT is not set.</summary>
    public ReadOnlyMemory<byte>? CredentialId { get; private init; }

    /// <summary>Null where AT is not set.</summary>
    public CoseKey? Key { get; private init; }

    public bool UserPresent => Has(0x01);

    public bool UserVerified => Has(0x04);

    public bool BackupEligible => Has(0x08);

    public bool BackedUp => Has(0x10);

    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out AuthenticatorData? data
    )
    {
        data = null;
        if (bytes.Length is < Head or > Longest)
        {
            return false;
        }

        var span = bytes.Span;
        var read = new AuthenticatorData(
            bytes[..32],
            span[32],
            BinaryPrimitives.ReadUInt32BigEndian(span[33..Head])
        );
        var rest = bytes[Head..];
        if (read.Has(0x40))
        {
            if (!TryReadCredential(ref rest, out var id, out var key))
            {
                return false;
            }

            read = read with { CredentialId = id, Key = key };
        }

        if (read.Has(0x80) ? !IsMap(rest) : rest.Length > 0)
        {
            return false;
        }

        data = read;
        return true;
    }

    private static bool TryReadCredential(
        ref ReadOnlyMemory<byte> rest,
        out ReadOnlyMemory<byte> id,
        [NotNullWhen(true)] out CoseKey? key
    )
    {
        const int BeforeId = 18;
        (id, key) = (default, null);
        if (rest.Length < BeforeId)
        {
            return false;
        }

        int length = BinaryPrimitives.ReadUInt16BigEndian(rest.Span[16..BeforeId]);
        if (length is 0 or > LongestCredentialId || rest.Length < BeforeId + length)
        {
            return false;
        }

        id = rest.Slice(BeforeId, length);
        rest = rest[(BeforeId + length)..];
        if (!CoseKey.TryReadFirst(rest, out key, out var used))
        {
            return false;
        }

        rest = rest[used..];
        return true;
    }

    /// <summary>Extensions are asked for by nobody here and passed over, when they are a map and nothing follows.</summary>
    private static bool IsMap(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Ctap2Canonical);
            if (reader.PeekState() != CborReaderState.StartMap)
            {
                return false;
            }

            reader.SkipValue();
            return reader.BytesRemaining == 0;
        }
        catch (Exception fault) when (CoseKey.IsForm(fault))
        {
            return false;
        }
    }

    private bool Has(byte flag) => (Flags & flag) != 0;
}
