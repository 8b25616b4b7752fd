using AnTin.Pki.Der;
using AnTin.Pki.Names;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Pki.Tests.Names;

public sealed class DistinguishedNameTests
{
    private static readonly DistinguishedName Teacher = DistinguishedName.Build(
        (AttributeType.Country, "VN"),
        (AttributeType.Organization, "Ủy ban nhân dân tỉnh Hoa Ban"),
        (AttributeType.OrganizationalUnit, "Sở Giáo dục, Đào tạo"),
        (AttributeType.Locality, "Hoa Ban"),
        (AttributeType.CommonName, "Trần Văn An"),
        (AttributeType.EmailAddress, "an@hoaban.edu.vn")
    );

    [Fact]
    public void ToString_OfAPerson_IsReversedForPeople() =>
        Teacher
            .ToString()
            .ShouldBe(
                "E=an@hoaban.edu.vn, CN=Trần Văn An, L=Hoa Ban, OU=Sở Giáo dục\\, Đào tạo, O=Ủy ban nhân dân tỉnh Hoa Ban, C=VN"
            );

    [Fact]
    public void ToRfc4514_WithAnEmailAddress_WritesTheKindTheRfcDoesNotNameAsDer() =>
        Teacher
            .ToRfc4514()
            .ShouldStartWith(
                "1.2.840.113549.1.9.1=#1610616e40686f6162616e2e6564752e766e,CN=Trần Văn An,L=Hoa Ban,"
            );

    [Fact]
    public void Encoded_Country_IsPrintableStringAndTheRestUtf8()
    {
        var reader = new DerReader(Teacher.Encoded, "name");
        var name = DistinguishedName.Read(ref reader, "name");

        name.Attributes.Select(one => one.StringTag)
            .ShouldBe([
                DerTag.PrintableString,
                DerTag.Utf8String,
                DerTag.Utf8String,
                DerTag.Utf8String,
                DerTag.Utf8String,
                DerTag.Ia5String,
            ]);
    }

    [Fact]
    public void Parse_WhatIsDisplayed_GivesTheSameOctets() =>
        DistinguishedName
            .Parse(Teacher.ToString())
            .Encoded.ToArray()
            .ShouldBe(Teacher.Encoded.ToArray());

    [Theory]
    [InlineData("CN=Trần  Văn An ,C=vn", "CN=trần văn an, C=VN")]
    [InlineData("CN=ﬁle,C=VN", "CN=FILE,C=VN")]
    public void Equals_NamesThatMatchByRfc5280_AreEqual(string left, string right)
    {
        DistinguishedName.Parse(left).ShouldBe(DistinguishedName.Parse(right));
        DistinguishedName
            .Parse(left)
            .GetHashCode()
            .ShouldBe(DistinguishedName.Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("CN=An,C=VN", "C=VN,CN=An")]
    [InlineData("CN=Trần Văn An,C=VN", "CN=Tran Van An,C=VN")]
    [InlineData("CN=An,OU=An,C=VN", "CN=An,C=VN")]
    public void Equals_AnotherOrderOrAnotherLetter_IsAnotherName(string left, string right) =>
        DistinguishedName.Parse(left).ShouldNotBe(DistinguishedName.Parse(right));

    [Fact]
    public void Equals_AnotherStringType_IsTheSameName()
    {
        using var writer = new DerWriter();
        using (writer.Sequence())
        using (writer.Set())
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Oids.CommonName);
            writer.PrintableString("Root");
        }

        DistinguishedName.TryRead(writer.ToArray(), out var printable, out _).ShouldBeTrue();

        printable.ShouldBe(DistinguishedName.Parse("CN=Root"));
    }

    [Fact]
    public void IsWithin_TheTreeOfTheCountry_ComparesWholeParts()
    {
        Teacher
            .IsWithin(DistinguishedName.Parse("O=ủy ban nhân dân tỉnh hoa ban, C=VN"))
            .ShouldBeTrue();
        Teacher.IsWithin(DistinguishedName.Parse("O=Ủy ban, C=VN")).ShouldBeFalse();
    }

    [Fact]
    public void ParseAfterDisplay_OfAnyText_IsTheIdentity() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonEmptyString>(),
                text =>
                {
                    if (string.IsNullOrEmpty(text.Get) || text.Get.Any(char.IsSurrogate))
                    {
                        return true;
                    }

                    var name = DistinguishedName.Build(
                        (AttributeType.Country, "VN"),
                        (AttributeType.CommonName, text.Get)
                    );
                    return DistinguishedName.Parse(name.ToString()).CommonName == name.CommonName;
                }
            )
            .QuickCheckThrowOnFailure();
}
