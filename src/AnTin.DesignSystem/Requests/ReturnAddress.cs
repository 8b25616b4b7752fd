namespace AnTin.DesignSystem.Requests;

/// <summary>The one check of an address to go back to, which a browser sends and anybody may have written.</summary>
public static class ReturnAddress
{
    private static readonly Uri Here = new("http://here.invalid/");

    /// <summary>
    /// <paramref name="asked"/> as a header can carry it (ASCII, escaped) when it is a path of this site; else
    /// <paramref name="otherwise"/>.
    /// </summary>
    public static string Of(string? asked, string otherwise) =>
        asked is ['/', ..]
        && !asked.Contains('\\', StringComparison.Ordinal)
        && !asked.Any(char.IsControl)
        && Uri.TryCreate(Here, asked, out var address)
        && address.Authority == Here.Authority
        // "/.//elsewhere" comes to begin with two slashes, which a browser takes for a host.
        && !address.AbsolutePath.StartsWith("//", StringComparison.Ordinal)
            ? address.PathAndQuery + address.Fragment
            : otherwise;
}
