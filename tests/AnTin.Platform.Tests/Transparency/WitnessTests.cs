using System.Net;
using AnTin.Pki.Signing;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Witnesses;
using AnTin.TestKit;

namespace AnTin.Platform.Tests.Transparency;

public sealed class WitnessTests : IDisposable
{
    private const string Origin = "pki.example.vn/log/certificates";

    private static readonly NoteSigner Log = new(Origin, SoftwareSigner.Generate("P-256"));
    private static readonly NoteSigner Witness = new(
        "witness.example.vn/w1",
        SoftwareSigner.Generate("P-256"),
        asWitness: true
    );

    private readonly FakeClock clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("antin-witness-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task Cosign_EachNewCheckpoint_IsAddedAndVerifies()
    {
        using var writer = await OpenAsync("log");
        using var desk = Desk();
        var client = Client(desk);
        foreach (var size in new[] { 3, 300, 301 })
        {
            await GrowAsync(writer, size);
            var line = await client.CosignAsync(writer, writer.Note);
            await writer.CosignedAsync(writer.Note, [line.ShouldNotBeNull()]);

            var note = LogCheck.Run(new LogDirectory(PathOf("log"))).Note!;
            note.IsSignedBy(Log.Key).ShouldBeTrue();
            note.IsSignedBy(Witness.Key).ShouldBeTrue();
            desk.Last(Origin)!.Size.ShouldBe(size);
        }
    }

    [Fact]
    public async Task Cosign_AfterRestarts_GoesOnFromWhatWasKept()
    {
        using var writer = await OpenAsync("log");
        await GrowAsync(writer, 10);
        using (var desk = Desk())
        {
            await Client(desk).CosignAsync(writer, writer.Note);
        }

        await GrowAsync(writer, 20);
        using var again = Desk();

        (await Client(again).CosignAsync(writer, writer.Note)).ShouldNotBeNull();
        again.Last(Origin)!.Size.ShouldBe(20);
    }

    [Fact]
    public async Task Cosign_ASmallerTree_IsRefused()
    {
        using var writer = await OpenAsync("log");
        using var desk = Desk();
        await GrowAsync(writer, 10);
        var old = writer.Note;
        await GrowAsync(writer, 20);
        await Client(desk).CosignAsync(writer, writer.Note);

        await Should.ThrowAsync<HttpRequestException>(() => Client(desk).CosignAsync(writer, old));

        desk.Last(Origin)!.Size.ShouldBe(20);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(10)]
    public async Task Cosign_ALogWrittenAnew_IsRefused(int size)
    {
        using var desk = Desk();
        using (var writer = await OpenAsync("log"))
        {
            await GrowAsync(writer, 10);
            await Client(desk).CosignAsync(writer, writer.Note);
        }

        using var forged = await OpenAsync("forged");
        await GrowAsync(forged, size, "khác");

        await Should.ThrowAsync<HttpRequestException>(() =>
            Client(desk).CosignAsync(forged, forged.Note)
        );
        desk.Last(Origin)!.Size.ShouldBe(10);
    }

    [Fact]
    public async Task Answer_ByItsCause_HasTheStatusOfTheSpecification()
    {
        using var writer = await OpenAsync("log");
        await GrowAsync(writer, 10);
        var checkpoint = writer.Checkpoint;
        var request = new WitnessRequest(0, [], writer.Note, checkpoint);
        using var desk = Desk();
        using var stranger = new WitnessDesk(PathOf("w2"), Witness, [], clock);
        var other = new NoteSigner(Origin, SoftwareSigner.Generate("P-256"));
        var unsigned = new SignedNote(
            writer.Note.Text,
            [await other.SignAsync(writer.Note.Text, clock.GetUtcNow())]
        );

        (await KindAsync(stranger, request)).ShouldBe(WitnessAnswerKind.UnknownLog);
        (await KindAsync(desk, request with { Note = unsigned })).ShouldBe(
            WitnessAnswerKind.NotSigned
        );
        (await KindAsync(desk, request with { OldSize = 11 })).ShouldBe(
            WitnessAnswerKind.BadRequest
        );
        (await KindAsync(desk, request with { OldSize = 5 })).ShouldBe(WitnessAnswerKind.Conflict);
        (await KindAsync(desk, request with { Proof = [checkpoint.Root] })).ShouldBe(
            WitnessAnswerKind.Inconsistent
        );
        (await desk.AnswerAsync("old 0\n"u8.ToArray())).Kind.ShouldBe(WitnessAnswerKind.BadRequest);
        (await KindAsync(desk, request)).ShouldBe(WitnessAnswerKind.Cosigned);
        var conflict = await desk.AnswerAsync(request.ToOctets());
        (conflict.Kind, conflict.Body).ShouldBe((WitnessAnswerKind.Conflict, "10\n"));
    }

    [Fact]
    public async Task Request_AnyFlippedBit_IsReadOrRefusedAndNeverCosigned()
    {
        using var writer = await OpenAsync("log");
        await GrowAsync(writer, 10);
        using var desk = Desk();
        await Client(desk).CosignAsync(writer, writer.Note);
        await GrowAsync(writer, 13);
        var octets = new WitnessRequest(
            10,
            writer.Tree.ConsistencySince(10),
            writer.Note,
            writer.Checkpoint
        ).ToOctets();
        for (var bit = 0; bit < 8 * octets.Length; bit++)
        {
            var spoiled = octets.ToArray();
            spoiled[bit / 8] ^= (byte)(1 << (bit % 8));
            (await desk.AnswerAsync(spoiled)).Kind.ShouldNotBe(
                WitnessAnswerKind.Cosigned,
                $"bit {bit}"
            );
        }
    }

    private static async Task<WitnessAnswerKind> KindAsync(
        WitnessDesk desk,
        WitnessRequest request
    ) => (await desk.AnswerAsync(request.ToOctets())).Kind;

    private string PathOf(string name) => Path.Combine(directory.FullName, name);

    private Task<LogWriter> OpenAsync(string name) => LogWriter.OpenAsync(PathOf(name), Log, clock);

    private WitnessDesk Desk() => new(PathOf("w1"), Witness, [Log.Key], clock);

    private static WitnessClient Client(WitnessDesk desk) =>
        new(
            new HttpClient(new Wire(desk)) { BaseAddress = new Uri("http://witness.example.vn/") },
            Witness.Key
        );

    private static Task GrowAsync(LogWriter writer, int size, string text = "mục") =>
        writer.AppendAsync([
            .. Enumerable
                .Range((int)writer.Size, size - (int)writer.Size)
                .Select(i => new ReadOnlyMemory<byte>(
                    System.Text.Encoding.UTF8.GetBytes($"{text} {i}")
                )),
        ]);

    /// <summary>The network between a log and a witness.</summary>
    private sealed class Wire(WitnessDesk desk) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.RequestUri!.AbsolutePath.ShouldBe("/add-checkpoint");
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            var answer = await desk.AnswerAsync(body, cancellationToken);
            return new HttpResponseMessage((HttpStatusCode)(int)answer.Kind)
            {
                Content = new StringContent(answer.Body),
            };
        }
    }
}
