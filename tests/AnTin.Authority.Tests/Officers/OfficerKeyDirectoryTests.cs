using AnTin.Authority.Officers;
using AnTin.Keys;
using AnTin.Pki.Signing;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.Officers;

public sealed class OfficerKeyDirectoryTests
{
    private static readonly byte[][] Messages =
    [
        [1, 2, 3],
        [4],
    ];

    [Fact]
    public async Task Sign_RightPin_VerifiesWithThePublicKey()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var keys = await Equipped(world);

        var signing = await keys.SignAsync(
            "approver-1",
            "246810",
            Messages,
            CancellationToken.None
        );

        signing.Outcome.ShouldBe(OfficerSigningOutcome.Signed);
        var publicKey = await keys.FindPublicKeyAsync("approver-1", CancellationToken.None);
        for (var i = 0; i < Messages.Length; i++)
        {
            SignatureVerifier
                .Verify(
                    publicKey,
                    SignatureAlgorithm.EcdsaSha256,
                    Messages[i],
                    signing.Signatures[i]
                )
                .ShouldBeTrue();
        }
    }

    [Fact]
    public async Task KeyFile_OnDisk_IsForTheServiceAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var folder = Path.Combine(Path.GetTempPath(), $"antin-officers-{Guid.CreateVersion7():N}");
        try
        {
            using var keys = new OfficerKeyDirectory(
                Path.Combine(folder, "made", "officers"),
                world.Get<IKeyStore>()
            );
            await keys.MakeAsync("approver-1", KeyAlgorithm.P256, "246810", default);

            new DirectoryInfo(folder)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Prepend(new DirectoryInfo(folder))
                .Select(entry => Convert.ToString((int)entry.UnixFileMode, 8))
                .ShouldBe(["700", "700", "700", "600"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Decision_WithoutAPin_AsksForItAndCountsNoTry()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var keys = await Equipped(world);
        var signer = new DecisionSigner(keys, TimeProvider.System);
        for (var i = 0; i < 10; i++)
        {
            var refused = await signer.SignAsync("approver-1", "", Messages, default);
            refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("AUT-PIN-MISSING");
        }

        (await signer.SignAsync("approver-1", "246810", Messages, default)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Sign_FiveWrongPins_LocksAlsoForTheRightOne()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var keys = await Equipped(world);
        for (var left = 4; left >= 1; left--)
        {
            var wrong = await keys.SignAsync(
                "approver-1",
                "000000",
                Messages,
                CancellationToken.None
            );
            wrong.Outcome.ShouldBe(OfficerSigningOutcome.WrongPin);
            wrong.AttemptsLeft.ShouldBe(left);
        }

        var fifth = await keys.SignAsync("approver-1", "000000", Messages, CancellationToken.None);
        var right = await keys.SignAsync("approver-1", "246810", Messages, CancellationToken.None);

        fifth.Outcome.ShouldBe(OfficerSigningOutcome.Locked);
        right.Outcome.ShouldBe(OfficerSigningOutcome.Locked);
    }

    [Theory]
    [InlineData("tham.dinh1@ca.hoaban.gov.vn")]
    [InlineData("../approver")]
    public async Task Make_AnyId_StaysInsideTheDirectory(string officerId)
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        var keys = world.Get<OfficerKeyDirectory>();

        await keys.MakeAsync(officerId, KeyAlgorithm.P256, "246810", CancellationToken.None);

        Directory.GetFiles(Path.Combine(world.Root, "officers")).Length.ShouldBe(1);
        (await keys.FindPublicKeyAsync(officerId, CancellationToken.None)).ShouldNotBeNull();
    }

    private static async Task<OfficerKeyDirectory> Equipped(AuthorityWorld world)
    {
        var keys = world.Get<OfficerKeyDirectory>();
        await keys.MakeAsync("approver-1", KeyAlgorithm.P256, "246810", CancellationToken.None);
        await keys.EquipAsync("approver-1", [0x30, 0x00], CancellationToken.None);
        return keys;
    }
}
