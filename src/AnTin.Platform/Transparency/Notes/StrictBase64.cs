namespace AnTin.Platform.Transparency.Notes;

/// <summary>RFC 4648 §4 in its one form: what is read is written the same again, so no bit of it is idle.</summary>
internal static class StrictBase64
{
    /// <summary>Null where the text is not base64 of anything.</summary>
    public static byte[]? Read(string text)
    {
        var octets = new byte[text.Length / 4 * 3];
        return
            Convert.TryFromBase64String(text, octets, out var length)
            && Convert.ToBase64String(octets, 0, length) == text
            ? octets[..length]
            : null;
    }
}
