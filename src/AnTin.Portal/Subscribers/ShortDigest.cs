namespace AnTin.Portal.Subscribers;

/// <summary>The end of a digest in groups of four, for people to compare: <c>…9f3c 21ab</c>.</summary>
public static class ShortDigest
{
    public static string Of(byte[] digest)
    {
        var tail = Convert.ToHexStringLower(digest.AsSpan(^4..));
        return $"…{tail[..4]} {tail[4..]}";
    }
}
