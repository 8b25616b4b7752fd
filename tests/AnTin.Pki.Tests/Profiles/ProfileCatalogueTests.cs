using AnTin.Pki.Names;
using AnTin.Pki.Profiles;

namespace AnTin.Pki.Tests.Profiles;

public sealed class ProfileCatalogueTests
{
    [Fact]
    public void For_OneAuthority_BindsEveryFile() =>
        ProfileCatalogue
            .For("CPCA_G1")
            .Select(profile => profile.Id)
            .ShouldBe([
                "CPCA_G1:CA_20Y",
                "CPCA_G1:CA_20Y_PQ",
                "CPCA_G1:CROSS_5Y",
                "CPCA_G1:DEVICE_3Y",
                "CPCA_G1:DEVICE_5Y",
                "CPCA_G1:LINK_30Y",
                "CPCA_G1:OCSP_90D",
                "CPCA_G1:OCSP_90D_PQ",
                "CPCA_G1:OFFICER_2Y",
                "CPCA_G1:ORGANIZATION_3Y",
                "CPCA_G1:ORGANIZATION_5Y",
                "CPCA_G1:ORGANIZATION_5Y_PQ",
                "CPCA_G1:PERSON_3Y",
                "CPCA_G1:PERSON_5Y",
                "CPCA_G1:PERSON_5Y_PQ",
                "CPCA_G1:ROOT_30Y",
                "CPCA_G1:ROOT_30Y_PQ",
                "CPCA_G1:TSA_5Y",
                "CPCA_G1:TSA_5Y_PQ",
            ]);

    [Fact]
    public void ContentHash_OfTheSameMeaning_DoesNotDependOnSpaceOrOrder()
    {
        const string Text = """
            {"id":"{ca}:X","kind":"device","description":"x","subject":["C","CN"],"keys":["P-256"],"keyUsage":[],"validityDays":1}
            """;
        const string Other = """
            { "validityDays": 1, "keyUsage": [], "keys": [ "P-256" ],
              "subject": ["C", "CN"], "description": "x", "kind": "device", "id": "{ca}:X" }
            """;

        var hash = ProfileReader.Read(Text, "A_G1").ContentHash;

        ProfileReader.Read(Other, "A_G1").ContentHash.ShouldBe(hash);
        ProfileReader.Read(Other, "B_G1").ContentHash.ShouldNotBe(hash);
        ProfileReader
            .Read(
                Other.Replace(
                    "\"validityDays\": 1",
                    "\"validityDays\": 2",
                    StringComparison.Ordinal
                ),
                "A_G1"
            )
            .ContentHash.ShouldNotBe(hash);
    }

    [Fact]
    public void Narrow_ToNamesAndPolicies_IsAnotherProfileOfTheSameMeaningElsewhere()
    {
        var whole = ProfileCatalogue.Find("A_G1:CROSS_5Y");

        var narrow = ProfileReader.Narrow(
            whole,
            new ProfileLimits(
                0,
                ["directory:O=Tỉnh Sơn Lam, C=VN", "email:.sonlam.gov.vn"],
                ["dns:thu.sonlam.gov.vn"],
                [("2.16.704.1.1.1.1.1", "2.16.704.9.9.9")]
            )
        );

        narrow.ContentHash.ShouldNotBe(whole.ContentHash);
        narrow.Id.ShouldBe("A_G1:CROSS_5Y");
        narrow.BasicConstraints!.PathLength.ShouldBe(0);
        narrow
            .NameConstraints!.Permitted[0]
            .Directory.ShouldBe(DistinguishedName.Parse("O=Tỉnh Sơn Lam, C=VN"));
        narrow.NameConstraints.Excluded.Single().Kind.ShouldBe(GeneralNameKind.DnsName);
        narrow.PolicyMappings.Single().SubjectPolicy.Dotted.ShouldBe("2.16.704.9.9.9");
        (narrow.ValidityYears, narrow.KeyUsage).ShouldBe((whole.ValidityYears, whole.KeyUsage));
    }

    [Theory]
    [InlineData("email:hộp@hoaban.gov.vn")]
    [InlineData("dns:")]
    [InlineData("directory:không phải tên")]
    [InlineData("ip:10.0.0.0")]
    [InlineData("hoaban.gov.vn")]
    public void Narrow_NameThatIsNone_SaysWhich(string name) =>
        Should
            .Throw<FormatException>(() =>
                ProfileReader.Narrow(
                    ProfileCatalogue.Find("A_G1:CROSS_5Y"),
                    new ProfileLimits(0, [name], [], [])
                )
            )
            .Message.ShouldContain(name);

    [Theory]
    [InlineData("""{"id":"A:X"}""")]
    [InlineData(
        """{"id":"A:X","kind":"device","description":"x","subject":[],"keys":[],"keyUsage":[]}"""
    )]
    [InlineData(
        """{"id":"A:X","kind":"device","description":"x","subject":[],"keys":[],"keyUsage":[],"validityDays":1,"typo":1}"""
    )]
    [InlineData(
        """{"id":"AX","kind":"device","description":"x","subject":[],"keys":[],"keyUsage":[],"validityDays":1}"""
    )]
    public void Read_WhatIsNoProfile_SaysSo(string json) =>
        Should.Throw<FormatException>(() => ProfileReader.Read(json, "A"));

    [Fact]
    public void TryArrange_AnyOrderOfTheRequest_GivesTheOrderOfTheProfile()
    {
        var profile = ProfileCatalogue.Find("CPCA_G1:PERSON_5Y");

        profile
            .Subject.TryArrange(
                [
                    new(AttributeType.CommonName, "Trần Văn An"),
                    new(AttributeType.OrganizationalUnit, "Sở Giáo dục"),
                    new(AttributeType.Country, "VN"),
                    new(AttributeType.OrganizationalUnit, "Trường Hoa Ban"),
                    new(AttributeType.Locality, "Hoa Ban"),
                    new(AttributeType.Organization, "Tỉnh Hoa Ban"),
                ],
                out var subject,
                out _
            )
            .ShouldBeTrue();

        subject!
            .ToString()
            .ShouldBe(
                "CN=Trần Văn An, L=Hoa Ban, OU=Trường Hoa Ban, OU=Sở Giáo dục, O=Tỉnh Hoa Ban, C=VN"
            );
    }

    [Theory]
    [InlineData("CN=An, C=VN", "O stands 0 times; the profile wants O.")]
    [InlineData("CN=An, CN=Ba, O=X, C=VN", "CN stands 2 times; the profile wants CN.")]
    [InlineData("UID=1, CN=An, O=X, C=VN", "UID has no place in this profile.")]
    [InlineData("CN= , O=X, C=VN", "CN is empty.")]
    public void TryArrange_MissingOrForeignParts_SaysWhich(string given, string expected)
    {
        var profile = ProfileCatalogue.Find("CPCA_G1:PERSON_5Y");

        profile
            .Subject.TryArrange(DistinguishedName.Parse(given).Attributes, out _, out var problem)
            .ShouldBeFalse();

        problem.ShouldBe(expected);
    }
}
