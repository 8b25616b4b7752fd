using System.Net;

namespace AnTin.CentralSigning.Tests.Network;

/// <summary>Answers each POST with what the test computes from the body; no network.</summary>
internal sealed class ScriptedHttp(Func<byte[], Task<(HttpStatusCode Status, byte[] Body)>> answer)
    : HttpMessageHandler
{
    public Uri? Asked { get; private set; }

    public string? ContentType { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Asked = request.RequestUri;
        ContentType = request.Content!.Headers.ContentType?.MediaType;
        var (status, body) = await answer(
            await request.Content.ReadAsByteArrayAsync(cancellationToken)
        );
        return new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
    }
}
