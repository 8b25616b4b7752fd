using System.Net.Sockets;
using System.Text;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.Status;

/// <summary>Rule T24: <c>openssl ocsp</c> hangs on four idle connections; this responder does not.</summary>
public sealed class StatusStrengthTests
{
    private const int Idle = 64;

    [Fact]
    public async Task T24_IdleAndHalfAskedConnections_OthersAreAnswered()
    {
        await using var live = await LiveAuthority.StartAsync();
        var address = new Uri(live.Url("/"));
        var connections = new List<TcpClient>();
        try
        {
            for (var i = 0; i < Idle; i++)
            {
                var client = new TcpClient();
                connections.Add(client);
                await client.ConnectAsync(address.Host, address.Port);
                // Every second one says half a question and falls silent.
                if (i % 2 == 0)
                {
                    var half =
                        "POST /ocsp HTTP/1.1\r\nHost: x\r\nContent-Type: application/ocsp-request\r\nContent-Length: 80\r\n\r\n0";
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(half));
                }
            }

            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
            (await http.GetByteArrayAsync(live.Url("/ocsp/MAA="))).ShouldBe([
                0x30,
                0x03,
                0x0A,
                0x01,
                0x01,
            ]);
        }
        finally
        {
            connections.ForEach(client => client.Dispose());
        }
    }

    [Theory]
    [InlineData("/pki/pub/crl/../../master.bin")]
    [InlineData("/pki/pub/crl/%2e%2e%2fmaster.bin")]
    [InlineData("/pki/pub/crl/state-g1.crt")]
    [InlineData("/pki/pub/crt/nobody.crt")]
    public async Task Files_AnythingButPublishedNames_NotFound(string path)
    {
        await using var live = await LiveAuthority.StartAsync();
        await live.PublishAsync();
        using var http = new HttpClient();

        using var response = await http.GetAsync(live.Url(path));

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
