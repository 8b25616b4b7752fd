namespace AnTin.Platform.Evidence;

/// <summary>How far the network is asked for evidence. Addresses come from certificates, so they are not to be trusted.</summary>
public sealed record EvidenceFetching
{
    /// <summary>The longest answer that is read. Default: 16 MiB, enough for a CRL of 300,000 entries.</summary>
    public int MostBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The whole of one question, connecting included. Default: 10 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether an address may be asked. Default: any. A service that checks files of strangers sets this to the hosts of
    /// the authorities it trusts, lest a certificate make it knock on doors inside.
    /// </summary>
    public Func<Uri, bool> MayAsk { get; init; } = _ => true;
}
