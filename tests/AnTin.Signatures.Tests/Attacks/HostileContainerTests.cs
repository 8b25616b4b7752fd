using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Containers that two programs would read in two ways, and containers whose manifests and stamps say what is not so.
/// </summary>
public sealed class HostileContainerTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    private const string MimeType = "application/vnd.etsi.asic-e+zip";
    private const string Letter = "thu.txt";
    private static readonly byte[] Content = "Kính gửi"u8.ToArray();

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("../thu.txt", "leads out")]
    [InlineData("/thu.txt", "leads out")]
    [InlineData("a/./thu.txt", "leads out")]
    [InlineData("a\\thu.txt", "leads out")]
    [InlineData("C:thu.txt", "leads out")]
    [InlineData("THU.TXT", "two entries")]
    [InlineData("thu.txt", "two entries")]
    [InlineData("thu.txt/a", "two entries")]
    [InlineData("b ", "nobody sees")]
    [InlineData("b./a", "nobody sees")]
    [InlineData("thu\u202Etxt.exe", "nobody sees")]
    [InlineData("thu\u200B.txt", "nobody sees")]
    [InlineData("a\tb", "nobody sees")]
    public async Task Entry_OfANameThatCannotBe_MakesItUnreadable(string name, string why)
    {
        await ShouldBeUnreadableAsync(
            Zip(("mimetype", Bytes(MimeType)), (Letter, Content), (name, Content)),
            why
        );
    }

    [Theory]
    [InlineData("name", "two names")]
    [InlineData("method", "two ways")]
    [InlineData("length", "two ways")]
    [InlineData("checksum", "two ways")]
    [InlineData("encrypted", "two ways")]
    [InlineData("descriptor", "two ways")]
    public async Task LocalHeader_ThatDiffersFromTheDirectory_MakesItUnreadable(
        string what,
        string why
    )
    {
        var zip = Zip((Letter, Content), ("mimetype", Bytes(MimeType)));
        switch (what)
        {
            case "name":
                zip[30] = (byte)'T';
                break;
            case "method":
                zip[8] = 8;
                break;
            case "length":
                zip[22]++;
                break;
            case "checksum":
                zip[14] ^= 1;
                break;
            case "encrypted":
                zip[6] |= 1;
                break;
            default:
                zip[6] |= 8;
                zip[Directory(zip) + 8] |= 8;
                break;
        }

        await ShouldBeUnreadableAsync(zip, why);
    }

    [Theory]
    [InlineData("before", "not where")]
    [InlineData("after", "no clear end")]
    [InlineData("hidden", "before its first entry")]
    [InlineData("overlap", "overlap")]
    [InlineData("comment", "no clear end")]
    public async Task Bytes_ThatTheDirectoryDoesNotTellOf_MakeItUnreadable(string where, string why)
    {
        var zip = Zip((Letter, Content), ("mimetype", Bytes(MimeType)));
        var changed = where switch
        {
            "before" => [.. zip[..4], .. zip],
            "after" => [.. zip, 0],
            "hidden" => Hidden(zip),
            "overlap" => Overlapping(zip),
            _ => Commented(zip),
        };

        await ShouldBeUnreadableAsync(changed, why);
    }

    /// <summary>Some systems write accents composed, others apart, and neither knows two names there.</summary>
    [Theory]
    [InlineData("Đề án.txt")]
    [InlineData("ĐỀ ÁN.TXT")]
    public async Task Entry_OfANameThatDiffersInAccentsApart_MakesItUnreadable(string name)
    {
        await ShouldBeUnreadableAsync(
            Zip(
                (name.Normalize(NormalizationForm.FormC), Content),
                ("Đề án.txt".Normalize(NormalizationForm.FormD), Content)
            ),
            "two entries"
        );
    }

    /// <summary>What stands before the first entry, and ends that only some programs find.</summary>
    [Theory]
    [InlineData("stub", "before its first entry")]
    [InlineData("locator", "no clear end")]
    [InlineData("end within the directory", "no clear end")]
    [InlineData("hidden after the last", "not in its directory")]
    [InlineData("disk", "part of several")]
    [InlineData("disk of an entry", "part of several")]
    [InlineData("64-bit lengths", "two ways")]
    [InlineData("lock of another kind", "is encrypted")]
    [InlineData("extra cut short", "two ways")]
    public async Task File_ThatTwoProgramsWouldReadOtherwise_IsUnreadable(string what, string why)
    {
        var zip = Zip((Letter, Content), ("mimetype", Bytes(MimeType)));
        var last = Directory(zip) + 46 + zip[Directory(zip) + 28];
        byte[] locator = [0x50, 0x4B, 6, 7, .. new byte[16]];
        byte[] changed = what switch
        {
            "stub" => ZipEdits.Inserted(zip, 0, [0x50, 0x4B, 3, 4, .. "%PDF-1.7\n"u8]),
            "locator" => ZipEdits.Commented(zip, last, locator),
            "end within the directory" => ZipEdits.Commented(zip, last, zip.AsSpan()[^22..]),
            "hidden after the last" => ZipEdits.Inserted(
                zip,
                Directory(zip),
                zip.AsSpan(0, 30 + Letter.Length + Content.Length)
            ),
            "disk" => ZipEdits.With(zip, zip.Length - 18, 1),
            "disk of an entry" => ZipEdits.With(zip, Directory(zip) + 34, 1),
            "64-bit lengths" => ZipEdits.WithExtra(zip, [1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
            "lock of another kind" => ZipEdits.WithExtra(zip, [1, 0x99, 1, 0, 0]),
            _ => ZipEdits.WithExtra(zip, [0x55, 0x54, 9, 0, 1]),
        };

        await ShouldBeUnreadableAsync(changed, why);
    }

    /// <summary>Headers agree with each other, and the data with neither: some programs stop at the length, some do not.</summary>
    [Theory]
    [InlineData(14, 16, true)]
    [InlineData(22, 24, false)]
    public async Task Entry_WhoseDataIsNotWhatBothHeadersSay_MakesItUnreadable(
        int inHeader,
        int inDirectory,
        bool stored
    )
    {
        var zip = Zip(stored, (Letter, new byte[1_000]), ("mimetype", Bytes(MimeType)));
        zip[inHeader]--;
        zip[Directory(zip) + inDirectory]--;

        var report = await Authority.CheckAsync(zip);

        report.Conclusion.ShouldBe(Conclusion.Unreadable, report.Sentence.En);
    }

    /// <summary>Stored as it is, without its length before it: some programs stop at the mark within.</summary>
    [Theory]
    [InlineData("a", true)]
    [InlineData("aPK\u0007\u0008b", false)]
    public async Task Entry_WhoseEndIsUnclear_MakesItUnreadable(string content, bool clear)
    {
        using var stream = new Forward();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(Letter, CompressionLevel.NoCompression).Open();
            entry.Write(Bytes(content));
        }

        var report = await Authority.CheckAsync(stream.ToArray());

        report.Conclusion.ShouldBe(clear ? Conclusion.NoSignature : Conclusion.Unreadable);
    }

    /// <summary>Both headers and the checksum speak of the first part; programs that unpack to the end have more.</summary>
    [Fact]
    public async Task Entry_WhosePackedDataGoesOn_MakesItUnreadable()
    {
        var whole = Zip(false, (Letter, Bytes(new string('a', 100))));
        var part = Zip(false, (Letter, Bytes(new string('a', 99))));
        foreach (var (at, length) in new[] { (14, 4), (22, 4) })
        {
            part.AsSpan(at, length).CopyTo(whole.AsSpan(at));
            part.AsSpan(Directory(part) + at + 2, length)
                .CopyTo(whole.AsSpan(Directory(whole) + at + 2));
        }

        await ShouldBeUnreadableAsync(whole, "not what its header says");
    }

    /// <summary>All programs find the same files; what else is said is signed by nobody.</summary>
    [Theory]
    [InlineData("comment")]
    [InlineData("comment of an entry")]
    [InlineData("bytes between")]
    [InlineData("bytes after the last")]
    public async Task Container_ThatSaysMore_IsCleanAndRemarked(string what)
    {
        var zip = Zip([.. await SignedAsync()]);
        var text = "Đã duyệt"u8;
        byte[] changed = what switch
        {
            "comment" => ZipEdits.WithComment(zip, text),
            "comment of an entry" => ZipEdits.Commented(zip, Directory(zip), text),
            "bytes between" => ZipEdits.Inserted(
                zip,
                30 + "mimetype".Length + MimeType.Length,
                text
            ),
            _ => ZipEdits.Inserted(zip, Directory(zip), text),
        };

        var signature = (await Authority.CheckAsync(changed)).Signatures.ShouldHaveSingleItem();

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Has(FindingCatalogue.ContainerSaysMore).ShouldBeTrue();
    }

    /// <summary>A PDF that is stored as it is begins within the first kilobyte, where a file of its own would.</summary>
    [Fact]
    public async Task Container_WithAStoredPdf_IsReadAsAContainer()
    {
        var report = await Authority.CheckAsync(
            Zip(("mimetype", Bytes(MimeType)), ("a.pdf", Bytes("%PDF-1.7\n%%EOF\n")))
        );

        report.Format.ShouldBe(DocumentFormat.Asic);
        report.Conclusion.ShouldBe(Conclusion.NoSignature);
    }

    /// <summary>EN 319 162-1 annex A.1 allows the media type as a comment.</summary>
    [Fact]
    public async Task Container_WithItsMediaTypeAsComment_SaysNoMore()
    {
        var zip = ZipEdits.WithComment(
            Zip([.. await SignedAsync()]),
            Bytes($"mimetype={MimeType}")
        );

        var signature = (await Authority.CheckAsync(zip)).Signatures.ShouldHaveSingleItem();

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Has(FindingCatalogue.ContainerSaysMore).ShouldBeFalse();
    }

    /// <summary>What unpacking programs heed and nobody signs: a second name, a link, a directory, a lock.</summary>
    [Theory]
    [InlineData("name", "second name")]
    [InlineData("name in the directory", "second name")]
    [InlineData("link", "no ordinary file")]
    [InlineData("directory", "no ordinary file")]
    [InlineData("set-uid", "no ordinary file")]
    [InlineData("encrypted", "is encrypted")]
    public async Task Entry_ThatUnpacksAsSomethingElse_MakesItUnreadable(string what, string why)
    {
        var zip = Zip(("mimetype", Bytes(MimeType)), (Letter, Content));
        var directory = Directory(zip);
        switch (what)
        {
            case "name":
                zip = WithUnicodePath(zip, local: true);
                break;
            case "name in the directory":
                zip = WithUnicodePath(zip, local: false);
                break;
            case "link":
                zip[directory + 41] = 0xA0;
                break;
            case "directory":
                zip[directory + 38] = 0x10;
                break;
            case "set-uid":
                zip[directory + 41] = 0x88;
                break;
            default:
                zip[6] |= 1;
                zip[directory + 8] |= 1;
                break;
        }

        await ShouldBeUnreadableAsync(zip, why);
    }

    [Fact]
    public async Task Entry_WithADescriptor_IsRead()
    {
        using var stream = new Forward();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(Letter).Open();
            entry.Write(Content);
        }

        var report = await Authority.CheckAsync(stream.ToArray());

        report.Format.ShouldBe(DocumentFormat.Asic);
        report.Conclusion.ShouldBe(Conclusion.NoSignature, report.Sentence.En);
    }

    /// <summary>A stranger's time stamp over a manifest of its own must not make his file one that somebody signed.</summary>
    [Fact]
    public async Task File_ThatOnlyAStampVouchesFor_IsNotSigned()
    {
        var manifest = Manifest("META-INF/timestamp.tst", ("evil.txt", Content));
        var container = Zip([
            .. await SignedAsync(),
            ("evil.txt", Content),
            ("META-INF/ASiCArchiveManifest.xml", manifest),
            ("META-INF/timestamp.tst", await StampAsync(manifest)),
        ]);

        var signature = (await Authority.CheckAsync(container)).Signatures.ShouldHaveSingleItem();

        signature.Clean.ShouldBeFalse();
        signature.Has(FindingCatalogue.BytesLeftOut).ShouldBeTrue();
        signature.StampedAt.ShouldBeNull();
    }

    /// <summary>A stamp over the data alone says nothing of when the signature was made.</summary>
    [Fact]
    public async Task Stamp_OverTheDataAlone_ProvesNoTimeOfSigning()
    {
        var manifest = Manifest("META-INF/timestamp.tst", (Letter, Content));
        var container = Zip([
            .. await SignedAsync(),
            ("META-INF/ASiCArchiveManifest.xml", manifest),
            ("META-INF/timestamp.tst", await StampAsync(manifest)),
        ]);

        var report = await Authority.CheckAsync(container);

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.StampedAt.ShouldBeNull();
        signature.Level.ShouldBe(SignatureLevel.BaselineB);
        report.DocumentTimestamps.ShouldHaveSingleItem().Passed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("two manifests")]
    [InlineData("another manifest")]
    [InlineData("no manifest")]
    [InlineData("digest")]
    public async Task Manifest_ThatDoesNotFit_IsNeverClean(string how)
    {
        var entries = (await SignedAsync()).ToList();
        var own = entries.Find(one => one.Name.EndsWith(".xml", StringComparison.Ordinal));
        var other = Manifest("META-INF/signature001.p7s", (Letter, Content), ("b.txt", Content));
        switch (how)
        {
            case "missing":
                entries.RemoveAll(one => one.Name == Letter);
                break;
            case "two manifests":
                entries.Add(("META-INF/ASiCManifest2.xml", own.Content));
                break;
            case "another manifest":
                entries.Remove(own);
                entries.Add((own.Name, other));
                break;
            case "no manifest":
                entries.Remove(own);
                break;
            default:
                entries[1] = (Letter, [.. Content, 0]);
                break;
        }

        var report = await Authority.CheckAsync(Zip([.. entries]));

        report.Signatures.ShouldHaveSingleItem().Clean.ShouldBeFalse();
        report.Conclusion.ShouldNotBe(Conclusion.TotalPassed);
    }

    [Theory]
    [InlineData(true, "which is valid")]
    [InlineData(false, "does not pass")]
    public async Task StampAlone_IsCheckedThoughThereIsNoSignature(bool own, string said)
    {
        var container = Zip(
            ("mimetype", Bytes("application/vnd.etsi.asic-s+zip")),
            (Letter, Content),
            ("META-INF/timestamp.tst", await StampAsync(own ? Content : new byte[1]))
        );

        var report = await Authority.CheckAsync(container);

        report.Conclusion.ShouldBe(Conclusion.NoSignature);
        report.DocumentTimestamps.ShouldHaveSingleItem().Passed.ShouldBe(own);
        report.Sentence.En.ShouldContain(said);
    }

    private async Task ShouldBeUnreadableAsync(byte[] zip, string why)
    {
        var report = await Authority.CheckAsync(zip);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
        report.Sentence.En.ShouldContain(why);
    }

    private async Task<(string Name, byte[] Content)[]> SignedAsync()
    {
        var manifest = Manifest("META-INF/signature001.p7s", (Letter, Content));
        var signed = await CmsSigner.SignAsync(
            manifest,
            Authority.Person.Key,
            new CmsSigningOptions
            {
                Certificates = Authority.Person.Chain,
                At = Authority.Clock,
                Detached = true,
            }
        );
        return
        [
            ("mimetype", Bytes(MimeType)),
            (Letter, Content),
            ("META-INF/ASiCManifest.xml", manifest),
            ("META-INF/signature001.p7s", signed.Value!),
        ];
    }

    private async Task<byte[]> StampAsync(byte[] content) =>
        await Authority.StampAsync(
            System.Security.Cryptography.SHA256.HashData(content),
            System.Security.Cryptography.HashAlgorithmName.SHA256
        );

    private static byte[] Manifest(string by, params (string Name, byte[] Content)[] files) =>
        Bytes(
            $"""
            <a:ASiCManifest xmlns:a="http://uri.etsi.org/02918/v1.2.1#" xmlns:d="http://www.w3.org/2000/09/xmldsig#"><a:SigReference URI="{by}"/>{string.Concat(
                files.Select(one =>
                    $"<a:DataObjectReference URI=\"{one.Name}\"><d:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><d:DigestValue>{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(one.Content))}</d:DigestValue></a:DataObjectReference>"
                )
            )}</a:ASiCManifest>
            """
        );

    private static byte[] Zip(params (string Name, byte[] Content)[] entries) => Zip(true, entries);

    private static byte[] Zip(bool stored, params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(
                        name,
                        stored ? CompressionLevel.NoCompression : CompressionLevel.Optimal
                    )
                    .Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>APPNOTE §4.6.9, on the first entry: a name that Info-ZIP prefers to the one in the header.</summary>
    private static byte[] WithUnicodePath(byte[] zip, bool local)
    {
        byte[] extra = [0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, .. "evil"u8];
        var (directory, end) = (Directory(zip), zip.Length - 22);
        var at = local ? 30 + zip[26] : directory + 46 + zip[directory + 28];
        byte[] made = [.. zip[..at], .. extra, .. zip[at..]];
        if (local)
        {
            made[28] = (byte)extra.Length;
            var moved = directory + extra.Length;
            BinaryPrimitives.WriteInt32LittleEndian(made.AsSpan(made.Length - 6), moved);
            var second = moved + 46 + made[moved + 28];
            BinaryPrimitives.WriteInt32LittleEndian(
                made.AsSpan(second + 42),
                BinaryPrimitives.ReadInt32LittleEndian(made.AsSpan(second + 42)) + extra.Length
            );
            return made;
        }

        made[directory + 30] = (byte)extra.Length;
        BinaryPrimitives.WriteInt32LittleEndian(
            made.AsSpan(made.Length - 10),
            end - directory + extra.Length
        );
        return made;
    }

    private static int Directory(byte[] zip) =>
        BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(zip.Length - 6));

    /// <summary>The first entry is taken out of the directory; its header and data stay.</summary>
    private static byte[] Hidden(byte[] zip)
    {
        var from = Directory(zip);
        var length = 46 + zip[from + 28];
        byte[] rest = [.. zip[..from], .. zip[(from + length)..]];
        var end = rest.AsSpan(rest.Length - 22);
        end[8] = end[10] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(
            end[12..],
            BinaryPrimitives.ReadInt32LittleEndian(end[12..]) - length
        );
        return rest;
    }

    /// <summary>The directory lists the first entry twice.</summary>
    private static byte[] Overlapping(byte[] zip)
    {
        var from = Directory(zip);
        var length = 46 + zip[from + 28];
        byte[] more = [.. zip[..from], .. zip[from..(from + length)], .. zip[from..]];
        var end = more.AsSpan(more.Length - 22);
        end[8] = end[10] = 3;
        BinaryPrimitives.WriteInt32LittleEndian(
            end[12..],
            BinaryPrimitives.ReadInt32LittleEndian(end[12..]) + length
        );
        return more;
    }

    /// <summary>A second end in the comment of the first.</summary>
    private static byte[] Commented(byte[] zip)
    {
        byte[] more = [.. zip, .. zip[^22..], 0];
        more[zip.Length - 2] = 23;
        return more;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Cannot go back, so that lengths are written after the data.</summary>
    private sealed class Forward : MemoryStream
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}
