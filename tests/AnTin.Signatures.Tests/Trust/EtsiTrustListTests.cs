using System.Text;
using AnTin.Signatures.Tests.OutsideTools;
using AnTin.Signatures.Trust;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Trust;

public sealed class EtsiTrustListTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private static readonly DateTimeOffset Granted = TestAuthority.SigningTime.AddYears(-2);
    private static readonly DateTimeOffset Withdrawn = TestAuthority.SigningTime.AddDays(-10);

    private TestAuthority Authority => fixture.Authority;

    private TrustedListMaker Maker =>
        new()
        {
            Services =
            [
                new("CA/QC", Authority.Authority, ("withdrawn", Withdrawn), ("granted", Granted)),
                new("TSA/QTST", Authority.StampCertificate, ("granted", Granted)),
            ],
        };

    [Fact]
    public async Task List_SignedByAKnownSigner_SaysWhomWhatAndSinceWhen()
    {
        var list = await ReadAsync(await Maker.SignAsync(Authority.Organisation), true);

        list.Authenticity.ShouldBe(TrustListAuthenticity.Signed);
        list.IsBelieved.ShouldBeTrue();
        list.Name.ShouldBe("HB: Danh sách tin cậy");
        list.Operator.ShouldBe("Bộ Hoa Ban");
        list.Territory.ShouldBe("HB");
        list.SequenceNumber.ShouldBe(7);
        list.IsStale(Maker.NextUpdate!.Value).ShouldBeFalse();
        list.IsStale(Maker.NextUpdate.Value.AddSeconds(1)).ShouldBeTrue();
        list.Services.Count.ShouldBe(2);
        var authority = list.Services[0];
        authority.Provider.ShouldBe("Nhà cung cấp Hoa Ban");
        authority.Certificates.ShouldHaveSingleItem().ShouldBe(Authority.Authority);
        authority.SubjectNames.ShouldHaveSingleItem();
        authority.Current.ShouldBe(new TrustPeriod("CA/QC", "withdrawn", Withdrawn, null));
        authority.At(Withdrawn.AddSeconds(-1))!.Status.ShouldBe("granted");
        authority.At(Withdrawn)!.Status.ShouldBe("withdrawn");
        authority.At(Granted.AddSeconds(-1)).ShouldBeNull();
    }

    [Fact]
    public async Task List_OfAnUnknownSigner_IsBelievedOnlyWhenAccepted()
    {
        var list = await ReadAsync(await Maker.SignAsync(Authority.Organisation), false);

        list.Authenticity.ShouldBe(TrustListAuthenticity.SignerNotKnown);
        list.Signer.ShouldBe(Authority.Organisation.Certificate);
        list.IsBelieved.ShouldBeFalse();
        list.Accept().IsBelieved.ShouldBeTrue();
    }

    [Fact]
    public async Task List_WithoutSignature_IsBelievedOnlyWhenAccepted()
    {
        var list = await ReadAsync(Encoding.UTF8.GetBytes(Maker.Write()), true);

        list.Authenticity.ShouldBe(TrustListAuthenticity.NotSigned);
        list.IsBelieved.ShouldBeFalse();
        list.Accept().IsBelieved.ShouldBeTrue();
    }

    [Fact]
    public async Task List_ChangedAfterItsSignature_CannotBeAccepted()
    {
        var signed = Encoding.UTF8.GetString(await Maker.SignAsync(Authority.Organisation));
        var changed = signed.Replace("withdrawn", "granted", StringComparison.Ordinal);
        changed.ShouldNotBe(signed);

        var list = await ReadAsync(Encoding.UTF8.GetBytes(changed), true);

        list.Authenticity.ShouldBe(TrustListAuthenticity.Broken);
        list.Accept().IsBelieved.ShouldBeFalse();
    }

    /// <summary>The signed list is moved inside another, which is what a program then reads.</summary>
    [Fact]
    public async Task List_WrappedAroundASignedOne_IsBroken()
    {
        var signed = Encoding.UTF8.GetString(await Maker.SignAsync(Authority.Organisation));
        var inner = signed[signed.IndexOf("<TrustServiceStatusList", StringComparison.Ordinal)..];
        var fake = (Maker with { Territory = "XX" }).Write();
        var wrapped = fake.Replace(
            "</TrustServiceStatusList>",
            inner + "</TrustServiceStatusList>",
            StringComparison.Ordinal
        );

        var list = await ReadAsync(Encoding.UTF8.GetBytes(wrapped), true);

        list.Territory.ShouldBe("XX");
        list.Authenticity.ShouldBe(TrustListAuthenticity.Broken);
    }

    [Fact]
    public async Task List_ThatIsClosed_GrantsNothingFromItsIssueOn()
    {
        var maker = Maker with { NextUpdate = null };

        var list = await ReadAsync(await maker.SignAsync(Authority.Organisation), true);

        list.IsClosed.ShouldBeTrue();
        list.IsStale(TestAuthority.SigningTime.AddYears(30)).ShouldBeFalse();
        var stamps = list.Services[1];
        stamps.At(maker.IssuedAt.AddSeconds(-1))!.Status.ShouldBe("granted");
        stamps.At(maker.IssuedAt).ShouldBeNull();
    }

    [Theory]
    [InlineData("4")]
    [InlineData("7")]
    [InlineData("five")]
    public async Task List_OfAnUnknownVersion_IsRefusedWithItsLine(string version)
    {
        var result = await TrustListReader.ReadAsync(
            Encoding.UTF8.GetBytes((Maker with { Version = version }).Write()),
            new TrustListReading()
        );

        result.Fault!.Place.ShouldBe("line 4");
        result.Fault.Sentence.En.ShouldContain(version);
    }

    [Fact]
    public async Task List_OlderThanTheOneSeen_IsRefused()
    {
        var result = await TrustListReader.ReadAsync(
            await Maker.SignAsync(Authority.Organisation),
            new TrustListReading { LastSequenceNumber = 8 }
        );

        result.Fault!.Sentence.En.ShouldContain("number 7, seen 8");
    }

    [Fact]
    public async Task Service_WithAnUnknownCriticalExtension_IsLeftOut()
    {
        var maker = Maker with
        {
            Services =
            [
                new("CA/QC", Authority.Authority, ("granted", Granted))
                {
                    Extension =
                        "<Extension Critical=\"true\"><x:Odd xmlns:x=\"urn:x\"/></Extension>",
                },
                new("CA/QC", Authority.Authority, ("granted", Granted))
                {
                    Extension =
                        "<Extension Critical=\"true\"><TakenOverBy xmlns=\"urn:t\"/></Extension>",
                },
            ],
        };

        var list = await ReadAsync(Encoding.UTF8.GetBytes(maker.Write()), true);

        list.Services.ShouldHaveSingleItem();
        list.Remarks.ShouldHaveSingleItem().Place.ShouldStartWith("line ");
    }

    [Fact]
    public async Task Pointer_OfAListOfLists_VouchesForItsOwnTerritoryAlone()
    {
        var lists = new TrustedListMaker
        {
            Territory = "TG",
            Pointers =
            [
                ("HB", Authority.Organisation.Certificate),
                ("BT", Authority.Device.Certificate),
            ],
        };
        var top = await lists.SignAsync(Authority.Person);
        var good = await Maker.SignAsync(Authority.Organisation);
        var foreign = await (Maker with { Territory = "BT" }).SignAsync(Authority.Organisation);

        var results = await TrustListResolution.ReadAsync([
            (good, new TrustListReading()),
            (foreign, new TrustListReading()),
            (top, new TrustListReading { Signers = [Authority.Person.Certificate] }),
        ]);

        results
            .Select(one => one.List!.Authenticity)
            .ShouldBe([
                TrustListAuthenticity.Signed,
                TrustListAuthenticity.SignerNotKnown,
                TrustListAuthenticity.Signed,
            ]);
        results[2].List!.Kind.ShouldBe(TrustListKind.EtsiListOfLists);
        results[2].List!.Pointers[0].Location.ShouldBe("https://tsl.example/HB.xml");
    }

    [Fact]
    public async Task Pointer_OfAListOfListsThatNobodyKnows_VouchesForNothing()
    {
        var lists = new TrustedListMaker
        {
            Pointers = [("HB", Authority.Organisation.Certificate)],
        };

        var results = await TrustListResolution.ReadAsync([
            (await lists.SignAsync(Authority.Person), new TrustListReading()),
            (await Maker.SignAsync(Authority.Organisation), new TrustListReading()),
        ]);

        results[1].List!.Authenticity.ShouldBe(TrustListAuthenticity.SignerNotKnown);
    }

    [Fact]
    public async Task List_SignedHere_HoldsWithXmlsec() =>
        await Authority.ShouldHoldAsync(
            output,
            OutsideVerdicts.Xmlsec(Authority, "list.xml"),
            ("list.xml", await Maker.SignAsync(Authority.Organisation))
        );

    private async Task<TrustList> ReadAsync(byte[] file, bool knowsSigner)
    {
        var result = await TrustListReader.ReadAsync(
            file,
            new TrustListReading
            {
                Name = "danh-sach.xml",
                Signers = knowsSigner ? [Authority.Organisation.Certificate] : [],
            }
        );
        result.Fault.ShouldBeNull();
        return result.List!;
    }
}
