namespace AnTin.Platform.Evidence;

/// <summary>
/// How connections for evidence and time stamps are made: nothing is followed to another address. Whom to ask is decided
/// by <see cref="EvidenceFetching.MayAsk"/>, not by who answers.
/// </summary>
public static class EvidenceHttp
{
    public static HttpClient CreateClient() => new(CreateHandler());

    public static HttpMessageHandler CreateHandler() =>
        new SocketsHttpHandler { AllowAutoRedirect = false };
}
