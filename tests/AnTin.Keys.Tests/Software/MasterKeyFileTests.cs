using AnTin.Keys.Software;

namespace AnTin.Keys.Tests.Software;

public sealed class MasterKeyFileTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("antin-master-");

    private string Keys => Path.Combine(root.FullName, "data", "keys");

    private string Apart => Path.Combine(root.FullName, "etc", "master.key");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void Create_ThenLoad_SameKeyOwnersAlone()
    {
        using var created = MasterKeyFile.Create(Apart, Keys);
        using var loaded = MasterKeyFile.Load(Apart, Keys);

        loaded.Id.ShouldBe(created.Id);
        loaded.Id.Length.ShouldBe(16);
        File.GetUnixFileMode(Apart).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Create_FileIsThere_IsNotOverwritten()
    {
        using var first = MasterKeyFile.Create(Apart, Keys);

        Should.Throw<KeyStoreException>(() => MasterKeyFile.Create(Apart, Keys));

        using var kept = MasterKeyFile.Load(Apart, Keys);
        kept.Id.ShouldBe(first.Id);
    }

    [Fact]
    public void Load_Missing_SaysHowToGetOne()
    {
        var refusal = Should.Throw<KeyStoreException>(() => MasterKeyFile.Load(Apart, Keys));

        refusal.Message.ShouldContain("antin keys init");
        refusal.Vietnamese.ShouldContain("antin keys init");
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void Load_OpenToOthers_SaysChmod(UnixFileMode more)
    {
        MasterKeyFile.Create(Apart, Keys).Dispose();
        File.SetUnixFileMode(Apart, UnixFileMode.UserRead | more);

        Should
            .Throw<KeyStoreException>(() => MasterKeyFile.Load(Apart, Keys))
            .Message.ShouldContain("chmod 600");
    }

    [Theory]
    [InlineData("master.key")]
    [InlineData("deeper/master.key")]
    public void Create_BesideTheKeys_IsRefused(string name)
    {
        Should
            .Throw<KeyStoreException>(() => MasterKeyFile.Create(Path.Combine(Keys, name), Keys))
            .Message.ShouldContain("beside the keys");
    }

    [Fact]
    public void Load_BesideTheKeysThroughALink_IsRefused()
    {
        MasterKeyFile.Create(Apart, Keys).Dispose();
        Directory.CreateDirectory(Keys);
        File.Move(Apart, Path.Combine(Keys, "master.key"));
        var link = Path.Combine(root.FullName, "elsewhere");
        Directory.CreateSymbolicLink(link, Keys);

        Should
            .Throw<KeyStoreException>(() =>
                MasterKeyFile.Load(Path.Combine(link, "master.key"), Keys)
            )
            .Message.ShouldContain("beside the keys");
    }

    [Fact]
    public void Load_BesideTheKeysThroughALinkedFile_IsRefused()
    {
        MasterKeyFile.Create(Apart, Keys).Dispose();
        Directory.CreateDirectory(Keys);
        var hidden = Path.Combine(Keys, "master.key");
        File.Move(Apart, hidden);
        File.CreateSymbolicLink(Apart, hidden);

        Should
            .Throw<KeyStoreException>(() => MasterKeyFile.Load(Apart, Keys))
            .Message.ShouldContain("beside the keys");
    }

    [Theory]
    [InlineData("")]
    [InlineData("antin-master-key-1:AAAA")]
    [InlineData("something else")]
    public void Load_NotAMasterKey_IsSaid(string content)
    {
        MasterKeyFile.Create(Apart, Keys).Dispose();
        File.WriteAllText(Apart, content);

        Should
            .Throw<KeyStoreException>(() => MasterKeyFile.Load(Apart, Keys))
            .Message.ShouldContain("is not a master key");
    }
}
