using System.Text;
using AnTin.Pki.Signing;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Trees;
using AnTin.TestKit;

namespace AnTin.Platform.Tests.Transparency;

public sealed class SignedNoteTests
{
    /// <summary>The example of C2SP signed-note and of Go's sumdb/note, with its public key.</summary>
    private const string Published =
        "If you think cryptography is the answer to your problem,\n"
        + "then you don't know what your problem is.\n\n"
        + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private const string PublishedKey =
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly SoftwareSigner Key = SoftwareSigner.Generate("P-256");
    private static readonly string Text = new Checkpoint(
        "pki.example.vn/log/certificates",
        20_852_163,
        TreeHash.OfNothing
    ).ToString();

    [Fact]
    public void Note_PublishedWithEd25519_Verifies()
    {
        var key = NoteKey.Read(PublishedKey).Value;
        var note = SignedNote.Read(Encoding.UTF8.GetBytes(Published)).Value;

        key.Kind.ShouldBe(NoteKeyKind.Ed25519);
        key.ToString().ShouldBe(PublishedKey);
        note.IsSignedBy(key).ShouldBeTrue();
        note.ToString().ShouldBe(Published);
        (note with { Text = note.Text.Replace("answer", "Answer", StringComparison.Ordinal) })
            .IsSignedBy(key)
            .ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Note_SignedHere_IsReadAndVerifiedWithTheWrittenKey(bool asWitness)
    {
        var signer = new NoteSigner("witness.example.vn/w1", Key, asWitness);
        var note = new SignedNote(Text, [await signer.SignAsync(Text, At)]);

        var key = NoteKey.Read(signer.Key.ToString()).Value;
        var read = SignedNote.Read(note.ToOctets()).Value;

        read.IsSignedBy(key).ShouldBeTrue();
        Checkpoint.Read(read).Value.Size.ShouldBe(20_852_163);
        if (asWitness)
        {
            NoteKey.CosignedAt(read.Signatures[0]).ShouldBe(At.ToUnixTimeSeconds());
        }
    }

    [Fact]
    public async Task Note_AnyFlippedBit_IsSignedByNobody()
    {
        var signer = new NoteSigner("pki.example.vn/log/certificates", Key);
        var octets = new SignedNote(Text, [await signer.SignAsync(Text, At)]).ToOctets();
        for (var bit = 0; bit < 8 * octets.Length; bit++)
        {
            var spoiled = octets.ToArray();
            spoiled[bit / 8] ^= (byte)(1 << (bit % 8));

            var read = SignedNote.Read(spoiled);

            (read.IsOk && read.Value.IsSignedBy(signer.Key)).ShouldBeFalse($"bit {bit}");
        }
    }

    [Fact]
    public async Task Note_AWitnessWithAnotherTime_DidNotSign()
    {
        var signer = new NoteSigner("witness.example.vn/w1", Key, asWitness: true);
        var line = await signer.SignAsync(Text, At);
        var later = line.Value.ToArray();
        later[7]++;

        signer.Key.Verifies(Text, line).ShouldBeTrue();
        signer.Key.Verifies(Text, line with { Value = later }).ShouldBeFalse();
    }

    [Theory]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— a AAAA")]
    [InlineData("text\n\n— a b AAAAAAAA\n")]
    [InlineData("text\n\n— a+b AAAAAAAA\n")]
    [InlineData("text\n\n— a AAAA\n")]
    [InlineData("text\n\n— a AAAAAAB=\n")]
    [InlineData("te\txt\n\n— a AAAAAAAA\n")]
    public void Note_OfAnotherForm_IsRefused(string note) =>
        SignedNote.Read(Encoding.UTF8.GetBytes(note)).IsOk.ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("o\n1\n")]
    [InlineData("o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==\n")]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    public void Checkpoint_OfAnotherForm_IsRefused(string text) =>
        Checkpoint.Read(text).IsOk.ShouldBeFalse();

    [Theory]
    [InlineData("PeterNeumann")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void Key_OfAnotherForm_IsRefused(string text) => NoteKey.Read(text).IsOk.ShouldBeFalse();

    [Fact]
    public async Task Readers_OfSpoiledFiles_NeverThrow()
    {
        var signer = new NoteSigner("o", Key);
        byte[][] seeds =
        [
            new SignedNote(Text, [await signer.SignAsync(Text, At)]).ToOctets(),
            Encoding.UTF8.GetBytes(Published),
            Encoding.UTF8.GetBytes(signer.Key.ToString()),
            new MemoryLog(5).Files["tile/entries/000.p/5"],
        ];
        await FuzzRun.RunAsync(
            "log files",
            3000,
            seed => Spoil(seeds[seed % (ulong)seeds.Length], seed),
            input =>
            {
                var note = SignedNote.Read(input);
                if (note.IsOk)
                {
                    note.Value.IsSignedBy(signer.Key).ShouldBe(input.SequenceEqual(seeds[0]));
                    SignedNote
                        .Read(note.Value.ToOctets())
                        .Value.ToString()
                        .ShouldBe(note.Value.ToString());
                    Checkpoint.Read(note.Value);
                }

                NoteKey.Read(Encoding.UTF8.GetString(input));
                EntryBundle.Read(input, 5);
                EntryBundle.Read(input, TileName.Full);
            }
        );
    }

    private static byte[] Spoil(byte[] octets, ulong seed)
    {
        var spoiled = octets.ToList();
        var state = seed * 0x9E3779B97F4A7C15;
        for (var i = 0UL; i <= seed % 5; i++)
        {
            state = (state ^ (state >> 29)) * 0xBF58476D1CE4E5B9;
            var at = (int)(state % (ulong)spoiled.Count);
            switch ((state >> 40) % 4)
            {
                case 0:
                    spoiled[at] ^= (byte)(1 << (int)((state >> 50) % 8));
                    break;
                case 1:
                    spoiled[at] = (byte)(state >> 48);
                    break;
                case 2 when spoiled.Count > 1:
                    spoiled.RemoveAt(at);
                    break;
                default:
                    spoiled.Insert(at, "\n +=—"u8[(int)((state >> 48) % 6)]);
                    break;
            }
        }

        return [.. spoiled];
    }
}
