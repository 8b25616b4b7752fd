using System.Text;
using AnTin.Platform.Files;

namespace AnTin.Platform.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("antin-files-");

    private FileStore Store => new(root.FullName);

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public async Task Save_ThenRead_SameBytesUnderTheirDigest()
    {
        var saved = await Store.SaveAsync(Bytes("abc"), most: 3);

        saved.Value.ShouldBe(
            new StoredFile("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3)
        );
        (await Store.ReadAsync(saved.Value.Digest)).ShouldBe("abc"u8.ToArray());
        Drafts().ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_SameBytesTwice_KeptOnce()
    {
        await Store.SaveAsync(Bytes("abc"), most: 100);
        await Store.SaveAsync(Bytes("abc"), most: 100);

        root.GetFiles("*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Save_OneByteTooMany_IsRefusedAndLeavesNothing()
    {
        var saved = await Store.SaveAsync(Bytes("abcd"), most: 3);

        saved.Refusals[0].Code.ShouldBe("FILE-TOO-LARGE");
        root.GetFiles("*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_SourceBreaksHalfway_LeavesNothing()
    {
        await Should.ThrowAsync<IOException>(() =>
            Store.SaveAsync(new BreakingStream(), most: 1 << 20)
        );

        root.GetFiles("*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_FileChangedOnDisk_IsAFault()
    {
        var saved = await Store.SaveAsync(Bytes("abc"), most: 100);
        var path = root.GetFiles("*", SearchOption.AllDirectories).Single().FullName;
        await File.WriteAllTextAsync(path, "abd");

        await Should.ThrowAsync<InvalidDataException>(() => Store.ReadAsync(saved.Value.Digest));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    public void Open_NotADigest_IsRefused(string digest)
    {
        Should.Throw<ArgumentException>(() => Store.Open(digest));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private string[] Drafts() => Directory.GetFiles(Path.Combine(root.FullName, "drafts"));

    private sealed class BreakingStream : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => reads++ < 2 ? new(buffer.Length) : throw new IOException("The upload broke off.");
    }
}
