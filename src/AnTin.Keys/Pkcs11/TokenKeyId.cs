namespace AnTin.Keys.Pkcs11;

/// <summary>
/// Names of keys: a UUID of version 7 (RFC 9562 §5.7), sixteen octets in <c>CKA_ID</c>. It says when the key was made, which
/// no attribute of PKCS #11 does.
/// </summary>
internal static class TokenKeyId
{
    public static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString();

    public static byte[] ToOctets(string id) => Guid.Parse(id).ToByteArray(bigEndian: true);

    /// <summary>Null for the id of a key that this store did not make.</summary>
    public static string? FromOctets(ReadOnlySpan<byte> id) =>
        id.Length == 16 && new Guid(id, bigEndian: true) is { Version: 7 } guid
            ? guid.ToString()
            : null;

    public static DateTimeOffset MadeAt(string id)
    {
        var octets = ToOctets(id);
        var milliseconds = 0L;
        foreach (var octet in octets.AsSpan(0, 6))
        {
            milliseconds = (milliseconds << 8) | octet;
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
