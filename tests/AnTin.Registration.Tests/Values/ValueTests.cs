using AnTin.Registration.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Registration.Tests.Values;

public sealed class ValueTests
{
    [Theory]
    [InlineData("0912 345 678", "84912345678")]
    [InlineData("(012) 345 - 6789", "84123456789")]
    [InlineData("+84 912.345.678", "84912345678")]
    [InlineData("84912345678", "84912345678")]
    [InlineData("912345678", "84912345678")]
    public void MobileNumber_AsPeopleTypeIt_IsOneNumber(string typed, string expected) =>
        MobileNumber.OrNull(typed)!.Value.ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("09x2345678")]
    [InlineData("00000000000000000")]
    public void MobileNumber_NotANumber_IsNull(string typed) =>
        MobileNumber.OrNull(typed).ShouldBeNull();

    [Theory]
    [InlineData("020 1 00 059750", "020100059750", 1900)]
    [InlineData("099 3 05 000001", "099305000001", 2005)]
    [InlineData("123456789", "123456789", null)]
    [InlineData("b1234567", "B1234567", null)]
    public void PersonalId_KindsOfPaper_AreRead(string typed, string value, int? year)
    {
        var id = PersonalId.OrNull(typed)!;

        id.Value.ShouldBe(value);
        id.BirthYear.ShouldBe(year);
    }

    [Theory]
    [InlineData("31c106", "31C106")]
    [InlineData("1D90 23A6 3C17 2CF2", "1D9023A63C172CF2")]
    [InlineData("1d:90:23", "1D9023")]
    public void CertificateSerial_OldAndNew_AreRead(string typed, string value) =>
        CertificateSerial.OrNull(typed)!.Value.ShouldBe(value);

    [Theory]
    [InlineData("ten@donvi.gov.vn", true)]
    [InlineData(" TEN@DonVi.gov.vn ", true)]
    [InlineData("tên@donvi.gov.vn", false)]
    [InlineData("ten@donvi", false)]
    [InlineData("ten@don vi.gov.vn", false)]
    [InlineData("a@b@c.vn", false)]
    public void OfficialMailbox_Shape_IsJudged(string typed, bool right) =>
        (OfficialMailbox.OrNull(typed) is not null).ShouldBe(right);

    [Fact]
    public void DossierCode_OfTheSeed_IsReadAndWrittenAlike()
    {
        const string code = "ee7b36fd-5e08-4551-9715-9fa452d37979-231120-0001";

        DossierCode.TryParse(code, out var parsed).ShouldBeTrue();

        parsed!.Day.ShouldBe(new DateOnly(2023, 11, 20));
        parsed.Sequence.ShouldBe(1);
        parsed.ToString().ShouldBe(code);
    }

    [Fact]
    public void Values_AnyText_NeverThrow() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => TryAll(text))
            .QuickCheckThrowOnFailure();

    private static void TryAll(string? text)
    {
        _ = MobileNumber.OrNull(text);
        _ = PersonalId.OrNull(text);
        _ = CertificateSerial.OrNull(text);
        _ = DeviceSerial.OrNull(text);
        _ = OfficialMailbox.OrNull(text);
        _ = DossierCode.TryParse(text, out _);
        _ = VietnameseDate.TryParse(text, out _);
    }
}
