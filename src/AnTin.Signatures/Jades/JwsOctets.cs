using System.Text;

namespace AnTin.Signatures.Jades;

/// <summary>What is hashed: for the signature, and for the stamps on it.</summary>
internal static class JwsOctets
{
    /// <summary>RFC 7515 §5.1 step 5: the header, a dot, the payload.</summary>
    public static byte[] SigningInput(string protectedText, ReadOnlySpan<byte> payload) =>
        [.. Encoding.ASCII.GetBytes(protectedText), (byte)'.', .. payload];

    /// <summary>TS 119 182-1 §5.3.4: "the base64url-encoded JWS Signature Value".</summary>
    public static byte[] OnValue(string valueText) => Encoding.ASCII.GetBytes(valueText);

    /// <summary>
    /// §5.3.6.2: what is signed, header, value, each followed by a dot, then the elements of etsiU before the stamp as
    /// they stand there, with nothing between them.
    /// </summary>
    public static byte[] OnEverything(
        ReadOnlySpan<byte> archived,
        string protectedText,
        string valueText,
        IEnumerable<string> before
    ) =>
        [
            .. archived,
            .. Encoding.ASCII.GetBytes($".{protectedText}.{valueText}."),
            .. before.SelectMany(Encoding.ASCII.GetBytes),
        ];
}
