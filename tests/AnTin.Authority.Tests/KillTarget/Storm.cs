using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using AnTin.Authority.Crls;
using AnTin.Authority.Journal;
using AnTin.Authority.Revocation;
using AnTin.Pki.Timestamps;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.KillTarget;

/// <summary>
/// Issues, revokes, publishes and stamps at once, and writes down what it has answered for: whatever is acknowledged
/// there may not be lost when the process dies.
/// </summary>
internal static class Storm
{
    public const string Answers = "answers.txt";

    private static readonly RevocationCode Lost = RevocationCode.All[0];

    public static async Task RunAsync(string directory)
    {
        var world = AuthorityWorld.Reopen(directory);
        world.Clock.StopCounter();
        await world.Get<Reconciliation>().StartAsync(CancellationToken.None);
        await using var live = await LiveAuthority.StartAsync(world, LiveAuthority.Loopback());
        await using var answers = new FileStream(
            Path.Combine(directory, Answers),
            FileMode.Append,
            FileAccess.Write,
            FileShare.Read,
            bufferSize: 0
        );
        var serials = Channel.CreateUnbounded<string>();
        await Task.WhenAny(
                IssueAsync(world, answers, serials.Writer),
                RevokeAsync(world, answers, serials.Reader),
                PublishAsync(live, answers),
                StampAsync(live, answers)
            )
            .Unwrap();
    }

    private static async Task IssueAsync(
        AuthorityWorld world,
        FileStream answers,
        ChannelWriter<string> serials
    )
    {
        for (var i = 0; ; i++)
        {
            var order = await Orders.AddAsync(world, $"Giáo viên số {i}");
            await world.RunAsync();
            Acknowledge(answers, $"issued {order.OrderId}");
            await using var context = world.Context();
            var intent = await context.Intents.SingleAsync(one => one.OrderId == order.OrderId);
            await serials.WriteAsync(intent.SerialHex);
        }
    }

    private static async Task RevokeAsync(
        AuthorityWorld world,
        FileStream answers,
        ChannelReader<string> serials
    )
    {
        await foreach (var serial in serials.ReadAllAsync())
        {
            await world
                .Get<Revoke>()
                .RunAsync(
                    [new RevocationWish("state-g1", serial, Lost)],
                    "storm",
                    dryRun: false,
                    CancellationToken.None
                );
            Acknowledge(answers, $"revoked {serial}");
        }
    }

    private static async Task PublishAsync(LiveAuthority live, FileStream answers)
    {
        var directory = live.Get<StatusDirectory>();
        while (true)
        {
            await live.PublishAsync();
            var published = await CrlShelf.ReadAsync(
                directory.CrlPath("state-g1", StatusDirectory.Complete),
                CancellationToken.None
            );
            Acknowledge(answers, $"published {published!.Number}");
            await Task.Delay(10);
        }
    }

    private static async Task StampAsync(LiveAuthority live, FileStream answers)
    {
        using var client = new HttpClient();
        for (var i = 0; ; i++)
        {
            var imprint = MessageImprint.Of(HashAlgorithmName.SHA256, BitConverter.GetBytes(i));
            using var body = new ByteArrayContent(TimestampRequest.Create(imprint));
            body.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
            using var answer = await client.PostAsync(new Uri(live.Url("/tsa")), body);
            TimestampResponse.TryRead(
                await answer.Content.ReadAsByteArrayAsync(),
                out var read,
                out _
            );
            TimestampToken.TryRead(read!.Token, out var token, out _);
            Acknowledge(
                answers,
                $"stamped {Convert.ToHexString(token!.Info.Serial.ToByteArray(isUnsigned: true, isBigEndian: true))}"
            );
        }
    }

    /// <summary>One write, which the death of the process does not take back.</summary>
    private static void Acknowledge(FileStream answers, string line)
    {
        lock (answers)
        {
            answers.Write(Encoding.ASCII.GetBytes(line + "\n"));
        }
    }
}
